import { dayIn } from '@payung/law'
import { seedFaults } from '../seeded-faults.ts'
import { Calendar } from '../story/calendar.ts'
import { hospital, unitColumns } from '../story/firms.ts'
import { deceased } from '../story/townspeople.ts'
import {
  leaverColumns,
  leaverLine,
  wageColumns,
  wageLine,
  workerColumns,
  writeLines,
  type Line,
} from '../worker-file.ts'
import { columnsInThreeParts, inThreeParts, Strangers } from './strangers.ts'

/** A file that a visitor may upload to the demo world, and who would, as the console names them at the start. */
export type SampleFile = {
  readonly name: string
  readonly for: 'Ayu' | 'Yuliana'
  readonly about: string
  readonly bytes: Uint8Array
}

type Contents = { readonly lines: readonly Line[]; readonly columns: readonly string[] }

/** Rows with a fault, as a spreadsheet counts them. */
const faultyRows = [104, 233, 318, 447, 561, 702, 888]

/**
 * Files for the demo world of the same seed, as one would send them on the day of `now`. The same day gives the same bytes; on
 * another day only the leavers' last day of work is another.
 */
export async function makeSamples(now: Date, seed: string): Promise<SampleFile[]> {
  const files: SampleFile[] = []
  for (const [name, { lines, columns, ...said }] of Object.entries({
    ...forAyu(seed),
    ...forYuliana(seed, now),
  })) {
    const bytes = await writeLines(lines, columns, name.endsWith('.csv') ? 'semicolons' : 'xlsx')
    files.push({ name, ...said, bytes })
  }
  return files
}

type Described = Readonly<Record<string, Contents & Omit<SampleFile, 'name' | 'bytes'>>>

/** The garment works takes on people: nobody of them is known yet. */
function forAyu(seed: string): Described {
  const people = new Strangers(seed)
  const all = { for: 'Ayu', columns: workerColumns } as const
  const job = { employeeNo: 'T9999', wage: 4_200_000, status: 'PKWTT', startedOn: '2024-03-01' } as const
  const { lines, repaired } = seedFaults(people.workers(1000), faultyRows, { person: deceased, job })
  return {
    'pekerja.xlsx': { ...all, about: '12 new workers in the 30 columns', lines: people.workers(12) },
    'pekerja-nama-terpisah.xlsx': {
      ...all,
      about: '8 new workers in 32 columns: the name in three parts',
      columns: columnsInThreeParts,
      lines: people.workers(8).map(inThreeParts),
    },
    'pekerja-kolom-kosong.xlsx': {
      ...all,
      about: '8 new workers in 31 columns: an empty one at the end',
      columns: [...workerColumns, ''],
      lines: people.workers(8),
    },
    'pekerja-1000-tujuh-salah.xlsx': { ...all, about: '1.000 new workers; seven rows are wrong', lines },
    'pekerja-tujuh-diperbaiki.xlsx': { ...all, about: 'those seven rows, put right', lines: repaired },
    'pekerja-1000.xlsx': {
      ...all,
      about: '1.000 other new workers; nothing is wrong',
      lines: people.workers(1000),
    },
  }
}

/** The hospital has its staff on record: wages, two who leave, and a list in which civil servants stand as well. */
function forYuliana(seed: string, now: Date): Described {
  const staff = hospital({ seed, calendar: new Calendar(now) }).workers
  const yesterday = dayIn(new Date(now.getTime() - 86_400_000))
  const leavers = [staff.slice(5, 6), staff.slice(17, 18)].flat()
  const all = { for: 'Yuliana' } as const
  return {
    'upah-rsud.csv': {
      ...all,
      about: 'the wages of the hospital’s 40 staff: a rise for most, one doubled',
      columns: wageColumns,
      lines: staff.map(newWage),
    },
    'keluar-rsud.csv': {
      ...all,
      about: 'two who have left the hospital',
      columns: leaverColumns,
      lines: leavers.map((worker) => leaverLine(worker, yesterday, 'Mengundurkan diri')),
    },
    'pekerja-rsud-campuran.xlsx': {
      ...all,
      about: '60 staff by unit, and 40 civil servants whom another scheme covers',
      columns: unitColumns,
      lines: new Strangers(`${seed} hospital`, 3000).staff(60, 40),
    },
  }
}

/** Three of four earn 4% more; the tenth was typed twice as high as before. */
function newWage(worker: Line, at: number): Line {
  const [nik = '', name = '', before = 0] = [
    worker['NOMOR_IDENTITAS'],
    worker['NAMA_LENGKAP'],
    Number(worker['UPAH']),
  ]
  const factor = at === 9 ? 2 : at % 4 === 3 ? 1 : 1.04
  return wageLine({ nik, name }, Math.round((before * factor) / 1000) * 1000)
}
