import assert from 'node:assert/strict'
import { readdirSync, readFileSync, writeFileSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { root } from '#platform/config.ts'
import { nowhere, payungOn } from './fixtures/run-payung.ts'

const payung = payungOn(nowhere)

type Example = { id: string; formula: string; inputs: object; expected: Record<string, unknown> }
type Answer = {
  id: unknown
  result?: Record<string, unknown>
  problem?: { code: string; message: string }
  sources?: object[]
  steps?: object[]
}

const folder = join(root, 'law/examples')
const relieved = {
  id: 1,
  formula: 'padatkarya.jkk',
  inputs: { wage: 3_600_000, risk_class: 1, contribution_month: '2025-08', eligible: true },
}

const examples = readdirSync(folder)
  .toSorted()
  .flatMap((file) => JSON.parse(readFileSync(join(folder, file), 'utf8')) as Example[])

async function ask(requests: unknown, ...more: string[]): Promise<Answer[]> {
  const { code, out, err } = await payung(['calc', ...more], JSON.stringify(requests))
  assert.deepEqual([code, err], [0, ''])
  return JSON.parse(out) as Answer[]
}

test('every worked example of the law is answered exactly, in the order asked, without a database', async () => {
  const answers = await ask(examples.map(({ id, formula, inputs }) => ({ id, formula, inputs })))
  assert.ok(answers.length > 50)
  for (const [at, { id, expected }] of examples.entries()) {
    const answer = answers[at]
    assert.equal(answer?.id, id)
    for (const [name, value] of Object.entries(expected))
      assert.deepEqual(answer?.result?.[name], value, `${id} ${name}`)
    assert.ok((answer?.sources ?? []).length > 0, id)
  }
})

test('what cannot be answered gets a problem of its own and disturbs no other', async () => {
  const good = { formula: 'jp.contribution', inputs: { wage: 15_000_000, contribution_month: '2026-04' } }
  const spoilt = (inputs: object) => ({ ...good, inputs: { ...good.inputs, ...inputs } })
  const expected: readonly (readonly [unknown, string | null])[] = [
    [good, null],
    [spoilt({ wage: -1 }), 'money-malformed'],
    [spoilt({ wage: 1.5 }), 'money-malformed'],
    [spoilt({ wage: 1e300 }), 'money-malformed'],
    [spoilt({ wage: '15.000.000' }), 'money-malformed'],
    [spoilt({ wage: undefined }), 'input-missing'],
    [spoilt({ contribution_month: '2015-06' }), 'month-before-law'],
    [spoilt({ contribution_month: '2026-13' }), 'month-malformed'],
    [{ ...good, formula: 'jp.no_such' }, 'formula-unknown'],
    [{ ...good, formula: 'constructor' }, 'formula-unknown'],
    [{ ...good, inputs: [] }, 'request-malformed'],
    [null, 'request-malformed'],
    ['jp.contribution', 'request-malformed'],
    [{ ...good, formula: 'nik.parse' }, 'input-missing'],
    [good, null],
  ]
  const requests = expected.map(([request]) => (request === good ? { id: 'twice', ...good } : request))
  const answers = await ask(requests)
  assert.deepEqual(answers.map(({ problem }) => problem?.code ?? null), expected.map(([, code]) => code)) // prettier-ignore
  assert.deepEqual([answers[0]?.id, answers.at(-1)?.id], ['twice', 'twice'])
  for (const { problem } of answers) assert.ok(problem === undefined || problem.message.length > 10)
})

test('on request an answer shows its steps, each line with its article', async () => {
  const [answer] = await ask([{ id: 1, formula: 'pu.contribution', inputs: examples.find(({ formula }) => formula === 'pu.contribution')?.inputs }], '--explain') // prettier-ignore
  const steps = answer?.steps ?? []
  assert.ok(steps.filter((step) => 'article' in step).length >= 6, 'each line of the bill has its article')
  assert.ok(steps.every((step) => 'title' in step && 'formula' in step))
})

test('what is no JSON array is refused as wrong usage, in one line', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'payung-calc-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  for (const [at, content] of ['', '{', '{"id":1}', '[1,]', `[${'['.repeat(50_000)}`].entries()) {
    const file = join(folder, `${at}.json`)
    writeFileSync(file, content)
    const { code, out, err } = await payung(['calc', file])
    assert.deepEqual([code, out], [2, ''])
    assert.match(err, /^The input [^\n]+\n$/)
  }
  assert.deepEqual(await payung(['calc', join(folder, 'none.json')]).then(({ code }) => code), 2)
  assert.equal((await payung(['calc', '-'], '\ufeff[]')).out, '[]\n')
})

test('the values of the law are shown as of a day, with history, and as they were known', async () => {
  const rows = async (...argv: string[]) =>
    (
      JSON.parse((await payung(['law', 'con.jp.ceiling', ...argv, '--json'])).out) as {
        rows: { amount: number; from: string; article: string }[]
      }
    ).rows
  assert.deepEqual(
    (await rows('--on', '2025-04-01')).map(({ amount, from }) => [amount, from]),
    [[10_547_400, '2025-03-01']],
  )
  assert.ok((await rows()).length > 10)
  assert.ok((await rows('--known-on', '2024-01-31')).every(({ from }) => from < '2024-01-31'))
  assert.deepEqual(
    await Promise.all(
      [['no.such'], ['con.jp.ceiling', '--on', '2025-02-30'], ['con.jp.ceiling', '--on', '2001-01-01']].map(
        (argv) => payung(['law', ...argv]).then(({ code }) => code),
      ),
    ),
    [1, 2, 1],
  )
})

test('a question can be answered by the law as it was known on a day', async () => {
  const jkk = async (...more: string[]) => (await ask([relieved], ...more))[0]?.result?.['jkk']
  assert.deepEqual(
    [await jkk('--known-on', '2025-09-03'), await jkk('--known-on', '2025-09-04')],
    [8640, 4320],
  )
  assert.equal(await jkk(), 4320)
  assert.equal((await payung(['calc', '--known-on', '2025-02-30'], '[]')).code, 2)
})
