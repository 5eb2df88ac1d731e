import { queryOptions } from '@tanstack/react-query'

/** Query for the screen of signed-in employees, fetched only for them. */
export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: async () => (await import('./workspace.tsx')).Workspace,
  staleTime: Infinity,
  gcTime: Infinity,
  structuralSharing: false,
})
