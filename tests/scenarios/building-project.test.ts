import assert from 'node:assert/strict'
import { test } from 'node:test'
import { constructionByValue, monthOf, parseDay } from '@payung/law'
import fc from 'fast-check'
import { billProject, listProjects, proveContributions, viewProject } from '#modules/contributions'
import { findBalances, proveLedger } from '#modules/ledger'
import { addProjectPart, agreeProjectTerms, registerProject } from '#modules/registry'
import { bodyOf, codeOf, openBankSide } from '../../src/channels/snap/fixtures/bank-side.ts'
import { createTestRegistry, faults, problem } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestDatabase } from '../database.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { bank, clock } = await openBankSide(database)
const { ask } = registry
const day = parseDay('2026-03-02')
registry.time = clock.now = new Date(`${day}T03:00:00Z`)

const contract = { value: 180_000_000, beginsOn: '2026-03-01', endsOn: '2026-12-31' }
const site = { name: 'Gedung puskesmas', owner: 'Dinas Kesehatan', regionCode: '64.71' }
const part = { name: 'Pekerjaan atap', regionCode: '64.71', ...contract }

async function contractor(changes: { value?: number; vat?: string } = {}) {
  const { npp, owner } = await registry.employer()
  const { projectNo } = await ask(owner, registerProject, { npp, ...site, ...contract, ...changes })
  const view = () => ask(owner, viewProject, { npp, projectNo })
  const bill = (progress: number) => ask(owner, billProject, { npp, projectNo, progress })
  const pay = async (progress: number) => {
    const asked = await bill(progress)
    assert.equal(codeOf(await bank.pay(asked.code, { amount: asked.total })), '2002500')
    return asked.total
  }
  return { npp, owner, projectNo, view, bill, pay }
}

async function proved(): Promise<void> {
  for (const { claim, faults: odd } of await database.read(proveContributions))
    assert.deepEqual(odd, [], claim)
  assert.deepEqual((await database.read(proveLedger)).differences, [])
}

async function inBooks(): Promise<Record<string, bigint>> {
  const balances = await database.read(findBalances)
  const of = (fund: string) =>
    balances.find(({ book, code }) => book === fund && code === 'contributions')?.balance ?? 0n
  return { jkk: of('jkk'), jkm: of('jkm') }
}

test('a contract of 180 million owes 346,000 and 46,000, as PP 44/2015 explains, and pays it with the progress of the work', async () => {
  const { view, pay, npp, owner } = await contractor()
  const before = await inBooks()
  assert.deepEqual((await view()).contribution, { jkk: 346_000n, jkm: 46_000n })
  assert.deepEqual(
    (await view()).offers.map(({ progress, total }) => [progress, total]),
    [
      [25, 98_000n],
      [50, 196_000n],
      [75, 294_000n],
      [100, 392_000n],
    ],
  )
  assert.equal(await pay(30), 117_600n)
  assert.equal(await pay(100), 274_400n)
  const paid = await view()
  assert.deepEqual([paid.progress, paid.paid, paid.offers], [100, { jkk: 346_000n, jkm: 46_000n }, []])
  const after = await inBooks()
  assert.deepEqual(
    [(after['jkk'] ?? 0n) - (before['jkk'] ?? 0n), (after['jkm'] ?? 0n) - (before['jkm'] ?? 0n)],
    [346_000n, 46_000n],
  )
  const { projects } = await ask(owner, listProjects, { npp })
  assert.deepEqual(
    projects.map(({ pays, total, paid: sum, progress }) => [pays, total, sum, progress]),
    [[true, 392_000n, 392_000n, 100]],
  )
  await proved()
})

test('a value that is told with its VAT is counted without it', async () => {
  const { view } = await contractor({ value: 111_000_000, vat: '11' })
  const { whole, contribution } = await view()
  assert.deepEqual([whole.value, contribution], [100_000_000n, { jkk: 210_000n, jkm: 30_000n }])
})

