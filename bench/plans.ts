import { monthOf, parseDay, parseMonth } from '@payung/law'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Sql } from 'sql-template-tag'
import { present } from '#base/assert.ts'
import { billMonth } from '#modules/contributions'
import { root } from '#platform/config.ts'
import type { Db } from '#platform/database.ts'
import { hashSecret } from '../src/modules/access/secret.ts'
import { looksAt } from '../src/modules/access/look.sql.ts'
import { findLiveSession } from '../src/modules/access/session.sql.ts'
import { assessmentFor } from '../src/modules/contributions/assessment.ts'
import { computedRows, createBilling, selectReturns } from '../src/modules/contributions/billing.sql.ts'
import { listBills } from '../src/modules/contributions/bills.sql.ts'
import { listMonths } from '../src/modules/contributions/months.sql.ts'
import { findCode } from '../src/modules/contributions/settlement.sql.ts'
import { memberStatement } from '../src/modules/ledger/ledger.sql.ts'
import { listWorkers } from '../src/modules/registry/employments/workers.sql.ts'
import { listPersonIds } from '../src/modules/registry/people/people.sql.ts'
import { findNamesLike, setLikeness } from '../src/modules/registry/people/search.sql.ts'
import type { Payung } from '../src/open.ts'
import { makeWorld } from '../src/world/make-world.ts'
import type { Manner } from './benchmark.ts'
import { morning, withCluster } from './cluster.ts'
import { pickPeople, signIn } from './people.ts'
import * as rows from './plans.sql.ts'

const today = parseDay(morning.slice(0, 10))
const month = monthOf(today)
const history = 3

/** A question as it is asked: by whom, and the statement that asks it. */
type Question = { readonly title: string; readonly asked: string; readonly query: Sql }

/** Makes a country, asks, and writes down how PostgreSQL found the answers. @returns where */
export async function writePlansOf(
  members: number,
  { onStep, postgres }: Omit<Manner, 'rounds'>,
  path = join(root, 'docs/plans.md'),
): Promise<string> {
  return withCluster(postgres, async (cluster) => {
    onStep('making the country')
    const payung = await cluster.open('payung')
    try {
      await makeWorld(payung, { members, employers: Math.ceil(members / 25), seed: 1, history })
      const batch = await explainBatch(payung)
      await billMonth(payung.app, month)
      const parts = [...(await explainQuestions(payung)), batch]
      const { version } = await payung.app.database.read((db) => db.get<{ version: string }>(rows.version()))
      writeFileSync(path, page(members, version, parts))
      return path
    } finally {
      await payung.close()
    }
  })
}

async function explainQuestions(payung: Payung): Promise<string[]> {
  const [person] = await pickPeople(payung, 1)
  const [cookie = ''] = await signIn(payung, person ? [person] : [])
  const { app } = payung
  return app.database.transaction(async (db) => {
    const sample = await db.get<Sample>(rows.findSample())
    await db.many(setLikeness())
    const parts: string[] = []
    for (const question of questionsAbout(sample, cookie.replace('session=', ''), app.now()))
      parts.push(part(question, await explain(db, question.query)))
    return parts
  })
}

type Sample = {
  readonly personId: bigint
  readonly employerId: bigint
  readonly name: string
  readonly code: string
}

function questionsAbout(of: Sample, token: string, now: Date): Question[] {
  const ids = [of.personId]
  const page = {
    employerId: of.employerId,
    filter: 'working',
    firstDay: '2026-11-01',
    lastDay: '2026-11-30',
  } as const
  const slip = of.name.toUpperCase().slice(0, 3) + of.name.toUpperCase().slice(4)
  return [
    { title: 'Who is signed in', asked: 'every page', query: findLiveSession(hashSecret(token), now) },
    {
      title: 'Under which keys a person stands',
      asked: 'everything about one person',
      query: listPersonIds(of.personId),
    },
    {
      title: 'A member’s months',
      asked: 'member’s home, months, balance',
      query: listMonths(ids, parseMonth('2015-07'), month),
    },
    {
      title: 'A member’s savings, line by line',
      asked: 'member’s home, balance',
      query: memberStatement(ids),
    },
    { title: 'Who looked at a member’s data', asked: 'member’s home, looks', query: looksAt(ids, null, 51) },
    {
      title: 'An employer’s workers',
      asked: 'employer’s list of workers',
      query: listWorkers({ ...page, search: null, after: null, limit: 51 }),
    },
    {
      title: 'An employer’s bills',
      asked: 'employer’s home, bills',
      query: listBills(of.employerId, null, 51),
    },
    {
      title: 'What a payment code stands for',
      asked: 'every inquiry and payment of a bank',
      query: findCode(of.code, false),
    },
    { title: 'Names with a slip', asked: 'an officer’s search', query: findNamesLike(slip, 21) },
  ]
}

/** The month's own query, on one batch of returns that wait to be billed. Undone afterwards. */
async function explainBatch({ app }: Payung): Promise<string> {
  class Undo extends Error {}
  let plan = ''
  await app.database
    .transaction(async (db) => {
      await db.client.query(createBilling().text)
      const { from, to } = await db.get<{ from: bigint; to: bigint }>(rows.firstEmployers(2000))
      await db.run(
        selectReturns({ month, kind: 'regular', returnId: null, employers: { from, to }, now: app.now() }),
      )
      plan = await explain(db, computedRows(assessmentFor(month, today)))
      throw new Undo()
    })
    .catch((error: unknown) => {
      if (!(error instanceof Undo)) throw error
    })
  return part(
    { title: 'A batch of a month, assessed', asked: 'a month’s run, for every 50,000 workers' },
    plan,
  )
}

async function explain(db: Db, query: Sql): Promise<string> {
  const lines = await db.many<{ 'QUERY PLAN': string }>(rows.explain(query))
  return lines.map((line) => present(line['QUERY PLAN'], 'a plan has lines')).join('\n')
}

function part({ title, asked }: Omit<Question, 'query'>, plan: string): string {
  return [`## ${title}`, '', `Asked by: ${asked}.`, '', '```', shortened(plan), '```'].join('\n')
}

/** Texts and lists that stand in a plan say nothing about it. */
function shortened(plan: string): string {
  return plan
    .split('\n')
    .filter(
      (line) =>
        !/^\s*(Sort Method|Heap Blocks|Batches|Buckets|Output|Storage|Window|Index Searches|Cache Mode|Hits)\b/.test(
          line,
        ),
    )
    .map((line) => (line.length > 150 ? `${line.slice(0, 149)}…` : line))
    .join('\n')
}

function page(members: number, version: string, parts: readonly string[]): string {
  return `# How PostgreSQL answers what is asked most

Written by \`./payung bench plans --size ${members}\`, not by hand: PostgreSQL ${version}, ${members} members of ${Math.ceil(members / 25)} employers with
${history} months paid and one billed. \`rows\` is what came by at a step, \`loops\` how often. What to look for: no step reads a table
of the country for one person or one employer.

${parts.join('\n\n')}
`
}
