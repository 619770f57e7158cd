import { fork, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { proveSeats } from '#modules/training'
import { root } from '#platform/config.ts'
import { openDatabase } from '#platform/database.ts'
import type { Payung } from '../src/open.ts'
import { figure, step, timed, type Benchmark } from './benchmark.ts'
import { surroundings, withCluster, type Cluster } from './cluster.ts'
import { median } from './rounds.ts'
import type { Applicant, Order, Report } from './seat-taker.ts'
import * as rows from './seats.sql.ts'

const callersEach = 16

/** One in twenty-five too many: 26,000 people for 25,000 seats. */
const peopleFor = (seats: number) => seats + Math.ceil(seats / 25)

/** Everybody reaches for a seat in the same minute, through two servers. */
export const seatRush: Benchmark = {
  about: `People confirm a seat of one class in the same minute, 4 % more than there are seats, through two server processes on one
database, ${callersEach} at once in each: right, lock, seat, step, fact and record in one durable transaction (fsync is on). Who finds no seat
waits in order of arrival. Yardstick: a bare row lock and insert, by the same processes on the same database. Database, servers and callers
share the machine.`,
  sizes: { quick: [2000], full: [25_000], unit: 'seats' },
  rounds: 3,

  async run(seats, { rounds, onStep, postgres }) {
    return withCluster(postgres, async (cluster) => {
      const payung = await cluster.open('payung')
      const servers = [await startTaker(cluster, payung), await startTaker(cluster, payung)]
      try {
        const people = peopleFor(seats)
        await makeYardstick(payung, people)
        onStep(`${rounds} rounds, and one that does not count`)
        const taken: { ours: number; theirs: number; errors: number }[] = []
        for (let round = 0; round <= rounds; round++) {
          const theirs = await takeBare(servers, people)
          const { rate, errors } = await rush(payung, servers, { seats, people, year: 2026 + round })
          if (round > 0) taken.push({ ours: rate, theirs, errors })
        }
        const rate = (of: 'ours' | 'theirs') => median(taken.map((one) => one[of]))
        return {
          of: { people, servers: servers.length, callers: servers.length * callersEach, rounds },
          steps: [
            step('confirmations', people / rate('ours'), people),
            step('bare row lock and insert', people / rate('theirs'), people),
          ],
          figures: [
            figure('confirmations', rate('ours'), '/s', { atLeast: 500 }),
            figure(
              'of the rate of a bare row lock and insert',
              100 * median(taken.map(({ ours, theirs }) => ours / theirs)),
              '%',
              { atLeast: 30 },
            ),
            figure(
              'errors shown',
              taken.reduce((sum, { errors }) => sum + errors, 0),
              'wrong',
              { atMost: 0 },
            ),
          ],
          proof: await prove(payung, { seats, people, rounds }),
        }
      } finally {
        for (const server of servers) await end(server)
        await payung.close()
      }
    })
  },
}

type Rush = { readonly seats: number; readonly people: number; readonly year: number }

/** @throws Error where what came of it is not exactly as it must be */
async function rush({ app }: Payung, servers: readonly ChildProcess[], { seats, people, year }: Rush) {
  const opensAt = new Date(app.now().getTime() - 3_600_000)
  const { classId } = await app.database.transaction((db) =>
    db.get<{ classId: bigint }>(rows.openClass({ year, seats, people, opensAt })),
  )
  const applicants = await app.database.read((db) => db.many<Applicant>(rows.listApplicants(classId)))
  const { seconds, result } = await timed(() =>
    Promise.all(
      servers.map((server, at) =>
        ask(server, {
          way: 'confirm',
          people: applicants.filter((_, place) => place % servers.length === at),
          callers: callersEach,
        }),
      ),
    ),
  )
  const errors = result.flatMap((report) => report.errors)
  if (errors.length > 0) throw new Error(`${errors.length} were shown an error: ${errors[0]}`)
  const found = await app.database.read((db) => db.get<rows.Outcome>(rows.countOutcome(classId)))
  const wanted = rows.outcomeOf({ seats, people })
  if (JSON.stringify(found) !== JSON.stringify(wanted))
    throw new Error(`${JSON.stringify(found)}, but it must be ${JSON.stringify(wanted)}`)
  return { rate: people / seconds, errors: errors.length }
}

async function takeBare(servers: readonly ChildProcess[], count: number): Promise<number> {
  const share = Math.floor(count / servers.length)
  const { seconds } = await timed(() =>
    Promise.all(
      servers.map((server, at) =>
        ask(server, { way: 'bare', first: 1 + at * share, count: share, callers: callersEach }),
      ),
    ),
  )
  return (share * servers.length) / seconds
}

async function makeYardstick({ ownerUrl }: Payung, count: number): Promise<void> {
  const owner = openDatabase(ownerUrl, { size: 1 })
  try {
    for (const statement of rows.createYardstick(count)) await owner.read((db) => db.run(statement))
  } finally {
    await owner.close()
  }
}

async function startTaker({ folder }: Cluster, { app, ownerUrl }: Payung): Promise<ChildProcess> {
  const server = fork(join(root, 'bench/seat-taker.ts'), {
    cwd: root,
    execArgv: ['--import', './scripts/tsx.mjs'],
    env: { ...process.env, ...surroundings(folder, ownerUrl, app.config.port) },
  })
  await answered(server)
  return server
}

async function ask(server: ChildProcess, order: Order): Promise<Report> {
  server.send(order)
  return answered(server)
}

/** @throws Error where the process has ended instead */
async function answered(server: ChildProcess): Promise<Report> {
  const ended = once(server, 'exit').then(([code]) => {
    throw new Error(`a server process ended with ${String(code)}`)
  })
  ended.catch(() => {})
  const [report] = (await Promise.race([once(server, 'message'), ended])) as [Report] // As our program sends it.
  return report
}

async function end(server: ChildProcess): Promise<void> {
  if (server.exitCode !== null) return
  const gone = once(server, 'exit')
  server.send({ way: 'end' } satisfies Order)
  await gone
}

async function prove(
  { app }: Payung,
  of: { seats: number; people: number; rounds: number },
): Promise<string> {
  const proofs = await app.database.read(proveSeats)
  const faults = proofs.flatMap(({ claim, faults: found }) => found.map((fault) => `${claim}: ${fault}`))
  if (faults.length > 0) throw new Error(faults.join('; '))
  return `each of ${of.rounds + 1} rounds: exactly ${of.seats} confirmed and ${of.people - of.seats} waiting, no place in the order twice; ${proofs.length} claims about seats hold`
}
