export {
  BankClient,
  newExternalId,
  newRequestId,
  type Credentials,
  type Exchange,
  type Manner,
} from './bank-client.ts'
export { demoPartner } from './demo-partner.ts'
export { statementRoutes } from './serve-statement.ts'
