import type { Draft } from '@balie/shared'
import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useLinkArrival } from './link/use-link-arrival.ts'
import { SessionLoading } from './session/session-loading.tsx'
import { useSession } from './session/session-query.ts'
import { SessionUnreachable } from './session/session-unreachable.tsx'
import type { SignInNews } from './session/sign-in-news.ts'
import { SignedOut } from './session/signed-out.tsx'
import { fetchAgain } from './update/open-anew.ts'
import { workspaceQuery } from './workspace-query.ts'

/** Data from the page's address at its start. */
export interface PageStart {
  link: Draft | undefined
  news: SignInNews | undefined
}

const NOTHING: PageStart = { link: undefined, news: undefined }

export function App({ start }: { start: PageStart }) {
  const [{ link, news }, setStart] = useState(start)
  const { data: state, isFetching, refetch } = useSession()
  const workspace = useQuery({
    ...workspaceQuery,
    enabled: state !== undefined && state.kind !== 'unreachable',
  })
  const keepLink = (arrived: Draft) => setStart({ link: arrived, news })
  if (!state) {
    return (
      <>
        <SessionLoading />
        <LinkArrival onLink={keepLink} />
      </>
    )
  }
  switch (state.kind) {
    case 'unreachable':
      return (
        <>
          <SessionUnreachable problem={state.problem} busy={isFetching} onRetry={() => void refetch()} />
          <LinkArrival onLink={keepLink} />
        </>
      )
    case 'signed-out':
      return <SignedOut news={state.news ?? news} link={link} />
    case 'signed-in':
    case 'ended': {
      const Workspace = workspace.data
      if (!Workspace) {
        return (
          <>
            {workspace.isError ? (
              <SessionUnreachable
                problem={undefined}
                busy={workspace.isFetching}
                onRetry={() => void fetchAgain(workspace.refetch, link)}
              />
            ) : (
              <SessionLoading />
            )}
            <LinkArrival onLink={keepLink} />
          </>
        )
      }
      return (
        <Workspace
          key={state.session.employee.uid}
          session={state.session}
          sessionEnd={state.kind === 'ended' ? state.end : undefined}
          link={link}
          onOpened={() => setStart(NOTHING)}
        />
      )
    }
  }
}

/** Keeps a link that arrives before the screen that can open it. */
function LinkArrival({ onLink }: { onLink: (link: Draft) => void }) {
  useLinkArrival(onLink)
  return null
}
