import { addRoom, bookRoom, planResearch, recordAgreement, registerForRun } from '#modules/institute'
import type { TestContributions } from '../../src/modules/contributions/fixtures/month.ts'
import { createTestInstitute } from '../../src/modules/institute/fixtures/institute.ts'
import { member, officer } from '../../src/modules/registry/fixtures/registry.ts'

/** What operations of the Institute can be about that is somebody's. */
export const instituteThingNames = ['registrationId', 'bookingId'] as const

/** What it has for everybody, made by whoever comes first: the same for both parties. */
export const instituteValues = {
  agreementNo: 'KS000001',
  instituteCourseNo: 'KI000001',
  researchNo: 'RI000001',
  roomNo: 'RU000001',
  runNo: 'JK26000001',
  schemeCode: 'BARISTA-1',
} as const

/** A registration of the person for a course of the Institute, and a booking of a room. */
export async function makeInstituteThings(
  { registry }: TestContributions,
  { personId, no }: { readonly personId: bigint; readonly no: number },
): Promise<Record<(typeof instituteThingNames)[number], string>> {
  const institute = createTestInstitute(registry)
  const { ask } = registry
  if (no === 1) {
    await institute.scheme(instituteValues.schemeCode)
    await institute.run(await institute.course('public'), { places: 20 })
    await ask(officer(), planResearch, {
      title: 'Iuran pekerja mandiri',
      summary: 'Mengapa sebagian berhenti membayar.',
      authors: 'Institut BPJS Ketenagakerjaan',
      topic: 'Kepesertaan',
    })
    await ask(officer(), recordAgreement, {
      partner: 'Universitas Contoh Mahakam',
      country: 'ID',
      subject: 'Penelitian bersama',
      beginsOn: '2026-01-01',
      endsOn: '2028-12-31',
    })
    await ask(officer(), addRoom, {
      name: 'Ruang dealing',
      place: 'Gedung A lantai 2',
      capacity: 24,
      opensAt: '08:00',
      closesAt: '17:00',
    })
  }
  const run = await institute.run(instituteValues.instituteCourseNo, { places: 20 })
  const { registrationId } = await ask(member(personId), registerForRun, {
    personId: String(personId),
    runNo: run,
  })
  const { bookingId } = await ask(officer(), bookRoom, {
    roomNo: instituteValues.roomNo,
    onDate: '2026-12-01',
    fromTime: no === 1 ? '08:00' : '10:00',
    toTime: no === 1 ? '09:00' : '11:00',
    purpose: 'Latihan transaksi',
  })
  return { registrationId: String(registrationId), bookingId }
}
