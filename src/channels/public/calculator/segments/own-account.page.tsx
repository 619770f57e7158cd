import { dayIn, monthOf } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { capital, formatMonth } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { Split, SplitKey } from '#ui/parts/bar.tsx'
import { CheckboxField, MoneyField, RadioField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import type { Query } from '../../typed.ts'
import { CalculatorPage } from '../calculator-page.tsx'
import { LineTable } from '../lines.tsx'
import { typedMonth, typedOf } from '../months.ts'
import { Reasons } from '../reasons.tsx'
import { addressOf, type Told, vary } from '../told.ts'
import { computeOwnAccount, type OwnAccountAnswer, ownAccountPath } from './own-account.ts'
import { SegmentTabs } from './tabs.tsx'

type Visited = Visit<'anyone', typeof ownAccountPath>

/** What a month costs someone who works for their own account, with the relief where it holds. */
export const viewOwnAccount = page(
  ownAccountPath,
  'anyone',
  async (visit) => {
    const { query, view } = visit
    const answer = 'income' in query ? computeOwnAccount(query, view.now) : null
    return <OwnAccountPage visit={visit} answer={answer} />
  },
  { onProblem: async (visit, problem) => <OwnAccountPage visit={visit} answer={null} problem={problem} /> },
)

type Props = { visit: Visited; answer: OwnAccountAnswer | null; problem?: ProblemDetails }

function OwnAccountPage({ visit, answer, problem }: Props) {
  const { view } = visit
  const { t } = view
  return (
    <CalculatorPage
      visit={visit}
      path={ownAccountPath}
      question={t('Berapa iuran kalau bekerja sendiri?', 'What do the self-employed pay?')}
      needs={t(
        'Isi penghasilan sebulan. Keringanan dihitung bila berlaku bagi Anda.',
        'Fill in a month’s income. The relief is counted where it holds for you.',
      )}
      tabs={<SegmentTabs view={view} current="own" />}
      form={<Ask view={view} typed={typedOf(view, answer, visit.query)} problem={problem} />}
      problem={problem}
      answer={
        answer && {
          told: tellOwnAccount(view, answer),
          asked: answer.asked,
          figures: <Figures view={view} answer={answer} />,
          working: answer.working,
          variations: variationsOf(view, answer),
        }
      }
    />
  )
}

/** `Iuran Anda Rp 8.400 sebulan`, with what it was for. */
export function tellOwnAccount({ t, lang }: View, answer: OwnAccountAnswer): Told {
  const { income, month, total, unrelieved, relieved } = answer
  const forWhat = t(
    `${formatMonth(month, lang)}, penghasilan ${formatRupiah(income)}.`,
    `${formatMonth(month, lang)}, income ${formatRupiah(income)}.`,
  )
  const spared = t(
    ` Keringanan menghemat ${formatRupiah(unrelieved - total)}.`,
    ` The relief saves ${formatRupiah(unrelieved - total)}.`,
  )
  return {
    verdict: t(`Iuran Anda ${formatRupiah(total)} sebulan`, `You pay ${formatRupiah(total)} a month`),
    lead: `${forWhat}${relieved ? spared : ''}`,
    bars: [],
  }
}

function Figures({ view, answer }: { view: View; answer: OwnAccountAnswer }) {
  const { t } = view
  const { asked, lines, total, unrelieved, relieved, reasons } = answer
  const title = t('Menurut program', 'By programme')
  // There several months are asked for at once, and the form is filled in already.
  const registering = addressOf('/own-account', {
    income: asked['income'] ?? '',
    sector: asked['sector'] ?? '',
    jht: asked['jht'] === 'yes' ? 'on' : '',
  })
  return (
    <>
      <Section id="payers" size="md" title={title}>
        {relieved && (
          <>
            <SplitKey
              left={{ label: t('Anda bayar', 'You pay'), figure: formatRupiah(total) }}
              right={{ label: t('Diringankan', 'Remitted'), figure: formatRupiah(unrelieved - total) }}
            />
            <Split
              parts={[
                { amount: total, kind: 'you' },
                { amount: unrelieved - total, kind: 'them' },
              ]}
            />
          </>
        )}
        <LineTable
          view={view}
          caption={title}
          head={t('Anda bayar', 'You pay')}
          lines={lines}
          total={total}
        />
        <Small>
          {t(
            'Seluruhnya Anda tanggung sendiri, atau dibayarkan orang lain untuk Anda. Pensiun (JP) dan kehilangan pekerjaan (JKP) hanya untuk penerima upah.',
            'You bear all of it, or somebody pays it for you. Pension (JP) and loss of work (JKP) are for wage earners only.',
          )}
        </Small>
        <p>
          <a href={registering}>{t('Daftar dan bayar sendiri', 'Register and pay by yourself')}</a>
        </p>
      </Section>
      <Reasons
        view={view}
        id="no-relief"
        title={t('Mengapa keringanan tidak dihitung', 'Why the relief is not counted')}
        reasons={reasons}
      />
    </>
  )
}

function variationsOf(view: View, { asked, month, relievedUntil }: OwnAccountAnswer) {
  const { t, lang } = view
  const total = (query: Query) => formatRupiah(computeOwnAccount(query, view.now).total)
  return vary(
    ownAccountPath,
    asked,
    [
      asked['jht']
        ? { title: t('Tanpa tabungan hari tua', 'Without old-age savings'), change: { jht: '' } }
        : { title: t('Ditambah tabungan hari tua', 'With old-age savings'), change: { jht: 'yes' } },
      asked['sector'] === 'transport'
        ? { title: t('Di luar transportasi', 'Outside transport'), change: { sector: 'other' } }
        : { title: t('Di sektor transportasi', 'In transport'), change: { sector: 'transport' } },
      relievedUntil !== null && {
        title: t(
          `Setelah keringanan berakhir, ${formatMonth(relievedUntil, lang)}`,
          `After the relief, ${formatMonth(relievedUntil, lang)}`,
        ),
        change: { month: typedMonth(relievedUntil) },
      },
      {
        title: capital(formatMonth(month + 1, lang)),
        change: { month: typedMonth(month + 1) },
      },
    ],
    total,
  )
}

type AskProps = { view: View; typed: Query; problem: ProblemDetails | undefined }

function Ask({ view, typed, problem }: AskProps) {
  const { t } = view
  const usual = { sector: 'other', paid: 'self', month: formatMonth(monthOf(dayIn(view.now)), view.lang) }
  const field = entries(view, { ...usual, ...typed }, problem)
  return (
    <Form view={view} action={ownAccountPath} method="get">
      <MoneyField {...field('income')} label={t('Penghasilan sebulan', 'Monthly income')} />
      <RadioField
        {...field('sector')}
        label={t('Bidang', 'Line of work')}
        options={[
          { value: 'other', label: t('Dagang, tani, jasa, dan lainnya', 'Trade, farming, services, others') },
          {
            value: 'transport',
            label: t('Transportasi: ojek, kurir, sopir', 'Transport: riders, couriers, drivers'),
          },
        ]}
      />
      <CheckboxField
        name="jht"
        label={t('Ditambah tabungan hari tua (JHT)', 'With old-age savings (JHT)')}
        checked={typed['jht'] === 'yes'}
      />
      <SelectField
        {...field('paid')}
        label={t('Yang membayar', 'Who pays')}
        options={[
          { value: 'self', label: t('Saya sendiri', 'Myself') },
          { value: 'sponsor', label: t('Orang atau perusahaan lain', 'Another person or company') },
          { value: 'state_budget', label: t('Pemerintah pusat (APBN)', 'The state budget') },
          { value: 'regional_budget', label: t('Pemerintah daerah (APBD)', 'A regional budget') },
        ]}
      />
      <TextField {...field('month')} label={t('Bulan iuran', 'Contribution month')} autocomplete="off" />
      <Button>{t('Hitung iuran', 'Calculate')}</Button>
    </Form>
  )
}
