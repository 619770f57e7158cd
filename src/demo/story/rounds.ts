import { lastDayOf, type Month } from '@payung/law'
import { leaverLine, wageLine } from '../worker-file.ts'
import type { Calendar } from './calendar.ts'
import type { Firm, Papers } from './firm.ts'
import { crewOf } from './firms.ts'
import { monthlyRound, type Habit } from './monthly-round.ts'
import type { Plot } from './plot.ts'
import type { Scene } from './stage.ts'
import { nurLina, retno, rina } from './townspeople.ts'

/** What the employers do month by month: when they report, what comes with it, who pays late and who does not pay. */
export function rounds(plot: Plot): Scene[] {
  const { calendar, firms } = plot
  const { current } = calendar
  const of = (firm: Firm, habit: Habit) => monthlyRound(firm, calendar, habit)
  return [
    of(firms.garment, {
      reports: 'in',
      date: 20,
      time: '10:02',
      papers: inMonth(wrongWageMonth(calendar), wrongWage(plot)),
    }),
    of(firms.plantation, { reports: 'after', date: 5, time: '08:40', papers: harvestPapers(plot) }),
    of(firms.hospital, { reports: 'after', date: 3, time: '13:15' }),
    of(firms.shop, {
      reports: 'after',
      date: 9,
      time: '16:30',
      owesFrom: current - 4,
      silentFrom: current - 1,
    }),
    of(firms.restaurant, {
      reports: 'in',
      date: 22,
      time: '21:05',
      late: { month: current - 5, paidAt: calendar.at(current - 3, 5, '11:30') },
      papers: inMonth(current - 2, retnoComes(plot)),
    }),
    of(firms.association, {
      reports: 'after',
      date: 6,
      time: '09:30',
      papers: inMonth(current - 5, twoHelpers(plot)),
    }),
    of(firms.household, { reports: 'after', date: 7, time: '19:45' }),
    of(firms.bridge, { reports: 'after', date: 4, time: '07:50' }),
  ].flat()
}

/** In this month someone at the garment works typed Rina's wage wrong. */
export function wrongWageMonth(calendar: Calendar): Month {
  return calendar.current - 4
}

type PapersOf = (month: Month) => Papers

function inMonth(wanted: Month, papers: PapersOf): NonNullable<Habit['papers']> {
  return (month) => (month === wanted ? [papers(month)] : [])
}

function wrongWage({ calendar }: Plot): PapersOf {
  const lines = [wageLine(rina, calendar.wage(10_400_000))]
  return () => ({ kind: 'wages', name: 'upah kepala regu.csv', lines })
}

/** Harvesters go when the season ends and come when it begins. */
function harvestPapers(plot: Plot): NonNullable<Habit['papers']> {
  const { calendar, firms } = plot
  const leaves = inMonth(calendar.ago(6), (month) => ({
    kind: 'leavers',
    name: 'pemanen keluar.csv',
    lines: firms.plantation.plan.workers
      .filter(({ STATUS_PEGAWAI: status }) => status === 'HARIAN')
      .slice(-5)
      .map((worker) => leaverLine(worker, lastDayOf(month), 'Kontrak berakhir')),
  }))
  const joins = inMonth(calendar.current - 2, (month) => ({
    kind: 'workers',
    name: 'pemanen baru.xlsx',
    lines: crewOf(plot, { prefix: 'KR', from: 250, month, longest: 0, hired: 120 }).many(
      8,
      'HARIAN',
      [3_780, 4_000],
    ),
  }))
  return (month) => [...leaves(month), ...joins(month)]
}

/** Retno, who still stands in the books of the shop. */
function retnoComes(plot: Plot): PapersOf {
  return (month) => ({
    kind: 'workers',
    name: 'pegawai baru.csv',
    lines: [
      crewOf(plot, { prefix: 'SM', from: 465, month, hired: 6 }).one(retno, 'PKWTT', 4_200_000, {
        monthsHere: 0,
      }),
    ],
  })
}

/** Rina keeps the association's accounts in the evenings; Nurlina cleans there and was written down once more. */
function twoHelpers(plot: Plot): PapersOf {
  return (month) => {
    const crew = crewOf(plot, { prefix: 'PS', from: 475, month, hired: 3 })
    return {
      kind: 'workers',
      name: 'tenaga paruh waktu.csv',
      lines: [rina, nurLina].map((person) => crew.one(person, 'PKWTT', 1_500_000, { monthsHere: 0 })),
    }
  }
}
