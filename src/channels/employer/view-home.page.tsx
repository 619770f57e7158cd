import { dayIn, monthOf, type Day, type Month } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import { listBills, listEmployerDisputes, listReturns, viewArrears } from '#modules/contributions'
import { listLeaveQuestions, viewEmployer } from '#modules/registry'
import { counted, formatDay, formatMonth, yearOf } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Canopy, CanopyKey } from '#ui/parts/canopy.tsx'
import { Hero } from '#ui/parts/public.tsx'
import { Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { ownEmployer, type AtDesk } from './desk.ts'
import { Asked, Beginning, Closed, NextTask, Others } from './home-sections.tsx'
import { dutiesOf, ribsOf, type Duty, type Facts } from './standing.ts'

/** Where an employer stands, and the one thing to do next. */
export const viewHome = page('/employer', 'employer', async (visit) => {
  const home = await findHome(visit)
  const { view } = visit
  const { t } = view
  const [next, ...others] = home.duties
  const year = yearOf(home.facts.thisMonth)
  const ribs = ribsOf(year, home.duties, home.facts.bills)
  const words = { rest: { id: 'tidak ada yang perlu dibayar', en: 'nothing to pay' } }
  const subject = `${t('Iuran', 'Contributions')} ${year}`
  return (
    <Page
      {...frameOf(visit)}
      portal="employer"
      title={home.name}
      hero={
        <Hero
          title={verdict(view, home, next)}
          lead={leadOf(view, home)}
          picture={
            <Canopy
              view={view}
              ribs={ribs}
              subject={subject}
              unit={t(`bulan ${year}`, `in ${year}`)}
              words={words}
            />
          }
        >
          <CanopyKey view={view} ribs={ribs} words={words} />
        </Hero>
      }
    >
      {next && <NextTask visit={visit} next={next} />}
      {isNew(home) && <Beginning visit={visit} home={home} />}
      {home.closedOn && <Closed view={view} owes={next !== undefined} />}
      <Asked view={view} questions={home.questions} disputes={home.disputes} />
      <Others view={view} duties={others} />
      <Source>
        {t('Buku Payung,', 'Books of Payung,')} {formatDay(home.facts.today, view.lang)}.{' '}
        <a href="/employer/arrears">{t('Lihat tunggakan per tanggal', 'See arrears on any day')}</a>
      </Source>
    </Page>
  )
})

export type Home = {
  readonly name: string
  readonly npp: string
  readonly officeName: string
  readonly registeredOn: Day
  readonly firstMonth: Month
  readonly closedOn: Day | null
  readonly facts: Facts
  readonly duties: readonly Duty[]
  /** Workers who appeared elsewhere, and disputes that wait for our side. */
  readonly questions: number
  readonly disputes: number
}

async function findHome(visit: AtDesk): Promise<Home> {
  const { npp, employerId, name, officeName, registeredAt, firstMonth, closedOn } = await ownEmployer(visit)
  const today = dayIn(visit.view.now)
  const [employer, arrears, { bills }, { returns }, { questions }, { disputes }] = await visit.together(
    (perform) =>
      Promise.all([
        perform(viewEmployer, { npp }),
        perform(viewArrears, { npp }),
        perform(listBills, { npp, limit: 24 }),
        perform(listReturns, { npp, limit: 100 }),
        perform(listLeaveQuestions, { npp }),
        perform(listEmployerDisputes, { employerId: String(employerId) }),
      ]),
  )
  const facts: Facts = {
    today,
    thisMonth: monthOf(today),
    workers: employer.workers,
    overdue: arrears.bills,
    bills,
    unfiled: arrears.unfiled.map(({ month }) => month),
    returns,
  }
  const unanswered = disputes.filter(({ outcome, employerAnswer }) => !outcome && !employerAnswer)
  return {
    name,
    npp,
    officeName,
    registeredOn: dayIn(registeredAt),
    firstMonth,
    closedOn,
    facts,
    duties: dutiesOf(facts),
    questions: questions.length,
    disputes: unanswered.length,
  }
}

/** Registered, and nobody has been enrolled yet. */
function isNew({ facts, closedOn }: Home): boolean {
  return facts.workers === 0 && facts.bills.length === 0 && closedOn === null
}

function leadOf({ t, lang }: View, { name, facts, closedOn }: Home): string {
  if (closedOn) {
    const day = formatDay(closedOn, lang)
    return t(`${name} · ditutup ${day}`, `${name} · closed on ${day}`)
  }
  return `${name} · ${counted(facts.workers, lang, 'pekerja', 'worker')}`
}

/** The answer to how we stand, in a sentence. */
function verdict(view: View, home: Home, next: Duty | undefined): string {
  return next ? dutyVerdict(view, home.duties, next) : restVerdict(view, home)
}

function restVerdict({ t, lang }: View, home: Home): string {
  if (home.closedOn)
    return t('Pendaftaran sudah ditutup, semua lunas', 'The registration is closed, and all is paid')
  if (isNew(home)) {
    const begins = formatMonth(home.firstMonth, lang)
    return home.firstMonth > home.facts.thisMonth
      ? t(`Terdaftar. Laporan pertama ${begins}.`, `Registered. The first return is for ${begins}.`)
      : t('Daftarkan pekerja pertama Anda', 'Register your first worker')
  }
  const last = home.facts.bills[0]
  return last
    ? t(`Semua lunas sampai ${formatMonth(last.month, lang)}`, `All paid to ${formatMonth(last.month, lang)}`)
    : t('Tidak ada yang perlu dilaporkan', 'There is nothing to report')
}

function dutyVerdict({ t, lang }: View, duties: readonly Duty[], next: Duty): string {
  const month = formatMonth(next.month, lang)
  const day = formatDay(next.dueOn, lang)
  if (next.kind === 'pay') {
    const late = duties.filter((duty) => duty.kind === 'pay' && duty.late)
    if (!next.late)
      return t(
        `Bayar ${formatRupiah(next.total)} paling lambat ${day}`,
        `Pay ${formatRupiah(next.total)} by ${day}`,
      )
    const owed = late.reduce((sum, duty) => sum + (duty.kind === 'pay' ? duty.total + duty.penalty : 0n), 0n)
    return t(
      `Tunggakan ${formatRupiah(owed)}, sejak ${month}`,
      `Arrears of ${formatRupiah(owed)}, since ${month}`,
    )
  }
  if (next.late)
    return t(
      `Laporan ${month} belum final, jatuh temponya lewat ${day}`,
      `The return for ${month} is not final, and was due on ${day}`,
    )
  return t(
    `Laporan ${month} belum final. Jatuh tempo ${day}.`,
    `The return for ${month} is not final. Due on ${day}.`,
  )
}
