import { bookRoom, planResearch, recordAgreement, registerForRun } from '#modules/institute'
import type { TestContributions } from '../../src/modules/contributions/fixtures/month.ts'
import { createTestInstitute, heldOn } from '../../src/modules/institute/fixtures/institute.ts'
import { member, officer } from '../../src/modules/registry/fixtures/registry.ts'

/** What operations of the Institute can be about, as their input names it. */
export const instituteThingNames = [
  'schemeCode',
  'instituteCourseNo',
  'runNo',
  'registrationId',
  'researchNo',
  'agreementNo',
  'roomNo',
  'bookingId',
] as const

type InstituteThings = Readonly<Record<(typeof instituteThingNames)[number], string>>
type Open = Omit<InstituteThings, 'registrationId'>

/** What the Institute has is anybody’s: both parties are asked about the same. */
const made = new WeakMap<TestContributions, Promise<Open>>()

/** The Institute’s things, and a registration of the person for the day of a course that is open to anyone. */
export async function makeInstituteThings(
  world: TestContributions,
  personId: bigint,
): Promise<InstituteThings> {
  const open = made.get(world) ?? makeOpen(world)
  made.set(world, open)
  const { runNo } = await open
  const asked = { personId: String(personId), runNo }
  const { registrationId } = await world.registry.ask(member(personId), registerForRun, asked)
  return { ...(await open), registrationId: String(registrationId) }
}

async function makeOpen({ registry }: TestContributions): Promise<Open> {
  const { ask } = registry
  const institute = createTestInstitute(registry)
  const instituteCourseNo = await institute.course()
  const roomNo = await institute.room()
  const research = {
    title: 'Mengapa berhenti membayar',
    summary: 'Survei atas alasannya.',
    topic: 'Kepesertaan',
  }
  const agreement = {
    partner: 'Universitas Contoh',
    country: 'ID',
    subject: 'Magang',
    beginsOn: '2026-01-01',
  }
  const hours = { onDate: heldOn(registry), fromTime: '09:00', toTime: '10:00', purpose: 'Simulasi' }
  return {
    schemeCode: await institute.scheme('BARISTA-1'),
    instituteCourseNo,
    runNo: await institute.run(instituteCourseNo, { places: 50 }),
    ...(await ask(officer(), planResearch, { ...research, authors: 'Pusat Riset' })),
    ...(await ask(officer(), recordAgreement, { ...agreement, endsOn: '2027-12-31' })),
    roomNo,
    ...(await ask(officer(), bookRoom, { roomNo, ...hours })),
  }
}

/** What its operations take where a name means something else, or what stands for all does not fit. */
export const instituteInputs: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  'institute.add-room': {
    name: 'Ruang kelas',
    place: 'Gedung B',
    capacity: 30,
    opensAt: '08:00',
    closesAt: '17:00',
  },
  'institute.book-room': { onDate: '2026-12-02', fromTime: '09:00', toTime: '10:00', purpose: 'Rapat' },
  'institute.draft-course': {
    title: 'Layanan klaim',
    audience: 'staff',
    hours: 8,
    summary: 'Melayani klaim sekali datang.',
  },
  'institute.draft-scheme': {
    title: 'Barista',
    field: 'Tata boga',
    validityMonths: 36,
    units: ['Menyeduh kopi'],
  },
  'institute.drop-section': { sectionNo: 1 },
  'institute.note-attendance': { present: [] },
  'institute.note-certificate': { shownNo: 'LSP-78', gainedOn: '2026-10-01' },
  'institute.plan-research': {
    title: 'Keterampilan yang usang',
    summary: 'Seberapa lama hasil pelatihan bertahan.',
    authors: ['Pusat Riset'],
    topic: 'Pelatihan',
  },
  'institute.plan-run': { heldOn: '2026-12-20', place: 'Aula', places: 20 },
  'institute.record-agreement': {
    partner: 'Akademi Contoh',
    country: 'MY',
    subject: 'Modul',
    endsOn: '2027-01-31',
  },
  'institute.write-section': { sectionNo: 2, title: 'Alur', body: 'Terima, periksa, putuskan.' },
}
