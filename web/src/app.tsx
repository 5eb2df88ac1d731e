import type { Draft } from '@balie/shared'
import { useState } from 'react'
import { useLinkArrival } from './link/use-link-arrival.ts'
import { usePart } from './loading/use-part.ts'
import { SessionLoading } from './session/session-loading.tsx'
import { useSession } from './session/session-query.ts'
import { SessionUnreachable } from './session/session-unreachable.tsx'
import type { SignInNews } from './session/sign-in-news.ts'
import { signInNewsPart } from './session/sign-in-news-part.ts'
import { SignedOut } from './session/signed-out.tsx'
import { fetchAgain } from './update/reload-page.ts'
import { PartFailure } from './update/part-failure.tsx'
import { workspacePart } from './workspace-part.ts'

/** Data from the page's address at its start. */
export interface PageStart {
  link: Draft | undefined
  news: SignInNews | undefined
}

const NOTHING: PageStart = { link: undefined, news: undefined }

export function App({ start }: { start: PageStart }) {
  const [{ link, news }, setStart] = useState(start)
  const { data: state, isFetching, refetch } = useSession()
  const isKnown = state !== undefined && state.kind !== 'unreachable'
  const { part, failed, fetching, fetch } = usePart(workspacePart, isKnown)
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
      return <SignedOut news={<News news={state.news ?? news} />} link={link} />
    case 'signed-in':
    case 'ended': {
      if (!part) {
        return (
          <>
            {failed ? (
              <SessionUnreachable
                problem={undefined}
                busy={fetching}
                onRetry={() => void fetchAgain(fetch, link)}
              />
            ) : (
              <SessionLoading />
            )}
            <LinkArrival onLink={keepLink} />
          </>
        )
      }
      return (
        <part.Workspace
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

/** Shows the result of a sign-in or sign-out, if there is one. */
function News({ news }: { news: SignInNews | undefined }) {
  const { part, failed, fetching, fetch } = usePart(signInNewsPart, news !== undefined)
  if (failed) return <PartFailure busy={fetching} retry={fetch} />
  return part && news && <part.SignInNotice news={news} />
}
