import { setTimeout as sleep } from 'node:timers/promises'
import { checkTrainingEligibility } from '#modules/training'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/operation.ts'
import type { Payung } from '../src/open.ts'
import { makeWorld } from '../src/world/make-world.ts'
import { figure, step, timed, type Benchmark } from './benchmark.ts'
import { callers } from './callers.ts'
import { withCluster } from './cluster.ts'
import * as rows from './eligibility.sql.ts'
import { pickPeople, type PickedPerson } from './people.ts'
import { median, quantile } from './rounds.ts'

const people = 32
const each = 20
/** Questions of each where a second lies between two, as people read. */
const paced = { each: 3, pauseMs: 1000 }
const history = 12

/** A member asks whether they may join a training, in a country of so many, while others do. */
export const eligibility: Benchmark = {
  about: `Whether a member may join the vocational programme, on their own data: months paid by whomever, work, age, savings, training
before; by the law's rule set, and on record. ${people} people ask the operation with a second between two, and ${people} callers ask again as soon as
they are answered, which fills both cores. Yardstick: one row by its key, by as many callers at once. Database and callers share the machine.`,
  sizes: { quick: [20_000], full: [1_000_000], unit: 'members' },
  rounds: 5,

  async run(members, { rounds, onStep, postgres }) {
    return withCluster(postgres, async (cluster) => {
      onStep('making the country')
      const payung = await cluster.open('payung')
      try {
        await makeWorld(payung, { members, employers: Math.ceil(members / 25), seed: 1, history })
        const picked = await pickPeople(payung, Math.min(members, people * each))
        onStep(`${rounds} rounds, and one that does not count`)
        const ours: number[][] = []
        const theirs: number[][] = []
        const slow: number[][] = []
        let eligible = 0
        for (let round = 0; round <= rounds; round++) {
          const asked = await askAll(picked, async (one) => {
            if (await check(payung, one)) eligible++
          })
          const readers = await askAll(
            picked.slice(0, people * paced.each),
            async (one) => void (await check(payung, one)),
            paced.pauseMs,
          )
          const read = await askAll(picked, (one) => readOne(payung, one))
          if (round === 0) continue
          ours.push(asked)
          slow.push(readers)
          theirs.push(read)
        }
        if (eligible === 0) throw new Error('nobody in the country may join, so nothing was measured')
        const p95 = (rounds_: number[][]) => median(rounds_.map((times) => quantile(times, 0.95))) * 1000
        const middle = (rounds_: number[][]) => median(rounds_.map((times) => median(times)))
        return {
          of: { history: `${history} months`, callers: people, asked: picked.length, rounds },
          steps: [
            step('eligibility, at once, the middle one', middle(ours), 1),
            step('eligibility, a second between two, the middle one', middle(slow), 1),
            step('one row by its key, the middle one', middle(theirs), 1),
          ],
          figures: [
            figure(`eligibility, ${people} people with a second between two, p95`, p95(slow), 'ms', {
              atMost: 30,
            }),
            figure(`eligibility, ${people} callers at once, p95`, p95(ours), 'ms', { atMost: 30 }),
            figure('one row by its key, as many callers, p95', p95(theirs), 'ms'),
          ],
          proof: `${picked.length} members asked in each of ${rounds + 1} rounds, each answered with a decision; ${Math.round((100 * eligible) / (picked.length * (rounds + 1)))} % may join`,
        }
      } finally {
        await payung.close()
      }
    })
  },
}

/** @returns how long each took */
async function askAll(
  picked: readonly PickedPerson[],
  ask: (one: PickedPerson) => Promise<void>,
  pauseMs = 0,
): Promise<number[]> {
  const times: number[] = []
  const hasBegun = new Set<number>()
  let at = 0
  await callers(people, async (caller) => {
    const one = picked[at++]
    if (!one) return false
    // People do not all begin at the same instant.
    if (pauseMs > 0) await sleep(hasBegun.has(caller) ? pauseMs : (pauseMs * caller) / people)
    hasBegun.add(caller)
    times.push((await timed(() => ask(one))).seconds)
    return true
  })
  return times
}

async function check({ app }: Payung, { personId, name }: PickedPerson): Promise<boolean> {
  const actor: Actor = {
    name,
    accountId: null,
    grants: [{ role: 'member', personId }],
    scopes: null,
    caller: `person ${personId}`,
  }
  const { eligible } = await perform(app, checkTrainingEligibility, {
    actor,
    input: { personId: String(personId) },
  })
  return eligible
}

async function readOne({ app }: Payung, { personId }: PickedPerson): Promise<void> {
  await app.database.read((db) => db.get(rows.readPerson(personId)))
}
