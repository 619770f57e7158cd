import assert from 'node:assert/strict'
import { test } from 'node:test'
import { present } from '#base/assert.ts'
import { visitor } from '#platform/actor.ts'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createTestRegistry, officer, problem, supervisor } from '../../registry/fixtures/registry.ts'
import { createTestInstitute, heldOn } from '../fixtures/institute.ts'
import {
  bookRoom,
  closeRun,
  endAgreement,
  listEndingSoon,
  listPartners,
  listResearch,
  noteAttendance,
  noteCertificate,
  planResearch,
  publishResearch,
  recordAgreement,
  registerForRun,
  registerStaff,
  retireScheme,
  startResearch,
  viewProgress,
  viewResearch,
  viewRun,
} from '../index.ts'

const { database } = await createTestDatabase()
const registry = createTestRegistry(database)
const { ask } = registry
const institute = createTestInstitute(registry)
const paper = {
  title: 'Mengapa pekerja mandiri berhenti membayar',
  summary: 'Survei atas alasan berhenti membayar iuran.',
  authors: 'Pusat Riset Institut\nDireksi Kepesertaan',
  topic: 'Kepesertaan',
}

test('research goes from planned over under way to published, and is read by others only then', async () => {
  const { researchNo } = await ask(officer(), planResearch, paper)
  await assert.rejects(
    ask(supervisor(), publishResearch, { researchNo }),
    problem('institute.step-not-allowed'),
  )
  await ask(officer(), startResearch, { researchNo })
  await assert.rejects(ask(officer(), publishResearch, { researchNo }), problem('access.not-your-role'))
  await assert.rejects(ask(visitor, viewResearch, { researchNo }), problem('not-found'))
  assert.deepEqual((await ask(visitor, listResearch, {})).research, [])
  await ask(supervisor(), publishResearch, { researchNo })
  const { authors, publishedOn } = await ask(visitor, viewResearch, { researchNo })
  assert.deepEqual([authors, publishedOn], [['Pusat Riset Institut', 'Direksi Kepesertaan'], '2026-11-20'])
})

test('whether an agreement is in force follows from its days; what ends within ninety days is shown as ending soon', async () => {
  const record = async (partner: string, country: string, beginsOn: string, endsOn: string) =>
    (
      await ask(officer(), recordAgreement, {
        partner,
        country,
        beginsOn,
        endsOn,
        subject: 'Pertukaran pengajar',
      })
    ).agreementNo
  await record('Universitas Contoh', 'ID', '2025-01-01', '2027-12-31')
  const soon = await record('Akademi Jaminan Sosial Contoh', 'MY', '2025-01-01', '2027-02-18')
  await record('Lembaga Lama', 'ID', '2020-01-01', '2026-11-19')
  await record('Lembaga Baru', 'JP', '2027-01-01', '2028-01-01')
  await assert.rejects(
    record('Terbalik', 'ID', '2027-01-01', '2026-01-01'),
    problem('institute.agreement-ends-before'),
  )
  await assert.rejects(record('Entah', 'QQ', '2027-01-01', '2028-01-01'), problem('bad-input'))
  const { agreements } = await ask(officer(), listPartners, {})
  assert.deepEqual(
    agreements.map(({ partner, kind, state }) => [partner, kind, state]),
    [
      ['Lembaga Baru', 'foreign', 'coming'],
      ['Lembaga Lama', 'domestic', 'over'],
      ['Akademi Jaminan Sosial Contoh', 'foreign', 'ending-soon'],
      ['Universitas Contoh', 'domestic', 'in-force'],
    ],
  )
  assert.equal((await ask(visitor, listPartners, {})).agreements.length, 2)
  const ending = await ask(officer(), listEndingSoon, {})
  assert.deepEqual(
    ending.agreements.map(({ agreementNo }) => agreementNo),
    [soon],
  )
  await ask(supervisor(), endAgreement, { agreementNo: soon })
  await assert.rejects(
    ask(supervisor(), endAgreement, { agreementNo: soon }),
    problem('institute.agreement-not-in-force'),
  )
  assert.deepEqual((await ask(officer(), listEndingSoon, {})).agreements, [])
})

test('the progress report counts what was done in each quarter and what stood at its end', async () => {
  const [came] = await institute.members(100, 1)
  const { personId, self } = present(came, 'a member')
  const colleague = await institute.colleague(1)
  await institute.scheme('RETIRED-1')
  await ask(supervisor(), retireScheme, { schemeCode: 'RETIRED-1' })
  const schemeCode = await institute.scheme('BARISTA-1')
  await ask(officer(), noteCertificate, {
    personId: String(personId),
    schemeCode,
    shownNo: 'LSP-1',
    gainedOn: '2026-08-17',
  })
  const open = await institute.run(await institute.course())
  const internal = await institute.run(await institute.course('staff'))
  await ask(self, registerForRun, { personId: String(personId), runNo: open })
  await ask(colleague, registerStaff, { runNo: internal })
  const roomNo = await institute.room()
  const hours = { onDate: heldOn(registry, 1), fromTime: '09:00', toTime: '12:00', purpose: 'Simulasi' }
  await ask(officer(), bookRoom, { roomNo, ...hours })
  registry.time = new Date('2026-11-30T05:00:00Z')
  for (const runNo of [open, internal]) {
    const { people } = await ask(officer(), viewRun, { runNo })
    const present = people.map(({ registrationId }) => String(registrationId))
    await ask(officer(), noteAttendance, { runNo, present })
    await ask(officer(), closeRun, { runNo })
  }
  const { year, quarters } = await ask(officer(), viewProgress, {})
  assert.equal(year, 2026)
  assert.deepEqual(quarters[3], {
    quarter: 4,
    runs: 2,
    trainedStaff: 1,
    trainedPublic: 1,
    schemes: 1,
    certificates: 0,
    research: 1,
    agreements: 1,
    bookings: 1,
    roomHours: 3,
  })
  assert.deepEqual([quarters[2]?.certificates, quarters[2]?.schemes, quarters[2]?.runs], [1, 0, 0])
  const { quarters: before } = await ask(officer(), viewProgress, { year: '2019' })
  assert.deepEqual(
    before.map(({ runs, agreements }) => runs + agreements),
    [0, 0, 0, 0],
  )
})
