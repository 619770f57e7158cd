import type { Sql } from 'sql-template-tag'

/** An entry is one event in the books. */
export type EntryHead = {
  readonly kind: EntryKind
  readonly postedOn: string
  readonly postedAt: Date
  /** The month of `postedOn`: which part of the members' accounts it is written to. */
  readonly postingMonth: number
  readonly reason?: string
}

/** What an entry does to members' accounts. */
export type MemberPosting = {
  /** Selects source, person_id, month, amount (either sign). */
  readonly rows: Sql
  /** The account that the control account's growth is taken from. */
  readonly growsFrom: string
  /** The account that its shrinking goes to. */
  readonly shrinksTo: string
}

export type EntryKind =
  | 'bill-issued'
  | 'bill-cancelled'
  | 'bill-settled'
  | 'own-account-paid'
  | 'own-surplus-found'
  | 'money-unmatched'
  | 'money-allocated'
  | 'money-refunded'
  | 'training-funded'
  | 'training-invoiced'
  | 'training-invoice-paid'
  | 'training-allowance-due'
  | 'training-allowance-paid'
  | 'entry-reversed'

export type Book = 'jkk' | 'jkm' | 'jht' | 'jp' | 'jkp' | 'migrant' | 'training' | 'collection' | 'agency'

export type AccountBalance = {
  readonly book: Book
  readonly code: string
  readonly nameId: string
  readonly nameEn: string
  readonly side: 'debit' | 'credit'
  readonly balance: bigint
}

export type MemberLine = {
  readonly month: number
  readonly amount: bigint
  readonly postedOn: string
  readonly kind: EntryKind
  readonly employerId: bigint | null
  /** The balance after this line. */
  readonly balance: bigint
}

export type LedgerProof = {
  readonly entries: bigint
  readonly transfers: bigint
  readonly memberLines: bigint
  /** The sum of every member's lines; equals the control account jht/member-balances. */
  readonly memberTotal: bigint
  readonly controlBalance: bigint
  readonly emptyEntries: bigint
  readonly strayTransfers: bigint
  /** Entries in which control and sub-ledger differ; none, or the books are wrong. */
  readonly differences: readonly { entryId: bigint; lines: bigint; control: bigint }[]
}
