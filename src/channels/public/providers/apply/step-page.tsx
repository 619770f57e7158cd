import type { Child } from 'hono/jsx'
import type { ProblemDetails } from '#base/problem.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Progress } from '#ui/parts/list.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { redirect, type Answer } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import {
  addressOf,
  isReached,
  keepDraft,
  openStep,
  readDraft,
  stepBefore,
  type Draft,
  type StepId,
} from './draft.ts'

/** Anyone who applies, signed in or not. */
export type AtApply = Visit<'anyone'>

export function draftOf({ cookie }: AtApply): Draft {
  return readDraft(cookie('application'))
}

/** What was typed just now, before what was taken earlier. */
export function typedAt(visit: AtApply): Readonly<Record<string, string | undefined>> {
  return { ...draftOf(visit), ...visit.form.values }
}

/** Sends on to the first step that is not reached yet, where somebody comes to a later one. */
export async function whenReached(visit: AtApply, id: StepId, draw: () => Promise<Answer>): Promise<Answer> {
  const draft = draftOf(visit)
  return isReached(draft, id) ? draw() : redirect(addressOf(openStep(draft)))
}

/** Keeps what was taken and sends on to what is still open. */
export function goOn(draft: Draft): Answer {
  return redirect(addressOf(openStep(draft)), { cookies: [keepDraft(draft)] })
}

type StepPageProps = {
  visit: AtApply
  id: StepId | null
  title: string
  lead?: Child
  aside?: Child
  problem?: ProblemDetails | null
  /** On the one button. */
  onward: string
  children?: Child
}

/** One page of the application: where one is, one question, and the way back. */
export function StepPage({ visit, id, title, lead, aside, problem, onward, children }: StepPageProps) {
  const { view } = visit
  const { t } = view
  const before = stepBefore(id)
  const places: readonly (StepId | null)[] = ['body', 'place', 'contact', null]
  return (
    <Page {...frameOf(visit)} portal="public" title={title} problem={problem}>
      <PageHead
        view={view}
        before={
          <Progress
            label={t('Langkah permohonan', 'Steps of the application')}
            steps={[
              t('Lembaga', 'Body'),
              t('Tempat', 'Place'),
              t('Akun', 'Account'),
              t('Periksa', 'Look over'),
            ]}
            current={places.indexOf(id === 'province' ? 'place' : id)}
          />
        }
        title={title}
        lead={lead}
      />
      <Columns aside={aside}>
        <Section id="ask" title={t('Isian', 'Form')} quiet>
          <Form view={view} action={addressOf(id)}>
            {children}
            <Actions>
              <Button>{onward}</Button>
              {before && <a href={addressOf(before)}>{t('Kembali', 'Back')}</a>}
            </Actions>
          </Form>
        </Section>
      </Columns>
    </Page>
  )
}
