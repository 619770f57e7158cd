import type { ProblemDetails } from '#base/problem.ts'
import { Page } from '#ui/layout.tsx'
import { navigation } from '#ui/navigation.ts'
import { Actions, ButtonLink } from '#ui/parts/action.tsx'
import { Fault } from '#ui/parts/message.tsx'
import { PageHead, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

/** What cannot be done, why, and the way on. */
export function ProblemPage({
  view,
  problem,
  reference,
}: {
  view: View
  problem: ProblemDetails
  reference: string
}) {
  const { say } = view
  const title = say(problem.message)
  const faults = problem.faults ?? []
  return (
    <Page view={view} portal={portalOf(view)} title={title}>
      <PageHead view={view} title={title} lead={say(problem.remedy)}>
        {faults.length > 0 && (
          <ul>
            {faults.map((fault) => (
              <li>{say(fault.message)}</li>
            ))}
          </ul>
        )}
        <Actions>
          <WayOn view={view} status={problem.status} />
          {problem.status === 503 && (
            <a href="/status">{view.t('Lihat apa yang berjalan sekarang', 'See what works now')}</a>
          )}
        </Actions>
        <Reference view={view} reference={reference} />
      </PageHead>
    </Page>
  )
}

/** We are the ones who failed. */
export function FaultPage({ view, reference }: { view: View; reference: string }) {
  const title = view.t('Ada yang salah pada kami', 'Something went wrong on our side')
  return (
    <Page view={view} portal={portalOf(view)} title={title}>
      <PageHead view={view} title={title}>
        <Fault view={view} reference={reference} again={view.path} />
      </PageHead>
    </Page>
  )
}

function WayOn({ view, status }: { view: View; status: ProblemDetails['status'] }) {
  const { t } = view
  if (status === 401 || (status === 403 && view.account)) {
    return (
      <ButtonLink href={`/sign-in?back=${encodeURIComponent(view.path)}`}>{t('Masuk', 'Sign in')}</ButtonLink>
    )
  }
  if (status === 429 || status === 503)
    return <ButtonLink href={view.path}>{t('Coba lagi', 'Try again')}</ButtonLink>
  return <ButtonLink href={navigation[portalOf(view)].home}>{t('Ke beranda', 'To the home page')}</ButtonLink>
}

function Reference({ view, reference }: { view: View; reference: string }) {
  return (
    <Small>
      {view.t('Nomor catatan', 'Record number')} {reference}
    </Small>
  )
}

function portalOf(view: View) {
  return view.account?.portal ?? 'public'
}
