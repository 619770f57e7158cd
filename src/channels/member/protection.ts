import { arrearsPayer, law, type Article, type Day } from '@payung/law'
import { present } from '#base/assert.ts'
import type { ContractStanding } from '#modules/contributions'
import type { ContractsNow } from './contracts/verdict.ts'
import type { Arrears } from './months.ts'
import type { Myself, Spell } from './myself.ts'
import type { OwnAccount } from './own-account/words.tsx'

/** Where a member stands today. */
export type Standing =
  | { readonly kind: 'died'; readonly diedOn: string }
  | { readonly kind: 'never-worked' }
  | { readonly kind: 'own-account'; readonly account: OwnAccount }
  | { readonly kind: 'abroad'; readonly contract: ContractStanding }
  | { readonly kind: 'left'; readonly last: Spell }
  | { readonly kind: 'protected'; readonly at: readonly Spell[] }
  | {
      readonly kind: 'behind'
      readonly at: readonly Spell[]
      readonly arrears: Arrears
      /** Who would pay a benefit of JKK or JKM first, and by which article. */
      readonly payer: 'insurer' | 'employer_first'
      /** Months in a row up to which it is the insurer. */
      readonly coveredMonths: number
      readonly article: Article
      /** The dated value in which the article’s limit stands. */
      readonly value: string
    }

export function standingOf(
  { spells, diedOn }: Pick<Myself, 'spells' | 'diedOn'>,
  arrears: readonly Arrears[],
  today: Day,
): Standing {
  if (diedOn) return { kind: 'died', diedOn }
  const at = spellsOn(spells, today)
  const behind = arrears.find(({ employerId }) => at.some((spell) => spell.employerId === employerId))
  if (behind) return { kind: 'behind', at, arrears: behind, ...payerFor(behind, today) }
  if (at.length > 0) return { kind: 'protected', at }
  const [last] = spells.filter(counts).toSorted((a, b) => (b.endedOn ?? '').localeCompare(a.endedOn ?? ''))
  return last ? { kind: 'left', last } : { kind: 'never-worked' }
}

/** How someone stands who works for themselves and for nobody else. */
export function withOwnAccount(standing: Standing, account: OwnAccount | null): Standing {
  return account?.work && (standing.kind === 'never-worked' || standing.kind === 'left')
    ? { kind: 'own-account', account }
    : standing
}

/** How someone stands who works abroad and has no cover by other work: a contract that covers them counts before one that is still to. */
export function withContracts(standing: Standing, { covering, waiting, ahead }: ContractsNow): Standing {
  const alone = standing.kind === 'never-worked' || standing.kind === 'left'
  const lapsed = standing.kind === 'own-account' && standing.account.state !== 'active'
  const contract = alone ? (covering ?? waiting ?? ahead) : lapsed ? covering : null
  return contract ? { kind: 'abroad', contract } : standing
}

/** Where someone is at work on a day. */
function spellsOn(spells: readonly Spell[], day: Day): Spell[] {
  return spells.filter(
    (spell) => counts(spell) && spell.startedOn <= day && (spell.endedOn === null || spell.endedOn >= day),
  )
}

/** A spell that was entered by mistake is kept to be read, and counts for nothing. */
function counts({ voidReason }: Spell): boolean {
  return voidReason === null
}

function payerFor({ inARow }: Arrears, today: Day) {
  const working = law.working()
  const payer = arrearsPayer(inARow, working, today)
  const { row, value } = present(working.rows[0], 'the rule has read its limit')
  return { payer, coveredMonths: Number(row.amount), article: row.article, value }
}
