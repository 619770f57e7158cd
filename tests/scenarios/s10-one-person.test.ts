import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  enterRow,
  finaliseReturn,
  openReturn,
  proveContributions,
  viewBill,
  viewMonths,
  viewStatement,
} from '#modules/contributions'
import { listLeaveQuestions, proveRegistry, searchRegistry, viewPerson } from '#modules/registry'
import type { Actor } from '#platform/actor.ts'
import { codeOf, openBankSide } from '../../src/channels/snap/fixtures/bank-side.ts'
import { createTestRegistry, member, officer, worker } from '../../src/modules/registry/fixtures/registry.ts'
import { createTestDatabase } from '../database.ts'
import { workerRow } from './worker-file.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { bank, clock } = await openBankSide(database)
const { ask } = registry

const budi = worker(1, { name: 'Budi Hartono', startedOn: '2026-11-02' })

/** Makes November final and pays it by a bank's call. */
async function pay({ npp, owner }: { npp: string; owner: Actor }): Promise<bigint> {
  const { returnId } = await ask(owner, openReturn, { npp, month: '2026-11' })
  const { billId } = await ask(owner, finaliseReturn, { returnId, wageNote: 'baru' })
  const bill = await ask(owner, viewBill, { billId: billId ?? '' })
  clock.now = registry.time
  assert.equal(codeOf(await bank.pay(bill.code ?? '', { amount: bill.total })), '2002500')
  return bill.jhtEmployer + bill.jhtWorker
}

test('S10: whom another employer registers again stays one person with one card and one balance, and the first employer is asked', async () => {
  registry.time = new Date('2026-11-20T03:00:00Z')
  const first = await registry.employer({ firstMonth: '2026-11' })
  const second = await registry.employer({ firstMonth: '2026-11' })
  await registry.enrol(first.employerId, [budi])
  const personId = await registry.personOf(budi.idNumber)

  const { returnId } = await ask(second.owner, openReturn, { npp: second.npp, month: '2026-11' })
  const values = workerRow(1, {
    NAMA_LENGKAP: 'Budi Hartanto',
    UPAH: '4.100.000',
    TGL_AWAL_BEKERJA: '16-11-2026',
  })
  await ask(second.owner, enterRow, {
    returnId,
    kind: 'workers',
    values: { ...values, TANGGAL_KEPESERTAAN: '16-11-2026' },
  })

  const people = await registry.run('select id, name from registry.person')
  assert.deepEqual(people, [{ id: personId, name: 'Budi Hartono' }])
  const cards = await registry.run(`select number from registry.person_number where kind = 'membership'`)
  assert.equal(cards.length, 1)
  const { spells } = await ask(officer(), viewPerson, { personId: String(personId) })
  assert.deepEqual(
    spells.map(({ npp, endedOn }) => [npp, endedOn]),
    [second, first].map(({ npp }) => [npp, null]),
  )
  const { questions } = await ask(first.owner, listLeaveQuestions, { npp: first.npp })
  assert.deepEqual(
    questions.map(({ name }) => name),
    ['Budi Hartono'],
  )

  // Counted once, wherever one looks for him.
  for (const text of ['Budi Hartono', 'Budi Hartanto', budi.idNumber]) {
    const found = await ask(officer(), searchRegistry, { search: text })
    assert.deepEqual(
      found.people.map((one) => one.personId),
      [personId],
    )
  }
  const [covered] = await registry.run(
    `select count(distinct person_id)::int as people, count(*)::int as spells from registry.employment where ended_on is null`,
  )
  assert.deepEqual(covered, { people: 1, spells: 2 })

  registry.time = new Date('2026-12-02T03:00:00Z')
  const saved = (await pay(first)) + (await pay(second))
  const himself = member(personId)
  assert.equal((await ask(himself, viewMonths, { personId: String(personId) })).balance, saved)
  const { lines } = await ask(himself, viewStatement, { personId: String(personId) })
  assert.deepEqual([lines.length, lines.at(-1)?.balance], [2, saved])
  for (const prove of [proveRegistry, proveContributions])
    for (const { claim, faults } of await database.read(prove)) assert.deepEqual(faults, [], claim)
})
