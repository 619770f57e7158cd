import { parseDay } from '../calendar/day.ts'
import { value } from '../kernel/dated-value.ts'
import { high, medium, pp49of2020 } from './regulations.ts'

// PP 49/2020: relief during COVID-19, contribution months August 2020 to January 2021.

const months = { from: '2020-08-01', to: '2021-01-31' } as const
const retroactive = {
  id: 'Bulan iuran. PP berlaku 1 September 2020 dan mencakup iuran Agustus 2020, yang jatuh tempo sesudahnya.',
  en: 'Contribution months. In force on 1 September 2020, covering August 2020, which fell due after that day.',
}

export const covidShare = value('con.covid.jkk_jkm_relief', {
  title: {
    id: 'Bagian iuran JKK dan JKM yang tetap dibayar selama keringanan COVID-19',
    en: 'Part of JKK and JKM still paid under the COVID-19 relief',
  },
  unit: 'percent',
  rows: [
    {
      ...pp49of2020('Pasal 8-9'),
      ...high,
      ...months,
      amount: '1',
      note: {
        id: 'Keringanan 99% dari iuran, bagi yang telah melunasi iuran sampai Juli 2020 (Pasal 13).',
        en: 'A relief of 99% of the contribution, for those paid up to July 2020 (Pasal 13).',
      },
    },
  ],
})

export const jpPaidNow = value('con.covid.jp_deferral', {
  title: {
    id: 'Bagian iuran JP yang dibayar tepat waktu bila sisanya ditunda',
    en: 'Part of JP paid in time while the rest is put off',
  },
  unit: 'percent',
  rows: [
    {
      ...pp49of2020('Pasal 17 ayat (2)'),
      ...high,
      ...months,
      amount: '1',
      note: {
        id: 'Sisa 99% dilunasi sekaligus atau bertahap, mulai paling lambat 15 Mei 2021, selesai paling lambat 15 April 2022.',
        en: 'The other 99% is paid at once or in instalments, beginning by 15 May 2021 and ending by 15 April 2022.',
      },
    },
  ],
})

export const covidDueDay = value('con.covid.due_day', {
  title: {
    id: 'Batas bayar selama keringanan COVID-19: tanggal pada bulan berikutnya',
    en: 'Due day under the COVID-19 relief: day of the following month',
  },
  unit: 'count',
  rows: [
    {
      ...pp49of2020('Pasal 4 ayat (1)'),
      ...medium,
      ...months,
      amount: 30,
      note: {
        id: `${retroactive.id} Bila libur, hari kerja sebelumnya; pada bulan Februari hari terakhirnya (bacaan kami).`,
        en: `${retroactive.en} On a holiday, the working day before; in February its last day (our reading).`,
      },
    },
  ],
})

export const covidPenalty = value('con.covid.penalty', {
  title: {
    id: 'Denda keterlambatan per bulan selama keringanan COVID-19',
    en: 'Penalty for each month of delay under the COVID-19 relief',
  },
  unit: 'percent',
  rows: [{ ...pp49of2020('Pasal 23 ayat (1)'), ...high, ...months, amount: '0.5', note: retroactive }],
})

export const covidPaidUntil = value('con.covid.paid_until', {
  title: {
    id: 'Iuran harus lunas sampai dengan bulan yang memuat hari ini',
    en: 'Contributions must be paid up to the month that holds this day',
  },
  unit: 'date',
  rows: [{ ...pp49of2020('Pasal 13'), ...high, ...months, amount: parseDay('2020-07-31') }],
})
