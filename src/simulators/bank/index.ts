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
export { creditAccount, takeMoney } from './take-money.ts'
export { openBank } from './tell-story.ts'
