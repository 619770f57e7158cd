import { dayIn, monthOf } from '@payung/law'
import { formatRupiah } from '#base/rupiah.ts'
import { listBills, listEmployerDisputes, listReturns, viewArrears } from '#modules/contributions'
import { listLeaveQuestions, viewEmployer } from '#modules/registry'
import { counted, formatDay, formatMonth, yearOf } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink, Task } from '#ui/parts/action.tsx'
import { Canopy, CanopyKey } from '#ui/parts/canopy.tsx'
import { ItemList, type ListItem } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Hero } from '#ui/parts/public.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { ownEmployer, type AtDesk } from './desk.ts'
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
          lead={`${home.name} · ${counted(home.facts.workers, view.lang, 'pekerja', 'worker')}`}
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
      <NextTask view={view} next={next} workers={home.facts.workers} />
      <Asked view={view} home={home} />
      <Others view={view} duties={others} />
      <Source>
        {t('Buku Payung,', 'Books of Payung,')} {formatDay(home.facts.today, view.lang)}.{' '}
        <a href="/employer/arrears">{t('Lihat tunggakan per tanggal', 'See arrears on any day')}</a>
      </Source>
    </Page>
  )
})

type Home = {
  readonly name: string
  readonly facts: Facts
  readonly duties: readonly Duty[]
  /** Workers who appeared elsewhere, and disputes that wait for our side. */
  readonly questions: number
  readonly disputes: number
}

async function findHome(visit: AtDesk): Promise<Home> {
  const { npp, employerId, name } = await ownEmployer(visit)
  const today = dayIn(visit.view.now)
  const [employer, arrears, { bills }, { returns }, { questions }, { disputes }] = await Promise.all([
    visit.perform(viewEmployer, { npp }),
    visit.perform(viewArrears, { npp }),
    visit.perform(listBills, { npp, limit: 24 }),
    visit.perform(listReturns, { npp, limit: 100 }),
    visit.perform(listLeaveQuestions, { npp }),
    visit.perform(listEmployerDisputes, { employerId: String(employerId) }),
  ])
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
    facts,
    duties: dutiesOf(facts),
    questions: questions.length,
    disputes: unanswered.length,
  }
}

