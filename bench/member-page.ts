import { setTimeout as sleep } from 'node:timers/promises'
import { makeWorld } from '../src/world/make-world.ts'
import { figure, step, timed, type Benchmark } from './benchmark.ts'
import { Browser, weigh } from './browse.ts'
import { callers } from './callers.ts'
import { withCluster } from './cluster.ts'
import { pickPeople, signIn } from './people.ts'
import { median, quantile } from './rounds.ts'
import { prove, startServer } from './server.ts'

const people = 32
const mostAccounts = 10 * people
const history = 3

/** A member opens their own page, in a country of so many, while others do. */
export const memberPage: Benchmark = {
  about: `A member's own page (/member: protection, months, savings, card, who looked; every look goes on record), drawn and compressed, over
HTTP from a server of its own. ${people} callers at once, each asking again as soon as it is answered; and the same ${people} as people
are, with a second between two pages. Yardstick: /health, which asks the database for one row, by as many callers.`,
  sizes: { quick: [20_000], full: [1_000_000], unit: 'members' },
  rounds: 5,

  async run(members, { rounds, onStep, postgres }) {
    return withCluster(postgres, async (cluster) => {
      onStep('making the country')
      const payung = await cluster.open('payung')
      const size = { members, employers: Math.ceil(members / 25), seed: 1, history }
      await makeWorld(payung, size)
      const cookies = await signIn(payung, await pickPeople(payung, Math.min(members, mostAccounts)))
      const server = await startServer(cluster, payung)
      const browsers = Array.from({ length: people }, (_, number) => new Browser(server.url, number))
      try {
        onStep(`${rounds} rounds, and one that does not count`)
        const [first = '', browser] = [cookies[0], browsers[0]]
        const weight = browser && (await weigh(browser, '/member', first))
        const taken = await measure(browsers, cookies, rounds)
        const p95 = (of: Round[]) => median(of.map(({ times }) => quantile(times, 0.95))) * 1000
        const rate = (of: Round[]) => median(of.map(({ times, seconds }) => times.length / seconds))
        return {
          of: {
            history: `${history} months`,
            accounts: cookies.length,
            callers: people,
            rounds,
            page: `${weight?.page} B`,
            files: weight?.files ?? 0,
          },
          steps: [
            step('page, at once', 1 / rate(taken.atOnce), 1),
            step('page, a second between two', 1 / rate(taken.paced), 1),
            step('/health, at once', 1 / rate(taken.health), 1),
          ],
          figures: [
            figure(`page, ${people} callers at once, p95`, p95(taken.atOnce), 'ms', { atMost: 50 }),
            figure(`page, ${people} people with a second between two, p95`, p95(taken.paced), 'ms', {
              atMost: 50,
            }),
            figure('/health, as many callers at once, p95', p95(taken.health), 'ms'),
            figure('first load, compressed', (weight?.total ?? 0) / 1024, 'KB', { atMost: 50 }),
            figure('scripts in it', weight?.scripts ?? 1, 'B', { atMost: 0 }),
          ],
          proof: `every answer 200 and whole; ${await prove(payung)}`,
        }
      } finally {
        for (const browser of browsers) browser.close()
        await server.close()
        await payung.close()
      }
    })
  },
}

type Round = { readonly times: readonly number[]; readonly seconds: number }

async function measure(browsers: readonly Browser[], cookies: readonly string[], rounds: number) {
  const taken = { atOnce: [] as Round[], paced: [] as Round[], health: [] as Round[] }
  const open = (path: string, each: number, pauseMs: number, offset: number) =>
    openAll(browsers, {
      path,
      each,
      pauseMs,
      cookieOf: (at) => cookies[(at + offset) % cookies.length] ?? '',
    })
  for (let round = 0; round <= rounds; round++) {
    const atOnce = await open('/member', 5, 0, round * people)
    const paced = await open('/member', 3, 1000, round * people)
    const health = await open('/health', 10, 0, 0)
    if (round === 0) continue // Nothing is compiled, nothing in memory.
    taken.atOnce.push(atOnce)
    taken.paced.push(paced)
    taken.health.push(health)
  }
  return taken
}

async function openAll(
  browsers: readonly Browser[],
  of: { path: string; each: number; pauseMs: number; cookieOf: (at: number) => string },
): Promise<Round> {
  const { path, each, pauseMs, cookieOf } = of
  const times: number[] = []
  const opened = browsers.map(() => 0)
  const { seconds } = await timed(() =>
    callers(browsers.length, async (caller) => {
      const browser = browsers[caller]
      if (!browser || (opened[caller] ?? 0) >= each) return false
      // People do not all begin at the same instant.
      if (pauseMs > 0) await sleep(opened[caller] === 0 ? (pauseMs * caller) / browsers.length : pauseMs)
      const at = (opened[caller] ?? 0) * browsers.length + caller
      opened[caller] = (opened[caller] ?? 0) + 1
      const { seconds, result } = await timed(() => browser.get(path, cookieOf(at)))
      if (result.status !== 200) throw new Error(`${path} was answered with ${result.status}`)
      times.push(seconds)
      return true
    }),
  )
  return { times, seconds }
}
