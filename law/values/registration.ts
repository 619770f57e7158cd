import { value } from '../kernel/dated-value.ts'
import { high, medium, pp44, pp45, pp49of2023 } from './regulations.ts'

// By when someone is registered, from when they are covered, and what else binds employer and insurer towards each other.

const since2015 = { ...high, from: '2015-07-01' } as const

const workingDays = (
  id: string,
  title: { id: string; en: string },
  article: string,
  amount: number,
  note?: { id: string; en: string },
) =>
  value(id, {
    title,
    unit: 'count',
    rows: [{ ...pp44(article), ...since2015, amount, ...(note && { note }) }],
  })

export const formDays = workingDays(
  'reg.form_days',
  {
    id: 'Hari kerja untuk menyerahkan formulir pendaftaran JKK, JKM, dan JHT',
    en: 'Working days to hand in the registration form for JKK, JKM and JHT',
  },
  'Pasal 6 ayat (1)',
  30,
  {
    id: 'Sejak pemberi kerja menerima formulirnya. Sama dalam PP 46/2015 Pasal 7 ayat (1).',
    en: 'Since the employer received it. The same in PP 46/2015 Pasal 7 ayat (1).',
  },
)

export const newWorkerDays = value('reg.employee_days', {
  title: { id: 'Hari untuk mendaftarkan pekerja baru dalam JP', en: 'Days to register a new worker for JP' },
  unit: 'count',
  rows: [
    {
      ...pp45('Pasal 4 ayat (2)'),
      ...since2015,
      amount: 30,
      note: { id: 'Hari kalender sejak mulai bekerja.', en: 'Calendar days since work began.' },
    },
  ],
})

export const negligentDays = workingDays(
  'reg.negligent_days',
  {
    id: 'Hari kerja sesudahnya pemberi kerja dianggap nyata-nyata lalai mendaftarkan',
    en: 'Working days after which an employer is clearly negligent in registering',
  },
  'Penjelasan Pasal 10 ayat (1)',
  7,
  {
    id: 'Sejak pekerja dipekerjakan; sesudahnya pekerja berhak mendaftarkan dirinya sendiri.',
    en: 'Since the worker was employed; from then on workers may register themselves.',
  },
)

export const verificationDays = workingDays(
  'reg.verification_days',
  {
    id: 'Hari kerja untuk memverifikasi pekerja yang mendaftarkan dirinya',
    en: 'Working days to verify a worker who registered alone',
  },
  'Pasal 10 ayat (3)',
  7,
)

export const numberDays = value('reg.number_days', {
  title: {
    id: 'Hari kerja untuk mengeluarkan nomor kepesertaan',
    en: 'Working days to issue the participant number',
  },
  unit: 'count',
  rows: [
    {
      ...pp44('Pasal 6 ayat (2); Pasal 11 ayat (4)'),
      ...since2015,
      amount: 1,
      ids: ['reg.steps'],
      note: {
        id: 'Sejak formulir lengkap dan iuran pertama lunas.',
        en: 'Since the form is complete and the first contribution paid.',
      },
    },
  ],
})

export const cardDays = workingDays(
  'reg.card_days',
  { id: 'Hari kerja untuk menerbitkan kartu peserta', en: 'Working days to issue the participant card' },
  'Pasal 7 ayat (1); Pasal 12 ayat (1)',
  7,
)

export const handOverDays = workingDays(
  'reg.hand_over_days',
  {
    id: 'Hari kerja untuk menyerahkan kartu kepada peserta',
    en: 'Working days to hand the card to the participant',
  },
  'Pasal 7 ayat (2); Pasal 12 ayat (2)',
  3,
)

export const coverStarts = value('reg.cover_starts', {
  title: { id: 'Mulainya kepesertaan', en: 'When cover starts' },
  unit: 'rule',
  rows: [
    {
      ...pp44('Pasal 6 ayat (3); Pasal 11 ayat (5)'),
      ...since2015,
      amount: {
        id: 'Sejak nomor kepesertaan dikeluarkan.',
        en: 'From the day on which the participant number is issued.',
      },
    },
  ],
})

