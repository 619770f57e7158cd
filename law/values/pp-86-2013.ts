import { value } from '../kernel/dated-value.ts'
import { high, medium, pp86 } from './regulations.ts'

// PP 86/2013: administrative sanctions of employers, apart from the penalty for paying late.

const inForce = { from: '2013-12-24' } as const

export const reprimands = value('cmp.reprimand', {
  title: { id: 'Teguran tertulis paling banyak', en: 'Written reprimands at most' },
  unit: 'count',
  rows: [{ ...pp86('Pasal 6 ayat (1)'), ...high, ...inForce, amount: 2 }],
})

export const reprimandDays = value('cmp.reprimand.days', {
  title: { id: 'Jangka waktu setiap teguran, hari kerja', en: 'Time of each reprimand, working days' },
  unit: 'count',
  rows: [
    {
      ...pp86('Pasal 6 ayat (1)'),
      ...medium,
      ...inForce,
      amount: 10,
      note: {
        id: 'Pasal 6 menyebut hari kerja; Pasal 10, yang mengulanginya bagi pemberi kerja, hanya menyebut hari.',
        en: 'Pasal 6 says working days; Pasal 10, which repeats it for employers, only says days.',
      },
    },
  ],
})

export const fineRate = value('cmp.fine', {
  title: {
    id: 'Denda administratif sebulan dari iuran yang seharusnya dibayar',
    en: 'Administrative fine for a month, of the contributions due',
  },
  unit: 'percent',
  rows: [
    {
      ...pp86('Pasal 10 ayat (3)-(5)'),
      ...high,
      ...inForce,
      amount: '0.1',
      note: {
        id: 'Sejak teguran kedua berakhir, disetor bersama iuran bulan berikutnya. Terpisah dari denda keterlambatan 2%. Orang perseorangan tidak didenda (Pasal 11-12).',
        en: 'Since the second reprimand ended, paid with the next month’s contribution. Apart from the late penalty of 2%. Persons are not fined (Pasal 11-12).',
      },
    },
  ],
})

export const fineDays = value('cmp.fine.max_days', {
  title: { id: 'Lamanya sanksi denda paling lama, hari', en: 'Days that the fine can last' },
  unit: 'count',
  rows: [
    {
      ...pp86('Pasal 7 ayat (1); Pasal 10 ayat (6)'),
      ...high,
      ...inForce,
      amount: 30,
      note: {
        id: 'Bila denda tidak dilunasi, pelayanan publik tertentu tidak diberikan.',
        en: 'Where the fine is not paid, certain public services are withheld.',
      },
    },
  ],
})

export const withheldFromEmployers = value('cmp.tmp2t.employer', {
  title: {
    id: 'Pelayanan publik yang tidak diberikan kepada pemberi kerja',
    en: 'Public services withheld from employers',
  },
  unit: 'list',
  rows: [
    {
      ...pp86('Pasal 9 ayat (1)'),
      ...high,
      ...inForce,
      amount: [
        'perizinan terkait usaha',
        'izin mengikuti tender proyek',
        'izin mempekerjakan tenaga kerja asing',
        'izin perusahaan penyedia jasa pekerja',
        'izin mendirikan bangunan',
      ],
    },
  ],
})

export const withheldFromPersons = value('cmp.tmp2t.person', {
  title: {
    id: 'Pelayanan publik yang tidak diberikan kepada perseorangan',
    en: 'Public services withheld from persons',
  },
  unit: 'list',
  rows: [
    {
      ...pp86('Pasal 9 ayat (2)'),
      ...high,
      ...inForce,
      amount: [
        'izin mendirikan bangunan',
        'surat izin mengemudi',
        'sertifikat tanah',
        'paspor',
        'surat tanda nomor kendaraan',
      ],
    },
  ],
})

export const dataChangeDays = value('cmp.change_days', {
  title: { id: 'Hari kerja untuk melaporkan perubahan data', en: 'Working days to report a change of data' },
  unit: 'count',
  rows: [{ ...pp86('Pasal 3 ayat (4); Pasal 4 ayat (4)'), ...high, ...inForce, amount: 7 }],
})