test('a subcontractor’s part is inside the whole: no more than is left can be given, and nothing is paid for it', async () => {
  const main = await contractor()
  const sub = await registry.employer()
  const { projectNo: roof } = await ask(main.owner, addProjectPart, {
    ...part,
    projectNo: main.projectNo,
    contractorNpp: sub.npp,
    value: 80_000_000,
  })
  await ask(main.owner, addProjectPart, {
    ...part,
    projectNo: main.projectNo,
    contractor: 'CV Cat Cerah',
    name: 'Pengecatan',
    value: 60_000_000,
  })
  await assert.rejects(
    ask(main.owner, addProjectPart, {
      ...part,
      projectNo: main.projectNo,
      contractor: 'CV Lain',
      value: 40_000_001,
    }),
    faults('value'),
  )
  const { projectNo: tiles } = await ask(sub.owner, addProjectPart, {
    ...part,
    projectNo: roof,
    contractor: 'UD Genteng',
    name: 'Genteng',
    value: 30_000_000,
  })
  await assert.rejects(
    ask(sub.owner, addProjectPart, { ...part, projectNo: roof, contractor: 'UD Lain', value: 50_000_001 }),
    faults('value'),
  )
  const whole = await main.view()
  assert.deepEqual(
    whole.parts.map(({ name, partOf, own, registered }) => [name, partOf, own, registered]),
    [
      ['Pekerjaan atap', main.projectNo, false, true],
      ['Pengecatan', main.projectNo, false, false],
      ['Genteng', roof, false, false],
    ],
  )
  assert.deepEqual(whole.contribution, { jkk: 346_000n, jkm: 46_000n })

  const seen = await ask(sub.owner, viewProject, { npp: sub.npp, projectNo: roof })
  assert.deepEqual([seen.pays, seen.whole.value, seen.contribution, seen.paid], [false, null, null, null])
  const { projects } = await ask(sub.owner, listProjects, { npp: sub.npp })
  assert.deepEqual(
    projects.map(({ projectNo, pays, total, progress }) => [projectNo, pays, total, progress]),
    [[main.projectNo, false, null, 0]],
  )
  assert.deepEqual(
    [seen.pays, seen.whole.projectNo, seen.parts.map(({ projectNo }) => projectNo), seen.bills, seen.offers],
    [false, main.projectNo, [roof, tiles], [], []],
  )
  await assert.rejects(
    ask(sub.owner, billProject, { npp: sub.npp, projectNo: roof, progress: 50 }),
    problem('contributions.project-part'),
  )
  await assert.rejects(
    ask(sub.owner, billProject, { npp: sub.npp, projectNo: main.projectNo, progress: 50 }),
    problem('contributions.project-part'),
  )
})

test('nobody who has no part in a project sees it, pays for it or gives parts of it away', async () => {
  const main = await contractor()
  const stranger = await registry.employer()
  const { projectNo } = main
  for (const attempt of [
    () => ask(stranger.owner, viewProject, { npp: stranger.npp, projectNo }),
    () => ask(stranger.owner, viewProject, { npp: main.npp, projectNo }),
    () => ask(stranger.owner, billProject, { npp: stranger.npp, projectNo, progress: 50 }),
    () => ask(stranger.owner, addProjectPart, { ...part, projectNo, contractor: 'CV Lain' }),
    () => ask(stranger.owner, agreeProjectTerms, { ...contract, projectNo, reason: 'Adendum 1' }),
  ])
    await assert.rejects(attempt(), problem('not-found'))
})

test('a contract that grows owes the rest, one that shrinks owes no more, and neither falls below what its subcontractors have', async () => {
  const main = await contractor()
  const { owner, projectNo, view, bill, pay } = main
  await ask(owner, addProjectPart, { ...part, projectNo, contractor: 'CV Cat Cerah', value: 100_000_000 })
  await pay(100)
  await assert.rejects(bill(100), problem('contributions.project-paid'))
  await ask(owner, agreeProjectTerms, { ...contract, value: 250_000_000, projectNo, reason: 'Adendum 1' })
  assert.deepEqual((await view()).contribution, { jkk: 465_000n, jkm: 60_000n })
  assert.equal(await pay(100), 133_000n)
  await ask(owner, agreeProjectTerms, { ...contract, value: 120_000_000, projectNo, reason: 'Adendum 2' })
  await assert.rejects(bill(100), problem('contributions.project-paid'))
  await assert.rejects(
    ask(owner, agreeProjectTerms, { ...contract, value: 99_999_999, projectNo, reason: 'Adendum 3' }),
    faults('value'),
  )
  await proved()
})

