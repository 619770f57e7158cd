import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { calculate as answer, formulas } from '@payung/law'
import { calculate } from '#modules/law'
import { root } from '#platform/config.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { createTestApi } from './fixtures/desk.ts'

type Example = { id: string; formula: string; inputs: object; expected: Record<string, unknown> }
type Answer = { id: unknown; result?: Record<string, unknown>; problem?: { code: string }; steps?: object[] }

const { database } = await createTestDatabase()
const api = await createTestApi(database, [calculate])

const folder = join(root, 'law/examples')
const examples = readdirSync(folder)
  .toSorted()
  .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Example[])
const questions = examples.map(({ id, formula, inputs }) => ({ id, formula, inputs }))

const post = (body: unknown) => api.call('/law/calculate', { method: 'POST', body })

async function ask(requests: readonly object[], explain = false): Promise<Answer[]> {
  const { status, body, text } = await post({ requests, explain })
  assert.equal(status, 200, text)
  return body['answers'] as Answer[] // As the operation's output has it.
}

/** As many at once as the interface takes. */
const portions = <T>(all: readonly T[]): T[][] => [all.slice(0, 500), all.slice(500)]

test('every worked example of the law is answered exactly over HTTP, without a key, in the order asked', async () => {
  const answers = (await Promise.all(portions(questions).map((part) => ask(part)))).flat()
  assert.equal(answers.length, examples.length)
  for (const [at, { id, expected }] of examples.entries()) {
    assert.equal(answers[at]?.id, id)
    for (const [name, value] of Object.entries(expected))
      assert.deepEqual(answers[at]?.result?.[name], value, `${id} ${name}`)
  }
})

test('over HTTP a question has the same answer as in a program and on the command line, steps, sources and notes included', async () => {
  const answers = (await Promise.all(portions(questions).map((part) => ask(part, true)))).flat()
  assert.deepEqual(answers, JSON.parse(JSON.stringify(answer(questions, { explain: true }))))
})

test('each formula can be asked over HTTP', async () => {
  const answers = await ask(formulas().map(({ id }) => ({ formula: id, inputs: {} })))
  assert.ok(answers.length > 70)
  assert.ok(answers.every(({ problem }) => problem?.code !== 'formula-unknown'))
})

test('what cannot be answered gets a problem of its own; what is no question is refused and names its place', async () => {
  const good = { formula: 'jp.contribution', inputs: { wage: 15_000_000, contribution_month: '2026-04' } }
  const answers = await ask([good, { ...good, formula: 'constructor' }, { ...good, inputs: {} }, good])
  assert.deepEqual(
    answers.map(({ problem }) => problem?.code ?? null),
    [null, 'formula-unknown', 'input-missing', null],
  )
  const refused = await post({ requests: [good, { formula: 'jp.contribution' }] })
  assert.deepEqual([refused.status, refused.body.errors?.[0]?.field], [422, 'requests.1.inputs'])
  const tooMany = await post({ requests: Array.from({ length: 501 }, () => good) })
  assert.equal(tooMany.status, 422)
})
