import type { Child } from 'hono/jsx'
import type { ProblemDetails } from '#base/problem.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { Progress } from '#ui/parts/list.tsx'
import { Columns, PageHead } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { redirect, type Answer } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { keepDraft, readDraft, type Draft } from './draft.ts'
import { addressOf, isReached, kindOf, openStep, stepBefore, type StepId } from './steps.ts'

/** Anyone who registers an employer, signed in or not. */
export type AtRegister = Visit<'anyone'>

export function draftOf({ cookie }: AtRegister): Draft {
  return readDraft(cookie('registration'))
}

/** What a step shows: what was typed just now, before what was taken earlier. */
export function typedAt(visit: AtRegister): Readonly<Record<string, string | undefined>> {
  return { ...draftOf(visit), ...visit.form.values }
}

/** Sends on to the first step that is not reached yet, where somebody comes to a later one. */
export async function whenReached(
  visit: AtRegister,
  id: StepId,
  draw: () => Promise<Answer>,
): Promise<Answer> {
  const draft = draftOf(visit)
  return isReached(draft, id) ? draw() : redirect(addressOf(openStep(draft)))
}

/** Keeps what was taken and sends on to what is still open. */
export function goOn(draft: Draft): Answer {
  return redirect(addressOf(openStep(draft)), { cookies: [keepDraft(draft)] })
}

type StepPageProps = {
  visit: AtRegister
  id: StepId | null
  title: string
  lead?: Child
  aside?: Child
  problem?: ProblemDetails | null
  children?: Child
}

/** One page of the registration: where one is, what is asked, and the way back. */
export function StepPage({ visit, id, title, lead, aside, problem, children }: StepPageProps) {
  const { view } = visit
  const { t } = view
  const draft = draftOf(visit)
  const parts = partsOf(view, draft)
  return (
    <Page {...frameOf(visit)} portal="public" current="employer" title={title} problem={problem}>
      <PageHead
        view={view}
        before={
          <Progress
            label={t('Langkah pendaftaran', 'Steps of the registration')}
            steps={parts.map(({ label }) => label)}
            current={parts.findIndex(({ ids }) => ids.includes(id))}
          />
        }
        title={title}
        lead={lead}
      />
      <Columns aside={aside}>{children}</Columns>
    </Page>
  )
}

type OnwardProps = { visit: AtRegister; id: StepId | null; children?: Child }

/** The one button of a step, and the way back. */
export function Onward({ visit, id, children }: OnwardProps) {
  const before = id ? stepBefore(draftOf(visit), id) : 'contact'
  return (
    <Actions>
      <Button>{children}</Button>
      {before && <a href={addressOf(before)}>{visit.view.t('Kembali', 'Back')}</a>}
    </Actions>
  )
}

type Part = { readonly label: string; readonly ids: readonly (StepId | null)[] }

/** The steps as the head of the page counts them: a few, each with what belongs together. */
function partsOf({ t }: View, draft: Draft): Part[] {
  const whose: Part[] =
    kindOf(draft) === 'household'
      ? [{ label: t('Rumah', 'Home'), ids: ['province', 'place'] }]
      : [
          { label: t('Usaha', 'Business'), ids: ['business', 'activity', 'risk'] },
          { label: t('Tempat', 'Place'), ids: ['province', 'place'] },
        ]
  return [
    { label: t('Jenis', 'Kind'), ids: ['kind'] },
    ...whose,
    { label: t('Iuran', 'Price'), ids: ['price'] },
    { label: t('Akun', 'Account'), ids: ['contact', null] },
  ]
}
