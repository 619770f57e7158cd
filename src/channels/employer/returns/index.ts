import type { Route } from '#web/page.ts'
import { submitAddWorker, viewAddWorker } from './add-worker.page.tsx'
import { submitCancel, viewCancel } from './cancel-return.page.tsx'
import { submitLeaver, submitRemove, submitWage, viewRow } from './change-row.page.tsx'
import { viewChangedWorkers } from './changed-workers.page.tsx'
import { submitOpenReturn, viewReturns } from './list-returns.page.tsx'
import { viewNotedRows } from './noted-rows.page.tsx'
import { searchRows, viewRows } from './return-rows.page.tsx'
import { submitDecision, submitDrop, submitSendBack, viewReview } from './review-return.page.tsx'
import { downloadTemplate, submitUpload, viewReturnPage } from './view-return.page.tsx'
import { downloadCorrected, submitMend, viewUploadPage } from './view-upload.page.tsx'

/** A month from the file that is put in to the bill that comes of it. */
export const returnRoutes: readonly Route[] = [
  viewReturns,
  submitOpenReturn,
  viewReturnPage,
  submitUpload,
  downloadTemplate,
  viewUploadPage,
  submitMend,
  downloadCorrected,
  viewRows,
  searchRows,
  viewRow,
  submitWage,
  submitRemove,
  submitLeaver,
  viewAddWorker,
  submitAddWorker,
  viewNotedRows,
  viewChangedWorkers,
  viewReview,
  submitDecision,
  submitSendBack,
  submitDrop,
  viewCancel,
  submitCancel,
]