export const newEmployerLate = value('reg.new_employer_late', {
  title: { id: 'Pemberi kerja baru yang belum melapor', en: 'A new employer that has not reported' },
  unit: 'rule',
  rows: [
    {
      ...pp44('Pasal 8 ayat (3)'),
      ...since2015,
      amount: {
        id: 'Memberikan sendiri hak-hak pekerja sampai melaporkan kartunya dan membayar iuran.',
        en: 'Gives the worker the benefits itself until it has reported the card and paid.',
      },
    },
  ],
})

const permenaker44of2015 = {
  publishedOn: null,
  checkedOn: '2026-11-20',
  sources: ['https://pasal.id/peraturan/permen/permenakertrans-no-44-tahun-2015'],
} as const
const succeeded = {
  id: 'Dibaca dalam teks yang sudah dicabut Permenaker 5/2021; penggantinya belum dibaca.',
  en: 'Read in a text that Permenaker 5/2021 repealed; its successor was not read.',
}

export const projectDays = value('reg.jakon_days', {
  title: {
    id: 'Hari kerja untuk mendaftarkan proyek konstruksi',
    en: 'Working days to register a construction project',
  },
  unit: 'count',
  rows: [
    {
      ...permenaker44of2015,
      ...medium,
      article: { regulation: 'Permenaker 44/2015; Permenaker 5/2021', article: 'Pasal 3 ayat (3)' },
      from: '2015-07-01',
      amount: 14,
      note: {
        id: `Sejak surat perintah kerja. ${succeeded.id}`,
        en: `Since the work order. ${succeeded.en}`,
      },
    },
  ],
})

export const projectChangeDays = value('reg.jakon_change_days', {
  title: {
    id: 'Hari kerja untuk melaporkan pergantian pekerja proyek',
    en: 'Working days to report workers replaced on a project',
  },
  unit: 'count',
  rows: [
    {
      ...permenaker44of2015,
      ...medium,
      article: { regulation: 'Permenaker 44/2015; Permenaker 5/2021', article: 'Pasal 4 ayat (1)' },
      from: '2015-07-01',
      amount: 7,
      note: succeeded,
    },
  ],
})

export const accidentPaymentDays = workingDays(
  'sla.jkk',
  { id: 'Hari kerja untuk membayar JKK', en: 'Working days to pay JKK' },
  'Pasal 37 ayat (2)',
  7,
  {
    id: 'Setelah sembuh dan persyaratan terpenuhi.',
    en: 'After recovery and once the requirements are met.',
  },
)

export const deathPaymentDays = workingDays(
  'sla.jkm',
  { id: 'Hari kerja untuk membayar JKM', en: 'Working days to pay JKM' },
  'Pasal 40 ayat (3)',
  3,
  { id: 'Sejak permohonan lengkap diterima.', en: 'Since the complete application is received.' },
)

export const disputes = value('rep.dispute', {
  title: { id: 'Perbedaan pendapat tentang JKK', en: 'Differences about JKK' },
  unit: 'rule',
  rows: [
    {
      ...pp44('Pasal 45 ayat (2)-(4)'),
      ...since2015,
      amount: {
        id: 'Ditetapkan pengawas ketenagakerjaan setempat, lalu bila tidak diterima oleh Menteri, yang memutus terakhir.',
        en: 'Settled by the local labour inspector and, where that is not accepted, finally by the Minister.',
      },
    },
  ],
})

export const notMovedToJkp = value('con.jkp.recomposition_exempt', {
  title: { id: 'Iuran yang tidak dialihkan ke JKP', en: 'Contributions not moved to JKP' },
  unit: 'rule',
  rows: [
    {
      ...pp49of2023('Pasal 16A ayat (3); Pasal 18A ayat (3)'),
      ...high,
      from: '2023-10-06',
      amount: {
        id: 'Iuran peserta yang tidak terdaftar dalam JKP, dan yang masih tertunggak sampai 6 Oktober 2023.',
        en: 'That of participants not in JKP, and what was still in arrears on 6 October 2023.',
      },
    },
  ],
})
