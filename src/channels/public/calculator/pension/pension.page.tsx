import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { counted, formatDay, formatMonth, formatMonths } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField, MoneyField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Details } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import type { Query } from '../../typed.ts'
import { CalculatorPage } from '../calculator-page.tsx'
import { type Told, vary } from '../told.ts'
import { PensionFigures } from './pension-figures.tsx'
import { computePension, pensionPath, type PensionAnswer } from './pension.ts'

/** What pension somebody gets and from when, or what is paid at once instead. */
export const viewPension = page(
  pensionPath,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    return <PensionPage visit={visit} answer={'wage' in query ? computePension(query, view.now) : null} />
  },
  { onProblem: async (visit, problem) => <PensionPage visit={visit} answer={null} problem={problem} /> },
)

type Props = {
  visit: Visit<'anyone', typeof pensionPath>
  answer: PensionAnswer | null
  problem?: ProblemDetails
}

function PensionPage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t } = view
  return (
    <CalculatorPage
      visit={visit}
      path={pensionPath}
      question={t('Berapa pensiun saya nanti?', 'What pension will I get?')}
      needs={t(
        'Isi upah, tanggal lahir, dan berapa bulan iuran pensiun (JP) sudah dibayar.',
        'Fill in your wage, day of birth, and how many months of pension (JP) contributions were paid.',
      )}
      form={<Ask view={view} typed={answer?.asked ?? visit.query} problem={problem} />}
      problem={problem}
      answer={
        answer && {
          told: tellPension(view, answer),
          asked: answer.asked,
          because: t(
            'Dalam nilai rupiah hari ini: upah dan batas pensiun ikut naik dari tahun ke tahun.',
            'In the rupiah of today: wages and the limits of a pension rise from year to year.',
          ),
          figures: <PensionFigures view={view} answer={answer} />,
          working: answer.working,
          variations: variationsOf(view, answer),
        }
      }
    />
  )
}

/** `Pensiun Anda Rp 1.500.000 sebulan, mulai 1 April 2055`, with what it was for. */
export function tellPension(view: View, { outcome, wage, byStop }: PensionAnswer): Told {
  const { t, lang } = view
  const starts = formatDay(outcome.startsOn, lang)
  const months = formatMonths(outcome.months, lang)
  return {
    verdict:
      outcome.pension === null
        ? t(
            `Belum cukup untuk pensiun bulanan: ${formatRupiah(outcome.lumpSum ?? 0n)} dibayar sekaligus`,
            `Too short for a monthly pension: ${formatRupiah(outcome.lumpSum ?? 0n)} is paid at once`,
          )
        : t(
            `Pensiun Anda ${formatRupiah(outcome.pension)} sebulan, mulai ${starts}`,
            `Your pension is ${formatRupiah(outcome.pension)} a month from ${starts}`,
          ),
    lead: t(
      `Upah ${formatRupiah(wage)} sebulan, iuran ${months} sampai ${formatMonth(outcome.stop, lang)}.`,
      `A wage of ${formatRupiah(wage)} a month, contributions of ${months} up to ${formatMonth(outcome.stop, lang)}.`,
    ),
    bars: byStop.flatMap(({ stop, pension }) =>
      pension === null ? [] : [{ label: formatMonth(stop, lang), amount: pension }],
    ),
  }
}

/** The pension of a month, or what is paid at once. */
function inShort({ t }: View, { outcome: { pension, lumpSum } }: PensionAnswer): string {
  if (pension !== null) return t(`${formatRupiah(pension)} sebulan`, `${formatRupiah(pension)} a month`)
  return t(`${formatRupiah(lumpSum ?? 0n)} sekaligus`, `${formatRupiah(lumpSum ?? 0n)} at once`)
}

function variationsOf(view: View, { asked, wage }: PensionAnswer) {
  const { t, lang } = view
  const paid = Number(asked['months'])
  const withMonths = (months: number) => ({
    title: t(
      `Sudah membayar ${counted(months, lang, 'bulan', 'month')}`,
      `${counted(months, lang, 'month', 'month')} paid so far`,
    ),
    change: { months: String(months) },
  })
  return vary(
    pensionPath,
    asked,
    [
      {
        title: t('Upah sepersepuluh lebih tinggi', 'A wage one tenth higher'),
        change: { wage: String((wage * 11n) / 10n) },
      },
      {
        title: t('Upah seperlima lebih rendah', 'A wage one fifth lower'),
        change: { wage: String((wage * 4n) / 5n) },
      },
      paid >= 12 && withMonths(paid - 12),
      withMonths(paid + 12),
    ],
    (query: Query) => inShort(view, computePension(query, view.now)),
  )
}

type AskProps = { view: View; typed: Query; problem: ProblemDetails | undefined }

function Ask({ view, typed, problem }: AskProps) {
  const { t } = view
  const field = entries(view, typed, problem)
  const details = ['since', 'stop'] as const
  return (
    <Form view={view} action={pensionPath} method="get">
      <MoneyField
        {...field('wage')}
        label={t('Upah sebulan', 'Monthly wage')}
        hint={t('Gaji pokok dan tunjangan tetap.', 'Basic wage and fixed allowances.')}
      />
      <DateField {...field('born')} label={t('Tanggal lahir', 'Day of birth')} />
      <TextField
        {...field('months')}
        label={t('Bulan iuran JP sampai sekarang', 'Months of JP paid so far')}
        hint={t('0 bila baru mulai.', '0 if you are only starting.')}
        digits
        autocomplete="off"
      />
      <Details
        summary={t('Mulai dan berhenti membayar', 'Start and end of paying')}
        open={details.some((name) => field(name).error || typed[name])}
      >
        <TextField
          {...field('since')}
          label={t('Membayar sejak bulan', 'Paying since')}
          hint={t(
            'Bila jumlah bulannya tidak diketahui; dihitung tanpa bulan yang terlewat.',
            'If the number of months is not known; counted without a gap.',
          )}
          autocomplete="off"
        />
        <TextField
          {...field('stop')}
          label={t('Bulan iuran terakhir', 'Last month of paying')}
          hint={t('Kosongkan untuk sampai usia pensiun.', 'Leave empty to pay up to pension age.')}
          autocomplete="off"
        />
      </Details>
      <Button>{t('Hitung pensiun', 'Calculate')}</Button>
    </Form>
  )
}
