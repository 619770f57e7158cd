import { present } from '#base/assert.ts'
import type { InventedPerson } from './people.ts'
import { workerLine, type Job, type Line } from './worker-file.ts'

/** The seven faults of a file that everyone knows who has filled one in, by the code under which they are found. */
export const faultCodes = [
  'NIK_FORMAT', // One digit short
  'NIK_FORMAT', // As a number in scientific notation
  'DATE_IMPOSSIBLE', // 13/31/1990
  'DUP_IN_FILE', // The NIK of the row above
  'CONTRACT_DATES', // A fixed term without an end
  'WAGE_AMBIGUOUS', // 31,00
  'DECEASED', // Someone who is on record as dead
] as const

type Spoil = (line: Line, above: Line) => Line

const spoils: readonly Spoil[] = [
  (line) => ({ ...line, NOMOR_IDENTITAS: line['NOMOR_IDENTITAS']?.slice(0, 15) }),
  (line) => ({ ...line, NOMOR_IDENTITAS: `9,${line['NOMOR_IDENTITAS']?.slice(1, 6)}E+15` }),
  (line) => ({ ...line, TANGGAL_LAHIR: '13/31/1990' }),
  (line, above) => ({ ...line, NOMOR_IDENTITAS: above['NOMOR_IDENTITAS'], UPAH: above['UPAH'] }),
  (line) => ({ ...line, STATUS_PEGAWAI: 'PKWT', TGL_AKHIR_KONTRAK: '' }),
  (line) => ({ ...line, UPAH: '31,00' }),
]

/**
 * Spoils seven rows of a worker file, each in its way.
 * @param rowNos seven rows as a spreadsheet counts them: the header is 1
 * @param job of the dead person, who takes the place of whoever stood in the seventh row
 * @returns the file's lines, and the seven as they should have been
 */
export function seedFaults(
  lines: readonly Line[],
  rowNos: readonly number[],
  deceased: { person: InventedPerson; job: Job },
): { lines: Line[]; repaired: Line[] } {
  const spoilt = [...lines]
  for (const [fault, rowNo] of rowNos.entries()) {
    const line = lineAt(lines, rowNo)
    const spoil = spoils[fault] ?? (() => workerLine(deceased.person, deceased.job))
    spoilt[rowNo - 2] = spoil(line, lineAt(lines, rowNo - 1))
  }
  return { lines: spoilt, repaired: rowNos.map((rowNo) => lineAt(lines, rowNo)) }
}

function lineAt(lines: readonly Line[], rowNo: number): Line {
  return present(lines[rowNo - 2], 'the file is long enough for its faults')
}
