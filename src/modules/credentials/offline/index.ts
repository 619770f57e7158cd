export { cardPrefix, verifyCard, type Card, type CardVerdict } from './card.ts'
export { findCompetence, verifyCompetence, type Competence, type CompetenceVerdict } from './competence.ts'
export type { TrustedKey, TrustList } from './trust-list.ts'
