import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { isReached, type Benchmark } from '../../bench/benchmark.ts'
import { benchmarks } from '../../bench/index.ts'
import { writePlansOf } from '../../bench/plans.ts'

/** So small that each takes a second or two; `install` is left out, because it fetches everything anew over the network. */
const small: Readonly<Record<string, number>> = {
  contribution: 20_000,
  'what-if': 3000,
  law: 200,
  'upload-8000': 20,
  'large-file': 20,
  month: 60,
  posting: 40,
  'bank-call': 32,
  'member-page': 64,
  'officer-search': 600,
  attendance: 30,
  catalogue: 60,
  'training-figures': 200,
  seats: 50,
  eligibility: 200,
  start: 1,
}

const manner = {
  rounds: 1,
  onStep: () => {},
  postgres: { fsync: 'off', full_page_writes: 'off', synchronous_commit: 'off' },
}

for (const [name, size] of Object.entries(small))
  test(`the benchmark ${name} runs, proves its work and says what its figures must reach`, async () => {
    const benchmark = await open(name)
    const measured = await benchmark.run(size, manner)
    assert.ok(measured.proof.length > 10 && measured.steps.length > 0)
    const figures = [...measured.figures, ...(benchmark.across?.(measured, measured, 1) ?? [])]
    for (const { name, value } of figures) assert.ok(Number.isFinite(value), name)
    assert.ok(figures.some((figure) => isReached(figure) !== null))
  })

test('not one rupiah of the generated cases is other than in bigint', async () => {
  const { figures } = await (await open('contribution')).run(20_000, manner)
  assert.equal(figures.find(({ unit }) => unit === 'wrong')?.value, 0)
})

test('every benchmark is tried here, but for the one that needs the network', () => {
  assert.deepEqual([...Object.keys(small), 'install'].sort(), Object.keys(benchmarks).sort())
})

test('the plans of what is asked most are written as one page', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'payung-plans-'))
  after(() => rmSync(folder, { recursive: true, force: true }))
  const path = await writePlansOf(200, manner, join(folder, 'plans.md'))
  const page = readFileSync(path, 'utf8')
  assert.equal(page.match(/^## /gm)?.length, 10)
  assert.match(page, /actual rows=/)
})

async function open(name: string): Promise<Benchmark> {
  const load = benchmarks[name]
  assert.ok(load, name)
  return load()
}
