import { roles } from '#modules/access'
import type { Role } from '#platform/actor.ts'
import { cast, demoPassword, type Who } from './story/cast.ts'

/** Who can sign in to the demo world, and with what. */
export type SignIn = {
  readonly role: Role
  readonly person: string
  /** The telephone number that is typed as the name. */
  readonly name: string
  readonly password: string
  /** What there is to see. */
  readonly who: string
}

const seen: readonly (readonly [Who, Role, string])[] = [
  ['rina', 'member', 'two employers, a wage above the pension ceiling, a month put right'],
  ['kasim', 'member', 'the shop owes his contributions; his dispute is open'],
  ['dimas', 'member', 'drives for himself: three months paid ahead, one missed, still to be made up for'],
  ['yuni', 'member', 'cares for an old couple in Hong Kong: her contract is paid, and she saves beside it'],
  [
    'dewi',
    'employer.owner',
    'PT Citra Benang Nusantara, garments: returns take two people; it builds a store',
  ],
  ['ayu', 'employer.filer', 'the same: a file of 200 rows, seven wait for her answers'],
  ['rusdi', 'employer.approver', 'the same: a supplementary return waits for him'],
  ['meliana', 'employer.reader', 'the same: reads, changes nothing'],
  ['hendra', 'employer.owner', 'Rumah Makan Selera Mahakam: a code to be paid, a penalty paid'],
  [
    'bahar',
    'employer.owner',
    'Toko Sinar Pasir Ridge: in arrears, a worker seen elsewhere, a dispute to answer',
  ],
  ['yuliana', 'employer.filer', 'RSUD Tepian Mahakam: staff by unit and budget code'],
  [
    'wulan',
    'provider.owner',
    'LPK Karya Terampil Mahakam: classes that run, that are over, and that can be joined',
  ],
  ['fajar', 'provider.trainer', 'the same: his sessions, the code on his phone, the door'],
  ['intan', 'provider.assessor', 'LSP Kompetensi Borneo: records who is competent'],
  ['andi', 'officer', 'Kantor Cabang Samarinda: disputes, likely duplicates, money in suspense'],
  ['maya', 'supervisor', 'the same branch: second signature, refunds, API keys'],
  ['hasan', 'auditor', 'reads everything'],
]

export const signIns: readonly SignIn[] = seen.map(([key, role, who]) => {
  const { name: person, phone: name } = cast[key]
  return { role, person, name, password: demoPassword, who }
})

/** The sign-ins as a table on the console. */
export function printSignIns(given: readonly SignIn[]): void {
  if (given.length === 0) return
  const rows = given.map(({ name, person, role, who }) => [name, person, roles[role].name.en, who])
  const widths = [0, 1, 2].map((at) => Math.max(...rows.map((row) => row[at]?.length ?? 0)))
  const table = rows.map((row) => `  ${row.map((text, at) => text.padEnd(widths[at] ?? 0)).join('  ')}`)
  process.stdout.write(
    `\nSign in with a phone number and the password ${demoPassword}\nCodes arrive at /simulator/messages\n\n${table.join('\n')}\n`,
  )
}
