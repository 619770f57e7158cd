export {
  BankClient,
  newExternalId,
  newRequestId,
  type Credentials,
  type Exchange,
  type Manner,
} from './bank-client.ts'
export { demoPartner } from './demo-partner.ts'
export { answerOf } from './exchange-text.ts'
export { payCode } from './pay-code.ts'
export { statementRoutes } from './serve-statement.ts'
export { creditAccount } from './take-money.ts'
export { plots, type Plot, type Story } from './story.ts'
export { askAbout, findStory, openBank, tellStory } from './tell-story.ts'
export { verdictOf } from './verdict.ts'
