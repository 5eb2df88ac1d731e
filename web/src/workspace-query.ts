import { queryOptions } from '@tanstack/react-query'

/** Where signed-in employees work: nobody who isn't waits for it. */
export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: async () => (await import('./workspace.tsx')).Workspace,
  staleTime: Infinity,
  gcTime: Infinity,
  structuralSharing: false,
})
