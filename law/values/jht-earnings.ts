import type { DayText } from '../calendar/day.ts'
import type { Confidence, Percent } from '../kernel/dated-value.ts'
import { value } from '../kernel/dated-value.ts'
import { high, jhtAnnouncement, low, medium, pp46 } from './regulations.ts'

// What old-age accounts earn: PP 46/2015 Pasal 27 sets the least, the insurer tells each year what it was.

export const jhtEarningsFloor = value('ben.jht.return_floor', {
  title: { id: 'Hasil pengembangan JHT paling sedikit', en: 'Least that JHT earns' },
  unit: 'rule',
  rows: [
    {
      ...pp46('Pasal 27 ayat (1)-(3)'),
      ...high,
      from: '2015-07-01',
      amount: {
        id: 'Rata-rata bunga deposito counter rate bank pemerintah untuk satu tahun.',
        en: 'The average one-year counter rate for deposits of state banks.',
      },
      note: {
        id: 'Ditetapkan setiap bulan menurut laporan bulan sebelumnya; cara membaginya ada dalam peraturan BPJS Ketenagakerjaan (PERDIR 3/PERDIR.03/022023), yang belum dibaca.',
        en: 'Set each month by the report of the month before; a rule of the insurer (PERDIR 3/PERDIR.03/022023), which nobody has read, says how it is shared out.',
      },
    },
  ],
})

const watchdog = { id: 'Angka pengamat buruh.', en: 'Figure of a labour watchdog.' }

export const jhtEarnings = value('ben.jht.return', {
  title: { id: 'Hasil pengembangan JHT setahun', en: 'What JHT earned in a year' },
  unit: 'percent',
  rows: [
    earned(2016, '7.19', high),
    earned(2017, '7.82', {
      ...medium,
      note: { id: 'Siaran lain menyebut 7,83.', en: 'Another report prints 7.83.' },
    }),
    earned(2018, '6.26', { ...medium, note: watchdog }),
    earned(2019, '6.06', {
      ...medium,
      note: {
        id: 'Angka pengamat buruh; BPJS Ketenagakerjaan sering dikutip 6,08.',
        en: 'Figure of a labour watchdog; the insurer is often quoted at 6.08.',
      },
    }),
    earned(2020, '5.59', {
      ...high,
      note: {
        id: 'Angka akhir; angka sementara 5,63. Tahun 2015 dan sesudah 2020 tidak ditemukan.',
        en: 'The final figure; 5.63 was preliminary. None was found for 2015 and after 2020.',
      },
    }),
  ],
})

function earned(
  year: number,
  amount: Percent,
  known: { confidence: Confidence; seen: boolean; note?: { id: string; en: string } },
) {
  const from: DayText = `${year}-01-01`
  const to: DayText = `${year}-12-31`
  return {
    ...jhtAnnouncement(`Hasil pengembangan JHT ${year}`),
    ...known,
    from,
    to,
    amount,
    ids: [`ben.jht.return.${year}`],
  }
}

export const jhtDistribution = value('con.jht.rate_rule', {
  title: { id: 'Cara membagi hasil pengembangan JHT', en: 'How the earnings of JHT are shared out' },
  unit: 'rule',
  rows: [
    {
      article: { regulation: 'PERDIR 3/PERDIR.03/022023', article: 'belum dibaca' },
      ...low,
      seen: false,
      from: '2023-02-01',
      amount: { id: 'Peraturan BPJS Ketenagakerjaan.', en: 'A rule of the insurer.' },
      publishedOn: null,
      checkedOn: '2026-11-27',
      sources: [],
      note: { id: 'Hanya namanya yang diketahui.', en: 'Only its name is known.' },
    },
  ],
})
