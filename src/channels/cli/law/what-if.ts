import { availableParallelism } from 'node:os'
import { dayIn, monthOf, parseMonth, parseOverlay, type Month } from '@payung/law'
import { clockOf, readConfig } from '#platform/config.ts'
import { compareInThreads, type Question } from '../../../what-if/compare.ts'
import { exit, UsageFault, type Exit } from '../command.ts'
import { readInput } from '../read-input.ts'
import { wholeNumber } from '../read-option.ts'
import { count, print, printJson, say } from '../terminal.ts'
import { comparisonAsJson, describeComparison } from './comparison.ts'

type Given = {
  readonly members?: string
  readonly from?: string
  readonly months?: string
  readonly seed?: string
  readonly json?: boolean
}

const most = { members: 100_000_000, months: 120 } as const

/** What a population would pay if a regulation held, beside what it pays by the law as it is. */
export async function whatIf(given: Given, file: string): Promise<Exit> {
  const overlay = parseJson(await readInput(file))
  const supposed = parseOverlay(overlay)
  const question = questionOf(given, overlay)
  say(`${count(question.members)} wage earners × ${question.months} months, twice …`)
  const compared = await compareInThreads(question, threadsFor(question))
  if (given.json) printJson(comparisonAsJson(supposed, question, compared))
  else print(describeComparison(supposed, question, compared))
  return exit.done
}

/** A thread takes a moment to begin, so a small population stays together. */
function threadsFor({ members }: Question): number {
  return members < 200_000 ? 1 : availableParallelism()
}

function questionOf(
  { members = '100000', from, months = '12', seed = '1' }: Given,
  overlay: unknown,
): Question {
  return {
    overlay,
    members: wholeNumber(members, '--members', 1, most.members),
    firstMonth: from === undefined ? january() : parseMonth(from, '--from'),
    months: wholeNumber(months, '--months', 1, most.months),
    seed: wholeNumber(seed, '--seed', 0, 2 ** 31),
  }
}

function january(): Month {
  const now = monthOf(dayIn(clockOf(readConfig())()))
  return now - (now % 12)
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''))
  } catch (error) {
    throw new UsageFault(`The overlay is not JSON: ${error instanceof Error ? error.message : String(error)}`)
  }
}
