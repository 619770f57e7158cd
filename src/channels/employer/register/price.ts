import { dayIn, law, monthOf, type Month } from '@payung/law'
import { z } from 'zod'
import type { Words } from '#base/words.ts'
import { writtenWage } from '#modules/contributions'
import { programmesOwed, type Duty, type EmployerKind, type Programme, type Scale } from '#modules/registry'
import type { Amounts } from '../figures.ts'
import { scaleWords } from '../words.ts'
import type { Draft } from './draft.ts'
import { kindOf } from './steps.ts'

/** What a month will cost, before anything is agreed. */
export type Price = {
  readonly month: Month
  readonly wage: bigint
  readonly workers: number
  readonly duty: Duty
  /** What is taken part in: what is owed, and what was chosen beyond it. */
  readonly programmes: readonly Programme[]
  readonly amounts: Amounts
}

const words = (id: string, en: string): Words => ({ id, en })
const mostWorkers = 1_000_000

/** The wage and the number of people that a price is wanted for. */
export const example = z.object({
  wage: writtenWage.refine((wage) => wage > 0n && wage <= 10_000_000_000n, {
    params: {
      words: words('Tulis upah sebulan, seperti 4.100.000.', 'Write a monthly wage, such as 4.100.000.'),
    },
  }),
  workers: z
    .string()
    .transform((text) => text.replace(/[\s.]/g, ''))
    .refine((text) => /^\d{1,7}$/.test(text) && Number(text) >= 1 && Number(text) <= mostWorkers, {
      params: { words: words('Tulis jumlah orang, paling sedikit 1.', 'Write how many people, at least 1.') },
    })
    .transform(Number),
})

/** Where no minimum wage is known. */
const usualWage = 4_000_000n

/**
 * The price of a draft whose kind and risk are known.
 * @param typical the wage for the example, as long as nobody has typed another
 */
export function priceOf(draft: Draft, typical: bigint | null, now: Date): Price {
  const today = dayIn(now)
  const month = monthOf(today)
  const kind: EmployerKind = kindOf(draft) ?? 'company'
  const duty = programmesOwed(kind, scaleOf(kind, draft), month)
  const chosen = ['jht', 'jp'] as const
  const programmes = [...new Set([...duty.owed, ...chosen.filter((one) => draft[one] === 'on')])]
  const typed = example.safeParse({ wage: draft.wage, workers: draft.workers })
  const { wage, workers } = typed.success ? typed.data : { wage: typical ?? usualWage, workers: 1 }
  const one = law.asKnownOn(today).wageEarnerContribution.exact(
    {
      wage,
      riskClass: Number(draft.riskClass),
      jkk: programmes.includes('jkk'),
      jkm: programmes.includes('jkm'),
      jht: programmes.includes('jht'),
      jp: programmes.includes('jp'),
      jkp: false, // Nothing is added to a bill for it.
      labourIntensive: false,
      covidRelief: false,
      jpDeferred: false,
    },
    month,
  )
  const all = (amount: bigint) => amount * BigInt(workers)
  return {
    month,
    wage,
    workers,
    duty,
    programmes,
    amounts: {
      jkk: all(one.jkk),
      jkm: all(one.jkm),
      jhtEmployer: all(one.jhtEmployer),
      jhtWorker: all(one.jhtWorker),
      jpEmployer: all(one.jpEmployer),
      jpWorker: all(one.jpWorker),
    },
  }
}

function scaleOf(kind: EmployerKind, { scale = '' }: Draft): Scale {
  const sized = (kind === 'company' || kind === 'association') && Object.hasOwn(scaleWords, scale)
  return sized ? (scale as Scale) : 'mikro' // Its keys are the scales.
}