test('a part is agreed anew by who gave it, within what is left', async () => {
  const main = await contractor()
  const sub = await registry.employer()
  const { projectNo: roof } = await ask(main.owner, addProjectPart, {
    ...part,
    projectNo: main.projectNo,
    contractorNpp: sub.npp,
    value: 80_000_000,
  })
  const longer = { ...contract, projectNo: roof, value: 180_000_000, reason: 'Adendum 1' }
  await assert.rejects(ask(sub.owner, agreeProjectTerms, longer), problem('not-found'))
  await assert.rejects(ask(main.owner, agreeProjectTerms, { ...longer, value: 180_000_001 }), faults('value'))
  await ask(main.owner, agreeProjectTerms, longer)
  assert.equal((await main.view()).parts[0]?.value, 180_000_000n)
})

test('a bank shows the project, and a code that was asked for anew is good for nothing', async () => {
  const { bill, projectNo, view } = await contractor()
  const first = await bill(25)
  const second = await bill(50)
  assert.equal(codeOf(await bank.pay(first.code, { amount: first.total })), '4042512')
  const shown = bodyOf(await bank.inquire(second.code)).virtualAccountData
  assert.match(
    JSON.stringify(shown?.['freeTexts']),
    new RegExp(`Project: ${projectNo}.*Proyek: ${projectNo}`),
  )
  const told = await Promise.all([
    bank.pay(second.code, { amount: second.total }),
    bank.pay(second.code, { amount: second.total }),
  ])
  assert.deepEqual(told.map(codeOf).toSorted(), ['2002500', '4042514'])
  assert.equal((await view()).progress, 50)
  await proved()
})

test('what is not a progress, a value or an order of days is refused at its field', async () => {
  const { npp, owner, projectNo } = await contractor()
  for (const progress of [0, 101, 12.5, 'setengah'])
    await assert.rejects(ask(owner, billProject, { npp, projectNo, progress }), faults('progress'))
  const register = (changes: object) => ask(owner, registerProject, { npp, ...site, ...contract, ...changes })
  await assert.rejects(register({ value: 0 }), faults('value'))
  await assert.rejects(register({ endsOn: '2026-02-28' }), faults('endsOn'))
  await assert.rejects(register({ vat: 'sebelas' }), faults('vat'))
  await assert.rejects(register({ regionCode: '99.99' }), faults('regionCode'))
  await assert.rejects(
    ask(owner, addProjectPart, { ...part, projectNo, contractorNpp: '000000000' }),
    faults('contractorNpp'),
  )
  await assert.rejects(ask(owner, addProjectPart, { ...part, projectNo }), faults('contractor'))
})

test('whatever the value and in whatever steps it is paid, all steps together are the law’s contribution to the rupiah', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.bigInt({ min: 1_000_000n, max: 20_000_000_000n }),
      fc.uniqueArray(fc.integer({ min: 1, max: 99 }), { maxLength: 4 }),
      async (value, steps) => {
        const { pay, view } = await contractor({ value: Number(value) })
        let sum = 0n
        for (const step of [...steps.toSorted((a, b) => a - b), 100]) sum += await pay(step)
        const { jkk, jkm } = constructionByValue.exact(
          { contractValue: value, covidRelief: false },
          monthOf(day),
        )
        assert.equal(sum, jkk + jkm)
        assert.deepEqual((await view()).paid, { jkk, jkm })
      },
    ),
    { numRuns: Number(process.env['PAYUNG_RUNS'] ?? 8) },
  )
  await proved()
})
