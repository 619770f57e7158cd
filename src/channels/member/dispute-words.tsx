import type { Words } from '#base/words.ts'
import { formatDay } from '#ui/format.ts'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'
import type { Dispute } from './next-step.ts'

export const kindWords: Record<Dispute['kind'], Words> = {
  wage: { id: 'Upah yang dilaporkan salah', en: 'The wage reported is wrong' },
  missing: { id: 'Saya bekerja, tetapi tidak dilaporkan', en: 'I worked, but was not reported' },
  'not-mine': { id: 'Saya tidak bekerja di sana', en: 'I did not work there' },
  other: { id: 'Hal lain', en: 'Something else' },
}

/** Whose turn it is, or how it ended. */
export type DisputeState = 'asked' | 'answered' | NonNullable<Dispute['outcome']>

export function disputeState({ outcome, employerAnswer }: Dispute): DisputeState {
  return outcome ?? (employerAnswer === null ? 'asked' : 'answered')
}

const looks: Record<DisputeState, { kind: TagKind; words: Words }> = {
  asked: { kind: 'waiting', words: { id: 'Menunggu jawaban perusahaan', en: 'Waiting for the employer' } },
  answered: { kind: 'waiting', words: { id: 'Menunggu keputusan petugas', en: 'Waiting for an officer' } },
  corrected: { kind: 'done', words: { id: 'Sudah diperbaiki', en: 'Put right' } },
  'will-be-corrected': { kind: 'done', words: { id: 'Akan diperbaiki', en: 'Will be put right' } },
  'not-upheld': { kind: 'note', words: { id: 'Data perusahaan benar', en: 'The employer’s data stand' } },
  withdrawn: { kind: 'quiet', words: { id: 'Ditarik', en: 'Withdrawn' } },
}

export function DisputeTag({ view, dispute }: { view: View; dispute: Dispute }) {
  const { kind, words } = looks[disputeState(dispute)]
  return <Tag kind={kind}>{view.say(words)}</Tag>
}

/** The same as a line of text, with the day by which the member has an answer. */
export function disputeLine({ t, lang, say }: View, dispute: Dispute): string {
  const { words } = looks[disputeState(dispute)]
  if (dispute.outcome !== null) return say(words)
  const due = formatDay(dispute.dueOn, lang)
  return `${say(words)}, ${t(`jawaban paling lambat ${due}`, `answer by ${due}`)}`
}
