import { dayIn, monthOf } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import { formatMonth } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { MoneyField, RadioField, TextField } from '#ui/parts/field.tsx'
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
import { computeConstruction, type ConstructionAnswer, constructionPath } from './construction.ts'
import { SegmentTabs } from './tabs.tsx'

type Visited = Visit<'anyone', typeof constructionPath>

/** What a building project pays for its workers: once by its contract value, or each month by their wages. */
export const viewConstruction = page(
  constructionPath,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    const answer = 'amount' in query ? computeConstruction(query, view.now) : null
    return <ConstructionPage visit={visit} answer={answer} />
  },
  { onProblem: async (visit, problem) => <ConstructionPage visit={visit} answer={null} problem={problem} /> },
)

type Props = { visit: Visited; answer: ConstructionAnswer | null; problem?: ProblemDetails }

function ConstructionPage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t } = view
  return (
    <CalculatorPage
      visit={visit}
      path={constructionPath}
      question={t('Berapa iuran proyek konstruksi?', 'What does a building project pay?')}
      needs={t(
        'Isi nilai kontrak bila upah pekerjanya tidak diketahui, atau upah sebulan bila diketahui.',
        'Fill in the contract value where wages are not known, or a month’s wages where they are.',
      )}
      tabs={<SegmentTabs view={view} current="construction" />}
      form={<Ask view={view} typed={typedOf(view, answer, visit.query)} problem={problem} />}
      problem={problem}
      answer={
        answer && {
          told: tellConstruction(view, answer),
          asked: answer.asked,
          figures: <Figures view={view} answer={answer} />,
          working: answer.working,
          variations: variationsOf(view, answer),
        }
      }
    />
  )
}

/** `Proyek ini membayar Rp 1.000.000`, once or each month. */
export function tellConstruction({ t, lang }: View, { by, base, total, month }: ConstructionAnswer): Told {
  const sum = formatRupiah(total)
  return {
    verdict:
      by === 'value'
        ? t(`Proyek ini membayar ${sum}`, `This project pays ${sum}`)
        : t(`Proyek ini membayar ${sum} sebulan`, `This project pays ${sum} a month`),
    lead:
      by === 'value'
        ? t(
            `Untuk seluruh masa proyek, nilai kontrak ${formatRupiah(base)} tanpa PPN, ${formatMonth(month, lang)}.`,
            `For the whole project, contract value ${formatRupiah(base)} without VAT, ${formatMonth(month, lang)}.`,
          )
        : t(
            `Untuk upah seluruh pekerja ${formatRupiah(base)}, ${formatMonth(month, lang)}.`,
            `For wages of ${formatRupiah(base)} in all, ${formatMonth(month, lang)}.`,
          ),
    bars: [],
  }
}

function Figures({ view, answer }: { view: View; answer: ConstructionAnswer }) {
  const { t } = view
  const { asked, by, lines, total } = answer
  const registering = addressOf('/employer/projects/new', {
    value: asked['amount'] ?? '',
    vat: asked['vat'] ?? '',
  })
  const title = t('Menurut program', 'By programme')
  return (
    <Section id="payers" size="md" title={title}>
      <LineTable
        view={view}
        caption={title}
        head={t('Proyek bayar', 'The project pays')}
        lines={lines}
        total={total}
      />
      <Small>
        {t(
          'Pelaksana proyek yang membayar. Upah pekerja tidak dipotong.',
          'Whoever carries out the project pays. Nothing is held back from wages.',
        )}
      </Small>
      {by === 'value' && (
        <p>
          <a href={registering}>{t('Daftarkan dan bayar', 'Register the project and pay')}</a>
        </p>
      )}
    </Section>
  )
}

function variationsOf(view: View, { asked, by, amount }: ConstructionAnswer) {
  const { t } = view
  const total = (query: Query) => formatRupiah(computeConstruction(query, view.now).total)
  const times = (count: bigint) => ({ amount: formatAmount(amount * count) })
  return vary(
    constructionPath,
    asked,
    [
      {
        title:
          by === 'value'
            ? t('Kontrak dua kali lipat', 'Twice the contract')
            : t('Upah dua kali lipat', 'Twice the wages'),
        change: times(2n),
      },
      {
        title:
          by === 'value'
            ? t('Kontrak sepuluh kali lipat', 'Ten times the contract')
            : t('Selama sepuluh bulan', 'Over ten months'),
        change: times(10n),
      },
    ],
    total,
  )
}

type AskProps = { view: View; typed: Query; problem: ProblemDetails | undefined }

function Ask({ view, typed, problem }: AskProps) {
  const { t } = view
  const field = entries(
    view,
    { by: 'value', month: formatMonth(monthOf(dayIn(view.now)), view.lang), ...typed },
    problem,
  )
  return (
    <Form view={view} action={constructionPath} method="get">
      <RadioField
        {...field('by')}
        label={t('Dihitung dari', 'Counted on')}
        options={[
          { value: 'value', label: t('Nilai kontrak', 'The contract value') },
          { value: 'wage', label: t('Upah sebulan seluruh pekerja', 'A month’s wages of all workers') },
        ]}
      />
      <MoneyField {...field('amount')} label={t('Jumlahnya', 'The amount')} />
      <TextField
        {...field('vat')}
        label={t('PPN di dalamnya (persen)', 'VAT within it (percent)')}
        hint={t(
          'Kosongkan bila nilai kontrak belum memuat PPN.',
          'Leave empty where the value has no VAT in it.',
        )}
        autocomplete="off"
      />
      <TextField {...field('month')} label={t('Bulan', 'Month')} autocomplete="off" />
      <Button>{t('Hitung iuran', 'Calculate')}</Button>
    </Form>
  )
}
