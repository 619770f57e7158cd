import type { z } from 'zod'
import type { Words } from '#base/words.ts'
import { formatRupiah } from '#base/rupiah.ts'
import type { listEmployerDisputes } from '#modules/contributions'
import { formatMonth } from '#ui/format.ts'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

export type Dispute = z.output<(typeof listEmployerDisputes)['output']>['disputes'][number]

const words = (id: string, en: string): Words => ({ id, en })

/** What a worker says is wrong, in the words of whoever is asked about it. */
export const kindWords: Record<Dispute['kind'], Words> = {
  wage: words('Upah yang dilaporkan keliru', 'The wage that was reported is wrong'),
  missing: words('Bekerja, tetapi tidak dilaporkan', 'Worked, and was not reported'),
  'not-mine': words('Tidak bekerja di sini bulan itu', 'Did not work here in that month'),
  other: words('Hal lain', 'Something else'),
}

/** `Kasim: upah Agustus 2026 seharusnya Rp 5.200.000`. */
export function subjectOf({ t, say, lang }: View, dispute: Dispute): string {
  const { personName, wageClaimed, kind } = dispute
  const month = formatMonth(dispute.month, lang)
  if (kind === 'wage' && wageClaimed !== null) {
    const wage = formatRupiah(wageClaimed)
    return t(
      `${personName}: upah ${month} seharusnya ${wage}`,
      `${personName}: the wage for ${month} should be ${wage}`,
    )
  }
  return `${personName}, ${month}: ${say(kindWords[kind])}`
}

export type Turn = 'ours' | 'officer' | 'over'

/** Whose turn it is. */
export function turnOf({ outcome, employerAnswer }: Dispute): Turn {
  if (outcome !== null) return 'over'
  return employerAnswer === null ? 'ours' : 'officer'
}

const looks: Record<NonNullable<Dispute['outcome']> | 'ours' | 'officer', { kind: TagKind; words: Words }> = {
  ours: { kind: 'unsure', words: words('Menunggu jawaban Anda', 'Waiting for your answer') },
  officer: { kind: 'waiting', words: words('Menunggu keputusan petugas', 'Waiting for an officer') },
  corrected: { kind: 'done', words: words('Sudah diperbaiki', 'Put right') },
  'will-be-corrected': { kind: 'waiting', words: words('Harus diperbaiki', 'Has to be put right') },
  'not-upheld': { kind: 'note', words: words('Data Anda benar', 'Your data stand') },
  withdrawn: { kind: 'quiet', words: words('Ditarik pekerja', 'Withdrawn') },
}

export function DisputeTag({ view, dispute }: { view: View; dispute: Dispute }) {
  const turn = turnOf(dispute)
  const { kind, words } = looks[dispute.outcome ?? (turn === 'ours' ? 'ours' : 'officer')]
  return <Tag kind={kind}>{view.say(words)}</Tag>
}
