import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { figure, step, type Measured } from '../benchmark.ts'
import { inTurn, type Way } from '../rounds.ts'
import { firstAnswer } from './fresh-process.ts'
import { amountNames, last, since, type Case, type Stated } from './rule.ts'
import { assertSame, ways } from './ways.ts'
import { weigh, weighEngine } from './weigh.ts'

const ours = 'this law'
/** Each engine, its package, and how many cases it is given for each thousand of ours, so that all take about as long. */
const others = {
  'json-logic-engine': { library: 'json-logic-engine', share: 50 },
  'zen-engine': { library: '@gorules/zen-engine', share: 1 },
  'json-rules-engine': { library: 'json-rules-engine', share: 1 },
  publicodes: { library: 'publicodes', share: 0.2 },
  feelin: { library: 'feelin', share: 0.05 },
}

/** The same rule by our package, built into a folder, and by each of the others; ours is to be first in everything. */
export async function besideOthers(
  built: string,
  cases: number,
  rounds: number,
  onStep: (step: string) => void,
): Promise<Measured> {
  const stated = new Map<string, Stated>()
  for (const [name, make] of Object.entries(ways)) stated.set(name, await make(built))
  const people = invent()
  await compare(stated, people)
  onStep(`${rounds} rounds, one engine after the other`)
  const shareOf = (name: string) => (name in others ? others[name as keyof typeof others].share / 1000 : 1)
  const all = [...stated].map(([name, one]) => asking(name, one, people, cases * 20 * shareOf(name)))
  for (const { run } of all) await run(0) // So that none is measured cold.
  const measured = await inTurn(all, rounds)
  onStep('from nothing to the first answer, and what each weighs')
  const first = new Map(Object.keys(ways).map((name) => [name, firstAnswer(name, built, rounds)]))
  const weights = new Map([[ours, weigh(readFileSync(join(built, 'contributions.js')))]])
  for (const [name, { library }] of Object.entries(others)) weights.set(name, await weighEngine(library))
  const beside = (what: string, ratio: (name: string) => number) =>
    Object.keys(others).map((name) => figure(`${what}, beside ${name}`, ratio(name), '×', { atLeast: 1 }))
  const times = (of: ReadonlyMap<string, number>) => (name: string) =>
    (of.get(name) ?? NaN) / (of.get(ours) ?? NaN)
  return {
    of: { engines: stated.size, amounts: amountNames.length },
    steps: [
      ...measured.steps,
      ...[...first].map(([name, ms]) => step(`first answer by ${name}`, ms / 1000, null)),
    ],
    figures: [
      ...beside('cases a second', (name) => measured.faster(ours, name)),
      ...beside('quicker to the first answer', times(first)),
      ...beside('lighter', times(weights)),
      figure('weight of the rule by this law, after gzip', weights.get(ours) ?? NaN, 'KB'),
    ],
    proof: `${amountNames.length} amounts of ${people.length} people are the same in all ${stated.size}`,
  }
}

function asking(name: string, { evaluate }: Stated, people: readonly Case[], cases: number): Way {
  const count = Math.max(1, Math.round(cases))
  return {
    name,
    count,
    async run() {
      const began = process.cpuUsage()
      let sum = 0
      for (let done = 0; done < count;)
        for (const one of people) {
          if (done++ >= count) break
          const amounts = evaluate(one)
          sum += (amounts instanceof Promise ? await amounts : amounts).jkk
        }
      if (!(sum > 0)) throw new Error(`${name} gave nothing`) // Every result counts for something.
      const { user, system } = process.cpuUsage(began)
      return (user + system) / 1e6
    },
  }
}

async function compare(stated: ReadonlyMap<string, Stated>, people: readonly Case[]): Promise<void> {
  for (const one of people) {
    const expected = await stated.get(ours)?.evaluate(one)
    if (!expected) throw new Error('our own rule is missing')
    for (const [name, { evaluate }] of stated) assertSame(name, await evaluate(one), expected)
  }
}

/** Three hundred people below, on and above the ceilings, in every class and month. */
function invent(): Case[] {
  let state = 26
  const below = (count: number) => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) % count
  return Array.from({ length: 300 }, () => ({
    wage: 1_000_000 + below(14_000_000),
    riskClass: 1 + below(5),
    month: since + below(last - since + 1),
  }))
}
