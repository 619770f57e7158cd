import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import type { listBills } from '#modules/contributions'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Empty } from '#ui/parts/message.tsx'
import { Table, type Column } from '#ui/parts/table.tsx'
import { Num, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { billPath, codePath } from '../addresses.ts'
import { returnKindWords } from '../words.ts'
import { BillTag } from './bill-tag.tsx'

export type ListedBill = z.output<(typeof listBills)['output']>['bills'][number]

type Props = { view: View; bills: readonly ListedBill[]; codes?: boolean }

/** An employer’s bills, the newest month first; with their payment codes where there is room. */
export function BillTable({ view, bills, codes = false }: Props) {
  const { t, lang, say } = view
  if (bills.length === 0) {
    return (
      <Empty title={t('Belum ada tagihan', 'No bills yet')}>
        {t('Tagihan dibuat dari laporan yang final.', 'A bill is made from a return that is final.')}
      </Empty>
    )
  }
  const code: Column<ListedBill> = {
    head: t('Kode iuran', 'Payment code'),
    cell: ({ code }) =>
      code ? (
        <a href={codePath(code)}>
          <Num>{code}</Num>
        </a>
      ) : (
        '–'
      ),
    onPhone: 'line',
  }
  return (
    <Table<ListedBill>
      caption={t('Tagihan, bulan terbaru dulu', 'Bills, the newest month first')}
      rows={bills}
      stack
      columns={[
        {
          head: t('Bulan', 'Month'),
          cell: ({ billId, month, kind }) => (
            <>
              <a href={billPath(billId)}>{formatMonth(month, lang)}</a>
              {kind !== 'regular' && <Small>{say(returnKindWords[kind])}</Small>}
            </>
          ),
        },
        { head: t('Keadaan', 'State'), cell: ({ state }) => <BillTag view={view} state={state} /> },
        {
          head: t('Tanggal', 'Day'),
          cell: ({ dueOn, settledOn }) =>
            settledOn
              ? t(`dibayar ${formatDay(settledOn, lang)}`, `paid ${formatDay(settledOn, lang)}`)
              : t(`jatuh tempo ${formatDay(dueOn, lang)}`, `due ${formatDay(dueOn, lang)}`),
          onPhone: 'line',
        },
        ...(codes ? [code] : []),
        { head: t('Jumlah', 'Amount'), cell: ({ total }) => formatRupiah(total), number: true },
      ]}
    />
  )
}
