import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth } from '@payung/law'
import { readSheet } from '#platform/sheet/read-sheet.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { actorWith, faults, problem, worker } from '../registry/fixtures/registry.ts'
import { checkUpload } from './check-upload.ts'
import { correctedFile, writeCorrectedFile } from './corrected-file.ts'
import { dropReturn } from './drop-return.ts'
import { enterRow } from './enter-row.ts'
import { sampleWorker } from './files/fixtures/sample-rows.ts'
import { recogniseLayout } from './files/layouts.ts'
import { templates } from './files/templates.ts'
import { createTestContributions, type TestEmployer } from './fixtures/month.ts'
import { listReturns } from './list-returns.ts'
import { listWorkerMonths } from './list-worker-months.ts'
import { mendRows } from './mend-rows.ts'
import { openReturn } from './open-return.ts'
import { removeRow } from './remove-row.ts'
import { setRowWage } from './set-row-wage.ts'
import { templateFile } from './template-file.ts'
import { uploadFile } from './upload-file.ts'
import { viewBillLine } from './view-bill-line.ts'
import { viewReturn, listReturnRows } from './view-return.ts'
import { viewReturnRow } from './view-return-row.ts'
import { viewUpload } from './view-upload.ts'

const { database } = await createTestDatabase()
const world = await createTestContributions(database)
const march = parseMonth('2026-03')
let serials = 500

/** An employer with some workers at five million, and the open return of March 2026. */
async function draft(workers = 2) {
  world.at('2026-03-20T02:00:00Z')
  const employer = await world.employer({ firstMonth: '2026-02' })
  const rowNos = Array.from({ length: workers }, () => ++serials)
  await employer.enrol(rowNos.map((rowNo) => ({ rowNo, wage: 5_000_000n, startedOn: '2026-02-02' })))
  const people = await Promise.all(rowNos.map((rowNo) => world.personId(rowNo)))
  const { returnId } = await employer.ask(openReturn, { npp: employer.npp, month: '2026-03' })
  return { employer, returnId, people, first: people[0] ?? 0n }
}

const reader = ({ employerId }: TestEmployer) => actorWith('Pembaca', { role: 'employer.reader', employerId })

test('a wage that is typed changes the return, and is read as strictly as one in a file', async () => {
  const { employer, returnId, first } = await draft()
  const set = (wage: string, more = {}) =>
    employer.ask(setRowWage, { returnId, personId: String(first), wage, ...more })
  await set('Rp 5.500.000,00', { note: 'kenaikan' })
  const row = await employer.ask(viewReturnRow, { returnId, personId: String(first) })
  assert.deepEqual([row.wage, row.source, row.note], [5_500_000n, 'typed', 'kenaikan'])
  for (const wage of ['', '31,00', '5jt', '0', '-1', '900'])
    await assert.rejects(set(wage), faults('wage'), wage)
  for (const wage of ['10.000.000.001', '9'.repeat(19), '9'.repeat(40)])
    await assert.rejects(set(wage, { sure: 'on' }), faults('wage'), wage)
  await set('900', { sure: 'on' })
  assert.equal((await employer.ask(viewReturnRow, { returnId, personId: String(first) })).wage, 900n)
})

test('only those in a regular return get a wage; readers and other employers change nothing', async () => {
  const { employer, returnId, first } = await draft()
  const other = await draft()
  const input = { returnId, personId: String(other.first), wage: '4.000.000' }
  await assert.rejects(employer.ask(setRowWage, input), problem('contributions.worker-not-in-return'))
  const own = { ...input, personId: String(first) }
  await assert.rejects(other.employer.ask(setRowWage, own), problem('not-found'))
  await assert.rejects(employer.ask(setRowWage, own, reader(employer)), problem('access.not-your-role'))
  await assert.rejects(employer.ask(viewReturnRow, input), problem('not-found'))
})

test('whoever is taken out of a draft is billed nothing for the month', async () => {
  const { employer, returnId, first } = await draft()
  await employer.ask(removeRow, { returnId, personId: String(first) })
  assert.equal((await employer.ask(viewReturn, { returnId })).totals.workers, 1)
  const again = employer.ask(removeRow, { returnId, personId: String(first) })
  await assert.rejects(again, problem('contributions.worker-not-in-return'))
})

