import type { Rupiah } from '#base/rupiah.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { formatDay } from '#ui/format.ts'
import { Table, type Column } from '#ui/parts/table.tsx'
import { Num, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { codeStateWords } from '../words.ts'

type Bill = {
  readonly code: string
  readonly state: keyof typeof codeStateWords
  readonly paidOn: string | null
  readonly total: Rupiah
}

type Props<B> = {
  view: View
  bills: readonly B[]
  /** What each code is for. */
  what: Column<B>
}

/** Codes that a person asked for, and what became of them. */
export function CodeTable<B extends Bill>({ view, bills, what }: Props<B>) {
  const { t, lang, say } = view
  if (bills.length === 0) return <p>{t('Belum ada kode yang diminta.', 'No code was asked for yet.')}</p>
  return (
    <Table
      caption={t('Kode bayar, terbaru dulu', 'Payment codes, the latest first')}
      rows={bills}
      stack
      columns={[
        what,
        { head: t('Kode', 'Code'), cell: ({ code }) => <Num>{code}</Num>, onPhone: 'line' },
        {
          head: t('Keadaan', 'State'),
          cell: ({ state, paidOn }) => (
            <>
              {say(codeStateWords[state])}
              {paidOn && <Small>{formatDay(paidOn, lang)}</Small>}
            </>
          ),
        },
        { head: t('Jumlah', 'Amount'), cell: ({ total }) => formatRupiah(total), number: true },
      ]}
    />
  )
}
