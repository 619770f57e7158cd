import { value } from '../kernel/dated-value.ts'

/** The one place that settles fractions of a rupiah: each programme and payer line of a bill, half up. */
export const lineRounding = value('con.rounding', {
  title: { id: 'Pembulatan baris iuran', en: 'Rounding of a contribution line' },
  unit: 'rounding',
  rows: [
    {
      article: { regulation: 'PP 44, 45, 46/2015; PP 37/2021', article: 'tidak mengatur pembulatan' },
      from: '2015-07-01',
      amount: 'half up',
      publishedOn: null,
      checkedOn: '2026-11-21',
      confidence: 'medium',
      seen: false,
      sources: [],
      note: {
        id: 'Keempat PP dibaca; tidak ada yang mengatur pembulatan. Pilihan kami: ke rupiah terdekat, setengah ke atas, per program dan per pihak yang membayar.',
        en: 'All four regulations were read; none fixes a rounding. Our choice: to the nearest rupiah, half up, per programme and payer.',
      },
    },
  ],
})
