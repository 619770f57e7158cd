import assert from 'node:assert/strict'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { unsure } from '@payung/law'
import { nowhere, payungOn } from '../fixtures/run-payung.ts'

const payung = payungOn(nowhere)
const folder = mkdtempSync(join(tmpdir(), 'payung-law-'))
after(() => rmSync(folder, { recursive: true, force: true }))

const sample = 'law/overlays/jp-4-persen.json'

test('a regulation is tried on a population: funds and payers change by the same, and a chart shows it by wage', async () => {
  const asked = ['law', 'what-if', sample, '--members', '2_000', '--from', '2026-07', '--months', '2']
  const read = await payung(asked)
  assert.equal(read.code, 0, read.err)
  assert.match(
    read.out,
    /^Supposed by Andaian: iuran JP 4%: JP contribution rate, employer 2,667% from 2026-07-01$/m,
  )
  assert.match(read.out, /^jht +([\d.]+) +\1 +0 +0$/m)
  assert.match(read.out, /^from 15\.000\.000 .*█/m)
  const { out } = await payung([...asked, '--json'])
  const told = JSON.parse(out) as {
    members: number
    funds: { change: number }[]
    paid_by: { change: number }[]
    worker_change: { count: number; more: number }
  }
  const sum = (all: { change: number }[]) => all.reduce((total, { change }) => total + change, 0)
  assert.deepEqual([told.members, told.worker_change.count], [2000, 2000])
  assert.ok(sum(told.funds) > 0 && sum(told.funds) === sum(told.paid_by))
})

test('an overlay that cannot be read ends with 2 and one line that names the field', async () => {
  const wrong = join(folder, 'wrong.json')
  writeFileSync(
    wrong,
    '{"name": "Coba", "changes": [{"value": "con.jp.ceiling", "from": "2026-13", "amount": 1}]}',
  )
  const broken = join(folder, 'broken.json')
  writeFileSync(broken, '{')
  for (const [argv, line] of [
    [['what-if', wrong], /changes\[0\]\.from/],
    [['what-if', broken], /not JSON/],
    [['what-if'], /what-if FILE/],
    [['what-if', sample, '--members', '0'], /--members/],
    [['con.jp.ceiling', 'more'], /One ID/],
  ] as const) {
    const { code, out, err } = await payung(['law', ...argv])
    assert.deepEqual([code, out], [2, ''], err)
    assert.match(err, line)
    assert.match(err, /^[^\n]+\n$/)
  }
})

test('what a regulation touches is listed, and one that is not carried is a no', async () => {
  const { code, out } = await payung(['law', 'impact', 'PP 45/2015', '--json'])
  assert.equal(code, 0)
  const told = JSON.parse(out) as Record<'values' | 'rules' | 'formulas' | 'pages', string[]>
  assert.ok(told.values.includes('con.jp.ceiling') && told.rules.includes('pu.contribution'))
  assert.ok(told.formulas.includes('jp.contribution') && told.pages.includes('/law/sources/pp-45-2015'))
  const shown = await payung(['law', 'impact', 'con.jp.ceiling'])
  assert.match(shown.out, /^Formulas \(\d+\)\n(?:.*\n)* {2}jp\.contribution +JP contribution$/m)
  assert.equal((await payung(['law', 'impact', 'UU 99/2099'])).code, 1)
})

test('every row that is not certain is listed, the least sure first, with the formulas that it reaches', async () => {
  const { out } = await payung(['law', 'unsure', '--json'])
  const rows = JSON.parse(out) as { confidence: string; seen: boolean; formulas: string[] }[]
  assert.equal(rows.length, unsure().length)
  const rank = rows.map(({ confidence }) => ['low', 'medium', 'high'].indexOf(confidence))
  assert.deepEqual(
    rank,
    rank.toSorted((a, b) => a - b),
  )
  assert.ok(rows.every(({ confidence, seen }) => confidence !== 'high' || !seen))
  assert.ok(rows.some(({ formulas }) => formulas.length > 0))
  assert.match((await payung(['law', 'unsure'])).out, /\d+ rows are not certain: \d+ of low confidence/)
})
