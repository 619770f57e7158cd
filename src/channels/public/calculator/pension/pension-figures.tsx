import { law, leastPension, mostPension, pensionAge, type PensionAhead } from '@payung/law'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import { formatDay, formatMonth, formatMonths, formatPercent, yearOf } from '#ui/format.ts'
import { ColumnChart } from '#ui/parts/column-chart.tsx'
import { Facts, Rows } from '#ui/parts/list.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { valuePage } from '../../law/addresses.ts'
import { Doubts } from '#ui/parts/doubts.tsx'
import { typedMonth } from '../months.ts'
import { Reasons } from '../reasons.tsx'
import { addressOf } from '../told.ts'
import { pensionPath, type PensionAnswer } from './pension.ts'

type Props = { view: View; answer: PensionAnswer }

/** From when, how much by how long one works, for whom after death, and between which limits. */
export function PensionFigures({ view, answer }: Props) {
  return (
    <>
      <Dates view={view} answer={answer} />
      <Reasons view={view} reasons={answer.reasons} />
      <ByStop view={view} answer={answer} />
      <Survivors view={view} answer={answer} />
      <Limits view={view} />
    </>
  )
}

function Dates({ view: { t, lang }, answer: { dates } }: Props) {
  const day = (on: string) => formatDay(on, lang)
  return (
    <Section id="dates" size="md" title={t('Usia pensiun Anda', 'Your pension age')}>
      <Facts
        facts={[
          { label: t('Usia pensiun', 'Pension age'), value: t(`${dates.age} tahun`, `${dates.age} years`) },
          { label: t('Tercapai', 'Reached'), value: day(dates.reached) },
          { label: t('Pensiun dihitung mulai', 'Counted from'), value: day(dates.firstBenefit) },
          { label: t('Dapat ditunda sampai', 'Can be put off until'), value: day(dates.deferrableUntil) },
        ]}
      />
      <Small>
        <a href={valuePage(pensionAge.id)}>
          {t('Usia pensiun naik menurut tahun', 'Pension age rises by the year')}
        </a>
      </Small>
    </Section>
  )
}

/** `1,2`: millions, for the little room above a column. */
const millions = (amount: bigint): string => formatPercent(Number(amount) / 100_000_000).replace('%', '')

function ByStop({ view, answer: { asked, outcome, byStop } }: Props) {
  const { t, lang } = view
  const title = t('Menurut bulan iuran terakhir', 'By the last month of paying')
  const columns = byStop.map(({ stop, pension }) => ({
    label: String(yearOf(stop)),
    figure: pension === null ? '–' : millions(pension),
    parts: [{ amount: pension ?? 0n, kind: stop === outcome.stop ? ('you' as const) : ('them' as const) }],
  }))
  const result = ({ pension, lumpSum }: PensionAhead) =>
    pension === null
      ? t(`${formatAmount(lumpSum ?? 0n)} sekaligus`, `${formatAmount(lumpSum ?? 0n)} at once`)
      : formatAmount(pension)
  return (
    <Section id="by-stop" size="md" title={title}>
      {byStop.some(({ pension }) => pension !== null) && (
        <>
          <ColumnChart
            label={t(
              'Juta rupiah sebulan menurut tahun berhenti membayar',
              'Million rupiah a month by the year of the last contribution',
            )}
            columns={columns}
          />
          <Small>
            {t(
              'Juta rupiah sebulan. Tanda – berarti masa iur belum cukup, sehingga dibayar sekaligus.',
              'Million rupiah a month. A – means that contributions are too short, so they are paid at once.',
            )}
          </Small>
        </>
      )}
      <Table
        caption={title}
        rows={byStop}
        columns={[
          {
            head: t('Membayar sampai', 'Paying until'),
            cell: ({ stop }) =>
              stop === outcome.stop ? (
                <b>{formatMonth(stop, lang)}</b>
              ) : (
                <a href={addressOf(pensionPath, { ...asked, stop: typedMonth(stop) })}>
                  {formatMonth(stop, lang)}
                </a>
              ),
          },
          {
            head: t('Masa iur', 'Paid for'),
            cell: ({ months }) => formatMonths(months, lang),
            onPhone: 'hidden',
          },
          { head: t('Pensiun sebulan (Rp)', 'A month (Rp)'), cell: result, number: true },
        ]}
      />
      <Small>
        {t(
          'Yang dibayar sekaligus masih ditambah hasil pengembangannya.',
          'What is paid at once comes with what it earned.',
        )}
      </Small>
    </Section>
  )
}

function Survivors({ view, answer: { survivors, survivorWorking } }: Props) {
  const { t } = view
  const names = {
    widow: t('Istri atau suami', 'Wife or husband'),
    child: t('atau anak, bila tidak ada istri atau suami', 'or children, without a wife or husband'),
    parent: t('atau orang tua, bila tidak ada keduanya', 'or a parent, without either'),
  }
  if (survivors.length === 0) return null
  return (
    <Section
      id="survivors"
      size="md"
      title={t('Bila Anda meninggal saat sudah pensiun', 'If you die while drawing it')}
    >
      <Rows
        rows={survivors.map(({ recipient, paid }) => ({
          label: names[recipient],
          value: t(`${formatRupiah(paid)} sebulan`, `${formatRupiah(paid)} a month`),
        }))}
      />
      <Doubts view={view} workings={[survivorWorking]} />
    </Section>
  )
}

/** As many years as tell how the limits rise. */
const yearsShown = 4

function Limits({ view: { t, lang } }: { view: View }) {
  const title = t('Batas pensiun sebulan', 'Limits of a monthly pension')
  const most = law.history(mostPension)
  const rows = law.history(leastPension).slice(-yearsShown).toReversed()
  return (
    <Section id="limits" size="md" title={title}>
      <Table
        caption={title}
        rows={rows}
        columns={[
          { head: t('Sejak', 'From'), cell: ({ from }) => formatDay(from, lang) },
          {
            head: t('Paling sedikit', 'At least'),
            cell: ({ amount }) => formatAmount(BigInt(amount)),
            number: true,
          },
          {
            head: t('Paling banyak', 'At most'),
            cell: ({ from }) => formatAmount(BigInt(most.find((row) => row.from === from)?.amount ?? 0)),
            number: true,
          },
        ]}
      />
      <Small>
        <a href={valuePage(mostPension.id)}>{t('Semua tahun', 'All years')}</a>
      </Small>
    </Section>
  )
}
