import { value } from '../kernel/dated-value.ts'
import { high, uu27of2022 } from './regulations.ts'

// UU 27/2022, personal data. Its three promises are all of 3 × 24 hours, counted from the request or from the failure.

const from = '2022-10-17'

export const accessHours = value('pdp.access_hours', {
  title: {
    id: 'Jam untuk memberi akses dan salinan data pribadi sejak diminta',
    en: 'Hours to give access to personal data and a copy, from the request on',
  },
  unit: 'count',
  rows: [{ ...uu27of2022('Pasal 32 ayat (2)'), ...high, from, amount: 72 }],
})

export const correctionHours = value('pdp.correction_hours', {
  title: {
    id: 'Jam untuk memperbaiki data pribadi yang keliru sejak diminta',
    en: 'Hours to put personal data right, from the request on',
  },
  unit: 'count',
  rows: [{ ...uu27of2022('Pasal 30 ayat (1)'), ...high, from, amount: 72 }],
})

export const breachNoticeHours = value('pdp.breach_notice_hours', {
  title: {
    id: 'Jam untuk memberitahukan kegagalan pelindungan data pribadi',
    en: 'Hours to give notice that the protection of personal data has failed',
  },
  unit: 'count',
  rows: [
    {
      ...uu27of2022('Pasal 46 ayat (1)'),
      ...high,
      from,
      amount: 72,
      note: {
        id: 'Secara tertulis, kepada orang yang datanya terungkap dan kepada lembaga. Dihitung sejak kami mengetahuinya (bacaan kami).',
        en: 'In writing, to the people whose data were disclosed and to the institution. Counted from when we knew (our reading).',
      },
    },
  ],
})
