import type { Chance } from './chance.ts'

/** How people of one origin are called. Some names are one word, as many are. */
type Names = {
  readonly first: Readonly<Record<Sex, readonly string[]>>
  readonly last: readonly string[] | null
}

export type Sex = 'female' | 'male'

/** The peoples of East Kalimantan's towns and estates. First and last names are put together by chance. */
const peoples = {
  banjar: {
    first: {
      female: ['Norhasanah', 'Rusmini', 'Mahmudah', 'Saudah', 'Noor Laila', 'Raudatul', 'Hamdiah', 'Jamilah'],
      male: [
        'Rusdiansyah',
        'Syahrani',
        'Hamdani',
        'Gazali',
        'Muhammad Noor',
        'Fahrurazi',
        'Zainuddin',
        'Arbain',
      ],
    },
    last: ['Hasanah', 'Fitriani', 'Asmuni', 'Rahman', 'Anshari', 'Saputra', 'Hidayati', 'Ramli'],
  },
  kutai: {
    first: {
      female: ['Aji Rahmah', 'Encik Salma', 'Dayang Sari', 'Siti Aisyah', 'Masitah', 'Rahimah'],
      male: ['Aji Muhammad', 'Encik Abdul', 'Awang Faisal', 'Abdul Muis', 'Syahril', 'Jafar'],
    },
    last: ['Ismail', 'Hasan', 'Kartanegara', 'Alimin', 'Sulaiman', 'Idris'],
  },
  dayak: {
    first: {
      female: ['Bernadeta', 'Ruth', 'Maria', 'Yohana', 'Kristina', 'Lusia', 'Agnes', 'Elisabet'],
      male: ['Yulius', 'Markus', 'Petrus', 'Yohanes', 'Silas', 'Lukas', 'Kornelius', 'Daniel'],
    },
    last: ['Ping', 'Lawing', 'Ajang', 'Hibau', 'Ngau', 'Luhat', 'Bith', 'Usat'],
  },
  bugis: {
    first: {
      female: [
        'Besse',
        'Sitti Hajrah',
        'Hasnawati',
        'Rosmini',
        'Andi Tenri',
        'Nurlina',
        'Indo Upe',
        'Sitti Ramlah',
      ],
      male: [
        'Baharuddin',
        'Muhammad Basri',
        'Ambo Tuo',
        'Syamsul',
        'Andi Makmur',
        'Jumardi',
        'Hasanuddin',
        'La Ode',
      ],
    },
    last: ['Matta', 'Pabbola', 'Mappangara', 'Nur', 'Wahid', 'Saleh', 'Rauf', 'Tahir'],
  },
  java: {
    first: {
      female: ['Sri', 'Endang', 'Wulan', 'Tri', 'Retno', 'Siti', 'Dwi', 'Ratna'],
      male: ['Slamet', 'Joko', 'Bambang', 'Agus', 'Eko', 'Sutrisno', 'Budi', 'Heru'],
    },
    last: ['Wahyuni', 'Lestari', 'Riyadi', 'Santoso', 'Prasetyo', 'Handayani', 'Setiawan', 'Utami'],
  },
  batak: {
    first: {
      female: ['Tiur', 'Rotua', 'Meliana', 'Duma', 'Lamria', 'Hotnida'],
      male: ['Sahat', 'Parlindungan', 'Togar', 'Binsar', 'Mangasa', 'Ronald'],
    },
    last: ['Siregar', 'Simanjuntak', 'Sihombing', 'Nainggolan', 'Hutapea', 'Panjaitan'],
  },
  single: {
    first: {
      female: ['Sumarni', 'Ponirah', 'Sulastri', 'Kasinem', 'Marwiyah', 'Wagiyem', 'Aminah', 'Tukinah'],
      male: ['Suparman', 'Kasim', 'Paijo', 'Sukiman', 'Jumadi', 'Ngatiman', 'Tarman', 'Wakijan'],
    },
    last: null,
  },
} as const satisfies Readonly<Record<string, Names>>

/** As many of each as one meets. */
const met = [
  'java',
  'java',
  'banjar',
  'banjar',
  'bugis',
  'bugis',
  'kutai',
  'dayak',
  'batak',
  'single',
] as const

export function inventName(chance: Chance, sex: Sex): string {
  const { first, last }: Names = peoples[chance.pick(met)]
  const given = chance.pick(first[sex])
  return last ? `${given} ${chance.pick(last)}` : given
}
