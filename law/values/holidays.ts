import type { DayText } from '../calendar/day.ts'
import { parseDay } from '../calendar/day.ts'
import type { NamedDay, RowText } from '../kernel/dated-value.ts'
import { lowest, value } from '../kernel/dated-value.ts'
import type { Words } from '../words.ts'

// Public holidays and joint leave, year by year, from the joint decrees (SKB) of three ministers.

const names = {
  newYear: { id: 'Tahun Baru Masehi', en: 'New Year’s Day' },
  lunarNewYear: { id: 'Tahun Baru Imlek', en: 'Lunar New Year' },
  nyepi: { id: 'Hari Suci Nyepi', en: 'Nyepi' },
  israMiraj: { id: 'Isra Mikraj Nabi Muhammad', en: 'Isra and Mi’raj' },
  election: { id: 'Hari Pemilihan Umum', en: 'General election' },
  regionalElection: { id: 'Hari Pemilihan Kepala Daerah', en: 'Regional elections' },
  goodFriday: { id: 'Wafat Yesus Kristus', en: 'Good Friday' },
  easter: { id: 'Kebangkitan Yesus Kristus', en: 'Easter' },
  labour: { id: 'Hari Buruh Internasional', en: 'Labour Day' },
  waisak: { id: 'Hari Raya Waisak', en: 'Vesak' },
  ascension: { id: 'Kenaikan Yesus Kristus', en: 'Ascension Day' },
  pancasila: { id: 'Hari Lahir Pancasila', en: 'Pancasila Day' },
  idulFitri: { id: 'Hari Raya Idul Fitri', en: 'Eid al-Fitr' },
  idulAdha: { id: 'Hari Raya Idul Adha', en: 'Eid al-Adha' },
  independence: { id: 'Hari Kemerdekaan Republik Indonesia', en: 'Independence Day' },
  islamicNewYear: { id: 'Tahun Baru Islam', en: 'Islamic New Year' },
  mawlid: { id: 'Maulid Nabi Muhammad', en: 'Birthday of the Prophet' },
  christmas: { id: 'Hari Raya Natal', en: 'Christmas' },
} as const satisfies Record<string, Words>

interface Decree {
  readonly number: string
  readonly publishedOn: DayText | null
  readonly sources: readonly string[]
}

const lists = ['https://github.com/vacanza/holidays', 'https://github.com/guangrei/APIHariLibur_V2']
const unread: Decree = { number: 'nomor belum dibaca', publishedOn: null, sources: lists }
const of2024: Decree = { number: '855/2023, 3/2023, 4/2023', publishedOn: '2023-09-12', sources: lists }
const of2025: Decree = { number: '1017/2024, 2/2024, 2/2024', publishedOn: '2024-10-14', sources: lists }
const amending2025: Decree = { number: '3/2025 (perubahan)', publishedOn: '2025-08-07', sources: lists }
const of2026: Decree = {
  number: '1497/2025, 2/2025, 5/2025',
  publishedOn: '2025-09-19',
  sources: [
    'https://economy.okezone.com/read/2026/01/06/622/3193638/daftar-17-hari-libur-nasional-dan-8-cuti-bersama-2026',
  ],
}
const of2027: Decree = {
  number: '1205/2026, 3/2026, 2/2026',
  publishedOn: '2026-09-15',
  sources: ['https://setneg.go.id/baca/index/inilah_skb_3_menteri_libur_nasional_dan_cuti_bersama_2027'],
}

/** A year's list: `MM-DD name`, apart by commas. A question mark marks a day that only one list shows. */
function year(number: number, decree: Decree, list: string): RowText<readonly NamedDay[]> {
  const amount = list.split(',').map((entry) => namedDay(number, entry.trim()))
  return {
    article: { regulation: `SKB tiga menteri ${decree.number}`, article: 'Lampiran' },
    from: `${number}-01-01` as DayText, // a four-digit year makes a day
    to: `${number}-12-31` as DayText,
    amount,
    publishedOn: decree.publishedOn,
    checkedOn: '2026-11-21',
    confidence: lowest(amount.map(({ confidence }) => confidence)),
    seen: true,
    sources: decree.sources,
  }
}