test('a draft that is dropped leaves room for another; a final return cannot be dropped', async () => {
  const { employer, returnId } = await draft()
  await employer.ask(dropReturn, { returnId })
  await assert.rejects(employer.ask(dropReturn, { returnId }), problem('contributions.step-not-allowed'))
  const { returns } = await employer.ask(listReturns, { npp: employer.npp })
  assert.deepEqual(returns, [])
  const filed = await employer.file(march)
  assert.notEqual(filed.returnId, returnId)
  const final = employer.ask(dropReturn, { returnId: filed.returnId })
  await assert.rejects(final, problem('contributions.step-not-allowed'))
})

test('a correction bills the difference only, takes a worker out with wage nil, and forgets what is taken back', async () => {
  const { employer, first, people } = await draft()
  const regular = await employer.file(march)
  await employer.pay(regular.billId ?? '')
  const { returnId } = await employer.ask(openReturn, {
    npp: employer.npp,
    month: '2026-03',
    kind: 'revised',
  })
  const second = people[1] ?? 0n
  await employer.ask(setRowWage, { returnId, personId: String(first), wage: '6.000.000' })
  await employer.ask(setRowWage, { returnId, personId: String(second), wage: '0' })
  const { totals } = await employer.ask(viewReturn, { returnId })
  assert.equal(totals.jhtWorker, 20_000n - 100_000n)
  await employer.ask(removeRow, { returnId, personId: String(second) })
  const row = await employer.ask(viewReturnRow, { returnId, personId: String(second) })
  assert.deepEqual([row.wage, row.billedWage], [null, 5_000_000n])
  assert.equal((await employer.ask(viewReturn, { returnId })).totals.jhtWorker, 20_000n)
})

function typed(serial: number, changes: Record<string, string> = {}) {
  const { idNumber: NOMOR_IDENTITAS, motherName } = worker(serial)
  const name = worker(serial).name
  return {
    ...sampleWorker,
    TANGGAL_LAHIR: '04-05-1990',
    JENIS_KELAMIN: 'L',
    NAMA_LENGKAP: name,
    NAMA_IBU_KANDUNG: motherName,
    NOMOR_IDENTITAS,
    TGL_AWAL_BEKERJA: '02-03-2026',
    TANGGAL_KEPESERTAAN: '',
    LOKASI_PEKERJAAN: '',
    ...changes,
  }
}

test('one worker typed into a form joins the employer and the return, as by a file', async () => {
  const { employer, returnId } = await draft()
  const serial = ++serials
  await employer.ask(enterRow, { returnId, kind: 'workers', values: typed(serial) })
  const { rows } = await employer.ask(listReturnRows, { returnId, search: worker(serial).name })
  assert.deepEqual(
    rows.map(({ wage }) => wage),
    [4_100_000n],
  )
  const { uploads } = await employer.ask(viewReturn, { returnId })
  assert.deepEqual(
    uploads.map(({ fileName, rowsAccepted }) => [fileName, rowsAccepted]),
    [['formulir.csv', 1]],
  )
})

test('a form with faults is answered at its fields and leaves nothing behind', async () => {
  const { employer, returnId } = await draft()
  const values = typed(++serials, { NOMOR_IDENTITAS: '99010104059', UPAH: '31,00', TGL_AKHIR_KONTRAK: '' })
  const entered = employer.ask(enterRow, { returnId, kind: 'workers', values })
  await assert.rejects(entered, faults('NOMOR_IDENTITAS', 'UPAH', 'TGL_AKHIR_KONTRAK'))
  assert.deepEqual((await employer.ask(viewReturn, { returnId })).uploads, [])
  const without = employer.ask(enterRow, { returnId, kind: 'workers', values: { NIK: '1' } })
  await assert.rejects(without, faults('values'))
})

test('an odd wage goes in once a person stands by it', async () => {
  const { employer, returnId } = await draft()
  const entry = { returnId, kind: 'workers', values: typed(++serials, { UPAH: '900' }) }
  await assert.rejects(employer.ask(enterRow, entry), faults('UPAH'))
  await employer.ask(enterRow, { ...entry, confirm: ['WAGE_IMPLAUSIBLE UPAH'] })
  assert.equal((await employer.ask(viewReturn, { returnId })).totals.workers, 3)
})

