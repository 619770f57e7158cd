import type { z } from 'zod'
import type { viewDispute } from '#modules/contributions'
import { Tag } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'
import { outcomeWords } from '../words.ts'

type Dispute = Pick<z.output<(typeof viewDispute)['output']>, 'outcome' | 'employerAnswer'>

const kinds = {
  corrected: 'done',
  'will-be-corrected': 'done',
  'not-upheld': 'note',
  withdrawn: 'quiet',
} as const

/** Whose turn it is, or how it ended. */
export function DisputeTag({ view, dispute: { outcome, employerAnswer } }: { view: View; dispute: Dispute }) {
  const { t, say } = view
  if (outcome) return <Tag kind={kinds[outcome]}>{say(outcomeWords[outcome])}</Tag>
  return (
    <Tag kind="waiting">
      {employerAnswer === null
        ? t('Menunggu jawaban perusahaan', 'Waiting for the employer')
        : t('Menunggu keputusan', 'Waiting for a decision')}
    </Tag>
  )
}
