import { dayIn, formatMonth as monthText, monthOf, type Month } from '@payung/law'
import { viewArrears } from '#modules/contributions'
import type { Employer } from '#modules/registry'
import { capital, formatDay, formatMonth } from '#ui/format.ts'
import { Button, ButtonLink, Task } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import type { View } from '#ui/view.ts'
import { mayApprove, mayFile, type AtDesk } from '../desk.ts'
import { dueOf } from '../figures.ts'
import { kindWords } from '../words.ts'
import type { Listed } from './list-returns.page.tsx'

/** The return that is to be worked on next: one that is open, or a month that nobody has opened yet. */
export type Step = { readonly month: number; readonly open: Listed | null }

export async function findStep(
  visit: AtDesk,
  { npp, firstMonth, closedOn, twoPeople }: Employer,
  returns: readonly Listed[],
): Promise<Step | null> {
  const { unfiled } = await visit.perform(viewArrears, { npp })
  const thisMonth = monthOf(dayIn(visit.view.now))
  const running = closedOn || thisMonth < firstMonth ? [] : [thisMonth]
  const filed = new Set(returns.flatMap(({ kind, month }) => (kind === 'regular' ? [month] : [])))
  const missing = [...unfiled.map(({ month }) => month), ...running].filter((month) => !filed.has(month))
  const open = returns.filter(({ state }) => state === 'draft' || state === 'submitted')
  const steps: Step[] = [
    ...missing.map((month) => ({ month, open: null })),
    ...open.map((one) => ({ month: one.month, open: one })),
  ]
  const waits = (step: Step) => (isTurnOf(visit, step, twoPeople) ? 0 : 1)
  return steps.toSorted((a, b) => waits(a) - waits(b) || a.month - b.month)[0] ?? null
}

/** What has been handed in where it takes two people waits for whoever approves. */
function isTurnOf(visit: AtDesk, { open }: Step, twoPeople: boolean): boolean {
  return open?.state === 'submitted' && twoPeople ? mayApprove(visit) : mayFile(visit)
}

/** What waits, for whoever can do it; others see it in the list. */
export function NextStep({ visit, step }: { visit: AtDesk; step: Step }) {
  const { view } = visit
  const { t, lang, say } = view
  if (!mayFile(visit)) return null
  const month = formatMonth(step.month, lang)
  const due = dueWords(view, step.month)
  const { open } = step
  if (!open) {
    return (
      <Task
        id="next"
        title={t(`Buka laporan ${month}`, `Open the return for ${month}`)}
        action={
          <Form
            view={view}
            action="/employer/returns"
            hidden={{ month: monthText(step.month), kind: 'regular' }}
          >
            <Button>{t('Buka laporan', 'Open the return')}</Button>
          </Form>
        }
      >
        {t(
          `Pekerja dan upah terakhir langsung terisi. ${due}`,
          `The last workers and wages are filled in. ${due}`,
        )}
      </Task>
    )
  }
  const kind = say(kindWords[open.kind]).toLowerCase()
  const handedIn = open.state === 'submitted'
  const approves = handedIn && mayApprove(visit)
  return (
    <Task
      id="next"
      title={
        approves
          ? t(`Setujui ${kind} ${month}`, `Approve the ${kind} for ${month}`)
          : handedIn
            ? t(`${capital(kind)} ${month} diajukan`, `The ${kind} for ${month} is handed in`)
            : t(`Lanjutkan ${kind} ${month}`, `Go on with the ${kind} for ${month}`)
      }
      action={
        <ButtonLink href={`/employer/returns/${open.returnId}`}>
          {handedIn ? t('Tinjau laporan', 'Review the return') : t('Lanjutkan', 'Go on')}
        </ButtonLink>
      }
    >
      {handedIn
        ? t(
            `Diajukan ${open.submittedByName ?? ''}, menunggu persetujuan.`,
            `Handed in by ${open.submittedByName ?? ''}, waiting for approval.`,
          )
        : t(`Dibuka ${open.openedBy}. ${due}`, `Opened by ${open.openedBy}. ${due}`)}
    </Task>
  )
}

/** When the bill of a month is due, and whether that has passed. */
function dueWords({ t, lang, now }: View, month: Month): string {
  const due = dueOf(month)
  const day = formatDay(due, lang)
  return due < dayIn(now)
    ? t(`Jatuh temponya ${day}, sudah lewat.`, `It was due on ${day}.`)
    : t(`Jatuh tempo ${day}.`, `Due on ${day}.`)
}
