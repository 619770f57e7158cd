import { dayIn, jhtClaimableOn, Working, type Ending, type JhtYear } from '@payung/law'
import { present } from '#base/assert.ts'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import { formatDay } from '#ui/format.ts'
import { ColumnChart } from '#ui/parts/column-chart.tsx'
import { Legend, Rows } from '#ui/parts/list.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Details, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { valuePage } from '../../law/addresses.ts'
import { writtenPercent } from '../percent.ts'
import { Reasons } from '../reasons.tsx'
import { addressOf } from '../told.ts'
import { jhtPath, type JhtAnswer, type Taken } from './jht.ts'

type Props = { view: View; answer: JhtAnswer }

/** How savings grow, at which earnings, when they can be taken and what tax leaves of them. */
export function JhtFigures({ view, answer }: Props) {
  return (
    <>
      <Growth view={view} answer={answer} />
      <OtherRates view={view} answer={answer} />
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

function OtherRates({ view: { t }, answer: { asked, savings, atOtherRates } }: Props) {
  const title = t('Bila hasilnya lain', 'If it earns otherwise')
  return (
    <Section id="rates" size="md" title={title}>
      <Table
        caption={title}
        rows={atOtherRates}
        columns={[
          {
            head: t('Hasil setahun', 'Earnings a year'),
            cell: ({ rate }) =>
              rate === savings.assumedRate ? (
                <b>{`${writtenPercent(rate)}%`}</b>
              ) : (
                <a
                  href={addressOf(jhtPath, { ...asked, rate: writtenPercent(rate) })}
                >{`${writtenPercent(rate)}%`}</a>
              ),
          },
          {
            head: t('JHT menjadi (Rp)', 'JHT becomes (Rp)'),
            cell: ({ final }) => formatAmount(final),
            number: true,
          },
        ]}
      />
    </Section>
  )
}

const endings = ['dismissal', 'resign', 'contract_end'] as const satisfies readonly Ending[]

function WhenTaken({ view, answer: { savings, age, ageNeeded, part } }: Props) {
  const { t, lang } = view
  const today = dayIn(view.now)
  const names = {
    dismissal: t('Bila di-PHK hari ini', 'If dismissed today'),
    resign: t('Bila mengundurkan diri hari ini', 'If you resign today'),
    contract_end: t('Bila kontrak habis hari ini', 'If the contract ends today'),
  }
  const from = (day: string) => t(`mulai ${formatDay(day, lang)}`, `from ${formatDay(day, lang)}`)
  const once = part.decision?.reasons.some(({ code }) => code === 'jht-partial-taken')
  const early = !once && savings.balance > 0n
  const years = t(`setelah ${part.yearsNeeded} tahun menjadi peserta`, `after ${part.yearsNeeded} years`)
  return (
    <>
      <Section id="when" size="md" title={t('Kapan dapat diambil', 'When it can be taken')}>
        <Rows
          rows={[
            {
              label: t(`Seluruhnya, usia ${ageNeeded} tahun`, `All of it, at ${ageNeeded}`),
              value: age ? from(age.reachedOn) : t('pada ulang tahunnya', 'on that birthday'),
            },
            ...endings.map((ending) => ({
              label: names[ending],
              value: from(jhtClaimableOn(ending, today, new Working())),
            })),
          ]}
        />
        {early && (
          <>
            <Rows
              rows={[
                {
                  label: t('Sebagian untuk rumah, paling banyak', 'Part for a home, at most'),
                  value: formatRupiah(part.home),
                },
                {
                  label: t('atau sebagian untuk keperluan lain', 'or part for anything else'),
                  value: formatRupiah(part.other),
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
        )}
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
          { head: t('Pajak (Rp)', 'Tax (Rp)'), cell: ({ tax }) => formatAmount(tax), number: true },
          {
            head: t('Diterima (Rp)', 'Received (Rp)'),
            cell: ({ net }) => formatAmount(net),
            number: true,
            onPhone: 'hidden',
          },
        ]}
      />
      <Small>
        {dearer
          ? t(
              'Pembayaran dalam dua tahun kalender dihitung sebagai satu. Sejak tahun ketiga berlaku tarif umum, yang lebih mahal.',
              'Payments within two calendar years count as one. From the third year the general rates hold, which cost more.',
            )
          : t(
              'Pembayaran dalam dua tahun kalender dihitung sebagai satu; sejak tahun ketiga berlaku tarif umum.',
              'Payments within two calendar years count as one; from the third year the general rates hold.',
            )}
      </Small>
    </Section>
  )
}
