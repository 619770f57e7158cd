import type { Article, JhtYear } from '@payung/law'
import { present } from '#base/assert.ts'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import { formatDay } from '#ui/format.ts'
import { ColumnChart } from '#ui/parts/column-chart.tsx'
import { Legend } from '#ui/parts/list.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Cite, Details, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { valuePage } from '../../law/addresses.ts'
import { writtenPercent } from '../percent.ts'
import { Reasons } from '../reasons.tsx'
import type { FirstDay, JhtAnswer, Taken } from './jht.ts'

type Props = { view: View; answer: JhtAnswer }

/** How savings grow, when they can be taken and what tax leaves of them. */
export function JhtFigures({ view, answer }: Props) {
  return (
    <>
      <Growth view={view} answer={answer} />
      <WhenTaken view={view} answer={answer} />
      <Tax view={view} answer={answer} />
    </>
  )
}

/** Telephones have room for the writing below so many columns. */
const namedAtMost = 5

function Growth({ view, answer: { savings, years, final } }: Props) {
  const { t } = view
  const title = t('Tahun demi tahun', 'Year by year')
  const step = Math.ceil(years.length / namedAtMost)
  let earned = 0n
  const columns = years.map((year, place) => {
    earned += year.earned
    const isEnd = place === years.length - 1
    const isNamed = isEnd || (place % step === 0 && years.length - 1 - place >= step)
    return {
      label: isNamed ? String(year.year) : '',
      figure: isEnd && years.length > 1 ? formatRupiah(final) : undefined,
      parts: [
        { amount: year.balance - earned, kind: 'you' as const },
        { amount: earned, kind: 'held' as const },
      ],
    }
  })
  return (
    <Section id="growth" size="md" title={title}>
      <ColumnChart
        label={t(
          `Dari ${formatRupiah(savings.balance)} menjadi ${formatRupiah(final)} dalam ${years.length} tahun kalender`,
          `From ${formatRupiah(savings.balance)} to ${formatRupiah(final)} over ${years.length} calendar years`,
        )}
        columns={columns}
      />
      <Legend
        inline
        items={[
          { swatch: 'you', label: t('Saldo awal dan iuran', 'Saved before and paid in') },
          { swatch: 'now', label: t('Hasil pengembangan', 'Earned') },
        ]}
      />
      <Details summary={t('Angka setiap tahun', 'The figures of each year')}>
        <YearTable view={view} years={years} title={title} />
      </Details>
      <Small>
        {t(
          'Hasil pengembangan yang sebenarnya diumumkan setiap tahun, dan dapat lebih tinggi atau lebih rendah. ',
          'What is really earned is announced each year, and can be more or less. ',
        )}
        <a href={valuePage('ben.jht.return')}>{t('Yang sudah diumumkan', 'What was announced')}</a>
      </Small>
    </Section>
  )
}

function YearTable({ view: { t }, years, title }: { view: View; years: readonly JhtYear[]; title: string }) {
  return (
    <Table
      caption={title}
      stack
      rows={years}
      columns={[
        { head: t('Tahun', 'Year'), cell: ({ year }) => String(year) },
        {
          head: t('Hasil', 'Rate'),
          cell: ({ rate, announced }) =>
            `${writtenPercent(rate)}% ${announced ? t('diumumkan', 'announced') : t('dugaan', 'assumed')}`,
          onPhone: 'line',
        },
        {
          head: t('Iuran', 'Paid in'),
          cell: ({ paidIn }) => formatAmount(paidIn),
          number: true,
          onPhone: 'hidden',
        },
        {
          head: t('Berkembang', 'Earned'),
          cell: ({ earned }) => formatAmount(earned),
          number: true,
          onPhone: 'hidden',
        },
        {
          head: t('Saldo akhir (Rp)', 'At the end (Rp)'),
          cell: ({ balance }) => formatAmount(balance),
          number: true,
        },
      ]}
    />
  )
}

