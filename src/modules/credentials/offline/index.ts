export { cardPrefix, verifyCard, type Card, type CardVerdict } from './card.ts'
export type { TrustedKey, TrustList } from './trust-list.ts'