function namedDay(year: number, entry: string): NamedDay {
  const [day = '', name = ''] = entry.split(' ')
  if (!(name in names)) throw new Error(`no holiday is called ${name}`)
  return {
    on: parseDay(`${year}-${day.slice(0, 5)}`),
    name: names[name as keyof typeof names], // checked just above
    confidence: day.endsWith('?') ? 'low' : 'high',
  }
}

/** Public holidays: nobody has to work, and a due day moves. */
export const publicHolidays = value('cal.holidays', {
  title: { id: 'Hari libur nasional', en: 'Public holidays' },
  unit: 'days',
  renewed: { month: 1, announcedMonthsBefore: 2 },
  rows: [
    year(
      2019,
      unread,
      `
      01-01 newYear, 02-05 lunarNewYear, 03-07 nyepi, 04-03 israMiraj, 04-17? election, 04-19 goodFriday,
      05-01 labour, 05-19 waisak, 05-30 ascension, 06-01 pancasila, 06-05 idulFitri, 06-06 idulFitri,
      08-11 idulAdha, 08-17 independence, 09-01 islamicNewYear, 11-09 mawlid, 12-25 christmas`,
    ),
    year(
      2020,
      unread,
      `
      01-01 newYear, 01-25 lunarNewYear, 03-22 israMiraj, 03-25 nyepi, 04-10 goodFriday, 05-01 labour,
      05-07 waisak, 05-21 ascension, 05-24 idulFitri, 05-25 idulFitri, 06-01 pancasila, 07-31 idulAdha,
      08-17 independence, 08-20 islamicNewYear, 10-29 mawlid, 12-09? regionalElection, 12-25 christmas`,
    ),
    year(
      2021,
      unread,
      `
      01-01 newYear, 02-12 lunarNewYear, 03-11 israMiraj, 03-14 nyepi, 04-02 goodFriday, 05-01 labour,
      05-13 idulFitri, 05-13 ascension, 05-14 idulFitri, 05-26 waisak, 06-01 pancasila, 07-20 idulAdha,
      08-11? islamicNewYear, 08-17 independence, 10-20? mawlid, 12-25 christmas`,
    ),
    year(
      2022,
      unread,
      `
      01-01 newYear, 02-01 lunarNewYear, 02-28 israMiraj, 03-03 nyepi, 04-15 goodFriday, 05-01 labour,
      05-02 idulFitri, 05-03 idulFitri, 05-16 waisak, 05-26 ascension, 06-01 pancasila, 07-10? idulAdha,
      07-30 islamicNewYear, 08-17 independence, 10-08 mawlid, 12-25 christmas`,
    ),
    year(
      2023,
      unread,
      `
      01-01 newYear, 01-22 lunarNewYear, 02-18 israMiraj, 03-22 nyepi, 04-07 goodFriday, 04-22 idulFitri,
      04-23 idulFitri, 05-01 labour, 05-18 ascension, 06-01 pancasila, 06-04 waisak, 06-29 idulAdha,
      07-19 islamicNewYear, 08-17 independence, 09-28 mawlid, 12-25 christmas`,
    ),
    year(
      2024,
      of2024,
      `
      01-01 newYear, 02-08 israMiraj, 02-10 lunarNewYear, 02-14 election, 03-11 nyepi, 03-29 goodFriday,
      03-31 easter, 04-10 idulFitri, 04-11 idulFitri, 05-01 labour, 05-09 ascension, 05-23 waisak,
      06-01 pancasila, 06-17 idulAdha, 07-07 islamicNewYear, 08-17 independence, 09-16 mawlid,
      11-27? regionalElection, 12-25 christmas`,
    ),
    year(
      2025,
      of2025,
      `
      01-01 newYear, 01-27 israMiraj, 01-29 lunarNewYear, 03-29 nyepi, 03-31 idulFitri, 04-01 idulFitri,
      04-18 goodFriday, 04-20 easter, 05-01 labour, 05-12 waisak, 05-29 ascension, 06-01 pancasila,
      06-06 idulAdha, 06-27 islamicNewYear, 08-17 independence, 09-05 mawlid, 12-25 christmas`,
    ),
    year(
      2026,
      of2026,
      `
      01-01 newYear, 01-16 israMiraj, 02-17 lunarNewYear, 03-19 nyepi, 03-21 idulFitri, 03-22 idulFitri,
      04-03 goodFriday, 04-05 easter, 05-01 labour, 05-14 ascension, 05-27 idulAdha, 05-31 waisak,
      06-01 pancasila, 06-16 islamicNewYear, 08-17 independence, 08-25 mawlid, 12-25 christmas`,
    ),
    {
      ...year(
        2027,
        of2027,
        `
        01-01 newYear, 01-05 israMiraj, 02-06 lunarNewYear, 03-08 nyepi, 03-10 idulFitri, 03-11 idulFitri,
        03-26 goodFriday, 03-28 easter, 05-01 labour, 05-06 ascension, 05-17 idulAdha, 05-20 waisak,
        06-01 pancasila, 06-06 islamicNewYear, 08-15 mawlid, 08-17 independence, 12-25 christmas,
        12-26 israMiraj`,
      ),
      ids: ['cal.holidays_2027'],
    },
  ],
})

