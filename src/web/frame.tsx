import { formatClock } from '#ui/format.ts'
import { Purpose } from '#ui/parts/file.tsx'
import { Alert } from '#ui/parts/message.tsx'
import type { Visit } from './visit.ts'

/**
 * What the shell has to say on every page: `<Page {...frameOf(visit)} portal="officer" …>`. The view, what
 * the action before has done, and for officers the purpose that they opened the file for.
 */
export function frameOf(visit: Visit) {
  const { view, notice, session } = visit
  return {
    view,
    flash: notice && <Alert kind="success">{notice}</Alert>,
    purpose: session?.purpose && <PurposeBar view={view} purpose={session.purpose} />,
  }
}

type PurposeBarProps = Pick<Visit, 'view'> & { purpose: { text: string; since: Date } }

function PurposeBar({ view, purpose }: PurposeBarProps) {
  const { t, lang, path } = view
  const at = formatClock(purpose.since, lang)
  const change = (
    <a href={`/officer/purpose?back=${encodeURIComponent(path)}`}>
      {t('Ganti keperluan', 'Change the purpose')}
    </a>
  )
  return (
    <Purpose label={t('Keperluan membuka berkas', 'Purpose of opening the file')} change={change}>
      {t('Dibuka untuk', 'Opened for')} <strong>{purpose.text}</strong>,{' '}
      {t(
        `sejak pukul ${at}. Tercatat dan bisa dilihat orangnya.`,
        `since ${at}. On record, and the person can see it.`,
      )}
    </Purpose>
  )
}
