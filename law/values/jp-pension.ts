import { value } from '../kernel/dated-value.ts'
import { high, medium, pp45 } from './regulations.ts'

// The pension itself: PP 45/2015 Pasal 17, 19 and 24 to 26. Pension age stands with PP 45/2015, time limits with deadlines.

const first = { from: '2015-07-01' } as const
const simulation = 'https://id.scribd.com/presentation/547082080/BPJS-SOSIALISASI-TERBARU1'

export const pensionRate = value('ben.jp.formula', {
  title: {
    id: 'Bagian upah rata-rata yang menjadi pensiun sebulan untuk setiap tahun masa iur',
    en: 'Share of the average wage that each year of contributions adds to the monthly pension',
  },
  unit: 'percent',
  rows: [
    {
      ...pp45('Pasal 17 ayat (2)-(3)'),
      ...high,
      ...first,
      amount: '1',
      note: {
        id: 'Masa iur dalam bulan dibagi 12. Upah setiap tahun dahulu dikalikan inflasi umum, berganda dari tahun itu sampai tahun sebelum pembayaran.',
        en: 'Months of contributions divided by 12. The wage of each year is first multiplied by general inflation, compounded from that year to the year before payment.',
      },
    },
  ],
})

export const pensionRounding = value('ben.jp.rounding', {
  title: { id: 'Pembulatan manfaat pensiun', en: 'Rounding of a pension' },
  unit: 'rounding',
  rows: [
    {
      ...pp45('tidak mengatur pembulatan manfaat'),
      ...medium,
      ...first,
      amount: 'half up',
      publishedOn: null,
      sources: [simulation],
      note: {
        id: 'Tidak ada pasalnya. Pilihan kami: ke rupiah terdekat, setengah ke atas; ini menghasilkan upah terindeks dalam simulasi BPJS Ketenagakerjaan.',
        en: 'No article fixes it. Our choice: to the nearest rupiah, half up; it gives the indexed wages of the insurer’s own simulation.',
      },
    },
  ],
})

export const yearlyIndex = value('ben.jp.yearly_index', {
  title: { id: 'Kenaikan pensiun setiap tahun', en: 'The yearly rise of a pension' },
  unit: 'rule',
  rows: [
    {
      ...pp45('Pasal 17 ayat (1) huruf b dan ayat (4)'),
      ...high,
      from: '2016-07-01',
      amount: {
        id: 'Manfaat tahun sebelumnya × (1 + inflasi umum tahun sebelumnya).',
        en: 'The pension of the year before × (1 + general inflation of the year before).',
      },
    },
  ],
})

export const pensionMonths = value('ben.jp.vesting', {
  title: {
    id: 'Bulan masa iur paling sedikit untuk pensiun bulanan',
    en: 'Months of contributions that a monthly pension needs',
  },
  unit: 'count',
  rows: [{ ...pp45('Pasal 19 ayat (1)'), ...high, ...first, amount: 180 }],
})

export const pensionStart = value('ben.jp.start', {
  title: { id: 'Mulainya hak atas pensiun', en: 'When a right to a pension begins' },
  unit: 'rule',
  rows: [
    {
      ...pp45('Pasal 19 ayat (3)'),
      ...high,
      ...first,
      amount: {
        id: 'Tanggal 1 bulan berikutnya setelah usia pensiun tercapai.',
        en: 'The first day of the month after pension age is reached.',
      },
    },
  ],
})

export const pensionLumpSum = value('ben.jp.lump_sum', {
  title: {
    id: 'Yang dibayar bila masa iur kurang untuk pensiun bulanan',
    en: 'What is paid where contributions are too short for a monthly pension',
  },
  unit: 'rule',
  rows: [
    {
      ...pp45('Pasal 24 ayat (1)-(3)'),
      ...high,
      ...first,
      amount: {
        id: 'Seluruh iuran dan hasil pengembangannya, sekaligus, pada tanggal 1 bulan berikutnya setelah usia pensiun tercapai dan dokumen lengkap.',
        en: 'All contributions with their returns at once, on the first day of the month after pension age is reached and the papers are complete.',
      },
      note: {
        id: 'Hasil pengembangan dihitung setiap bulan menurut nilai sebenarnya.',
        en: 'Returns are counted each month as they really were.',
      },
    },
  ],
})

export const pensionConfirmation = value('ben.jp.confirm', {
  title: {
    id: 'Bulan di antara konfirmasi data penerima pensiun',
    en: 'Months between confirmations by who receives a pension',
  },
  unit: 'count',
  rows: [
    {
      ...pp45('Pasal 26 ayat (1)-(3)'),
      ...high,
      ...first,
      amount: 3,
      note: {
        id: 'Tanpa konfirmasi pembayaran dihentikan sementara; haknya tetap, dan dibayar lagi setelah konfirmasi.',
        en: 'Without it payment is suspended; the right stays, and payment goes on once it is confirmed.',
      },
    },
  ],
})

export const pensionStop = value('ben.jp.confirm.stop', {
  title: {
    id: 'Tahun tanpa konfirmasi yang menghentikan pensiun',
    en: 'Years without confirmation that end a pension',
  },
  unit: 'count',
  rows: [{ ...pp45('Pasal 26 ayat (4)'), ...high, ...first, amount: 10 }],
})

export const contributionReview = value('con.jp.rate_review', {
  title: { id: 'Peninjauan tarif iuran JP', en: 'Review of the JP contribution rate' },
  unit: 'rule',
  rows: [
    {
      ...pp45('Pasal 28 ayat (4)-(5)'),
      ...high,
      ...first,
      amount: {
        id: 'Ditinjau paling lama setiap tiga tahun, menuju 8%.',
        en: 'Reviewed at least every three years, towards 8%.',
      },
      note: {
        id: 'Sampai November 2026 tidak ditemukan perubahan; 3% tetap berlaku.',
        en: 'No change was found up to November 2026; 3% stands.',
      },
    },
  ],
})
