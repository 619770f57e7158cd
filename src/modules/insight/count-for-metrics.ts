import type { Db } from '#platform/database.ts'
import type { Family } from '#platform/meter.ts'
import { findQueueState, findState, type QueueState, type State } from './state.sql.ts'

/** What matters, counted from the tables themselves, as Prometheus takes it. `docs/operate.md` says at which level to wake whom. */
export async function countForMetrics(db: Db, now: Date): Promise<Family[]> {
  const state = await db.get<State>(findState(now))
  const queue = await db.many<QueueState>(findQueueState())
  return [...countedOnce(state), ...queueFamilies(queue, state)]
}

type Figure = readonly [name: string, help: string, value: number | bigint]

function countedOnce(state: State): Family[] {
  const counters: readonly Figure[] = [
    ['payung_bills_issued_total', 'Bills that were given a number.', state.billsIssued],
    ['payung_payments_received_total', 'Payments that were given a receipt number.', state.paymentsReceived],
  ]
  const gauges: readonly Figure[] = [
    ['payung_money_in_suspense_rupiah', 'Money received that belongs to no bill yet.', state.suspenseRupiah],
    ['payung_money_in_suspense_payments', 'Payments that belong to no bill yet.', state.suspensePayments],
    ['payung_money_in_suspense_oldest_seconds', 'For how long the oldest of them waits.', state.suspenseAge],
    ['payung_statement_lines_unmatched', 'Lines of bank statements among them.', state.linesUnmatched],
    [
      'payung_payments_unconfirmed',
      'Payments that a bank told us of two to nine days ago and that its statement does not show.',
      state.paymentsUnconfirmed,
    ],
    ['payung_audit_chain_length', 'Audit records that the chain has taken up.', state.chainLength],
    ['payung_audit_unsealed', 'Audit records that it has not taken up yet, at most 10,000.', state.unsealed],
    ['payung_audit_unsealed_oldest_seconds', 'For how long the oldest of them waits.', state.unsealedAge],
    ['payung_messages_waiting', 'Messages that the gateway has not taken yet.', state.messages],
    ['payung_messages_oldest_seconds', 'For how long the oldest of them waits.', state.messagesAge],
    [
      'payung_disputes_overdue',
      'Disputes that should have been decided before today.',
      state.disputesOverdue,
    ],
    ['payung_database_bytes', 'Size of the database.', state.databaseBytes],
  ]
  return [...counters.map((one) => familyOf('counter', one)), ...gauges.map((one) => familyOf('gauge', one))]
}

function familyOf(type: Family['type'], [name, help, value]: Figure): Family {
  return { name, help, type, samples: [{ value }] }
}

/** The tasks by which facts reach those who act on them, those of the version before included. */
const ofFacts = new Set(['tell-subscriber', 'deliver-fact', 'inform-subscriber'])

function queueFamilies(queue: readonly QueueState[], { untold, untoldAge }: State): Family[] {
  const facts = queue.filter(({ task }) => ofFacts.has(task))
  const byTask = (name: string, help: string, of: (row: QueueState) => number | bigint): Family => ({
    name,
    help,
    type: 'gauge',
    samples: queue.map((row) => ({ labels: { task: row.task }, value: of(row) })),
  })
  return [
    byTask('payung_jobs_waiting', 'Jobs that are due and not done.', ({ waiting }) => waiting),
    byTask('payung_jobs_oldest_seconds', 'For how long the oldest of them waits.', ({ age }) => age),
    byTask('payung_jobs_given_up', 'Jobs that were tried twelve times in vain.', ({ givenUp }) => givenUp),
    familyOf('gauge', [
      'payung_facts_waiting',
      'Facts that nobody was told of, and jobs that tell of some.',
      facts.reduce((sum, { waiting }) => sum + waiting, untold),
    ]),
    familyOf('gauge', [
      'payung_facts_oldest_seconds',
      'For how long the oldest of them waits.',
      Math.max(untoldAge, ...facts.map(({ age }) => age)),
    ]),
  ]
}
