import { dayIn, monthOf } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { counted, formatMonth } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import type { Query } from '../../typed.ts'
import { CalculatorPage } from '../calculator-page.tsx'
import { LineTable } from '../lines.tsx'
import { typedOf } from '../months.ts'
import { addressOf, type Told, vary } from '../told.ts'
import { computeMigrant, type MigrantAnswer, migrantPath } from './migrant.ts'
import { SegmentTabs } from './tabs.tsx'

type Visited = Visit<'anyone', typeof migrantPath>

/** What a contract abroad costs, before, during and after. */
export const viewMigrant = page(
  migrantPath,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    return <MigrantPage visit={visit} answer={'months' in query ? computeMigrant(query, view.now) : null} />
  },
  { onProblem: async (visit, problem) => <MigrantPage visit={visit} answer={null} problem={problem} /> },
)

type Props = { visit: Visited; answer: MigrantAnswer | null; problem?: ProblemDetails }

function MigrantPage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t } = view
  return (
    <CalculatorPage
      visit={visit}
      path={migrantPath}
      question={t('Berapa iuran pekerja migran?', 'What does a migrant worker pay?')}
      needs={t(
        'Isi lama kontrak di luar negeri. Sekali bayar untuk seluruh kontrak.',
        'Fill in how long the contract abroad lasts. Paid once for all of it.',
      )}
      tabs={<SegmentTabs view={view} current="migrant" />}
      form={<Ask view={view} typed={typedOf(view, answer, visit.query)} problem={problem} />}
      problem={problem}
      answer={
        answer && {
          told: tellMigrant(view, answer),
          asked: answer.asked,
          figures: <Figures view={view} answer={answer} />,
          working: answer.working,
          variations: variationsOf(view, answer),
        }
      }
    />
  )
}

/** `Kontrak 24 bulan: Rp 370.000`. */
export function tellMigrant({ t, lang }: View, { contractMonths, total, month }: MigrantAnswer): Told {
  const length = counted(contractMonths, lang, 'bulan', 'month')
  return {
    verdict: t(
      `Kontrak ${length}: ${formatRupiah(total)}`,
      `A contract of ${length}: ${formatRupiah(total)}`,
    ),
    lead: t(
      `Sekali bayar untuk seluruh kontrak, menurut aturan ${formatMonth(month, lang)}.`,
      `Paid once for the whole contract, by the rules of ${formatMonth(month, lang)}.`,
    ),
    bars: [],
  }
}

function Figures({ view, answer: { asked, lines, total } }: { view: View; answer: MigrantAnswer }) {
  const { t } = view
  const title = t('Menurut masa', 'By phase')
  return (
    <Section id="payers" size="md" title={title}>
      <LineTable view={view} caption={title} head={t('Rupiah', 'Rupiah')} lines={lines} total={total} />
      <Small>
        {t(
          'Untuk kecelakaan kerja dan kematian, sejak sebelum berangkat sampai setelah pulang. Tabungan hari tua boleh ditambahkan.',
          'For work accidents and death, from before leaving until after coming home. Old-age savings may be added.',
        )}
      </Small>
      <p>
        <a href={addressOf('/migrants/register', { months: asked['months'] ?? '' })}>
          {t('Daftarkan kontrak saya', 'Register my contract')}
        </a>
      </p>
    </Section>
  )
}

function variationsOf(view: View, { asked, contractMonths }: MigrantAnswer) {
  const { t, lang } = view
  const total = (query: Query) => formatRupiah(computeMigrant(query, view.now).total)
  const length = (months: number) =>
    months !== contractMonths && {
      title: t(
        `Kontrak ${counted(months, lang, 'bulan', 'month')}`,
        `A contract of ${counted(months, lang, 'bulan', 'month')}`,
      ),
      change: { months: String(months) },
    }
  return vary(
    migrantPath,
    asked,
    [
      length(contractMonths + 1),
      length(contractMonths + 12),
      asked['placed'] === 'yes'
        ? { title: t('Berangkat sendiri', 'Leaving on one’s own'), change: { placed: 'no' } }
        : { title: t('Ditempatkan perusahaan', 'Placed by an agency'), change: { placed: 'yes' } },
    ],
    total,
  )
}

type AskProps = { view: View; typed: Query; problem: ProblemDetails | undefined }

function Ask({ view, typed, problem }: AskProps) {
  const { t } = view
  const usual = { placed: 'yes', month: formatMonth(monthOf(dayIn(view.now)), view.lang) }
  const field = entries(view, { ...usual, ...typed }, problem)
  return (
    <Form view={view} action={migrantPath} method="get">
      <TextField
        {...field('months')}
        label={t('Lama kontrak (bulan)', 'Length of the contract (months)')}
        digits
        autocomplete="off"
      />
      <RadioField
        {...field('placed')}
        label={t('Cara berangkat', 'How you leave')}
        options={[
          {
            value: 'yes',
            label: t('Lewat perusahaan penempatan atau pemerintah', 'Through an agency or the government'),
          },
          { value: 'no', label: t('Sendiri', 'On my own') },
        ]}
      />
      <TextField
        {...field('month')}
        label={t('Bulan mendaftar', 'Month of registering')}
        autocomplete="off"
      />
      <Button>{t('Hitung iuran', 'Calculate')}</Button>
    </Form>
  )
}
