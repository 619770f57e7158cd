import assert from 'node:assert/strict'
import { test } from 'node:test'
import { formatMonth, parseMonth } from '@payung/law'
import type { Actor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { actorWith, problem } from '../registry/fixtures/registry.ts'
import { checkUpload } from './check-upload.ts'
import { finaliseReturn, sendBackReturn, submitReturn } from './finalise-return.ts'
import { createTestContributions, type TestEmployer } from './fixtures/month.ts'
import { listChangedWorkers } from './list-changed-workers.ts'
import { listNotedRows } from './list-noted-rows.ts'
import { mendRows } from './mend-rows.ts'
import { openReturn } from './open-return.ts'
import { removeRow } from './remove-row.ts'
import { setRowWage } from './set-row-wage.ts'
import { uploadFile } from './upload-file.ts'
import { listReturnRows, viewReturn, viewReturnHead } from './view-return.ts'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)
let serials = 900

/** An employer with workers at five million since February 2026, whose February is final, and the open return of March. */
async function draft(workers = 2) {
  world.at('2026-03-20T02:00:00Z')
  const employer = await world.employer({ firstMonth: '2026-02' })
  const rowNos = Array.from({ length: workers }, () => ++serials)
  await employer.enrol(rowNos.map((rowNo) => ({ rowNo, wage: 5_000_000n, startedOn: '2026-02-02' })))
  const people = await Promise.all(rowNos.map((rowNo) => world.personId(rowNo)))
  const filed = await employer.file(parseMonth('2026-02'))
  const { returnId } = await employer.ask(openReturn, { npp: employer.npp, month: '2026-03' })
  const [first = 0n, second = 0n] = people
  return { employer, filed, returnId, people, first, second }
}

const colleague = ({ employerId }: TestEmployer, name: string, role: 'filer' | 'approver'): Actor =>
  actorWith(name, { role: `employer.${role}`, employerId })

async function upload(employer: TestEmployer, returnId: string, lines: readonly string[]) {
  const file = { name: 'upah.csv', bytes: Buffer.from(lines.join('\r\n')) }
  const { uploadId } = await employer.ask(uploadFile, { returnId, kind: 'wages', file })
  return { uploadId, check: () => checkUpload.run(world.registry.app, { uploadId }) }
}

test('whoever decides on a return that a colleague has edited since is told by whom, and nothing is decided', async () => {
  const { employer, returnId, first } = await draft()
  const { revision } = await employer.ask(viewReturn, { returnId })
  const wage = { returnId, personId: String(first), wage: '5.100.000' }
  await employer.ask(setRowWage, wage, colleague(employer, 'Ayu', 'filer'))
  const meanwhile = problem('contributions.changed-meanwhile')
  await assert.rejects(employer.ask(submitReturn, { returnId, revision }), meanwhile)
  await assert.rejects(employer.ask(finaliseReturn, { returnId, revision }), meanwhile)
  const seen = await employer.ask(viewReturnHead, { returnId })
  assert.deepEqual([seen.state, seen.editedBy], ['draft', 'Ayu'])
  await employer.ask(finaliseReturn, { returnId, revision: seen.revision })
})

test('a wage that a colleague has set meanwhile is overwritten only by someone who has seen it', async () => {
  const { employer, returnId, first } = await draft()
  const set = (wage: string, seen: number) =>
    employer.ask(setRowWage, { returnId, personId: String(first), wage, seen })
  await set('5.100.000', 5_000_000)
  await assert.rejects(set('5.200.000', 5_000_000), problem('contributions.wage-set-meanwhile'))
  await set('5.100.000', 5_000_000) // Both mean the same.
  await set('5.200.000', 5_100_000)
})

test('a row that somebody else has answered is not answered twice', async () => {
  const { employer, returnId } = await draft()
  const { uploadId, check } = await upload(employer, returnId, ['KPJ;UPAH', '99000000000;4.000.000'])
  await check()
  const answers = [{ rowNo: 2, drop: true }]
  const [once, twice] = [
    await employer.ask(mendRows, { uploadId, answers }),
    await employer.ask(mendRows, { uploadId, answers }),
  ]
  assert.deepEqual([once.dropped, once.answeredBefore], [1, 0])
  assert.deepEqual([twice.dropped, twice.answeredBefore], [0, 1])
})

test('while a file is checked nobody is made to wait for it: whoever wants to edit or decide is told, another file is taken', async () => {
  const { employer, returnId, first } = await draft()
  const lines = ['KPJ;UPAH', '99000000000;4.000.000']
  const one = await upload(employer, returnId, lines)
  const other = await upload(employer, returnId, lines)
  const wage = { returnId, personId: String(first), wage: '5.100.000' }
  const underWay = problem('contributions.upload-under-way')
  await assert.rejects(employer.ask(setRowWage, wage), underWay)
  await assert.rejects(employer.ask(finaliseReturn, { returnId }), underWay)
  await one.check()
  await assert.rejects(employer.ask(setRowWage, wage), underWay)
  await other.check()
  await employer.ask(setRowWage, wage)
})