/** The answer to how we stand, in a sentence. */
function verdict({ t, lang }: View, { facts, duties }: Home, next: Duty | undefined): string {
  if (!next) {
    if (facts.workers === 0 && facts.bills.length === 0)
      return t('Daftarkan pekerja pertama Anda', 'Register your first worker')
    const last = facts.bills[0]
    return last
      ? t(
          `Semua lunas sampai ${formatMonth(last.month, lang)}`,
          `All paid to ${formatMonth(last.month, lang)}`,
        )
      : t('Tidak ada yang perlu dilaporkan', 'There is nothing to report')
  }
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

function NextTask({ view, next, workers }: { view: View; next: Duty | undefined; workers: number }) {
  const { t } = view
  if (next) {
    return (
      <Task
        id="next"
        title={dutyTitle(view, next)}
        action={<ButtonLink href={hrefOf(next)}>{dutyVerb(view, next)}</ButtonLink>}
      >
        {dutyText(view, next)}
      </Task>
    )
  }
  if (workers > 0) return null
  return (
    <Task
      id="next"
      title={t('Isi pekerja dan upahnya', 'Enter workers and wages')}
      action={
        <ButtonLink href="/employer/returns">{t('Buka laporan pertama', 'Open the first return')}</ButtonLink>
      }
    >
      {t('Satu orang cukup untuk mulai. Sekitar 5 menit.', 'One person is enough to begin. About 5 minutes.')}
    </Task>
  )
}

function dutyTitle({ t, lang }: View, duty: Duty): string {
  const month = formatMonth(duty.month, lang)
  if (duty.kind === 'pay') return t(`Bayar tagihan ${month}`, `Pay the bill for ${month}`)
  if (duty.open?.state === 'submitted')
    return t(`Setujui laporan ${month}`, `Approve the return for ${month}`)
  return t(`Selesaikan laporan ${month}`, `Finish the return for ${month}`)
}

function dutyText({ t, lang }: View, duty: Duty): string {
  const day = formatDay(duty.dueOn, lang)
  if (duty.kind === 'pay' && duty.late) {
    const penalty = formatRupiah(duty.penalty)
    return t(
      `${formatRupiah(duty.total)} ditambah denda ${penalty}. Jatuh temponya ${day}.`,
      `${formatRupiah(duty.total)} and a penalty of ${penalty}. It was due on ${day}.`,
    )
  }
  if (duty.kind === 'pay')
    return t(`${formatRupiah(duty.total)}, paling lambat ${day}.`, `${formatRupiah(duty.total)}, by ${day}.`)
  return duty.open?.state === 'submitted'
    ? t(
        `Sudah diajukan rekan Anda. Bayar paling lambat ${day}.`,
        `A colleague has handed it in. To be paid by ${day}.`,
      )
    : t(
        `Pekerja dan upah bulan lalu sudah terisi. Bayar paling lambat ${day}.`,
        `Last month’s workers and wages are filled in. To be paid by ${day}.`,
      )
}

function dutyVerb({ t }: View, duty: Duty): string {
  if (duty.kind === 'pay') return t('Lihat kode iuran', 'See the payment code')
  return duty.open ? t('Lanjutkan laporan', 'Go on with the return') : t('Buka laporan', 'Open the return')
}

function hrefOf(duty: Duty): string {
  if (duty.kind === 'pay') return `/employer/bills/${duty.billId}`
  return duty.open ? `/employer/returns/${duty.open.returnId}` : '/employer/returns'
}

/** What others want to know from us. */
function Asked({ view, home }: { view: View; home: Home }) {
  const { t } = view
  const { questions, disputes } = home
  const items: ListItem[] = [
    ...(questions > 0
      ? [
          {
            icon: 'users' as const,
            href: '/employer/questions',
            title: t(
              `${questions} pekerja muncul di tempat lain`,
              `${questions} workers have appeared elsewhere`,
            ),
            text: t('Apakah mereka sudah keluar?', 'Have they left?'),
          },
        ]
      : []),
    ...(disputes > 0
      ? [
          {
            icon: 'message-circle' as const,
            href: '/employer/questions#disputes',
            title: t(
              `${disputes} keberatan pekerja menunggu jawaban`,
              `${disputes} disputes wait for your answer`,
            ),
            text: t('Petugas memutus sesudah mendengar Anda.', 'An officer decides after hearing you.'),
          },
        ]
      : []),
  ]
  if (items.length === 0) return null
  return (
    <Section id="asked" title={t('Yang ditanyakan kepada Anda', 'What you are asked')}>
      <ItemList items={items} />
    </Section>
  )
}

function Others({ view, duties }: { view: View; duties: readonly Duty[] }) {
  const { t, lang } = view
  if (duties.length === 0) return null
  return (
    <Section id="others" title={t('Sesudah itu', 'After that')}>
      <Table
        caption={t('Tagihan dan laporan lain yang menunggu', 'Other bills and returns that wait')}
        rows={duties}
        stack
        columns={[
          {
            head: t('Yang menunggu', 'What waits'),
            cell: (duty) => <a href={hrefOf(duty)}>{dutyTitle(view, duty)}</a>,
          },
          {
            head: t('Keadaan', 'State'),
            cell: ({ late }) =>
              late ? (
                <Tag kind="unsure">{t('Lewat jatuh tempo', 'Overdue')}</Tag>
              ) : (
                <Tag kind="waiting">{t('Menunggu', 'Waiting')}</Tag>
              ),
          },
          { head: t('Jatuh tempo', 'Due'), cell: ({ dueOn }) => formatDay(dueOn, lang), onPhone: 'line' },
          {
            head: t('Jumlah', 'Amount'),
            cell: (duty) => (duty.kind === 'pay' ? formatRupiah(duty.total + duty.penalty) : '–'),
            number: true,
          },
        ]}
      />
    </Section>
  )
}
