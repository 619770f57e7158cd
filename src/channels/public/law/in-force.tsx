import { addDays, type Day, type Row } from '@payung/law'
import { formatDay } from '#ui/format.ts'
import { Num } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

type Props = {
  view: View
  row: Pick<Row<unknown>, 'from' | 'to'>
  /** When the next row begins, where there is one: a row holds until then. */
  nextFrom?: Day | undefined
}

/** `Sejak 1 Maret 2026`, or from when to when. */
export function InForce({ view: { t, lang }, row: { from, to }, nextFrom }: Props) {
  const end = to ?? (nextFrom && addDays(nextFrom, -1))
  if (nextFrom === from) return <Num>{`${formatDay(from, lang)} (${t('diubah', 'amended')})`}</Num>
  if (!end) return <Num>{`${t('Sejak', 'Since')} ${formatDay(from, lang)}`}</Num>
  return (
    <>
      <Num>{`${formatDay(from, lang)} –`}</Num> <Num>{formatDay(end, lang)}</Num>
    </>
  )
}
