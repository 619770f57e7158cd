import { Tag } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'
import { isCertain, type Sureness } from '#ui/sureness.ts'

/** How sure a row of the law is, said and not only coloured. */
export function Certainty({ view, row }: { view: View; row: Sureness }) {
  return isCertain(row) ? (
    <Tag kind="done">{view.t('Pasti', 'Certain')}</Tag>
  ) : (
    <Tag kind="unsure">{view.t('Belum pasti', 'Not certain')}</Tag>
  )
}
