import { execFileSync } from 'node:child_process'
import { chmodSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { root } from '#platform/config.ts'
import { figure, step, type Benchmark } from './benchmark.ts'
import { untilFirstPage } from './npm-start.ts'
import { median } from './rounds.ts'

/** From a fresh clone to the first page, on a machine that has Node and npm and nothing of ours. */
export const install: Benchmark = {
  about: `From \`npm start\` in a fresh clone of the last commit, with an empty npm cache, to the first page over HTTP: install, database, demo
world. What it fetches comes over the network, so the figure is the network's as well.`,
  sizes: { quick: [1], full: [1], unit: 'clone' },
  rounds: 5,

  async run(_, { rounds, onStep }) {
    const taken: number[] = []
    for (let round = 0; round < rounds; round++) {
      onStep(`round ${round + 1}`)
      taken.push(await once())
    }
    return {
      of: { rounds },
      steps: [step('fresh clone to first page', median(taken), null)],
      figures: [figure('start to first page, from an empty folder', median(taken), 's', { atMost: 60 })],
      proof: `the first page was answered with 200 in all ${rounds} rounds`,
    }
  },
}

async function once(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'payung-install-'))
  try {
    const clone = join(folder, 'payung')
    execFileSync('git', ['clone', '--quiet', '--depth', '1', `file://${root}`, clone])
    chmodSync(folder, 0o755) // Open to others, so that the cluster stays inside even when it runs as another user.
    mkdirSync(join(folder, 'cache'))
    return await untilFirstPage(clone, { npm_config_cache: join(folder, 'cache') }, 600_000)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
}
