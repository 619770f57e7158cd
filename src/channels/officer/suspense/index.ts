import type { Route } from '#web/page.ts'
import { submitReconcile, viewSuspenseList } from './list.page.tsx'
import { submitAllocation, submitRefund, viewMoney } from './money.page.tsx'

/** Money that came without a name. */
export const suspenseRoutes: readonly Route[] = [
  viewSuspenseList,
  submitReconcile,
  viewMoney,
  submitAllocation,
  submitRefund,
]
