import type { Working } from '../kernel/working.ts'
import type { Words } from '../words.ts'
import type { Inputs } from './inputs.ts'

/** What a formula answers, before it becomes JSON: whole rupiah stand as bigint. */
export type Result = Readonly<Record<string, unknown>>

/** One question that can be asked with JSON inputs. */
export interface Formula {
  readonly id: string
  readonly title: Words
  readonly answer: (inputs: Inputs, working: Working) => Result
}