test('a leaver who worked on no day of the month leaves its draft at once', async () => {
  const { employer, returnId, first } = await draft()
  const { membershipNo: KPJ } = await employer.ask(viewReturnRow, { returnId, personId: String(first) })
  const values = { KPJ, TGL_NONAKTIF: '28-02-2026', KODE_SEBAB: 'resigned', NO_SURAT: '' }
  await employer.ask(enterRow, { returnId, kind: 'leavers', values })
  const row = await employer.ask(viewReturnRow, { returnId, personId: String(first) })
  assert.deepEqual([row.wage, row.endedOn], [null, '2026-02-28'])
})

test('every file that we offer is one that we take, and the one for wages is filled in', async () => {
  for (const columns of Object.values(templates)) {
    assert.ok(recogniseLayout(columns.map((text) => ({ kind: 'text', text }))).ok)
  }
  const { employer, returnId } = await draft()
  const file = await employer.ask(templateFile, { returnId, kind: 'wages' })
  const [head, ...rows] = (await Array.fromAsync((await readSheet(file)).batches)).flat()
  assert.deepEqual(
    head?.cells.map(({ text }) => text),
    [...templates.wage],
  )
  assert.deepEqual(
    rows.map(({ cells }) => cells[3]?.text),
    ['5000000', '5000000'],
  )
})

/** A file of three wages: one good, one that cannot be read, one of nobody here. */
async function uploadThree() {
  const made = await draft()
  const { employer, returnId, first } = made
  const { membershipNo } = await employer.ask(viewReturnRow, { returnId, personId: String(first) })
  const csv = ['Upah Maret', '', 'KPJ;NAMA;UPAH;Cabang', `${membershipNo};Budi;5.100.000;Timur`]
  csv.push(`${membershipNo};Ani;31,00;Barat`, '99000000000;Joko;4.000.000;Barat')
  const file = { name: 'upah maret.csv', bytes: Buffer.from(csv.join('\r\n')) }
  const { uploadId } = await employer.ask(uploadFile, { returnId, kind: 'wages', file })
  return { ...made, uploadId, check: () => checkUpload.run(world.registry.app, { uploadId }) }
}

async function given(employer: TestEmployer, asked: object): Promise<string[][]> {
  const file = await employer.ask(correctedFile, asked)
  const bytes = Buffer.concat(await Array.fromAsync(writeCorrectedFile(database, file)))
  const rows = (await Array.fromAsync((await readSheet({ name: file.name, bytes })).batches)).flat()
  return rows.map(({ cells }) => cells.map(({ text }) => text))
}

test('held rows come back with the sender’s columns and ours, the whole file with good rows as they were', async () => {
  const { employer, uploadId, check } = await uploadThree()
  await assert.rejects(employer.ask(correctedFile, { uploadId }), problem('contributions.file-not-checked'))
  await check()
  for (const format of ['xlsx', 'csv']) {
    const [head, ...held] = await given(employer, { uploadId, format })
    assert.deepEqual(head, ['KPJ', 'NAMA', 'UPAH', 'Cabang', 'KODE_ERROR', 'KOLOM', 'PESAN', 'SARAN'])
    assert.deepEqual(
      held.map((row) => [row[1], row[3], row[4], row[5]]),
      [
        ['Ani', 'Barat', 'WAGE_AMBIGUOUS', 'UPAH'],
        ['Joko', 'Barat', 'UNKNOWN_WORKER', 'KPJ'],
      ],
    )
    const [, ...all] = await given(employer, { uploadId, format, rows: 'all', language: 'en' })
    assert.deepEqual(
      all.map((row) => [row[1], row[2], row[4] ?? '']),
      [
        ['Budi', '5.100.000', ''],
        ['Ani', '31,00', 'WAGE_AMBIGUOUS'],
        ['Joko', '4.000.000', 'UNKNOWN_WORKER'],
      ],
    )
  }
  const stranger = await draft()
  await assert.rejects(stranger.employer.ask(correctedFile, { uploadId }), problem('not-found'))
})

