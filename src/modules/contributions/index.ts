export {
  allocateSuspense,
  listSuspense,
  reconcileStatement,
  refundSuspense,
  viewSuspense,
} from './bank/index.ts'
export { type BillState } from './bill.ts'
export { billMonth, type MonthBilled } from './bill-month.ts'
export { cancelFinalisation } from './cancel-finalisation.ts'
export { checkUpload } from './check-upload.ts'
export { closeRegistration, viewClosing } from './close-registration.ts'
export { correctedFile, writeCorrectedFile } from './corrected-file.ts'
export { answerWorkingDays, disputeKinds } from './dispute.ts'
export { dropReturn } from './drop-return.ts'
export { enterRow } from './enter-row.ts'
export { columnLabel, type ColumnName } from './files/columns.ts'
export { endReasons } from './files/end-reasons.ts'
export { confirmationOf, describeFinding, type Finding } from './files/findings.ts'
export type { Repair } from './files/findings/entry.ts'
export { writtenDay, writtenWage } from './files/written-value.ts'
export { finaliseReturn, sendBackReturn, submitReturn } from './finalise-return.ts'
export { viewArrears } from './view-arrears.ts'
export { issueBills } from './issue-bills.ts'
export { listChangedWorkers } from './list-changed-workers.ts'
export { listDebtors } from './list-debtors.ts'
export { listNotedRows } from './list-noted-rows.ts'
export { listReturns } from './list-returns.ts'
export { listWorkerMonths } from './list-worker-months.ts'
export { mendRows } from './mend-rows.ts'
export { monthsOn, sumOf, type KnownMonths, type MonthState, type PersonMonth } from './month-state.ts'
export {
  answerDispute,
  decideDispute,
  listEmployerDisputes,
  listMyDisputes,
  listOpenDisputes,
  openDispute,
  viewEvidence,
  withdrawDispute,
} from './open-dispute.ts'
export { billOwnAccount } from './own-account/bill-own-account.ts'
export { billSponsored } from './own-account/bill-sponsored.ts'
export { findOwnPayer } from './own-account/find-own-payer.ts'
export { keepOwnAccounts } from './own-account/keep-own-accounts.ts'
export { listLapsing } from './own-account/list-lapsing.ts'
export { noteJhtClaim } from './own-account/note-jht-claim.ts'
export { settleOwnCode } from './own-account/settle-own-code.ts'
export { billContract, savingMonths } from './migrants/bill-contract.ts'
export { viewContracts, type ContractBill, type ContractStanding } from './migrants/view-contracts.ts'
export { billProject } from './projects/bill-project.ts'
export { listEmployerProjects, viewProject } from './projects/view-project.ts'
export { priceOwnAccount } from './own-account/price-own-account.ts'
export { viewSponsored } from './own-account/view-sponsored.ts'
export { viewOwnAccount } from './own-account/view-own-account.ts'
export { openReturn } from './open-return.ts'
export { proveContributions } from './prove-contributions.ts'
export { removeRow } from './remove-row.ts'
export { renewPaymentCode } from './renew-payment-code.ts'
export type { ReturnKind, ReturnState } from './return.ts'
export { searchBills } from './search-bills.ts'
export { setRowWage } from './set-row-wage.ts'
export { settleByPayment } from './settle-bill.ts'
export { contributionsKeep, sweepContributions } from './sweep.ts'
export { templateFile } from './template-file.ts'
export { uploadFile } from './upload-file.ts'
export { listBillLines, listBills, viewBill } from './view-bill.ts'
export { viewBillLine } from './view-bill-line.ts'
export { viewCollectionWork } from './view-collection-work.ts'
export { viewDispute } from './view-dispute.ts'
export { viewMonth } from './view-month.ts'
export { viewMonths, type DeclaredMonth, type MissingMonth } from './view-months.ts'
export { listReturnRows, viewReturn, viewReturnHead } from './view-return.ts'
export { viewPaymentCode } from './view-payment-code.ts'
export { viewReturnRow } from './view-return-row.ts'
export { viewStatement } from './view-statement.ts'
export { findHeldRows, listUploadRows, viewUpload, type StoredRow } from './view-upload.ts'
export { billStateWords, returnStateWords } from './words.ts'
