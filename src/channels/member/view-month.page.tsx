import { dayIn, dueDay, law, type Day } from '@payung/law'
import { never } from '#base/assert.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { listMyDisputes, viewMonth, type MonthState } from '#modules/contributions'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { PageHead, Columns } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { readMonthKey, type MonthKey } from './addresses.ts'
import { paidOn, stateOf, unpaidOf, type BilledMonth } from './billed.ts'
import { DisputeSection } from './dispute-section.tsx'
import { Absences, BilledSection, Journey, MonthFacts, SilentSection } from './month-sections.tsx'
import { amountsOf, totalOf, type Amounts } from './months.ts'
import { isAbout, type Dispute } from './next-step.ts'
import { StateTag } from './state-tag.tsx'

export type ShownMonth = {
  readonly view: View
  readonly at: MonthKey
  readonly found: BilledMonth
  readonly amounts: Amounts
  readonly dueOn: Day
  readonly state: MonthState
  /** What this member has said about the month. */
  readonly disputes: readonly Dispute[]
}

/** One month with one employer: what it came to, who paid it when, and what to do if it is wrong. */
export const viewMonthPage = page('/member/months/:month/:employerId', 'member', async (visit) => {
  const { view, together, personId, params } = visit
  const at = readMonthKey(params)
  const about = { personId: String(personId) }
  const [found, { disputes }] = await together((perform) =>
    Promise.all([perform(viewMonth, { ...about, ...params }), perform(listMyDisputes, about)]),
  )
  const dueOn = found.bills[0]?.dueOn ?? dueDay({ segment: 'PU' }, at.month, law.working())
  const shown: ShownMonth = {
    view,
    at,
    found,
    dueOn,
    amounts: amountsOf(found.bills),
    state: stateOf(found.bills, dueOn, dayIn(view.now)),
    disputes: disputes.filter((one) => isAbout(one, at)),
  }
  const month = formatMonth(at.month, view.lang)
  const dispute = (
    <DisputeSection view={view} at={at} disputes={shown.disputes} employerName={found.employerName} />
  )
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={month}>
      <PageHead
        view={view}
        title={verdictOf(shown)}
        lead={found.employerName}
        crumbs={[
          { href: '/member/months', label: view.t('Iuran', 'Contributions') },
          { href: view.path, label: month },
        ]}
        state={<StateTag view={view} state={shown.state} />}
      >
        {found.bills.length > 0 && shown.state !== 'taken-out' && <MonthFacts {...shown} />}
      </PageHead>
      {found.bills.length === 0 ? (
        <SilentSection {...shown} />
      ) : (
        <Columns aside={dispute}>
          <BilledSection {...shown} />
          <Journey {...shown} />
          <Absences {...shown} />
        </Columns>
      )}
      {found.bills.length === 0 && shown.disputes.length > 0 && dispute}
    </Page>
  )
})

function verdictOf({ view: { t, lang }, at, found, amounts, state, dueOn }: ShownMonth): string {
  const month = formatMonth(at.month, lang)
  const total = formatRupiah(totalOf(amounts))
  const due = formatDay(dueOn, lang)
  const settled = paidOn(found.bills)
  const paid = settled ? formatDay(settled, lang) : ''
  switch (state) {
    case 'paid':
      return t(`${month}: ${total}, lunas ${paid}`, `${month}: ${total}, paid on ${paid}`)
    case 'late':
      return t(`${month}: ${total}, lunas terlambat ${paid}`, `${month}: ${total}, paid late on ${paid}`)
    case 'overdue':
      return t(
        `${month}: ${formatRupiah(unpaidOf(found.bills))} belum dibayar`,
        `${month}: ${formatRupiah(unpaidOf(found.bills))} not paid`,
      )
    case 'waiting':
      return found.bills.length > 0
        ? t(`${month}: ${total}, dibayar paling lambat ${due}`, `${month}: ${total}, to be paid by ${due}`)
        : t(
            `${month} belum dilaporkan. Waktunya sampai ${due}.`,
            `${month} is not reported yet. There is time until ${due}.`,
          )
    case 'unreported':
      return t(`${month} belum dilaporkan`, `${month} has not been reported`)
    case 'taken-out':
      return t(
        `${month}: Anda dikeluarkan dari laporan perusahaan`,
        `${month}: you were taken out of the employer’s return`,
      )
    default:
      return never(state)
  }
}