function WhenTaken({ view, answer: { savings, on, ageNeeded, days, part } }: Props) {
  const { t, lang } = view
  const stopping = formatDay(on, lang)
  const names: Readonly<Record<FirstDay['after'], string>> = {
    age: t(`Pada usia ${ageNeeded} tahun`, `At the age of ${ageNeeded}`),
    dismissal: t(`Bila di-PHK ${stopping}`, `If dismissed on ${stopping}`),
    resign: t(`Bila mengundurkan diri ${stopping}`, `If you resign on ${stopping}`),
    contract_end: t(`Bila kontrak habis ${stopping}`, `If the contract ends on ${stopping}`),
    stopped_working: t(`Bila berhenti bekerja ${stopping}`, `If work ends on ${stopping}`),
    leaving_indonesia: t(`Bila meninggalkan Indonesia ${stopping}`, `If you leave Indonesia on ${stopping}`),
  }
  const once = part.decision?.reasons.some(({ code }) => code === 'jht-partial-taken')
  return (
    <>
      <Section id="when" size="md" title={t('Kapan dapat diambil', 'When it can be taken')}>
        <Table
          caption={t('Seluruhnya', 'All of it')}
          rows={days}
          columns={[
            {
              head: t('Seluruhnya', 'All of it'),
              cell: ({ after, value, article }) => (
                <Cited label={names[after]} value={value} article={article} />
              ),
            },
            {
              head: t('Mulai', 'From'),
              cell: ({ from }) => (from ? formatDay(from, lang) : t('ulang tahunnya', 'that birthday')),
              number: true,
            },
          ]}
        />
        {!once && savings.balance > 0n && <PartEarly view={view} part={part} />}
      </Section>
      <Reasons
        view={view}
        id="no-part"
        title={t('Mengapa sebagian belum dapat diambil', 'Why part of it cannot be taken yet')}
        reasons={part.decision?.reasons ?? []}
      />
    </>
  )
}

function PartEarly({ view: { t }, part }: { view: View; part: JhtAnswer['part'] }) {
  const years = t(`setelah ${part.yearsNeeded} tahun menjadi peserta`, `after ${part.yearsNeeded} years`)
  return (
    <>
      <Table
        caption={t('Sebagian', 'Part of it')}
        rows={[
          { label: t('Untuk rumah', 'For a home'), value: 'ben.jht.partial_home', most: part.home },
          {
            label: t('Persiapan pensiun lainnya', 'To prepare for retirement otherwise'),
            value: 'ben.jht.partial_other',
            most: part.other,
          },
        ]}
        columns={[
          {
            head: t('Sebagian', 'Part of it'),
            cell: ({ label, value }) => <Cited label={label} value={value} article={part.article} />,
          },
          {
            head: t('Paling banyak (Rp)', 'At most (Rp)'),
            cell: ({ most }) => formatAmount(most),
            number: true,
          },
        ]}
      />
      <Small>
        {part.decision?.eligible
          ? t(
              'Dari saldo sekarang, sudah boleh; satu kali saja, salah satu.',
              'Of what there is now, and already; once only, one of the two.',
            )
          : t(
              `Dari saldo sekarang, ${years}; satu kali saja, salah satu.`,
              `Of what there is now, ${years} of membership; once only, one of the two.`,
            )}
      </Small>
    </>
  )
}

type CitedProps = { label: string; value: string; article: Article }

function Cited({ label, value, article }: CitedProps) {
  return (
    <>
      {label}
      <br />
      <Cite href={valuePage(value)}>{`${article.regulation} ${article.article}`}</Cite>
    </>
  )
}

function Tax({ view: { t }, answer: { taken } }: Props) {
  const title = t('Pajaknya, menurut cara mengambil', 'The tax, by how it is taken')
  const names: Readonly<Record<Taken['way'], string>> = {
    once: t('Sekaligus', 'At once'),
    soon: t('Sebagian, sisanya tahun berikutnya', 'Part of it, the rest the next year'),
    later: t(
      'Sebagian, sisanya tahun ketiga atau sesudahnya',
      'Part of it, the rest in the third year or later',
    ),
    unnumbered: t('Sama, tanpa NPWP', 'The same, without a tax number'),
  }
  const once = present(taken[0], 'it can be taken at once')
  const dearer = taken.some(({ tax }) => tax > once.tax)
  return (
    <Section id="tax" size="md" title={title}>
      <Table
        caption={title}
        rows={taken}
        columns={[
          { head: t('Cara', 'Way'), cell: ({ way }) => names[way] },
          {
            head: t('Diterima (Rp)', 'Received (Rp)'),
            cell: ({ net }) => formatAmount(net),
            number: true,
            onPhone: 'hidden',
          },
          { head: t('Pajak (Rp)', 'Tax (Rp)'), cell: ({ tax }) => formatAmount(tax), number: true },
        ]}
      />
      <Small>
        {dearer
          ? t(
              'Pembayaran dalam dua tahun kalender dihitung sebagai satu. Sejak tahun ketiga berlaku tarif umum, yang lebih mahal. Semua menurut aturan pajak sekarang.',
              'Payments within two calendar years count as one. From the third year the general rates hold, which cost more. All by the tax rules of now.',
            )
          : t(
              'Pembayaran dalam dua tahun kalender dihitung sebagai satu; sejak tahun ketiga berlaku tarif umum. Semua menurut aturan pajak sekarang.',
              'Payments within two calendar years count as one; from the third year the general rates hold. All by the tax rules of now.',
            )}
      </Small>
    </Section>
  )
}
