import { never } from '#base/assert.ts'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import { enqueue, task, type Task } from '#platform/jobs.ts'
import { verify, type PopulationRegister } from './population-register.ts'
import type { Asked, Verdict } from './verdict.ts'
import * as rows from './verification.sql.ts'

const atOnce = 8
const batchSize = 200
const minutes = 60_000
/**
 * How long until a person is asked about again: after a batch that was lost, and after each reason for having
 * no answer.
 */
const later = {
  lost: 10 * minutes,
  quota: 15 * minutes,
  unavailable: 5 * minutes,
  'provider-contract': 60 * minutes,
}

type Due = Asked & { readonly personId: bigint }
type Answered = { readonly person: Due; readonly verdict: Verdict }
type Outcome = { personId: string; outcome: string; nameScore: number | null; differs: string[] }

/**
 * Has everyone whose turn it is compared with the population register, a batch at a time, a few at once,
 * until nobody is left. No answer is never a refusal: it means to ask again later.
 */
export function verifyPeople(register: PopulationRegister): Task<Record<string, never>> {
  const verifying = task<Record<string, never>>({
    name: 'verify-people',
    run: async (app) => {
      const claimedUntil = new Date(app.now().getTime() + later.lost)
      const due = await app.database.transaction((db) =>
        db.many<Due>(rows.claimUnverified(app.now(), claimedUntil, batchSize)),
      )
      const answered = await askAll(register, due)
      await app.database.transaction(async (db) => {
        await store(app, db, answered, claimedUntil)
        const { at } = await db.get<{ at: Date | null }>(rows.nextTurn())
        if (at) await enqueue(db, verifying, {}, { once: 'verify-people', at })
      })
    },
  })
  return verifying
}

/** A few at once. When the quota is used up, the rest is not asked about. */
async function askAll(register: PopulationRegister, due: readonly Due[]): Promise<Answered[]> {
  const answered: Answered[] = []
  const left = [...due]
  let outOfQuota = false
  const askInTurn = async () => {
    for (let person = left.shift(); person; person = left.shift()) {
      const verdict: Verdict = outOfQuota
        ? { decision: 'retry-later', reason: 'quota' }
        : await verify(register, person)
      outOfQuota ||= verdict.decision === 'retry-later' && verdict.reason === 'quota'
      answered.push({ person, verdict })
    }
  }
  await Promise.all(Array.from({ length: atOnce }, askInTurn))
  return answered
}

async function store(app: App, db: Db, answered: readonly Answered[], claimedUntil: Date): Promise<void> {
  const now = app.now()
  const outcomes = answered.flatMap(({ person, verdict }) => outcomeOf(person, verdict) ?? [])
  await db.run(rows.storeVerdicts(JSON.stringify(outcomes), claimedUntil, now))

  const unanswered = answered.filter(({ person, verdict }) => !outcomeOf(person, verdict))
  for (const [reason, people] of Map.groupBy(unanswered, ({ verdict }) => reasonOf(verdict))) {
    app.log.info('registry.verification-put-off', { reason, people: people.length })
    const ids = people.map(({ person }) => person.personId)
    await db.run(rows.putOff(ids, claimedUntil, new Date(now.getTime() + later[reason])))
  }
}

function reasonOf(verdict: Verdict): keyof typeof later {
  return verdict.decision === 'retry-later' || verdict.decision === 'failed' ? verdict.reason : 'lost'
}

/** What is kept of an answer: the outcome, the likeness of the name, and which elements differ. */
function outcomeOf({ personId }: Due, verdict: Verdict): Outcome | null {
  const row = { personId: String(personId), nameScore: null, differs: [] }
  switch (verdict.decision) {
    case 'verified':
    case 'verified-with-note':
    case 'manual-review': {
      const { elements } = verdict
      const differs = Object.entries(elements).flatMap(([name, { match }]) => (match ? [] : [name]))
      const outcome = verdict.decision === 'manual-review' ? 'differs' : 'verified'
      return { ...row, outcome, nameScore: elements.name?.score ?? null, differs }
    }
    case 'deceased':
      return { ...row, outcome: 'differs', differs: ['deceased'] }
    case 'rejected':
      return { ...row, outcome: 'unknown-to-register' }
    case 'retry-later':
    case 'failed':
      return null
    default:
      return never(verdict)
  }
}
