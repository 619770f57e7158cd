import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync } from 'node:zlib'
import { calculate } from '@payung/law'
import { root } from '#platform/config.ts'
import { buildLaw } from '../scripts/law-package/build.ts'
import { figure, step, type Benchmark, type Figure } from './benchmark.ts'
import { median } from './rounds.ts'
import { besideOthers } from './same-rule/beside-others.ts'
import { loadTime } from './same-rule/fresh-process.ts'

/** The law as a package, beside engines that could state it too. */
export const lawPackage: Benchmark = {
  about: `The law as it is published. A wage earner's contribution in eight amounts, months since February 2021 mixed, by our package and by five
engines that are given the same numbers and answer the same: how many a second, how long a fresh process takes from nothing to the first answer,
and what a page has to load. Then how long a fresh process takes to load the package, what it weighs, and the slowest example with its explanation.`,
  sizes: { quick: [20_000], full: [400_000], unit: 'cases' },
  rounds: 9,

  async run(cases, { rounds, onStep }) {
    const folder = mkdtempSync(join(tmpdir(), 'payung-law-'))
    try {
      onStep('building the package')
      await buildLaw(folder)
      const beside = await besideOthers(folder, cases, rounds, onStep)
      onStep('loading the package, and every example explained')
      const loads = entries.map((entry) => figure(`load of ${entry.name}, fresh process`, loadTime(join(folder, entry.file), rounds), 'ms', { atMost: 10 })) // prettier-ignore
      const explained = explainEach(rounds)
      return {
        of: { ...beside.of, rounds },
        steps: [...beside.steps, step('slowest example, explained', explained.slowest / 1000, null)],
        figures: [
          ...beside.figures,
          ...loads,
          ...weights(folder),
          figure('slowest example, explained', explained.slowest, 'ms', { atMost: 1 }),
        ],
        proof: `${beside.proof}; ${explained.count} examples were explained`,
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}

const entries = [
  { name: 'what everyone pays', file: 'contributions.js', with: [], atMost: 6 },
  { name: 'all rules and values', file: 'rules.js', with: ['said.js'], atMost: 40 },
  { name: 'everything, sentences included', file: 'index.js', with: ['said.js', 'texts.js'], atMost: null },
]

/** Minified and compressed. Every browser that runs these modules takes brotli, so that is what must be reached. */
function weights(folder: string): Figure[] {
  return entries.map(({ name, file, with: more, atMost }) => {
    const files = [file, ...more].map((one) => readFileSync(join(folder, one)))
    const bytes = files.reduce((sum, content) => sum + brotliCompressSync(content).length, 0)
    return figure(`weight of ${name}`, bytes / 1024, 'KB', atMost === null ? null : { atMost })
  })
}

/** The milliseconds of processor time that the slowest of all worked examples takes, in the middle of many times. */
function explainEach(rounds: number): { slowest: number; count: number } {
  const folder = join(root, 'law/examples')
  const examples = readdirSync(folder).flatMap(
    (file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as object[], // Written by us.
  )
  const taken = examples.map((): number[] => [])
  for (let round = 0; round < rounds + 2; round++)
    for (const [at, example] of examples.entries()) {
      const began = process.cpuUsage()
      for (let time = 0; time < atOnce; time++) calculate([example], { explain: true })
      const { user, system } = process.cpuUsage(began)
      if (round > 1) taken[at]?.push((user + system) / 1000 / atOnce) // Before that it is cold.
    }
  return { slowest: Math.max(...taken.map((each) => median(each))), count: examples.length }
}

/** More than the clock of a processor can tell apart. */
const atOnce = 5
