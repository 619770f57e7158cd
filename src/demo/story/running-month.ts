import { crewOf } from './firms.ts'
import type { Plot } from './plot.ts'
import type { Scene, Stage } from './stage.ts'
import { ahmad, budi, deceased, togar } from './townspeople.ts'
import { seedFaults } from '../seeded-faults.ts'
import type { Line } from '../worker-file.ts'

/** What is under way: a file with rows that wait for answers, a return for approval, a code to be paid, money nobody knows. */
export function runningMonth(plot: Plot): Scene[] {
  const { calendar, account, firms } = plot
  const { garment, restaurant } = firms
  const month = calendar.prepared
  const transferred = calendar.hoursAgo(30)
  return [
    {
      at: transferred,
      play: async (stage) => {
        await account.receiveUnnamed(stage, 3_417_500n, 'SETORAN IURAN KARYAWAN')
        await account.receiveUnnamed(stage, 215_000n, 'BPJS TK BU LAILA')
      },
    },
    { at: calendar.hoursAgo(29), play: (stage) => account.readStatement(stage, transferred) },
    {
      at: calendar.yesterday,
      play: async (stage) => {
        const returnId = await garment.open(stage, month)
        const name = 'pekerja lini baru.xlsx'
        await garment.upload(stage, returnId, { kind: 'workers', name, lines: newLine(plot) })
      },
    },
    {
      at: calendar.hoursAgo(23),
      play: async (stage) => restaurant.finalise(stage, await restaurant.open(stage, month)),
    },
    { at: calendar.hoursAgo(3), play: (stage) => addForgotten(stage, plot) },
  ]
}

/** Someone was left out two months ago. The filer has prepared it; the approver has not looked yet. */
async function addForgotten(stage: Stage, plot: Plot): Promise<void> {
  const { calendar, firms: { garment } } = plot // prettier-ignore
  const month = calendar.prepared - 2
  const returnId = await garment.open(stage, month, 'supplementary')
  const crew = crewOf(plot, { prefix: 'CB', from: 0, month, hired: 299 })
  const lines = [crew.one(togar, 'PKWT', 4_050_000, { monthsHere: 0 })]
  await garment.upload(stage, returnId, { kind: 'workers', name: 'pekerja tertinggal.csv', lines })
  await garment.submit(stage, returnId)
}

/** Rows with a fault, as a spreadsheet counts them. */
const faultyRows = [68, 77, 103, 112, 138, 160, 187]

/** The garment works opens a line: its 60 people, half of them with a rise, and 140 who are new. Seven rows are wrong. */
function newLine(plot: Plot): Line[] {
  const { calendar, firms } = plot
  const month = calendar.prepared
  const crew = crewOf(plot, { prefix: 'CB', from: 0, month, hired: 60, longest: 0 })
  const staff = firms.garment.plan.workers.map((line, at) => {
    if (line['NOMOR_IDENTITAS'] === ahmad.nik) return { ...line, NAMA_LENGKAP: 'Ahmad Fauzy' }
    if (line['NOMOR_IDENTITAS'] === budi.nik) return { ...line, UPAH: String(calendar.wage(11_750_000)) }
    return at % 2 === 0 ? line : { ...line, UPAH: String(Math.round(Number(line['UPAH']) * 1.045)) }
  })
  const belowMinimum = crew.many(12, 'PKWT', [3_600, 3_790])
  const lines = [...staff, ...belowMinimum, ...crew.many(128, 'PKWT', [3_990, 4_700])]
  const job = {
    employeeNo: 'CB186',
    wage: calendar.wage(4_100_000),
    status: 'PKWTT',
    startedOn: calendar.day(month, 1),
  } as const
  return seedFaults(lines, faultyRows, { person: deceased, job }).lines
}
