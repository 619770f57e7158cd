import type { Breach } from '#modules/privacy'
import { Tag } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'
import { hoursLeft } from '../hours-left.ts'

/** How far a case is, with its clock while the letters have not gone out. */
export function BreachTag({ view, breach }: { view: View; breach: Pick<Breach, 'state' | 'dueAt'> }) {
  const { t } = view
  switch (breach.state) {
    case 'open':
      return (
        <Tag kind={breach.dueAt < view.now ? 'fault' : 'waiting'}>
          {t(`Belum dikirim, ${hoursLeft(view, breach.dueAt)}`, `Not sent, ${hoursLeft(view, breach.dueAt)}`)}
        </Tag>
      )
    case 'sent':
      return <Tag kind="note">{t('Surat terkirim', 'Letters sent')}</Tag>
    case 'closed':
      return <Tag kind="done">{t('Ditutup', 'Closed')}</Tag>
    default:
      return null
  }
}
