export type {
  AccountBalance,
  Book,
  EntryHead,
  EntryKind,
  LedgerProof,
  MemberLine,
  MemberPosting,
} from './entry.ts'
export { findBalances, findMemberStatement, getMemberBalance, proveLedger } from './find-balances.ts'
export { postEntries, reverseEntry } from './post-entries.ts'
