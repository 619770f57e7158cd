import { addDays, addMonths, dayIn } from '@payung/law'
import { present } from '#base/assert.ts'
import {
  addRoom,
  bookRoom,
  closeRun,
  draftCourse,
  draftScheme,
  listRooms,
  noteAttendance,
  noteCertificate,
  planResearch,
  planRun,
  publishCourse,
  publishResearch,
  putSchemeInForce,
  recordAgreement,
  registerForRun,
  registerStaff,
  startResearch,
  viewRun,
  writeSection,
} from '#modules/institute'
import { memberOf } from './members.ts'
import type { Plot } from './plot.ts'
import type { Scene, Stage } from './stage.ts'
import { kasim, rina } from './townspeople.ts'

/** For how many months a certificate of the scheme holds. */
const validityMonths = 36

/** The Institute gets going: a scheme, courses, research, partners and rooms; one course is over, one is to come. */
export function institute(plot: Plot): Scene[] {
  const { calendar } = plot
  const month = calendar.current - 3
  const courses = { claims: '', literacy: '', ownBoss: '' }
  return [
    { at: calendar.at(month, 2, '09:05'), play: (stage) => certify(stage, plot) },
    {
      at: calendar.at(month, 2, '10:30'),
      play: async (stage) => void Object.assign(courses, await publishCourses(stage, plot)),
    },
    { at: calendar.at(month, 3, '09:00'), play: (stage) => work(stage, plot) },
    { at: calendar.at(month, 6, '08:00'), play: (stage) => invite(stage, plot, courses.literacy) },
    { at: calendar.hoursAgo(31), play: (stage) => lookAhead(stage, plot, courses) },
    { at: calendar.hoursAgo(29), play: (stage) => noteBarista(stage, plot) },
  ]
}

async function certify(stage: Stage, { staff }: Plot): Promise<void> {
  const { schemeCode } = await stage.ask(await staff.officer(), draftScheme, {
    schemeCode: 'BARISTA-1',
    title: 'Barista',
    field: 'Tata boga',
    standard: 'SKKNI 370-2013',
    validityMonths,
    units: ['Menyiapkan mesin dan biji kopi', 'Menyeduh espreso', 'Menyeduh kopi manual', 'Melayani tamu'],
  })
  await stage.ask(await staff.supervisor(), putSchemeInForce, { schemeCode })
}

const drafts = [
  {
    name: 'claims',
    title: 'Layanan klaim sekali datang',
    audience: 'staff',
    hours: 8,
    summary: 'Menerima, memeriksa, dan memutus klaim tanpa menyuruh orang datang dua kali.',
    material: 'Dokumen apa yang diminta, dan apa yang sudah kita punya.',
  },
  {
    name: 'literacy',
    title: 'Literasi jaminan sosial',
    audience: 'public',
    hours: 3,
    summary: 'Lima program, siapa yang berhak, dan cara memeriksa iuran sendiri.',
    material: 'JKK dan JKM melindungi sejak hari pertama; JHT dan JP menabung untuk nanti.',
    skill: 'Literasi jaminan sosial',
    skillMonths: 24,
  },
  {
    name: 'ownBoss',
    title: 'Menjadi pekerja mandiri',
    audience: 'self-employed',
    hours: 12,
    summary: 'Menghitung harga, mencatat uang, dan melindungi diri saat bekerja sendiri.',
    material: 'Pisahkan uang usaha dari uang rumah, lalu sisihkan iuran tiap bulan.',
  },
] as const

async function publishCourses(stage: Stage, { staff }: Plot): Promise<Record<string, string>> {
  const made: Record<string, string> = {}
  for (const { name, material, ...draft } of drafts) {
    const { instituteCourseNo } = await stage.ask(await staff.officer(), draftCourse, draft)
    const section = { instituteCourseNo, sectionNo: 1, title: 'Pokok bahasan', body: material }
    await stage.ask(await staff.officer(), writeSection, {
      ...section,
      link: 'https://materi.institut.example/pokok',
    })
    await stage.ask(await staff.supervisor(), publishCourse, { instituteCourseNo })
    made[name] = instituteCourseNo
  }
  return made
}

