import { setTimeout as sleep } from 'node:timers/promises'
import { openDatabase } from '#platform/database.ts'
import type { Payung } from '../src/open.ts'
import { figure, step, timed, type Benchmark } from './benchmark.ts'
import { Browser } from './browse.ts'
import { callers } from './callers.ts'
import * as rows from './catalogue.sql.ts'
import { withCluster } from './cluster.ts'
import { median, quantile } from './rounds.ts'
import { prove, startServer } from './server.ts'

const people = 8
/** How often each of them asks, without a pause and with one; a second lies between two, as people read. */
const each = { atOnce: 25, paced: 3 }
const pauseMs = 1000

/** What people look for: a place, a skill, a way of learning, free seats, days; and nothing at all. */
const searches = [
  '',
  'region=32',
  'region=64&mode=online',
  'text=las',
  'text=kamera&region=35',
  'field=pariwisata&seats=1',
  'from=2027-01-01&to=2027-01-31',
  'seats=3&mode=offline',
] as const

/** Somebody looks for a class, among so many. */
export const catalogue: Benchmark = {
  about: `The catalogue of the vocational programme over HTTP from a server of its own: searches by region, words, mode, field, days and
free seats, by ${people} people with a second between two, and by ${people} callers who ask again as soon as they are answered, which fills both
cores; as JSON at the API, and as the page that people see, which counts them all as well. Yardstick: /health, which asks the database for
one row, by as many callers at once.`,
  sizes: { quick: [5000], full: [5000], unit: 'classes' },
  rounds: 5,

  async run(classes, { rounds, onStep, postgres }) {
    return withCluster(postgres, async (cluster) => {
      onStep('making the classes')
      const payung = await cluster.open('payung')
      await makeClasses(payung, classes)
      const server = await startServer(cluster, payung)
      const browsers = Array.from({ length: people }, (_, number) => new Browser(server.url, number))
      try {
        onStep(`${rounds} rounds, and one that does not count`)
        const taken = { api: [], page: [], paced: [], health: [] } as Record<
          'api' | 'page' | 'paced' | 'health',
          number[][]
        >
        for (let round = 0; round <= rounds; round++) {
          const paced = await askAll(browsers, { pathOf: searchPath, times: each.paced, pauseMs })
          const api = await askAll(browsers, { pathOf: searchPath, times: each.atOnce })
          const page = await askAll(browsers, { pathOf: pagePath, times: each.atOnce })
          const health = await askAll(browsers, { pathOf: () => '/health', times: each.atOnce })
          if (round === 0) continue // Nothing is compiled, nothing in memory.
          taken.paced.push(paced)
          taken.api.push(api)
          taken.page.push(page)
          taken.health.push(health)
        }
        const p = (of: number[][], share: number) => median(of.map((times) => quantile(times, share)))
        return {
          of: { callers: people, searches: searches.length, rounds },
          steps: [
            step('search, a second between two, median', p(taken.paced, 0.5), 1),
            step('search, at once, median', p(taken.api, 0.5), 1),
            step('the page, at once, median', p(taken.page, 0.5), 1),
            step('/health, at once, median', p(taken.health, 0.5), 1),
          ],
          figures: [
            figure(
              `search, ${people} people with a second between two, p95`,
              p(taken.paced, 0.95) * 1000,
              'ms',
              {
                atMost: 50,
              },
            ),
            figure(`search, ${people} callers at once, p95`, p(taken.api, 0.95) * 1000, 'ms', { atMost: 50 }),
            figure(`the page, ${people} callers at once, p95`, p(taken.page, 0.95) * 1000, 'ms'),
            figure('/health, as many callers at once, p95', p(taken.health, 0.95) * 1000, 'ms'),
          ],
          proof: `every answer 200; ${await prove(payung)}`,
        }
      } finally {
        for (const browser of browsers) browser.close()
        await server.close()
        await payung.close()
      }
    })
  },
}

async function makeClasses({ app, ownerUrl }: Payung, count: number): Promise<void> {
  const now = app.now()
  await app.database.transaction(async (db) => {
    await db.run(rows.insertProviders(Math.max(1, Math.ceil(count / 20)), now))
    await db.run(rows.insertClasses(count, now))
  })
  const owner = openDatabase(ownerUrl, { size: 1 })
  await owner.read((db) => db.run(rows.analyze())).finally(() => owner.close())
}

const searchPath = (at: number) => `/api/v1/training/classes?${searches[at % searches.length]}`
const pagePath = (at: number) => `/training?${searches[at % searches.length]}`

type Asking = { readonly pathOf: (at: number) => string; readonly times: number; readonly pauseMs?: number }

/** @returns how long each answer took, in seconds */
async function askAll(
  browsers: readonly Browser[],
  { pathOf, times, pauseMs: pause = 0 }: Asking,
): Promise<number[]> {
  const taken: number[] = []
  const asked = browsers.map(() => 0)
  await callers(browsers.length, async (caller) => {
    const browser = browsers[caller]
    const turn = asked[caller] ?? times
    if (!browser || turn >= times) return false
    asked[caller] = turn + 1
    // People do not all begin at the same instant.
    if (pause > 0) await sleep(turn === 0 ? (pause * caller) / browsers.length : pause)
    const path = pathOf(turn * browsers.length + caller + turn)
    const { seconds, result } = await timed(() => browser.get(path))
    if (result.status !== 200) throw new Error(`${path} was answered with ${result.status}`)
    taken.push(seconds)
    return true
  })
  return taken
}
