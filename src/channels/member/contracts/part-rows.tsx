import { formatRupiah } from '#base/rupiah.ts'
import type { ContractBill } from '#modules/contributions'
import { counted } from '#ui/format.ts'
import type { RowItem } from '#ui/parts/list.tsx'
import { Num } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

/** What a bill for a contract asks for, part by part. */
export function partRows({ t, lang }: View, { before, work, savings, savingMonths, total }: ContractBill) {
  const saved = counted(savingMonths, lang, 'bulan', 'month')
  const rows: RowItem[] = []
  if (before !== null)
    rows.push({ label: t('Sebelum berangkat', 'Before leaving'), value: <Num>{formatRupiah(before)}</Num> })
  if (work !== null)
    rows.push({
      label: t('Selama dan setelah bekerja', 'During and after work'),
      value: <Num>{formatRupiah(work)}</Num>,
    })
  if (savings !== null)
    rows.push({
      label: t(`Tabungan hari tua, ${saved}`, `Old-age savings, ${saved}`),
      value: <Num>{formatRupiah(savings)}</Num>,
    })
  rows.push({ label: t('Jumlah', 'In all'), value: <Num>{formatRupiah(total)}</Num>, total: true })
  return rows
}
