import { formatRupiah } from '#base/rupiah.ts'
import type { ContractBill } from '#modules/contributions'
import { counted } from '#ui/format.ts'
import type { RowItem } from '#ui/parts/list.tsx'
import type { View } from '#ui/view.ts'

/** What a bill for a contract asks for, part by part. */
export function partRows({ t, lang }: View, { before, work, savings, savingMonths, total }: ContractBill) {
  const saved = counted(savingMonths, lang, 'bulan', 'month')
  const rows: RowItem[] = []
  if (before !== null)
    rows.push({ label: t('Sebelum berangkat', 'Before leaving'), value: formatRupiah(before) })
  if (work !== null)
    rows.push({
      label: t('Selama dan setelah bekerja', 'During and after work'),
      value: formatRupiah(work),
    })
  if (savings !== null)
    rows.push({
      label: t(`Tabungan hari tua, ${saved}`, `Old-age savings, ${saved}`),
      value: formatRupiah(savings),
    })
  rows.push({ label: t('Jumlah', 'In all'), value: formatRupiah(total), total: true })
  return rows
}
