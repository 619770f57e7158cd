import { z } from 'zod'
import { operation, type Context } from '#platform/operation.ts'
import { writeSheet, type CellToWrite } from '#platform/sheet/write-sheet.ts'
import type { LayoutKind } from './files/layouts.ts'
import { templates } from './files/templates.ts'
import { employerIn, employerOfReturn } from './find-return.ts'
import type { WageReturn } from './return.ts'
import { listWagesToFill } from './return-rows.sql.ts'
import { findReturn } from './returns.sql.ts'

const layouts = { workers: 'worker', wages: 'wage', leavers: 'leaver' } as const satisfies Record<
  string,
  LayoutKind
>

/** A table to fill in and upload. The one for wages comes with everyone in the return and the wage as it stands. */
export const templateFile = operation({
  name: 'contributions.template-file',
  summary: { id: 'Unduh contoh berkas untuk diisi', en: 'Download a file to fill in' },
  allowed: ['employer.owner', 'employer.filer', 'employer.approver', 'employer.reader'],
  effect: 'read',
  input: z.object({ returnId: z.uuid(), kind: z.enum(['workers', 'wages', 'leavers']) }),
  output: z.object({ name: z.string(), type: z.string(), bytes: z.custom<Uint8Array>() }),
  concerns: employerOfReturn,
  async run(context, { returnId, kind }) {
    const columns = templates[layouts[kind]].map((header) => ({
      header,
      kind: header === 'UPAH' ? ('number' as const) : ('text' as const),
    }))
    const rows = kind === 'wages' ? await findWages(context, returnId) : []
    const sheet = { format: { kind: 'xlsx' as const }, name: names[kind], columns, rows }
    const bytes = Buffer.concat(await Array.fromAsync(writeSheet(sheet)))
    return { name: `${names[kind].toLowerCase().replaceAll(' ', '-')}.xlsx`, type: xlsx, bytes }
  },
})

const names = { workers: 'Pekerja', wages: 'Upah', leavers: 'Pekerja keluar' }
const xlsx = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

type WageRow = {
  readonly membershipNo: string
  readonly employeeNo: string | null
  readonly name: string
  readonly wage: bigint
}

/** In the order of the template's columns. */
async function findWages({ db, subject }: Context, returnId: string): Promise<CellToWrite[][]> {
  const { month } = await db.get<WageReturn>(findReturn(returnId, false))
  const found = await db.many<WageRow>(listWagesToFill({ month, employerId: employerIn(subject), returnId }))
  return found.map(({ membershipNo, employeeNo, name, wage }) => [membershipNo, employeeNo, name, wage, null])
}
