import type { Month } from '../calendar/month.ts'
import type { Facts } from './facts.ts'
import type { Graph } from './graph.ts'
import type { Timeline } from './time.ts'
import type { Numbers } from './to-javascript.ts'
import { toLoop, toSource } from './to-javascript.ts'

/** A graph that has been proven, the facts it asks, and the law it reads. */
export type Proven = readonly [graph: Graph, facts: Facts, timeline: Timeline, numbersOf: Numbers]
export type Scalar = (facts: object, month: Month) => Record<string, number>
export type Loop = (n: number, facts: object, months: Month | ArrayLike<Month>, out: object) => void

// The text is our own, made of the numbers and names of the law. Pages may forbid to evaluate any: what is published for them has
// `fast-forms-by-node.ts` in the place of this file (`scripts/law-package`).

/** One case at a time. */
export const scalarOf = (...proven: Proven): Scalar => compiled(toSource(...proven)) as Scalar // its text is a function of facts and month

/** Many cases, column by column. */
export const loopOf = (proven: Proven, oneMonth: boolean): Loop =>
  compiled(toLoop(...proven, oneMonth)) as Loop // its text is a function of columns

/** Turns the text of a module with one function `compute` into that function. */
const compiled = (source: string): unknown =>
  // oxlint-disable-next-line no-new-func, typescript/no-implied-eval
  new Function(source.replace('export function compute', 'return function compute'))()