test('what is refused because of its state says who brought it there', async () => {
  const { employer, returnId, first } = await draft()
  await employer.ask(submitReturn, { returnId }, colleague(employer, 'Ayu', 'filer'))
  const wage = { returnId, personId: String(first), wage: '5.100.000' }
  await assert.rejects(employer.ask(setRowWage, wage), (error: Error) =>
    error.message.includes('was handed in by Ayu, so it cannot be changed'),
  )
})

test('a return that is sent back says by whom and why, until it is handed in again', async () => {
  const { employer, returnId } = await draft()
  await employer.ask(submitReturn, { returnId })
  const note = 'Upah Budi belum benar'
  await employer.ask(sendBackReturn, { returnId, note }, colleague(employer, 'Rusdi', 'approver'))
  const back = await employer.ask(viewReturnHead, { returnId })
  assert.deepEqual([back.state, back.sentBackBy, back.sentBackNote], ['draft', 'Rusdi', note])
  await employer.ask(submitReturn, { returnId })
  const again = await employer.ask(viewReturnHead, { returnId })
  assert.deepEqual([again.sentBackBy, again.sentBackNote], [null, null])
})

test('what a return comes to follows every edit and whatever stands beside it; a final return says what its bill says', async () => {
  const { employer, filed, returnId, first, second } = await draft()
  const view = () => employer.ask(viewReturn, { returnId })
  const causes = async () =>
    Object.fromEntries((await view()).changes.map(({ change, workers }) => [change, workers]))
  assert.equal((await view()).totals.wages, 10_000_000n)
  assert.deepEqual(await causes(), { same: 2 })
  await employer.ask(setRowWage, { returnId, personId: String(first), wage: '8.000.000' })
  assert.deepEqual(await causes(), { same: 1, wage: 1 })
  assert.equal((await view()).wageJumps, 1)
  await employer.ask(removeRow, { returnId, personId: String(second) })
  assert.deepEqual(await causes(), { left: 1, wage: 1 })

  const final = await employer.ask(finaliseReturn, { returnId, wageNote: 'kenaikan' })
  const after = await view()
  assert.deepEqual([after.totals.wages, after.billId], [8_000_000n, final.billId])
  assert.deepEqual(await causes(), { left: 1, wage: 1 })
  await employer.pay(filed.billId ?? '')
  const revised = await employer.file(parseMonth('2026-02'), 'revised', { [String(first)]: 8_000_000n })
  assert.ok(revised.billId)
  assert.deepEqual(await causes(), { left: 1, same: 1 }, 'February was put right since')
})

test('the workers behind each cause come in pages, everyone once, before and after the return is final', async () => {
  const { employer, returnId, people } = await draft(7)
  const [a = 0n, b = 0n, c = 0n] = people
  for (const personId of [a, b])
    await employer.ask(setRowWage, { returnId, personId: String(personId), wage: '5.500.000' })
  await employer.ask(removeRow, { returnId, personId: String(c) })
  const newcomer = ++serials
  await employer.enrol([{ rowNo: newcomer, wage: 5_000_000n, startedOn: '2026-03-02' }])
  const joined = await world.personId(newcomer)

  const everyone = async (change: string) => {
    const found: bigint[] = []
    for (let after: bigint | null = 0n; after !== null;) {
      const page: { workers: { personId: bigint }[]; next: bigint | null } = await employer.ask(
        listChangedWorkers,
        { returnId, change, after: String(after), limit: 1 },
      )
      found.push(...page.workers.map(({ personId }) => personId))
      after = page.next
    }
    return found
  }
  const all = async () => ({
    joined: await everyone('joined'),
    left: await everyone('left'),
    wage: await everyone('wage'),
    law: await everyone('law'),
    same: (await everyone('same')).length,
  })
  const expected = { joined: [], left: [c], wage: [a, b], law: [], same: 4 }
  assert.deepEqual(await all(), expected)
  await employer.ask(finaliseReturn, { returnId })
  assert.deepEqual(await all(), expected)

  world.at('2026-04-20T02:00:00Z')
  const april = await employer.ask(openReturn, {
    npp: employer.npp,
    month: formatMonth(parseMonth('2026-04')),
  })
  const { workers } = await employer.ask(listChangedWorkers, { returnId: april.returnId, change: 'joined' })
  assert.deepEqual(new Set(workers.map(({ personId }) => personId)), new Set([c, joined]))
})

test('what a file noted about a wage is forgotten once somebody has set that wage by hand', async () => {
  const { employer, returnId, first } = await draft()
  const { rows } = await employer.ask(listReturnRows, { returnId })
  const nik = await world.registry.run(
    `select number from registry.person_number where person_id = $1 and kind = 'nik'`,
    [first],
  )
  const { check } = await upload(employer, returnId, ['NIK;UPAH', `${String(nik[0]?.['number'])};11.000.000`])
  await check()
  const codes = async () => (await employer.ask(viewReturn, { returnId })).notes.map(({ code }) => code)
  assert.deepEqual(await codes(), ['WAGE_JUMP_WARN'])
  const noted = await employer.ask(listNotedRows, { returnId, code: 'WAGE_JUMP_WARN' })
  assert.deepEqual([noted.rows.map(({ rowNo }) => rowNo), noted.next], [[2], null])
  await employer.ask(setRowWage, { returnId, personId: String(first), wage: '5.000.000' })
  assert.deepEqual(await codes(), [])
  assert.equal(rows.length, 2)
})
