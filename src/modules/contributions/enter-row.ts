import { createHash } from 'node:crypto'
import { dayIn } from '@payung/law'
import { z } from 'zod'
import { newId } from '#base/id.ts'
import { badInput } from '#base/problem.ts'
import { operation } from '#platform/operation.ts'
import type { Cell } from '#platform/sheet/sheet.ts'
import { writeSheet } from '#platform/sheet/write-sheet.ts'
import { describeFinding, holds, type Finding } from './files/findings.ts'
import { recogniseLayout, type Layout } from './files/layouts.ts'
import { employerOfReturn, lockToEdit } from './find-return.ts'
import { rowRules, type Intake } from './intake.ts'
import { intakes } from './intakes.ts'
import { storeLayout } from './upload.ts'
import * as rows from './uploads.sql.ts'
import type { StoredRow } from './view-upload.ts'

const cell = z.string().max(4000)

/**
 * One worker or one leaver, typed into a form: a file of one row, through the same gate. It goes in whole or not at
 * all; what would hold the row in a file is answered at its field.
 */
export const enterRow = operation({
  name: 'contributions.enter-row',
  summary: { id: 'Tambah atau keluarkan satu pekerja', en: 'Enter one worker or one leaver' },
  allowed: ['employer.owner', 'employer.filer'],
  effect: 'write',
  route: { method: 'POST', path: '/returns/{returnId}/rows' },
  input: z.object({
    returnId: z.uuid(),
    kind: z.enum(['workers', 'leavers']),
    /** By column, as the layout of such a file names it. */
    values: z.record(z.string().max(60), cell),
    /** Findings that are right as they stand, as a held row names them. */
    confirm: z.array(z.string().max(80)).default([]),
  }),
  output: z.object({ uploadId: z.uuid(), unchanged: z.boolean() }),
  concerns: employerOfReturn,
  async run({ db, actor, now, fictitious, note }, { returnId, kind, values, confirm }) {
    const { employerId, month, kind: returnKind } = await lockToEdit(db, returnId, { name: actor.name, now })
    const intake = intakes[kind]
    const layout = layoutOf(Object.keys(values), intake)
    const cells = Object.values(values).map((text): Cell => ({ kind: text === '' ? 'empty' : 'text', text }))
    const uploadId = newId(now)
    const bytes = await writeRow(values)
    const digest = createHash('sha256').update(bytes).digest()
    const file = { fileName: 'formulir.csv', fileSize: bytes.length, digest, unitCode: null, by: actor.name }
    await db.run(rows.insertUpload({ id: uploadId, employerId, returnId, kind, ...file, now }))
    await db.run(rows.insertPiece(uploadId, 0, bytes))

    await intake.open(db)
    await intake.take(db, [{ number: onlyRow, cells }], {
      layout,
      rules: rowRules(month, dayIn(now), fictitious),
      unitCode: null,
      confirmed: new Map([[onlyRow, new Set(confirm)]]),
    })
    const to = { uploadId, returnId, employerId, month, kind: returnKind, by: actor.name, now }
    const taken = await intake.settle(db, to)
    const [held] = await db.many<StoredRow>(rows.listRows(uploadId, 'held', 0, 1))
    if (held) throw badInput(faultsOf(held, Object.keys(values)))

    const counted = { total: 1, accepted: taken.rows, unchanged: taken.unchanged, otherSheets: [] }
    const stored = JSON.stringify(storeLayout(layout, onlyRow - 1))
    await db.run(rows.finishUpload({ id: uploadId, layout: stored, ...counted, now }))
    note({ kind })
    return { uploadId, unchanged: taken.unchanged > 0 }
  },
})

/** Below the header. */
const onlyRow = 2

function layoutOf(columns: readonly string[], { layouts }: Intake): Layout {
  const found = recogniseLayout(
    columns.map((text) => ({ kind: 'text', text })),
    layouts,
  )
  if (!found.ok) throw badInput([toFault({ ...found.finding, column: 'values' })])
  return found.layout
}

/** In the order in which the form has its fields. */
function faultsOf({ findings }: StoredRow, columns: readonly string[]) {
  const placeOf = ({ column }: Finding) => columns.indexOf(column ?? '')
  return findings
    .filter(holds)
    .toSorted((a, b) => placeOf(a) - placeOf(b))
    .map(toFault)
}

function toFault(finding: Finding) {
  const { message, suggestion } = describeFinding(finding)
  return {
    field: finding.column ?? 'values',
    code: finding.code,
    message: { id: `${message.id} ${suggestion.id}`, en: `${message.en} ${suggestion.en}` },
  }
}

/** What was typed, kept as the file that it stands for. */
async function writeRow(values: Readonly<Record<string, string>>): Promise<Buffer> {
  const columns = Object.keys(values).map((header) => ({ header, kind: 'text' as const }))
  const format = { kind: 'csv', delimiter: ';' } as const
  return Buffer.concat(
    await Array.fromAsync(writeSheet({ format, name: '', columns, rows: [Object.values(values)] })),
  )
}