test('what has been mended in place no longer stands in the file of held rows', async () => {
  const { employer, uploadId, check } = await uploadThree()
  await check()
  const answers = [
    { rowNo: 5, values: { UPAH: '5.200.000' } },
    { rowNo: 6, drop: true },
  ]
  const done = await employer.ask(mendRows, { uploadId, answers })
  assert.deepEqual(done, { mended: 1, stillHeld: 0, dropped: 1, answeredBefore: 0 })
  assert.equal((await given(employer, { uploadId })).length, 1)
  assert.equal((await employer.ask(viewUpload, { uploadId })).rowsAccepted, 2)
})

test('a line of a bill carries the facts from which the law gives the same amounts again, also in a correction', async () => {
  const { employer, first } = await draft()
  const regular = await employer.file(march)
  const line = (billId: string | null) => employer.ask(viewBillLine, { billId, personId: String(first) })
  const billed = await line(regular.billId)
  assert.equal(billed.facts.wage, 5_000_000n)
  assert.equal(billed.asked.jkk, 12_000n)
  await employer.pay(regular.billId ?? '')
  const revised = await line((await employer.file(march, 'revised', { [String(first)]: 6_000_000n })).billId)
  assert.deepEqual([revised.before.jkk, revised.asked.jkk], [12_000n, 2_400n])
  const out = await line((await employer.file(march, 'revised', { [String(first)]: 0n })).billId)
  assert.deepEqual([out.before.jkk, out.asked.jkk], [14_400n, -14_400n])
  for (const { reproducible } of [billed, revised, out]) assert.ok(reproducible)
})

test('an employer sees what it declared about a worker, with corrections added up, and nothing of others', async () => {
  const { employer, first } = await draft()
  await employer.pay((await employer.file(march)).billId ?? '')
  await employer.file(march, 'revised', { [String(first)]: 6_000_000n })
  const { months } = await employer.ask(listWorkerMonths, { npp: employer.npp, personId: String(first) })
  assert.deepEqual(
    months.map(({ month, wage, paid }) => [month, wage, paid]),
    [[march, 6_000_000n, false]],
  )
  const other = await world.employer()
  const seen = await other.ask(listWorkerMonths, { npp: other.npp, personId: String(first) })
  assert.deepEqual(seen.months, [])
  const looked = `select from access.audit_record where person_id = $1 and employer_id = $2`
  assert.equal((await world.registry.run(looked, [first, employer.employerId])).length, 1)
  assert.equal((await world.registry.run(looked, [first, other.employerId])).length, 0)
})

test('a list goes on after a worker of one’s own, and after a stranger it has nothing: their place among names is not told', async () => {
  const { employer, returnId } = await draft(3)
  const { people: strangers } = await draft(1)
  const list = (after: bigint | null) =>
    employer.ask(listReturnRows, { returnId, limit: 1, ...(after && { after: String(after) }) })
  const seen: bigint[] = []
  for (let next: bigint | null = null; seen.length === 0 || next;) {
    const page: Awaited<ReturnType<typeof list>> = await list(next)
    seen.push(...page.rows.map(({ personId }) => personId))
    next = page.next
  }
  assert.equal(new Set(seen).size, 3)
  for (const stranger of [strangers[0] ?? 0n, 987_654_321n]) {
    const { rows, next } = await list(stranger)
    assert.deepEqual({ rows, next }, { rows: [], next: null })
  }
})

test('the list of returns never cuts a month in two', async () => {
  world.at('2027-03-20T02:00:00Z')
  const employer = await world.employer({ firstMonth: '2026-02' })
  await employer.enrol([{ rowNo: ++serials, startedOn: '2026-02-02' }])
  const first = await world.personId(serials)
  for (let month = march - 1; month < march + 11; month++) {
    await employer.pay((await employer.file(month)).billId ?? '')
  }
  await employer.file(march - 1, 'revised', { [String(first)]: 6_000_000n })
  const page = await employer.ask(listReturns, { npp: employer.npp, limit: 12 })
  assert.deepEqual([page.returns.length, page.next], [11, march])
  const rest = await employer.ask(listReturns, { npp: employer.npp, cursor: '2026-03' })
  assert.deepEqual(rest.returns.map(({ kind }) => kind).sort(), ['regular', 'revised'])
  assert.equal(rest.next, null)
})
