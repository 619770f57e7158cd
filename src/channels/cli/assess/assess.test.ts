import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { calculate } from '@payung/law'
import { root } from '#platform/config.ts'
import { makeArchive } from '#platform/sheet/fixtures/make-archive.ts'
import { readTexts } from '#platform/sheet/fixtures/read-all.ts'
import { readSheet } from '#platform/sheet/read-sheet.ts'
import { nowhere, payungOn } from '../fixtures/run-payung.ts'

const payung = payungOn(nowhere)
const sample = (name: string) => join(root, 'samples', name)
const folder = mkdtempSync(join(tmpdir(), 'payung-assess-'))
after(() => rmSync(folder, { recursive: true, force: true }))

type Report = {
  readonly rows: readonly Readonly<Record<string, number>>[]
  readonly refused: readonly { row: number; code: string; message: string; suggestion: string }[]
  readonly totals: Readonly<Record<string, number>> & {
    readonly programmes: Readonly<Record<string, { employer: number; worker: number; total: number }>>
  }
}

async function assess(file: string, ...more: string[]): Promise<{ code: number | null; report: Report }> {
  const { code, out } = await payung(['assess', file, '--month', '2026-11', '--json', ...more])
  return { code, report: JSON.parse(out) as Report }
}

/** A small file of wages. */
function wages(name: string, text: string): string {
  const file = join(folder, name)
  writeFileSync(file, text)
  return file
}

test('a worker file comes to what the law says of each wage, row by row and in all', async () => {
  const { code, report } = await assess(sample('pekerja.xlsx'), '--risk-class', '3')
  assert.deepEqual([code, report.rows.length, report.refused], [0, 12, []])
  const names = [
    'jkk',
    'jkm',
    'jht_employer',
    'jht_worker',
    'jp_employer',
    'jp_worker',
    'employer',
    'worker',
    'total',
  ]
  for (const row of report.rows) {
    const inputs = { wage: row['wage'], risk_class: 3, contribution_month: '2026-11' }
    const [answer] = calculate([{ id: 1, formula: 'pu.contribution', inputs }])
    assert.ok(answer && 'result' in answer)
    for (const name of names) assert.equal(row[name], answer.result[name], name)
  }
  for (const name of [...names, 'wage'])
    assert.equal(report.totals[name], report.rows.reduce((sum, row) => sum + (row[name] ?? 0), 0), name) // prettier-ignore
  const { jht, jkk } = report.totals.programmes
  assert.equal(jht?.total, (report.totals['jht_employer'] ?? 0) + (report.totals['jht_worker'] ?? 0))
  assert.deepEqual([jkk?.worker, jkk?.employer], [0, report.totals['jkk']])
})

test('rows that cannot be taken are told with code, message and suggestion, and end the command with 1', async () => {
  const { code, report } = await assess(
    sample('pekerja-1000-tujuh-salah.xlsx'),
    '--risk-class',
    '1',
    '--programmes',
    'jkk,jkm',
  )
  assert.deepEqual([code, report.rows.length, report.totals['workers']], [1, 994, 994])
  assert.deepEqual(
    report.refused.map((row) => row.code),
    ['NIK_FORMAT', 'NIK_FORMAT', 'DATE_IMPOSSIBLE', 'DUP_IN_FILE', 'CONTRACT_DATES', 'WAGE_AMBIGUOUS'],
  )
  assert.ok(report.refused.every(({ message, suggestion, row }) => message && suggestion && row > 1))
  assert.deepEqual([report.totals['jht_employer'], report.totals['jp_worker']], [0, 0])
})

test('the file that comes back has its rows and our columns beside them, and nothing in it runs as a formula', async () => {
  const source = wages(
    'formula.csv',
    'NIK;NAMA;UPAH\n9971010101900001;=HYPERLINK("http://x");5.000.000\n9971010101900002;+cmd|calc;31,00\n',
  )
  for (const name of ['back.csv', 'back.xlsx']) {
    const out = join(folder, name)
    assert.equal((await assess(source, '--risk-class', '1', '--out', out)).code, 1)
    const [header, first = [], second = []] = await readTexts(readFileSync(out))
    assert.deepEqual(header, ['NIK', 'NAMA', 'UPAH', 'KODE_ERROR', 'KOLOM', 'PESAN', 'SARAN'])
    assert.deepEqual([first[3], second[3], second[4]], ['', 'WAGE_AMBIGUOUS', 'UPAH'])
  }
  assert.match(readFileSync(join(folder, 'back.csv'), 'utf8'), /;"'=HYPERLINK[^]*;'\+cmd\|calc;/)
  const { batches } = await readSheet({ name: 'back.xlsx', bytes: readFileSync(join(folder, 'back.xlsx')) })
  for await (const batch of batches)
    for (const { kind } of batch.flatMap(({ cells }) => cells)) assert.notEqual(kind, 'formula')
})

test('wages are read with commas, semicolons and any of the marks that mean one thing', async () => {
  const semicolons = wages(
    'a.csv',
    '\ufeffNIK;UPAH\n9971010101900001;5.000.000\n9971010101900002;"Rp 4.250.000,00"\n',
  )
  const commas = wages('b.csv', 'NIK,UPAH\n9971010101900001,5000000\n9971010101900002,4250000\n')
  const [one, other] = [
    await assess(semicolons, '--risk-class', '1'),
    await assess(commas, '--risk-class', '1'),
  ]
  assert.deepEqual(one.report.totals, other.report.totals)
  assert.equal(one.report.totals['wage'], 9_250_000)
})

test('a file that is none of ours, or was made to do harm, ends with 1 and words', async () => {
  const hostile: Readonly<Record<string, string | Buffer>> = {
    'empty.xlsx': '',
    'picture.xlsx': Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'),
    'cut.xlsx': readFileSync(sample('pekerja.xlsx')).subarray(0, 2000),
    'bomb.xlsx': makeArchive([
      { name: '[Content_Types].xml', content: '' },
      { name: 'xl/workbook.xml', content: Buffer.alloc(20 * 2 ** 20), declaredSize: 100 },
    ]),
    'header.csv': 'APA;INI\n1;2\n',
    'other.xlsx': 'PK\u0003\u0004 this is no archive',
  }
  for (const [name, content] of Object.entries(hostile)) {
    const file = join(folder, name)
    writeFileSync(file, content)
    const { code, out, err } = await payung(['assess', file, '--month', '2026-11', '--risk-class', '1'])
    assert.deepEqual([code, out], [1, ''], `${name}: ${err}`)
    assert.match(err, /[A-Z][^\n]{20,}\n$/, name)
    assert.doesNotMatch(err, /fault in Payung|at file:/, name)
  }
})

test('what it was asked wrongly is told in one line', async () => {
  for (const argv of [
    [sample('pekerja.xlsx')],
    [sample('pekerja.xlsx'), '--month', '2026-11'],
    [sample('pekerja.xlsx'), '--month', '2026-11', '--risk-class', '6'],
    [sample('pekerja.xlsx'), '--month', '2026-11', '--risk-class', '1', '--programmes', 'jkk,abc'],
    [sample('pekerja.xlsx'), '--month', '2026-11', '--risk-class', '1', '--out', sample('pekerja.xlsx')],
    [sample('none.xlsx'), '--month', '2026-11', '--risk-class', '1'],
    [],
  ]) {
    const { code, out, err } = await payung(['assess', ...argv])
    assert.deepEqual([code, out], [2, ''], argv.join(' '))
    assert.match(err, /^[^\n]+\n$/)
  }
})
