import { calculate as answer } from '@payung/law'
import { z } from 'zod'
import { operation } from '#platform/operation.ts'

/** So many take a twentieth of a second, and others are waiting. */
const mostAtOnce = 500

const asked = z.object({
  /** Stands again in the answer. */
  id: z.union([z.string(), z.number()]).nullable().default(null),
  formula: z.string().meta({ example: 'jp.contribution' }),
  inputs: z
    .record(z.string(), z.unknown())
    .meta({ example: { wage: 15_000_000, contribution_month: '2026-04' } }),
})

const source = z.object({
  value: z.string(),
  regulation: z.string(),
  article: z.string(),
  from: z.string(),
  confidence: z.enum(['high', 'medium', 'low']),
})

const answered = z.object({
  id: z.union([z.string(), z.number()]).nullable(),
  /** The amounts by name, and `certain`; a no has its `reasons`. */
  result: z.record(z.string(), z.unknown()).optional(),
  sources: z.array(source).optional(),
  /** Inputs that the formula did not ask for. */
  ignored: z.array(z.string()).optional(),
  steps: z.array(z.record(z.string(), z.unknown())).optional(),
  /** Instead of all that, where the question cannot be answered. */
  problem: z
    .object({
      code: z.string(),
      field: z.string().optional(),
      message: z.string(),
      message_en: z.string(),
    })
    .optional(),
})

/**
 * What the law answers, of nobody in particular: the same as `./payung calc`. A question that cannot be answered gets a problem of its
 * own. It is asked in a body because questions do not fit into an address, and it changes nothing.
 */
export const calculate = operation({
  name: 'law.calculate',
  summary: { id: 'Hitung menurut hukum', en: 'Compute what the law says' },
  allowed: 'anyone',
  effect: 'read',
  route: { method: 'POST', path: '/law/calculate' },
  input: z.object({
    requests: z.array(asked).max(mostAtOnce),
    explain: z.boolean().default(false),
  }),
  output: z.object({ answers: z.array(answered) }),
  run: async (_, { requests, explain }) => ({
    answers: answered.array().parse(answer(requests, { explain })),
  }),
})
