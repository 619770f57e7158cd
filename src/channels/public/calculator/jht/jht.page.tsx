import { dayIn } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import { formatDayDigits, formatMonth, formatMonths } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { CheckboxField, DateField, MoneyField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Details } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import type { Query } from '../../typed.ts'
import { CalculatorPage } from '../calculator-page.tsx'
import { shifted, writtenPercent } from '../percent.ts'
import { type Told, vary } from '../told.ts'
import { JhtFigures } from './jht-figures.tsx'
import { computeJht, jhtPath, usualRate, type JhtAnswer } from './jht.ts'

/** What old-age savings may become, when they can be taken, and what tax leaves of them. */
export const viewJht = page(
  jhtPath,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    const isAsked = 'balance' in query || 'wage' in query
    return <JhtPage visit={visit} answer={isAsked ? computeJht(query, view.now) : null} />
  },
  { onProblem: async (visit, problem) => <JhtPage visit={visit} answer={null} problem={problem} /> },
)

type Props = {
  visit: Visit<'anyone', typeof jhtPath>
  answer: JhtAnswer | null
  problem?: ProblemDetails
}

function JhtPage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t } = view
  return (
    <CalculatorPage
      visit={visit}
      path={jhtPath}
      question={t('Berapa JHT saya nanti?', 'What will my JHT be?')}
      needs={t(
        'Isi saldo sekarang dan upah. Saldo terlihat di kartu atau laporan tahunan Anda.',
        'Fill in what you have now and your wage. Your yearly statement shows what you have.',
      )}
      form={<Ask view={view} typed={answer?.asked ?? visit.query} problem={problem} />}
      problem={problem}
      answer={
        answer && {
          told: tellJht(view, answer),
          asked: answer.asked,
          because: madeOf(view, answer),
          figures: <JhtFigures view={view} answer={answer} />,
          working: answer.working,
          variations: variationsOf(view, answer),
        }
      }
    />
  )
}

/** `JHT Anda sekitar Rp 312.000.000 pada November 2046`, with what it was for. */
export function tellJht({ t, lang }: View, answer: JhtAnswer): Told {
  const { savings, last, final, paidIn, earned } = answer
  const { balance, wage, assumedRate, months } = savings
  const [rate, long] = [writtenPercent(assumedRate), formatMonths(months, lang)]
  const from = [
    balance > 0n && t(`saldo ${formatRupiah(balance)}`, `${formatRupiah(balance)} saved`),
    wage !== null && t(`upah ${formatRupiah(wage)} sebulan`, `a wage of ${formatRupiah(wage)} a month`),
  ].filter(Boolean)
  return {
    verdict: t(
      `JHT Anda sekitar ${formatRupiah(final)} pada akhir ${formatMonth(last, lang)}`,
      `Your JHT: about ${formatRupiah(final)} at the end of ${formatMonth(last, lang)}`,
    ),
    lead: t(
      `Dari ${from.join(' dan ')}, selama ${long}, dengan andaian hasil pengembangan ${rate}% setahun.`,
      `From ${from.join(' and ')}, over ${long}, assuming earnings of ${rate}% a year.`,
    ),
    bars: [
      { label: t('Saldo awal', 'Saved before'), amount: balance },
      { label: t('Iuran', 'Paid in'), amount: paidIn },
      { label: t('Hasil pengembangan', 'Earned'), amount: earned },
    ],
  }
}

function madeOf({ t }: View, { paidIn, earned, taken }: JhtAnswer): string {
  const net = formatRupiah(taken[0]?.net ?? 0n)
  const paid = t(`Iuran ${formatRupiah(paidIn)}, hasil`, `${formatRupiah(paidIn)} paid in, `)
  return t(
    `${paidIn > 0n ? paid : 'Hasil'} pengembangan ${formatRupiah(earned)}. Bila diambil sekaligus, yang diterima setelah pajak ${net}.`,
    `${paidIn > 0n ? paid : ''}${formatRupiah(earned)} earned. Taken at once, ${net} is left after tax.`,
  )
}

