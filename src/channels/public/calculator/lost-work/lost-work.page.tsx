import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { counted, formatDay } from '#ui/format.ts'
import { Rows } from '#ui/parts/list.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { CalculatorPage } from '../calculator-page.tsx'
import { Reasons } from '../reasons.tsx'
import { type Told, vary } from '../told.ts'
import { usualCase } from './claimant.ts'
import { dayInAddress } from './days.ts'
import { LostWorkForm } from './lost-work-form.tsx'
import { computeLostWork, lostWorkPath, type LostWorkAnswer } from './lost-work.ts'
import { Cash, Conditions, Savings, Training } from './paid.tsx'
import { endingWords } from './words.ts'

type Visited = Visit<'anyone', typeof lostWorkPath>

/** What there is for someone who loses their work: JKP or every reason against it, and JHT. */
export const viewLostWork = page(
  lostWorkPath,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    const answer = 'wage' in query ? computeLostWork(query, view.now) : null
    return <LostWorkPage visit={visit} answer={answer} />
  },
  { onProblem: async (visit, problem) => <LostWorkPage visit={visit} answer={null} problem={problem} /> },
)

type Props = { visit: Visited; answer: LostWorkAnswer | null; problem?: ProblemDetails }

function LostWorkPage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t } = view
  return (
    <CalculatorPage
      visit={visit}
      path={lostWorkPath}
      question={t('Kalau saya kehilangan pekerjaan?', 'What if I lose my job?')}
      needs={t(
        'Isi upah, hari terakhir bekerja, dan sebabnya. Sisanya sudah diisi seperti biasanya.',
        'Fill in the wage, the last day of work and the reason. The rest is filled in as usual.',
      )}
      form={<LostWorkForm view={view} typed={answer?.asked ?? visit.query} problem={problem} />}
      problem={problem}
      answer={
        answer && {
          told: tellLostWork(view, answer),
          asked: answer.asked,
          figures: <Figures view={view} answer={answer} />,
          working: answer.working,
          variations: variationsOf(view, answer),
          beside: <Dates view={view} answer={answer} />,
        }
      }
    />
  )
}

/** `Anda berhak atas JKP: Rp 14.400.000 dalam 6 bulan`, with what it was for and by when. */
export function tellLostWork({ t, say, lang }: View, answer: LostWorkAnswer): Told {
  const { wage, ending, endedOn, paid, reasons, lastDay, jht } = answer
  const forWhat = t(
    `${say(endingWords(ending))} ${formatDay(endedOn, lang)}, upah ${formatRupiah(wage)}.`,
    `${say(endingWords(ending))} ${formatDay(endedOn, lang)}, wage ${formatRupiah(wage)}.`,
  )
  if (!paid) {
    const why = counted(reasons.length, lang, 'alasan', 'reason')
    const savings =
      jht &&
      t(
        ` JHT bisa diambil mulai ${formatDay(jht.from, lang)}.`,
        ` JHT can be taken from ${formatDay(jht.from, lang)}.`,
      )
    return {
      verdict: t(`Anda tidak berhak atas JKP: ${why}`, `You have no right to JKP: ${why}`),
      lead: `${forWhat}${savings ?? ''}`,
      bars: [],
    }
  }
  const byWhen =
    lastDay &&
    t(` Ajukan paling lambat ${formatDay(lastDay, lang)}.`, ` Claim it by ${formatDay(lastDay, lang)}.`)
  const [sum, months] = [formatRupiah(paid.total), counted(paid.months.length, lang, 'bulan', 'month')]
  return {
    verdict: t(
      `Anda berhak atas JKP: ${sum} dalam ${months}`,
      `You have a right to JKP: ${sum} over ${months}`,
    ),
    lead: `${forWhat}${byWhen ?? ''}`,
    bars: paid.months.map(({ from, cash }) => ({ label: formatDay(from, lang), amount: cash })),
  }
}

function Figures({ view, answer }: { view: View; answer: LostWorkAnswer }) {
  const { endedOn, paid, reasons, jht } = answer
  return (
    <>
      {paid ? (
        <>
          <Cash view={view} paid={paid} />
          <Conditions view={view} conditions={paid.conditions} />
          {paid.training !== null && <Training view={view} most={paid.training} />}
        </>
      ) : (
        <Reasons view={view} reasons={reasons} />
      )}
      {jht && <Savings view={view} endedOn={endedOn} jht={jht} />}
    </>
  )
}

/** The days that matter, in the order in which they come. */
function Dates({ view, answer }: { view: View; answer: LostWorkAnswer }) {
  const { t, lang } = view
  const { endedOn, claimedOn, paid, lastDay, jht } = answer
  const days: readonly (readonly [string, string | null | undefined])[] = [
    [t('Berhenti bekerja', 'Work ended'), endedOn],
    [t('JKP diajukan', 'JKP claimed'), paid || (lastDay && claimedOn > lastDay) ? claimedOn : null],
    [t('Uang pertama paling lambat', 'First cash by'), paid?.firstPaidBy],
    [t('JHT bisa diambil mulai', 'JHT can be taken from'), jht?.from],
    [t('Batas mengajukan JKP', 'Last day to claim JKP'), lastDay],
    [t('Bulan terakhir mulai', 'Last month begins'), paid?.months.at(-1)?.from],
  ]
  const rows = days
    .flatMap(([label, day]) => (day ? [{ label, day }] : []))
    .toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0))
    .map(({ label, day }) => ({ label, value: formatDay(day, lang) }))
  return (
    <Section id="dates" size="md" title={t('Tanggal penting', 'Days that matter')}>
      <Rows rows={rows} />
    </Section>
  )
}

/** How much more a wage is supposed, to see whether it changes anything. */
const more = 1_000_000n

function variationsOf(view: View, { asked, wage, ending, lastDay, claimedOn }: LostWorkAnswer) {
  const { t, lang } = view
  const usual = usualCase()
  const others = (['laid-off', 'resigned', 'contract-ended'] as const).filter((other) => other !== ending)
  return vary(
    lostWorkPath,
    asked,
    [
      ...others.map((other) => ({ title: view.say(endingWords(other)), change: { ending: other } })),
      asked['months'] !== usual['months'] && {
        title: t(`Iuran ${usual['months']} bulan`, `${usual['months']} months paid`),
        change: { months: usual['months'] ?? '' },
      },
      {
        title: t(`Upah ${formatRupiah(wage + more)}`, `A wage of ${formatRupiah(wage + more)}`),
        change: { wage: String(wage + more) },
      },
      lastDay !== null &&
        lastDay !== claimedOn && {
          title: t(
            `Diajukan pada hari terakhir, ${formatDay(lastDay, lang)}`,
            `Claimed on the last day, ${formatDay(lastDay, lang)}`,
          ),
          change: { claimed: dayInAddress(lastDay) },
        },
    ],
    (query) => {
      const { paid } = computeLostWork(query, view.now)
      return paid ? formatRupiah(paid.total) : t('Tidak berhak', 'No right')
    },
  )
}
