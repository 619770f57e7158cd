import { value } from '../kernel/dated-value.ts'
import { high, medium, permenaker1of2025, pp44 } from './regulations.ts'

// To whom the benefits of JKK and JKM are paid after a death: PP 44/2015 Pasal 37 and 40.

const since2015 = { ...high, from: '2015-07-01' } as const
const order = [
  'janda, duda, atau anak',
  'keturunan sedarah garis lurus ke atas dan ke bawah sampai derajat kedua',
  'saudara kandung',
  'mertua',
  'pihak yang ditunjuk dalam wasiat',
]
const secondDegree = {
  id: 'Derajat kedua: orang tua, kakek dan nenek, anak, cucu (penjelasan Pasal 37 ayat (5)). Pembagian di antara beberapa orang dalam satu urutan tidak diatur.',
  en: 'Second degree: parents, grandparents, children, grandchildren (explanation of Pasal 37 ayat (5)). How several persons of one rank share is not laid down.',
}

export const jkmHeirs = value('heirs.jkm', {
  title: { id: 'Urutan ahli waris JKM', en: 'Order of heirs for JKM' },
  unit: 'list',
  rows: [
    {
      ...pp44('Pasal 40 ayat (2)'),
      ...since2015,
      amount: [
        ...order,
        'tidak ada: biaya pemakaman kepada yang mengurusnya, santunan ke Dana Jaminan Sosial',
      ],
      note: secondDegree,
    },
  ],
})

export const jkkHeirs = value('heirs.jkk', {
  title: { id: 'Urutan ahli waris JKK', en: 'Order of heirs for JKK' },
  unit: 'list',
  rows: [
    {
      ...pp44('Pasal 37 ayat (5)'),
      ...since2015,
      amount: [
        ...order,
        'tidak ada: biaya pemakaman kepada yang mengurusnya, santunan kematian ke Dana Jaminan Sosial',
      ],
      note: secondDegree,
    },
  ],
})

export const notarialWill = value('heirs.will', {
  title: { id: 'Wasiat penerima manfaat', en: 'A will that names who is paid' },
  unit: 'rule',
  rows: [
    {
      ...permenaker1of2025('Pasal 79 ayat (2a)-(2b)'),
      ...medium,
      from: '2025-02-24',
      amount: {
        id: 'Wasiat dibuat di hadapan notaris; ahli waris yang tidak tercatat memerlukan penetapan pengadilan.',
        en: 'The will is made before a notary; an heir who is not on record needs a ruling of a court.',
      },
      sources: ['https://pasal.id/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439674'],
      note: {
        id: 'Dibaca dalam bagian jasa konstruksi.',
        en: 'Read in the part on construction.',
      },
    },
  ],
})

export const deathExpiry = value('exp.jkm', {
  title: { id: 'Lewat waktu hak atas JKM', en: 'Lapse of the right to JKM' },
  unit: 'rule',
  rows: [
    {
      ...pp44('tidak mengatur lewat waktu JKM'),
      ...medium,
      from: '2015-07-01',
      amount: {
        id: 'Tidak ada pasal yang menggugurkan hak atas JKM; hanya JKK yang gugur.',
        en: 'No article lets the right to JKM lapse; only JKK lapses.',
      },
      note: {
        id: 'PP 44/2015, PP 82/2019, dan UU 40/2004 dibaca. Satu judul berita menyebut lima tahun, tetapi pasal yang dikutipnya tentang JKK.',
        en: 'PP 44/2015, PP 82/2019 and UU 40/2004 were read. One headline says five years, but the article it quotes is on JKK.',
      },
    },
  ],
})

export const activeAtDeath = value('ben.jkm.active', {
  title: { id: 'Masa aktif untuk JKM', en: 'Being active, for JKM' },
  unit: 'rule',
  rows: [
    {
      ...pp44('Pasal 34 ayat (1) dan penjelasannya'),
      ...since2015,
      amount: {
        id: 'Saat meninggal dunia masih aktif bekerja dan membayar iuran.',
        en: 'At work and paying contributions at the time of death.',
      },
      note: {
        id: 'Sama dalam PP 82/2019. Yang menunggak: Pasal 41 dan 42.',
        en: 'The same in PP 82/2019. For arrears see Pasal 41 and 42.',
      },
    },
  ],
})
