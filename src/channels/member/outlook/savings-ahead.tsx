import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import { StepChart } from '#ui/parts/step-chart.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Details, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { Outlook } from './find-outlook.ts'

/** The years to come as a picture, and each of them in a table. */
export function SavingsAhead({ view, outlook }: { view: View; outlook: Outlook }) {
  const { t } = view
  const { ahead, balance } = outlook
  const last = ahead.at(-1)
  const first = ahead[0]
  if (!first || !last) return null
  const title = t('Tahun demi tahun', 'Year by year')
  return (
    <Section id="ahead" size="md" title={title}>
      <StepChart
        label={t(
          `Saldo JHT tumbuh dari ${formatRupiah(balance)} sekarang menjadi ${formatRupiah(last.balance)} pada ${last.year}`,
          `JHT grows from ${formatRupiah(balance)} now to ${formatRupiah(last.balance)} in ${last.year}`,
        )}
        stretches={[
          { first: first.year * 12, amount: balance },
          ...ahead.map(({ year, balance: amount }) => ({ first: (year + 1) * 12, amount })),
        ]}
        end={(last.year + 2) * 12}
      />
      <Small>
        {t(
          'Perkiraan, bukan janji: hasil setiap tahun ditetapkan sesudah tahun itu lewat. Setiap iuran dihitung berkembang mulai bulan berikutnya, dan hasil yang belum dibukukan sampai hari ini tidak ikut.',
          'An estimate and no promise: what a year earns is set when it is over. Each contribution is counted to earn from the month after, and what was earned but not booked until today is left out.',
        )}
      </Small>
      <Details summary={t('Lihat setiap tahun', 'See every year')}>
        <Table
          caption={title}
          rows={ahead}
          columns={[
            { head: t('Akhir', 'End of'), cell: ({ year }) => String(year) },
            { head: t('Iuran', 'Paid in'), cell: ({ paidIn }) => formatAmount(paidIn), number: true },
            { head: t('Hasil', 'Earned'), cell: ({ earned }) => formatAmount(earned), number: true },
            {
              head: t('Saldo', 'Balance'),
              cell: ({ balance: amount }) => formatAmount(amount),
              number: true,
            },
          ]}
          stack
        />
      </Details>
    </Section>
  )
}