/** Other earnings, a longer time, another wage. */
export function variationsOf(view: View, { asked, savings }: JhtAnswer) {
  const { t, lang } = view
  const { wage, wageGrowth, months, assumedRate } = savings
  const [less, more] = [-0.5, 0.5].map((points) => writtenPercent(shifted(assumedRate, points)))
  const final = (query: Query) => formatRupiah(computeJht(query, view.now).final)
  const raised = wage === null ? null : (wage * 11n) / 10n
  const growing = wage !== null && wageGrowth === '0'
  return vary(
    jhtPath,
    asked,
    [
      less !== asked['rate'] && {
        title: t(`Setengah poin lebih rendah, ${less}%`, `Half a point less, ${less}%`),
        change: { rate: less ?? '' },
      },
      {
        title: t(`Setengah poin lebih tinggi, ${more}%`, `Half a point more, ${more}%`),
        change: { rate: more ?? '' },
      },
      {
        title: t(
          `Lima tahun lebih lama, ${formatMonths(months + 60, lang)}`,
          `Five years longer, ${formatMonths(months + 60, lang)}`,
        ),
        change: lasting(months + 60),
      },
      raised !== null && {
        title: t(`Upah sepersepuluh lebih tinggi`, `A wage one tenth higher`),
        change: { wage: formatAmount(raised) },
      },
      growing && {
        title: t('Upah naik 5% setahun', 'The wage rises by 5% a year'),
        change: { growth: '5' },
      },
      wage !== null && {
        title: t('Berhenti bekerja sekarang', 'Work ends now'),
        change: { wage: '', growth: '', ...lasting(months) },
      },
    ],
    final,
  )
}

/** So many months, as the form asks them. */
function lasting(months: number): Query {
  return { years: String(Math.floor(months / 12)), months: months % 12 === 0 ? '' : String(months % 12) }
}

type AskProps = { view: View; typed: Query; problem: ProblemDetails | undefined }

function Ask({ view, typed, problem }: AskProps) {
  const { t } = view
  const usual = { on: formatDayDigits(dayIn(view.now)), rate: writtenPercent(usualRate().rate) }
  const field = entries(view, { ...usual, ...typed }, problem)
  const details = ['months', 'growth', 'since', 'on', 'taken'] as const
  return (
    <Form view={view} action={jhtPath} method="get">
      <MoneyField {...field('balance')} label={t('Saldo JHT sekarang', 'JHT you have now')} />
      <MoneyField
        {...field('wage')}
        label={t('Upah sebulan', 'Monthly wage')}
        hint={t('Kosongkan bila tidak bekerja lagi.', 'Leave empty if you no longer work.')}
      />
      <DateField
        {...field('born')}
        label={t('Tanggal lahir', 'Day of birth')}
        hint={t('Untuk hitungan sampai usia JHT.', 'To count up to the age of JHT.')}
      />
      <TextField
        {...field('years')}
        label={t('Berapa tahun lagi', 'How many more years')}
        hint={t('Kosongkan untuk sampai usia JHT.', 'Leave empty to count up to the age of JHT.')}
        digits
        autocomplete="off"
      />
      <TextField
        {...field('rate')}
        label={t('Hasil pengembangan setahun (%)', 'Earnings a year (%)')}
        hint={t(
          `Dugaan. Yang terakhir ditemukan: ${writtenPercent(usualRate().rate)}%, tahun ${usualRate().year}.`,
          `A guess. The last that was found: ${writtenPercent(usualRate().rate)}%, in ${usualRate().year}.`,
        )}
        autocomplete="off"
      />
      <Details
        summary={t('Kenaikan upah, kepesertaan, dan waktu', 'Rise of the wage, membership and time')}
        open={details.some((name) => field(name).error || (name !== 'on' && typed[name]))}
      >
        <TextField
          {...field('growth')}
          label={t('Kenaikan upah setahun (%)', 'Rise of the wage a year (%)')}
          autocomplete="off"
        />
        <TextField {...field('since')} label={t('Peserta sejak bulan', 'Member since')} autocomplete="off" />
        <CheckboxField
          name="taken"
          label={t('Pernah mengambil sebagian', 'Has taken part of it before')}
          checked={typed['taken'] === 'yes'}
        />
        <TextField
          {...field('months')}
          label={t('Bulan di atas tahun penuh', 'Months beyond the full years')}
          digits
          autocomplete="off"
        />
        <DateField {...field('on')} label={t('Dihitung per tanggal', 'As of')} />
      </Details>
      <Button>{t('Hitung JHT', 'Calculate')}</Button>
    </Form>
  )
}
