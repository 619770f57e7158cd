import type { z } from 'zod'
import { viewPerson } from '#modules/registry'
import type { Visit } from '#web/visit.ts'
import { keyIn } from '../desk.ts'

export type OfPerson = Visit<'officer', '/officer/people/:personId'>

/** Everything that the registry knows of someone. */
export type PersonFile = z.output<(typeof viewPerson)['output']>
export type Spell = PersonFile['spells'][number]

/** Opens someone’s file, which goes on record with the purpose of this session. */
export function openFile({ params, perform }: OfPerson): Promise<PersonFile> {
  return perform(viewPerson, { personId: keyIn(params.personId) })
}

/** Where someone works now. */
export function openSpells({ spells }: PersonFile): Spell[] {
  return spells.filter(({ endedOn, voidReason }) => endedOn === null && voidReason === null)
}

/** `99937459709` → `9993 7459 709`, as on the card. */
export function groupedNumber(membershipNo: string): string {
  return membershipNo.replace(/(\d{4})(?=\d)/g, '$1 ')
}
