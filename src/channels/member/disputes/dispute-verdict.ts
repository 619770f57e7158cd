import { dayIn } from '@payung/law'
import { never } from '#base/assert.ts'
import { formatDay } from '#ui/format.ts'
import type { View } from '#ui/view.ts'
import { disputeState } from '../dispute-words.tsx'
import type { Dispute } from '../next-step.ts'

/** How a dispute stands, in a sentence: whose turn it is and until when, or how it ended. */
export function disputeVerdict({ t, lang, now }: View, dispute: Dispute): string {
  const { employerName, dueOn } = dispute
  const state = disputeState(dispute)
  const due = formatDay(dueOn, lang)
  if ((state === 'asked' || state === 'answered') && dueOn < dayIn(now)) {
    return t(
      `Kami terlambat menjawab Anda. Janji kami ${due}; petugas sedang mengejarnya.`,
      `We are late with our answer. We promised it by ${due}; an officer is on it.`,
    )
  }
  switch (state) {
    case 'asked':
      return t(
        `Kami menanyakan ke ${employerName}. Anda dijawab paling lambat ${due}.`,
        `We are asking ${employerName}. You have an answer by ${due}.`,
      )
    case 'answered':
      return t(
        `${employerName} sudah menjawab. Petugas memutus paling lambat ${due}.`,
        `${employerName} has answered. An officer decides by ${due}.`,
      )
    case 'corrected':
      return t('Anda benar, dan datanya sudah diperbaiki.', 'You were right, and it has been put right.')
    case 'will-be-corrected':
      return t('Anda benar. Perusahaan memperbaikinya.', 'You were right. The employer is putting it right.')
    case 'not-upheld':
      return t('Data dari perusahaan tetap berlaku.', 'The employer’s data stand.')
    case 'withdrawn':
      return t('Anda sudah menarik keberatan ini.', 'You have withdrawn this dispute.')
    default:
      return never(state)
  }
}
