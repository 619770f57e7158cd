export { type Segment } from './agreement.ts'
export { listAgreements, type ShownAgreement } from './list-agreements.ts'
export { storeAgreements } from './store-agreements.ts'
export { viewAgreement } from './view-agreement.ts'
