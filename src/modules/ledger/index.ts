export type { EntryHead, EntryKind } from './entry.ts'
export { findBalances, findMemberStatement, getMemberBalance, proveLedger } from './find-balances.ts'
export { postEntries, reverseEntry } from './post-entries.ts'
