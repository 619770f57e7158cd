import { searchRegistry } from '#modules/registry'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/operation.ts'
import { Chance } from '../src/demo/chance.ts'
import type { Payung } from '../src/open.ts'
import { makeWorld } from '../src/world/make-world.ts'
import { figure, step, timed, type Benchmark } from './benchmark.ts'
import { withCluster } from './cluster.ts'
import { pickPeople, type PickedPerson } from './people.ts'
import { median, quantile } from './rounds.ts'

const searches = 60

/** The officer's search box: a name with a slip in it, among so many. */
export const officerSearch: Benchmark = {
  about: `An officer looks for people of a synthetic country by name: people and employers, with the record that each search leaves. Each name
with one slip: a letter left out, doubled, changed, or two of them the wrong way round. Yardstick: the same names as they are written.`,
  sizes: { quick: [50_000], full: [1_000_000], unit: 'members' },
  rounds: 5,

  async run(members, { rounds, onStep, postgres }) {
    return withCluster(postgres, async (cluster) => {
      onStep('making the country')
      const payung = await cluster.open('payung')
      try {
        await makeWorld(payung, { members, employers: Math.ceil(members / 25), seed: 1, history: 0 })
        const people = await pickNames(payung, searches * (rounds + 1))
        onStep(`${rounds} rounds, and one that does not count`)
        const taken = { slip: [] as number[][], written: [] as number[][] }
        let found = 0
        for (let round = 0; round <= rounds; round++) {
          const some = people.slice(round * searches, (round + 1) * searches)
          const slips = await searchAll(
            payung,
            some.map((person) => withSlip(person)),
          )
          const written = await searchAll(
            payung,
            some.map(({ name }) => name),
          )
          if (round === 0) continue
          taken.slip.push(slips.times)
          taken.written.push(written.times)
          found += slips.found
        }
        const p = (of: number[][], share: number) => median(of.map((times) => quantile(times, share)))
        return {
          of: { searches: searches * rounds, rounds },
          steps: [
            step('with a slip, median', p(taken.slip, 0.5), 1),
            step('as written, median', p(taken.written, 0.5), 1),
          ],
          figures: [
            figure('search with a slip, p95', p(taken.slip, 0.95) * 1000, 'ms', { atMost: 300 }),
            figure('search as written, p95', p(taken.written, 0.95) * 1000, 'ms'),
          ],
          proof: `${found} of ${searches * rounds} searches with a slip found somebody`,
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

/** One whose longest word is long enough for a slip to leave something to search for. */
async function pickNames(payung: Payung, count: number): Promise<PickedPerson[]> {
  const people = (await pickPeople(payung, 2 * count)).filter(({ name }) => /\p{L}{5}/u.test(name))
  if (people.length < count) throw new Error(`only ${people.length} names are long enough`)
  return people.slice(0, count)
}

async function searchAll({ app }: Payung, names: readonly string[]) {
  const times: number[] = []
  let found = 0
  for (const search of names) {
    const { seconds, result } = await timed(() =>
      perform(app, searchRegistry, { actor: officer, input: { search } }),
    )
    times.push(seconds)
    if (result.people.length > 0) found++
  }
  return { times, found }
}

/** In the longest word, and not in its first letter: so people hear names wrongly. */
function withSlip({ name, personId }: PickedPerson): string {
  const chance = new Chance(`slip ${personId}`)
  const [longest = name] = name.split(/[^\p{L}]+/u).toSorted((a, b) => b.length - a.length)
  const at = name.indexOf(longest) + chance.between(1, Math.max(1, longest.length - 2))
  const [before, letter, after] = [name.slice(0, at), name[at] ?? '', name.slice(at + 1)]
  switch (chance.between(0, 3)) {
    case 0:
      return before + after
    case 1:
      return before + letter + letter + after
    case 2:
      return `${before}${letter === 'a' ? 'e' : 'a'}${after}`
    default:
      return before + (after[0] ?? '') + letter + after.slice(1)
  }
}
