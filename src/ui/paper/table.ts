import {
  artifact,
  bottom,
  colour,
  dress,
  heightOf,
  left,
  makeRoom,
  printable,
  setting,
  width,
} from './pen.ts'
import type { Desk, Doc, Element, Look } from './pen.ts'

export type PaperColumn = {
  readonly head: string
  /** Its share of the line; all of them make 1. */
  readonly share: number
  readonly number?: boolean
}

export type PaperTable = {
  /** The first column names the row. */
  readonly columns: readonly PaperColumn[]
  readonly rows: readonly (readonly string[])[]
  readonly foot?: readonly string[]
}

export type PaperRow = { readonly label: string; readonly value: string }

type Cell = {
  readonly text: string
  readonly share: number
  readonly number: boolean
  /** Whose name the cell is; null when it is data. */
  readonly names: 'Row' | 'Column' | null
  readonly look: Look
}

const pad = 4

/** A table that goes on over pages, its head at the top of each. */
export function writeTable(desk: Desk, { columns, rows, foot }: PaperTable): void {
  const cellsOf = (texts: readonly string[], look: Look, names: (place: number) => Cell['names']) =>
    columns.map(({ share, number = false }, place): Cell => {
      return { text: printable(texts[place] ?? ''), share, number, names: names(place), look }
    })
  const heads = columns.map((column) => column.head)
  const head = cellsOf(heads, { size: 9, pale: true, bold: true }, () => 'Column')
  const first = (place: number) => (place === 0 ? 'Row' : null)
  const body = rows.map((row) => cellsOf(row, { size: 9.5 }, first))
  if (foot) body.push(cellsOf(foot, { size: 9.5, bold: true }, first))
  makeRoom(desk.doc, 70)
  inTable(desk, (table) => {
    drawRow(desk.doc, table, head)
    for (const cells of body) {
      if (desk.doc.y + heightOfRow(desk.doc, cells) > bottom) {
        desk.doc.addPage()
        repeatHead(desk.doc, head)
      }
      drawRow(desk.doc, table, cells)
    }
  })
}

/** Labels and their values. */
export function writeRows(desk: Desk, rows: readonly PaperRow[]): void {
  inTable(desk, (table) => {
    for (const { label, value } of rows) {
      const cells: Cell[] = [
        { text: printable(label), share: 0.4, number: false, names: 'Row', look: { pale: true } },
        { text: printable(value), share: 0.6, number: true, names: null, look: { bold: true } },
      ]
      makeRoom(desk.doc, heightOfRow(desk.doc, cells))
      drawRow(desk.doc, table, cells)
    }
  })
}

function inTable({ doc, root }: Desk, draw: (table: Element) => void): void {
  const table = doc.struct('Table')
  root.add(table)
  draw(table)
  table.end()
  doc.x = left
  doc.y += 10
}

function drawRow(doc: Doc, table: Element, cells: readonly Cell[]): void {
  const [top, height] = [doc.y, heightOfRow(doc, cells)]
  const row = doc.struct('TR')
  table.add(row)
  eachCell(cells, (cell, x, room) => {
    // pdfkit knows the scope of a header cell; its types do not yet.
    const about = cell.names ? { title: cell.text, scope: cell.names } : {}
    row.add(doc.struct(cell.names ? 'TH' : 'TD', about, () => drawCell(doc, cell, x, top, room)))
  })
  row.end()
  closeRow(doc, top + height)
}

/** The head again on a new page: for the eye only, the table was told once what its columns are. */
function repeatHead(doc: Doc, cells: readonly Cell[]): void {
  const [top, height] = [doc.y, heightOfRow(doc, cells)]
  artifact(doc, () => eachCell(cells, (cell, x, room) => drawCell(doc, cell, x, top, room)), 'Pagination')
  closeRow(doc, top + height)
}

function drawCell(doc: Doc, cell: Cell, x: number, top: number, room: number): void {
  dress(doc, cell.look)
  const options: PDFKit.Mixins.TextOptions = { ...setting(cell.look, room), lineGap: 1 }
  if (cell.number) Object.assign(options, { align: 'right', features: ['tnum'] })
  doc.text(cell.text, x, top + pad, options)
}

function closeRow(doc: Doc, y: number): void {
  artifact(doc, () =>
    doc
      .moveTo(left, y)
      .lineTo(left + width, y)
      .lineWidth(0.6)
      .stroke(colour.line),
  )
  doc.y = y
}

/** Cells side by side, a little air between them; numbers end at the right edge. */
function eachCell(cells: readonly Cell[], visit: (cell: Cell, x: number, room: number) => void): void {
  let x = left
  for (const cell of cells) {
    visit(cell, cell.number ? x + 8 : x, cell.share * width - 8)
    x += cell.share * width
  }
}

function heightOfRow(doc: Doc, cells: readonly Cell[]): number {
  const heights: number[] = []
  eachCell(cells, (cell, _, room) => heights.push(heightOf(doc, cell.text || ' ', cell.look, room)))
  return Math.max(...heights) + 2 * pad
}
