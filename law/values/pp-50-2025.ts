import { value } from '../kernel/dated-value.ts'
import { high, pp50of2025 } from './regulations.ts'

// PP 50/2025: half of JKK and JKM for own-account workers, not for JHT.

const conditions = {
  id: 'Bagi pekerja di luar hubungan kerja dan pekerja mandiri, yang sudah maupun yang baru mendaftar; tidak bila iurannya dibayar APBN atau APBD (Pasal 3). Manfaat tidak berkurang (Pasal 5). Kelebihan yang sudah dibayar diperhitungkan untuk bulan berikutnya; tunggakan dari bulan sebelumnya tetap penuh (Pasal 6).',
  en: 'For workers outside an employment relation and the self-employed, whether already enrolled or new; not where the state or regional budget pays (Pasal 3). Benefits are not cut (Pasal 5). A surplus already paid counts for later months; arrears from before stay due in full (Pasal 6).',
}

export const transportRelief = value('con.bpu.relief.transport', {
  title: {
    id: 'Bagian iuran JKK dan JKM yang tetap dibayar bukan penerima upah di sektor transportasi',
    en: 'Part of JKK and JKM still paid by own-account workers in transport',
  },
  unit: 'percent',
  rows: [
    {
      ...pp50of2025('Pasal 4 ayat (1); Pasal 7 huruf a'),
      ...high,
      from: '2026-01-01',
      to: '2027-03-31',
      amount: '50',
      note: {
        id: `Antara lain pengemudi layanan berbasis platform, pengemudi tidak berbasis platform, dan kurir. ${conditions.id}`,
        en: `Drivers of platform services, other drivers and couriers, among others. ${conditions.en}`,
      },
    },
  ],
})

export const otherSectorsRelief = value('con.bpu.relief.other', {
  title: {
    id: 'Bagian iuran JKK dan JKM yang tetap dibayar bukan penerima upah di luar sektor transportasi',
    en: 'Part of JKK and JKM still paid by own-account workers outside transport',
  },
  unit: 'percent',
  rows: [
    {
      ...pp50of2025('Pasal 4 ayat (1); Pasal 7 huruf b'),
      ...high,
      from: '2026-04-01',
      to: '2026-12-31',
      amount: '50',
      note: conditions,
    },
  ],
})
