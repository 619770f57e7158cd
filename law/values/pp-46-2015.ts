import { value } from '../kernel/dated-value.ts'
import { high, pp46 } from './regulations.ts'

// PP 46/2015: old age (JHT).

export const jhtEmployerRate = value('con.jht.pu.employer', {
  title: { id: 'Tarif iuran JHT pemberi kerja', en: 'JHT contribution rate, employer' },
  unit: 'percent',
  rows: [{ ...pp46('Pasal 16 ayat (1) huruf b'), ...high, from: '2015-07-01', amount: '3.7' }],
})

export const jhtWorkerRate = value('con.jht.pu.worker', {
  title: { id: 'Tarif iuran JHT pekerja', en: 'JHT contribution rate, worker' },
  unit: 'percent',
  rows: [{ ...pp46('Pasal 16 ayat (1) huruf a'), ...high, from: '2015-07-01', amount: '2' }],
})

export const ownAccountJhtDueDay = value('con.due.bpu.jht', {
  title: {
    id: 'Batas bayar iuran JHT bukan penerima upah: tanggal pada bulan berikutnya',
    en: 'Due day of JHT for the self-employed: day of the following month',
  },
  unit: 'count',
  rows: [{ ...pp46('Pasal 21 ayat (3)-(4)'), ...high, from: '2015-07-01', amount: 15 }],
})
