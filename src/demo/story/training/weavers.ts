import { lastDayOf } from '@payung/law'
import { Firm, type FirmPlan } from '../firm.ts'
import { crewOf } from '../firms.ts'
import type { Plot } from '../plot.ts'
import type { Scene } from '../stage.ts'
import { leaverLine } from '../../worker-file.ts'

const monthsOpen = 14

/** When the weaving mill closes: the last month of its people's work. */
const lastMonth = ({ calendar }: Plot) => calendar.current - 16

/** A weaving mill that has closed long ago. Its people had paid for more than a year, and learn other trades. */
export function weavers(plot: Plot): { readonly firm: Firm; readonly scenes: Scene[] } {
  const { calendar, players, account, seed } = plot
  const firstMonth = lastMonth(plot) - monthsOpen + 1
  const crew = crewOf({ seed, calendar }, { prefix: 'TM', from: 600, month: firstMonth })
  const plan: FirmPlan = {
    form: {
      kind: 'company',
      name: 'CV Tenun Mahakam',
      nib: '9120000000088',
      kbli: '13121',
      scale: 'kecil',
      riskClass: 3,
      regionCode: '64.72',
      address: 'Jalan Panglima Bendahara 5, Samarinda Seberang',
    },
    firstMonth,
    owner: 'murni',
    workers: crew.many(8, 'PKWTT', [3_990, 4_300]),
  }
  const firm = new Firm(plan, players, account)
  const months = Array.from({ length: monthsOpen }, (_, at) => firstMonth + at)
  return {
    firm,
    scenes: [
      { at: calendar.at(firstMonth, 1, '09:20'), play: (stage) => firm.register(stage) },
      ...months.map((month): Scene => ({
        at: calendar.at(month + 1, 5, '10:10'),
        play: async (stage) => {
          const returnId = await firm.open(stage, month)
          if (month === firstMonth)
            await firm.upload(stage, returnId, { kind: 'workers', name: 'pekerja.xlsx', lines: plan.workers })
          if (month === lastMonth(plot))
            await firm.upload(stage, returnId, {
              kind: 'leavers',
              name: 'berhenti.csv',
              lines: plan.workers.map((worker) => leaverLine(worker, lastDayOf(month), 'PHK')),
            })
          await firm.finalise(stage, returnId)
          await firm.pay(stage, month)
        },
      })),
    ],
  }
}