/** Joint leave: taken off the yearly leave, optional for private employers, so a working day unless one says otherwise. */
export const jointLeave = value('cal.joint_leave', {
  title: { id: 'Cuti bersama', en: 'Joint leave' },
  unit: 'days',
  renewed: { month: 1, announcedMonthsBefore: 2 },
  rows: [
    year(2019, unread, '06-03? idulFitri, 06-04? idulFitri, 06-07? idulFitri, 12-24? christmas'),
    year(
      2020,
      unread,
      '08-21? islamicNewYear, 10-28? mawlid, 10-30? mawlid, 12-24? christmas, 12-31? idulFitri',
    ),
    year(2021, unread, '05-12? idulFitri'),
    year(2022, unread, '04-29? idulFitri, 05-04? idulFitri, 05-05? idulFitri, 05-06? idulFitri'),
    year(
      2023,
      unread,
      `
      01-23 lunarNewYear, 03-23 nyepi, 04-19 idulFitri, 04-20 idulFitri, 04-21 idulFitri, 04-24 idulFitri,
      04-25 idulFitri, 06-02 waisak, 06-28? idulAdha, 06-30? idulAdha, 12-26 christmas`,
    ),
    year(
      2024,
      of2024,
      `
      02-09 lunarNewYear, 03-12 nyepi, 04-08 idulFitri, 04-09 idulFitri, 04-12 idulFitri, 04-15 idulFitri,
      05-10 ascension, 05-24 waisak, 06-18 idulAdha, 12-26 christmas`,
    ),
    year(
      2025,
      of2025,
      `
      01-28 lunarNewYear, 03-28 nyepi, 04-02 idulFitri, 04-03 idulFitri, 04-04 idulFitri, 04-07 idulFitri,
      05-13 waisak, 05-30 ascension, 06-09 idulAdha, 12-26 christmas`,
    ),
    year(
      2025,
      amending2025,
      `
      01-28 lunarNewYear, 03-28 nyepi, 04-02 idulFitri, 04-03 idulFitri, 04-04 idulFitri, 04-07 idulFitri,
      05-13 waisak, 05-30 ascension, 06-09 idulAdha, 08-18? independence, 12-26 christmas`,
    ),
    year(
      2026,
      of2026,
      `
      02-16 lunarNewYear, 03-18 nyepi, 03-20 idulFitri, 03-23 idulFitri, 03-24 idulFitri, 05-15 ascension,
      05-28 idulAdha, 12-24 christmas`,
    ),
    year(
      2027,
      of2027,
      `
      02-05 lunarNewYear, 03-09 idulFitri, 03-12 idulFitri, 03-15 idulFitri, 03-25 goodFriday,
      05-18 idulAdha, 05-19 waisak, 12-24 christmas`,
    ),
  ],
})
