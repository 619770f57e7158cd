import type { z } from 'zod'
import type { Words } from '#base/words.ts'
import type { viewOwnAccount } from '#modules/contributions'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import type { Option } from '#ui/parts/field.tsx'
import type { View } from '#ui/view.ts'

export type OwnAccount = z.output<typeof viewOwnAccount.output>
export type Offer = OwnAccount['offers'][number]

const looks: Record<OwnAccount['state'], { kind: TagKind; words: Words }> = {
  new: { kind: 'waiting', words: { id: 'Belum dibayar', en: 'Not paid yet' } },
  active: { kind: 'done', words: { id: 'Terlindungi', en: 'Covered' } },
  grace: { kind: 'unsure', words: { id: 'Menunggak', en: 'In arrears' } },
  ended: { kind: 'quiet', words: { id: 'Berakhir', en: 'Ended' } },
  'non-active': { kind: 'quiet', words: { id: 'Nonaktif', en: 'Not active' } },
}

export function StandingTag({ view, state }: { view: View; state: OwnAccount['state'] }) {
  const { kind, words } = looks[state]
  return <Tag kind={kind}>{view.say(words)}</Tag>
}

export const sectorWords: Readonly<Record<'transport' | 'other', Words>> = {
  transport: { id: 'Transportasi: pengemudi, ojek, kurir', en: 'Transport: drivers, couriers' },
  other: { id: 'Selain transportasi', en: 'Anything else' },
}

export function sectorOptions({ say }: View): Option[] {
  return (['other', 'transport'] as const).map((value) => ({ value, label: say(sectorWords[value]) }))
}
