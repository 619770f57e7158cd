import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '#platform/config.ts'
import { figure, step, type Benchmark } from './benchmark.ts'
import { untilFirstPage } from './npm-start.ts'
import { median } from './rounds.ts'

/** From `npm start` to the first page, where everything is installed. */
export const start: Benchmark = {
  about: `From \`npm start\` to the first page over HTTP, everything installed: the first time, when a database and the demo world are made, and
then as often as there are rounds.`,
  sizes: { quick: [1], full: [1], unit: 'server' },
  rounds: 5,

  async run(_, { rounds, onStep }) {
    const folder = mkdtempSync(join(tmpdir(), 'payung-start-'))
    chmodSync(folder, 0o755) // Open to others, so that the cluster stays inside even when it runs as another user.
    const begin = () => untilFirstPage(root, { PAYUNG_DATA: folder }, 300_000)
    try {
      onStep('the first time')
      const first = await begin()
      onStep(`${rounds} rounds`)
      const taken: number[] = []
      for (let round = 0; round < rounds; round++) taken.push(await begin())
      return {
        of: { rounds },
        steps: [step('first time', first, null), step('every other time', median(taken), null)],
        figures: [
          figure('start to first page, installed', median(taken), 's', { atMost: 3 }),
          figure('the first time, with a database and the demo world', first, 's'),
        ],
        proof: `the first page was answered with 200 in all ${rounds + 1} starts`,
      }
    } finally {
      rmSync(folder, { recursive: true, force: true })
    }
  },
}
