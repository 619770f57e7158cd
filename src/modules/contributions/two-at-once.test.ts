import assert from 'node:assert/strict'
import { after, test } from 'node:test'
import { openDatabase } from '#platform/database.ts'
import { createTestDatabase } from '../../../tests/database.ts'
import { workerFile, workerRow } from '../../../tests/scenarios/worker-file.ts'
import { problem } from '../registry/fixtures/registry.ts'
import { checkUpload } from './check-upload.ts'
import { finaliseReturn } from './finalise-return.ts'
import { createTestContributions } from './fixtures/month.ts'
import { openReturn } from './open-return.ts'
import { removeRow } from './remove-row.ts'
import { setRowWage } from './set-row-wage.ts'
import { uploadFile } from './upload-file.ts'
import { viewReturnRow } from './view-return-row.ts'
import { viewUpload } from './view-upload.ts'

const { database, url } = await createTestDatabase()
const world = await createTestContributions(database)
let serial = 0

/** An employer with a worker and the open return of November. */
async function draft(in_ = world) {
  in_.at('2026-11-20T03:00:00Z')
  const employer = await in_.employer({ firstMonth: '2026-11' })
  await employer.enrol([{ rowNo: ++serial, startedOn: '2026-11-02' }])
  const personId = String(await in_.personId(serial))
  const { returnId } = await employer.ask(openReturn, { npp: employer.npp, month: '2026-11' })
  const setWage = (wage: string) => employer.ask(setRowWage, { returnId, personId, wage })
  return { employer, returnId, personId, setWage }
}

test('two people who change one worker at the same moment are both heard, and the later word stands whole', async () => {
  const { employer, returnId, personId, setWage } = await draft()
  await Promise.all(['5.000.000', '6.000.000', '7.000.000'].map(setWage))
  const { wage } = await employer.ask(viewReturnRow, { returnId, personId })
  assert.ok([5_000_000n, 6_000_000n, 7_000_000n].includes(wage ?? 0n))
})

test('a change and a finalisation at the same moment: what was said in time is billed, what comes later is refused', async () => {
  for (let round = 0; round < 6; round++) {
    const { employer, returnId, personId, setWage } = await draft()
    const colleague = round % 2 ? setWage('6.500.000') : employer.ask(removeRow, { returnId, personId })
    const [final, change] = await Promise.allSettled([employer.ask(finaliseReturn, { returnId }), colleague])
    assert.equal(final.status, 'fulfilled')
    if (change.status === 'rejected') assert.ok(problem('contributions.step-not-allowed')(change.reason))
  }
  assert.deepEqual(await world.faults(), []) // Every final return says what was billed.
})

test('while a file is taken in whoever else comes to the return is told at once, and the file is taken in however many come', async () => {
  const few = openDatabase(url, { role: 'payung_app', size: 3 })
  after(() => few.close())
  const small = await createTestContributions(few)
  const { employer, returnId, setWage } = await draft(small)
  const bytes = await workerFile(Array.from({ length: 600 }, () => workerRow(++serial)))
  const file = { name: 'pekerja.xlsx', bytes }
  const { uploadId } = await employer.ask(uploadFile, { returnId, kind: 'workers', unitCode: null, file })
  const checked = checkUpload.run(small.registry.app, { uploadId })
  let told = 0
  for (let done = false; !done;) {
    const impatient = await Promise.allSettled(Array.from({ length: 6 }, () => setWage('5.500.000')))
    told += impatient.filter(
      (one) => one.status === 'rejected' && problem('contributions.upload-under-way')(one.reason),
    ).length
    const view = await employer.ask(viewUpload, { uploadId })
    done = view.state === 'checked' || view.state === 'refused'
  }
  await checked
  assert.equal((await employer.ask(viewUpload, { uploadId })).rowsAccepted, 600)
  assert.ok(told > 0)
})

test('whoever waits too long for what somebody else holds is told to come back, and nothing is changed', async () => {
  const { employer, returnId, personId, setWage } = await draft()
  const holder = await database.pool.connect()
  await holder.query('begin')
  await holder.query('select from contributions.wage_return where id = $1 for update', [returnId])
  await assert.rejects(setWage('9.000.000'), problem('request.busy'))
  await holder.query('rollback')
  holder.release()
  assert.equal((await employer.ask(viewReturnRow, { returnId, personId })).wage, 4_500_000n)
  await setWage('5.000.000')
})
