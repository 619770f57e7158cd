import { wageEarnerContribution, type RowRead, type Step } from '@payung/law'
import type { z } from 'zod'
import type { viewBillLine } from '#modules/contributions'

type Line = z.output<(typeof viewBillLine)['output']>

export type Explained = {
  readonly employer: bigint
  readonly worker: bigint
  /** The wage that JP is worked out from; 0 for those who take no part. */
  readonly jpBase: bigint
  /** What of the wage lies above its ceiling. */
  readonly notCounted: bigint
  readonly steps: readonly Step[]
  /** The dated rows of the law that were read. */
  readonly rows: readonly RowRead[]
  /** What is moved once it is paid, without adding to the bill. */
  readonly jobLoss: readonly Step[]
}

const billed = [
  'jkk',
  'jkm',
  'jhtEmployer',
  'jhtWorker',
  'jpEmployer',
  'jpWorker',
  'employer',
  'worker',
  'total',
] as const
const moved = ['jkpState', 'jkpFromJkk', 'jkpFromJkm'] as const

/** Works a line out again, as the law was known when it was billed. */
export function explainLine({ facts, month, lawKnownOn: knownOn }: Line): Explained {
  const { amounts, working } = wageEarnerContribution.explain(facts, month, {
    outputs: [...billed, 'jpBase'],
    knownOn,
  })
  const jobLoss = facts.jkp ? wageEarnerContribution.explain(facts, month, { outputs: moved, knownOn }) : null
  const { employer, worker, jpBase } = amounts
  const { steps, rows } = working
  return {
    employer,
    worker,
    jpBase,
    notCounted: facts.jp ? facts.wage - jpBase : 0n,
    steps,
    rows,
    jobLoss:
      jobLoss?.working.steps.filter(({ title }) => !steps.some((one) => one.title.id === title.id)) ?? [],
  }
}
