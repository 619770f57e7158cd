import type { RowText } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import type { Words } from '../words.ts'
import { high, permenaker1of2025, pp44, pp49of2023, pp82 } from './regulations.ts'

// What JKK covers besides cash, for whom and how long: PP 44/2015 with its amendments.

const since2015 = { ...high, from: '2015-07-01' } as const

const stated = (id: string, title: Words, row: RowText<Words>) =>
  value(id, { title, unit: 'rule', rows: [row] })

export const medicalCare = stated(
  'ben.jkk.medical',
  { id: 'Pelayanan kesehatan JKK', en: 'Medical care under JKK' },
  {
    ...pp82('Pasal I angka 1 (Pasal 25 ayat (2) huruf a)'),
    ...high,
    from: '2019-12-02',
    amount: {
      id: 'Sesuai kebutuhan medis, tanpa batas biaya, sampai sembuh, cacat, atau meninggal dunia.',
      en: 'As medically needed, without a limit of cost, until recovery, disability or death.',
    },
  },
)

export const returnToWork = stated(
  'ben.jkk.return_to_work',
  { id: 'Program kembali kerja', en: 'Return to work' },
  {
    ...pp44('Pasal 49; Pasal 52'),
    ...since2015,
    amount: {
      id: 'Pendampingan sampai bekerja kembali, atas rekomendasi dokter penasihat; selama pengobatan tidak boleh ada pemutusan hubungan kerja.',
      en: 'Accompanied until back at work, where the advising doctor recommends it; nobody may be dismissed during treatment.',
    },
  },
)

export const wageDuringIncapacity = stated(
  'ben.jkk.stmb.payee',
  {
    id: 'Penerima santunan sementara tidak mampu bekerja',
    en: 'Who receives the benefit for inability to work',
  },
  {
    ...pp44('Pasal 51'),
    ...since2015,
    amount: {
      id: 'Pemberi kerja yang tetap membayar upah, sebesar upah itu; selebihnya langsung kepada pekerja, sedangkan kekurangannya tidak dapat ditagih darinya.',
      en: 'The employer that went on paying, up to that wage; what is more goes to the worker, and what is less is never asked back.',
    },
  },
)

export const violenceAtWork = stated(
  'ben.jkk.violence',
  { id: 'Kekerasan di tempat kerja', en: 'Violence at work' },
  {
    ...permenaker1of2025('pasal kriteria kecelakaan kerja'),
    ...high,
    from: '2025-02-24',
    amount: {
      id: 'Kekerasan fisik dan pemerkosaan di tempat kerja termasuk kecelakaan kerja.',
      en: 'Physical violence and rape at work count as work accidents.',
    },
    sources: [
      'https://economy.okezone.com/read/2025/03/09/320/3120721/aturan-terbaru-jkk-jkm-dan-jht-pegawai-non-asn-wajib-daftar-bpjs-ketenagakerjaan',
    ],
  },
)

export const suspectedCare = stated(
  'ben.jkk.suspected',
  { id: 'Dugaan kecelakaan atau penyakit akibat kerja', en: 'A suspected work accident or disease' },
  {
    ...pp49of2023('Pasal 25A ayat (2); Pasal 25B ayat (2)'),
    ...high,
    from: '2023-10-06',
    amount: {
      id: 'Pelayanan kesehatan dijamin sejak diduga sampai statusnya ditetapkan.',
      en: 'Care is guaranteed from the suspicion until it is decided.',
    },
  },
)

export const underReported = stated(
  'ben.jkk.underreported',
  {
    id: 'Upah, pekerja, atau program yang dilaporkan kurang',
    en: 'Wages, workers or programmes under-reported',
  },
  {
    ...pp44('Pasal 32 ayat (2)-(4)'),
    ...since2015,
    amount: {
      id: 'Pemberi kerja membayar kekurangan manfaatnya.',
      en: 'The employer pays what is short of the benefit.',
    },
  },
)

export const afterEmploymentYears = value('ben.jkk.after_employment', {
  title: {
    id: 'Tahun setelah hubungan kerja berakhir dengan hak JKK atas penyakit akibat kerja',
    en: 'Years after employment in which an occupational disease still gives a right to JKK',
  },
  unit: 'count',
  rows: [{ ...pp44('Pasal 48 ayat (2)'), ...since2015, amount: 3 }],
})

export const facilityPaymentDays = value('ben.jkk.hospital_pay', {
  title: {
    id: 'Hari kerja untuk membayar fasilitas pelayanan kesehatan',
    en: 'Working days to pay a health facility',
  },
  unit: 'count',
  rows: [{ ...pp44('Pasal 46 ayat (1)'), ...since2015, amount: 7 }],
})

export const whoMayReport = value('rep.bpu_who', {
  title: {
    id: 'Siapa lagi yang dapat memberitahukan dugaan kecelakaan bukan penerima upah',
    en: 'Who else may tell of a suspected accident of an own-account worker',
  },
  unit: 'list',
  rows: [
    {
      ...permenaker1of2025('Pasal 48A'),
      ...high,
      from: '2025-02-24',
      amount: ['serikat', 'kelompok atau asosiasi', 'fasilitas pelayanan kesehatan'],
      sources: ['https://pasal.id/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439659'],
    },
  ],
})
