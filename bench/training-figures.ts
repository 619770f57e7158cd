import { viewTrainingFigures } from '#modules/training'
import type { Actor } from '#platform/actor.ts'
import { openDatabase } from '#platform/database.ts'
import { perform } from '#platform/operation.ts'
import type { Payung } from '../src/open.ts'
import { figure, step, timed, type Benchmark } from './benchmark.ts'
import * as catalogue from './catalogue.sql.ts'
import { withCluster } from './cluster.ts'
import { median, quantile } from './rounds.ts'
import * as rows from './training-figures.sql.ts'

const each = 20
const places = 20

/** The year's figures for management, over so many trainees. */
export const trainingFigures: Benchmark = {
  about: `The figures of the vocational programme's year, counted anew for each look: the operation behind the page, one after the other. Yardstick: a
count of the same trainees, which reads them once.`,
  sizes: { quick: [25_000], full: [25_000], unit: 'trainees' },
  rounds: 5,

  async run(trainees, { rounds, onStep, postgres }) {
    return withCluster(postgres, async (cluster) => {
      onStep('making the trainees')
      const payung = await cluster.open('payung')
      try {
        await makeTrainees(payung, trainees)
        onStep(`${rounds} rounds, and one that does not count`)
        const taken = { ours: [] as number[][], count: [] as number[][] }
        let confirmed = 0
        for (let round = 0; round <= rounds; round++) {
          const ours: number[] = []
          const count: number[] = []
          for (let turn = 0; turn < each; turn++) {
            const { seconds, result } = await timed(() => perform(payung.app, viewTrainingFigures, asked))
            confirmed = result.groups.find(({ by }) => by === 'all')?.confirmed ?? 0
            ours.push(seconds)
            const bare = await timed(() => payung.app.database.read((db) => db.get(rows.countAll())))
            count.push(bare.seconds)
          }
          if (round === 0) continue
          taken.ours.push(ours)
          taken.count.push(count)
        }
        const p = (of: number[][], share: number) => median(of.map((times) => quantile(times, share)))
        return {
          of: { looks: each * rounds, rounds },
          steps: [
            step('the figures, median', p(taken.ours, 0.5), 1),
            step('a bare count, median', p(taken.count, 0.5), 1),
          ],
          figures: [
            figure('the figures, p95', p(taken.ours, 0.95) * 1000, 'ms', { atMost: 100 }),
            figure('a bare count, p95', p(taken.count, 0.95) * 1000, 'ms'),
          ],
          proof: `${confirmed} trainees in the figures, ${Math.floor(trainees / places) * places} made`,
        }
      } finally {
        await payung.close()
      }
    })
  },
}

const officer: Actor = {
  name: 'Ukuran',
  accountId: null,
  grants: [{ role: 'officer', officeCode: 'Q00' }],
  scopes: null,
  caller: 'bench',
}
const asked = { actor: officer, input: { figuresOf: 2026 } }

async function makeTrainees({ app, ownerUrl }: Payung, trainees: number): Promise<void> {
  const now = app.now()
  const classes = Math.max(1, Math.floor(trainees / places))
  await app.database.transaction(async (db) => {
    await db.run(catalogue.insertProviders(Math.max(1, Math.ceil(classes / 20)), now))
    await db.run(catalogue.insertClasses(classes, now))
  })
  const owner = openDatabase(ownerUrl, { size: 1 })
  await owner
    .transaction(async (db) => {
      await db.run(rows.begin())
      await db.run(rows.insertTrainees(now))
    })
    .then(() => owner.read((db) => db.run(rows.analyze())))
    .finally(() => owner.close())
}