/** Research, partners at home and abroad, and the dealing room. */
async function work(stage: Stage, { staff, calendar }: Plot): Promise<void> {
  const officer = await staff.officer()
  const first = await stage.ask(officer, planResearch, {
    title: 'Mengapa pekerja mandiri berhenti membayar',
    summary: 'Survei atas alasan berhenti membayar iuran, dan apa yang membuat orang kembali.',
    authors: ['Pusat Riset Institut'],
    topic: 'Kepesertaan',
    link: 'https://riset.institut.example/berhenti-membayar',
  })
  await stage.ask(officer, startResearch, first)
  await stage.ask(await staff.supervisor(), publishResearch, first)
  const second = await stage.ask(officer, planResearch, {
    title: 'Keterampilan yang cepat usang',
    summary: 'Seberapa lama hasil pelatihan bertahan bila tidak dipakai bekerja.',
    authors: ['Pusat Riset Institut', 'Universitas Contoh Nusantara'],
    topic: 'Pelatihan',
  })
  await stage.ask(officer, startResearch, second)
  const today = dayIn(calendar.now)
  const beginsOn = addMonths(today, -20)
  await stage.ask(officer, recordAgreement, {
    partner: 'Universitas Contoh Nusantara',
    country: 'ID',
    subject: 'Penelitian bersama dan magang dosen',
    beginsOn,
    endsOn: addMonths(today, 16),
  })
  await stage.ask(officer, recordAgreement, {
    partner: 'Akademi Jaminan Sosial Contoh',
    country: 'MY',
    subject: 'Pertukaran pengajar dan modul',
    beginsOn,
    endsOn: addDays(today, 45),
  })
  const hours = { opensAt: '08:00', closesAt: '17:00' }
  await stage.ask(officer, addRoom, {
    name: 'Ruang dealing',
    place: 'Gedung A lantai 2',
    capacity: 24,
    ...hours,
  })
  await stage.ask(officer, addRoom, { name: 'Aula Institut', place: 'Gedung B', capacity: 200, ...hours })
}

/** A day of the course for the public, to which Rina came. */
async function invite(stage: Stage, { staff, players }: Plot, instituteCourseNo: string): Promise<void> {
  const officer = await staff.officer()
  const day = { instituteCourseNo, heldOn: dayIn(stage.time), place: 'Aula Institut', places: 30 }
  const { runNo } = await stage.ask(officer, planRun, day)
  const { actor, personId } = await memberOf(stage, players, 'rina', rina)
  await stage.ask(actor, registerForRun, { personId, runNo })
  const { people } = await stage.ask(officer, viewRun, { runNo })
  const came = people.map(({ registrationId }) => String(registrationId))
  await stage.ask(officer, noteAttendance, { runNo, present: came })
  await stage.ask(officer, closeRun, { runNo })
}

/** What is to come: a course for the public, one for staff, and the room for it. */
async function lookAhead(
  stage: Stage,
  { staff, players, calendar }: Plot,
  { claims, literacy }: { claims: string; literacy: string },
): Promise<void> {
  const officer = await staff.officer()
  const heldOn = addDays(dayIn(calendar.now), 14)
  const open = { instituteCourseNo: literacy, heldOn, link: 'https://rapat.institut.example/literasi' }
  const { runNo } = await stage.ask(officer, planRun, { ...open, places: 20 })
  const { actor, personId } = await memberOf(stage, players, 'kasim', kasim)
  await stage.ask(actor, registerForRun, { personId, runNo })
  const onDate = addDays(dayIn(calendar.now), 7)
  const internal = { instituteCourseNo: claims, heldOn: onDate, place: 'Ruang dealing', places: 24 }
  await stage.ask(officer, registerStaff, await stage.ask(officer, planRun, internal))
  const [room] = (await stage.ask(officer, listRooms, { limit: 1 })).rooms
  await stage.ask(officer, bookRoom, {
    roomNo: present(room, 'the dealing room was added first').roomNo,
    onDate,
    fromTime: '09:00',
    toTime: '16:00',
    purpose: 'Pelatihan layanan klaim',
  })
}

/** Rina was a barista before she sewed; her certificate lapses in less than sixty days. */
async function noteBarista(stage: Stage, { staff, players, calendar }: Plot): Promise<void> {
  const { personId } = await memberOf(stage, players, 'rina', rina)
  await stage.ask(await staff.officer(), noteCertificate, {
    personId,
    schemeCode: 'BARISTA-1',
    shownNo: 'LSP-INST-0077',
    gainedOn: addDays(addMonths(dayIn(calendar.now), -validityMonths), 40),
  })
}
