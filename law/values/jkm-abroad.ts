import { value } from '../kernel/dated-value.ts'
import { medium, permenaker18of2018, permenaker4of2023 } from './regulations.ts'

// Permenaker 4/2023, before it Permenaker 18/2018: what the heirs of a migrant worker are paid.

const jpnn = 'https://jpnn.com/news/ahli-waris-pmi-yang-meninggal-di-korsel-dapat-santunan-rp-85-juta?page=2'

export const deathDuringWorkAbroad = value('ben.pmi.jkm_during', {
  title: {
    id: 'JKM pekerja migran yang meninggal dunia selama bekerja',
    en: 'JKM of a migrant worker who dies during work',
  },
  unit: 'rupiah',
  rows: [
    {
      ...permenaker18of2018('Lampiran'),
      ...medium,
      from: '2018-12-12',
      amount: 85_000_000,
      sources: [jpnn],
    },
    {
      ...permenaker4of2023('Lampiran'),
      ...medium,
      from: '2023-02-22',
      amount: 85_000_000,
      sources: [jpnn],
      note: {
        id: 'Santunan kematian, santunan berkala, dan biaya pemakaman bersama-sama; ditambah beasiswa dua anak.',
        en: 'Death benefit, periodic benefit and funeral cost together; a scholarship for two children comes on top.',
      },
    },
  ],
})

export const deathBeforeOrAfterWorkAbroad = value('ben.pmi.jkm_before_after', {
  title: {
    id: 'JKM pekerja migran yang meninggal dunia sebelum atau setelah bekerja',
    en: 'JKM of a migrant worker who dies before or after work',
  },
  unit: 'rupiah',
  rows: [
    {
      ...permenaker4of2023('Lampiran'),
      ...medium,
      from: '2023-02-22',
      amount: 42_000_000,
      sources: [
        'https://www.radarbangka.co.id/berita/read/874/bpjs-ketenagakerjaan-surakarta-serahkan-santunan-kepada-ahli-waris-pmi',
      ],
      note: {
        id: 'Terlihat dalam satu pembayaran setelah bekerja; untuk masa sebelum bekerja disamakan.',
        en: 'Seen in one payment after work; the time before work is taken to be the same.',
      },
    },
  ],
})
