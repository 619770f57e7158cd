import type { z } from 'zod'
import type { viewReturnHead } from '#modules/contributions'
import { formatInstant } from '#ui/format.ts'
import { Alert } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

type Head = z.output<(typeof viewReturnHead)['output']>

/** Why an approver gave the return back to whoever prepares it. */
export function SentBack({ view, it }: { view: View; it: Head }) {
  const { t, lang } = view
  const { sentBackBy, sentBackAt, sentBackNote } = it
  if (it.state !== 'draft' || !sentBackBy || !sentBackAt) return null
  const at = formatInstant(sentBackAt, lang)
  return (
    <Alert kind="warning" title={t(`Dikembalikan ${sentBackBy}, ${at}`, `Sent back by ${sentBackBy}, ${at}`)}>
      {sentBackNote ??
        t('Tanpa catatan. Tanyakan apa yang perlu diubah.', 'Without a note. Ask what is to be changed.')}
    </Alert>
  )
}
