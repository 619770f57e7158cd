import { syncScans } from '#modules/training'
import type { Actor } from '#platform/actor.ts'
import { perform } from '#platform/operation.ts'
import { signPass } from '../src/modules/training/attendance/pass.ts'
import type { Payung } from '../src/open.ts'
import * as rows from './attendance.sql.ts'
import { figure, step, timed, type Benchmark } from './benchmark.ts'
import { callers } from './callers.ts'
import { withCluster } from './cluster.ts'
import { median } from './rounds.ts'

const phones = 4
const classNo = 'KL26999001'
/** What a phone at the door sends at once when its line is back. */
const atOnce = 500

/** One gate: passes scanned one by one with a line, half of them twice; and the same kept for an hour without one, then sent. */
export const attendance: Benchmark = {
  about: `Trainees' signed passes at one door, half of them scanned twice: one operation a scan by ${phones} phones at once, each durable (fsync is
on); then the same scans of an hour without a line, ${atOnce} at a time by two phones that both kept everything. Each person is counted once.`,
  sizes: { quick: [500], full: [500, 5000], unit: 'trainees' },
  rounds: 1,

  async run(trainees, { onStep, postgres }) {
    return withCluster(postgres, async (cluster) => {
      const payung = await cluster.open('payung')
      try {
        onStep('signing passes')
        const { passes, trainer } = await openGate(payung, trainees)
        const scans = passes.flatMap((pass, at) => (at % 2 === 0 ? [pass, pass] : [pass]))
        onStep('scanning with a line')
        const online = await scanOneByOne(payung, trainer, scans)
        onStep('sending what was kept')
        const offline = await timed(() => sendKept(payung, trainer, scans))
        return {
          of: { phones, scans: scans.length, 'scanned twice': Math.ceil(trainees / 2) },
          steps: [
            step('scans with a line', online.seconds, scans.length),
            step('an hour of scans, sent twice', offline.seconds, scans.length * 2),
          ],
          figures: [
            figure('500 scans with a line', (online.seconds * 500) / scans.length, 's', { atMost: 10 }),
            figure('a scan, in the middle', median(online.waits), 'ms'),
            figure('an hour without a line, sent', offline.seconds, 's'),
            figure('counted other than once', await countWrong(payung, trainees), 'wrong', { atMost: 0 }),
          ],
          proof: `each of ${trainees} trainees is counted once in both sessions`,
        }
      } finally {
        await payung.close()
      }
    })
  },
}

async function openGate({ app }: Payung, trainees: number) {
  const now = app.now()
  return app.database.transaction(async (db) => {
    const made = await db.many<{ enrolmentId: bigint; providerId: bigint }>(rows.makeClass(trainees, now))
    const until = new Date(now.getTime() + 86_400_000)
    const passes: string[] = []
    for (const { enrolmentId } of made) passes.push(await signPass(db, { enrolmentId, classNo, until }, now))
    const providerId = made[0]?.providerId ?? 0n
    const trainer: Actor = {
      name: 'Pelatih',
      accountId: null,
      grants: [{ role: 'provider.trainer', providerId }],
      scopes: null,
      caller: 'bench trainer',
    }
    return { passes, trainer }
  })
}

async function scanOneByOne({ app }: Payung, actor: Actor, scans: readonly string[]) {
  const left = scans.values()
  const waits: number[] = []
  const { seconds } = await timed(() =>
    callers(phones, async () => {
      const next = left.next()
      if (next.done) return false
      const at = app.now().toISOString()
      const input = { sessionNo: `${classNo}-1`, scans: [{ pass: next.value, at }] }
      const one = await timed(() => perform(app, syncScans, { actor, input }))
      waits.push(one.seconds * 1000)
      if (one.result.refused > 0) throw new Error('a pass was refused')
      return true
    }),
  )
  return { seconds, waits }
}

/** Two phones kept the same hour, and both send it. */
async function sendKept({ app }: Payung, actor: Actor, scans: readonly string[]): Promise<void> {
  const hourAgo = app.now().getTime() - 3_600_000
  const kept = scans.map((pass, at) => ({ pass, at: new Date(hourAgo + at).toISOString() }))
  const send = async () => {
    for (let from = 0; from < kept.length; from += atOnce) {
      const input = { sessionNo: `${classNo}-2`, scans: kept.slice(from, from + atOnce) }
      const { refused } = await perform(app, syncScans, { actor, input })
      if (refused > 0) throw new Error('a kept pass was refused')
    }
  }
  await Promise.all([send(), send()])
}

async function countWrong({ app }: Payung, trainees: number): Promise<number> {
  const sessions = await app.database.read((db) =>
    db.many<{ no: number; marks: number; people: number }>(rows.countMarks()),
  )
  return sessions.reduce(
    (wrong, { marks, people }) => wrong + Math.abs(marks - trainees) + Math.abs(people - trainees),
    0,
  )
}
