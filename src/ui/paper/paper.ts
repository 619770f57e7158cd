import type { Language } from '#base/words.ts'
import { drawMark, drawQr, faint } from './mark.ts'
import {
  artifact,
  colour,
  dress,
  heightOf,
  left,
  makeRoom,
  millimetre,
  newDocument,
  pageHeight,
  pageWidth,
  printable,
  width,
  writeAt,
} from './pen.ts'
import type { Desk, Doc, Look } from './pen.ts'
import { writeRows, writeTable } from './table.ts'
import type { PaperRow, PaperTable } from './table.ts'

export type PaperAbout = {
  readonly lang: Language
  readonly title: string
  /** When it was made. The same input gives the same bytes. */
  readonly madeAt: Date
  /** At the right of the head, one below the other: number, day. */
  readonly head: readonly string[]
  /** Beside the page number at the foot of each page. */
  readonly foot: string
}

/** A sheet that is written from the top to the bottom. Everything on it is tagged for those who hear it. */
export type Paper = {
  heading(text: string, level?: 1 | 2): void
  /** A paragraph; a line break begins another. */
  text(text: string, look?: Look): void
  /** What the letter says, in one box: the amount, the day. */
  panel(strong: string, text: string): void
  /** A number to copy, large. */
  code(label: string, code: string): void
  list(items: readonly string[]): void
  rows(rows: readonly PaperRow[]): void
  table(table: PaperTable): void
  /** A QR code with words beside it. */
  qr(code: PaperQr): void
  /** Anything drawn, `height` points high, with its words for those who cannot see it. */
  figure(alt: string, height: number, draw: (doc: Doc, x: number, y: number) => void): void
  /** A faint canopy in the corner, for what is hung on a wall. */
  crest(): void
  space(points: number): void
}

export type PaperQr = {
  readonly content: string
  readonly alt: string
  readonly caption: string
  readonly millimetres: number
}

/** Writes a document and gives its bytes: PDF 1.7, tagged, its fonts within. */
export async function writePaper(about: PaperAbout, write: (paper: Paper) => void): Promise<Uint8Array> {
  const doc = newDocument(about.lang, about.title, about.madeAt)
  const chunks: Uint8Array[] = []
  const finished = new Promise<void>((resolve, reject) => {
    doc.on('data', (chunk: Uint8Array) => chunks.push(chunk))
    doc.on('end', resolve)
    doc.on('error', reject)
  })
  const root = doc.struct('Document', { title: about.title })
  doc.addStructure(root)
  writeHead({ doc, root }, about)
  write(paperOn({ doc, root }))
  root.end()
  numberPages(doc, about)
  doc.end()
  await finished
  return Buffer.concat(chunks)
}

function paperOn(desk: Desk): Paper {
  const { doc } = desk
  return {
    heading: (text, level = 2) => writeHeading(desk, text, level),
    text: (text, look = {}) => {
      for (const paragraph of text.split('\n')) writeBlock(desk, 'P', paragraph, look)
      doc.y += 6
    },
    panel: (strong, text) => writePanel(desk, strong, text),
    code: (label, code) => {
      writeBlock(desk, 'P', label, { size: 9, pale: true })
      writeBlock(desk, 'P', code, { size: 24, bold: true })
    },
    list: (items) => writeList(desk, items),
    rows: (rows) => writeRows(desk, rows),
    table: (table) => writeTable(desk, table),
    qr: (code) => writeQr(desk, code),
    figure: (alt, height, draw) => writeFigure(desk, alt, height, draw),
    crest: () => artifact(doc, () => drawMark(doc, pageWidth - 230, pageHeight - 300, 330, faint)),
    space: (points) => {
      doc.y += points
    },
  }
}

function writeHead(desk: Desk, { head }: PaperAbout): void {
  const { doc } = desk
  const top = doc.y
  artifact(doc, () => drawMark(doc, left, top, 32))
  writeAt(desk, 'P', 'Payung', { size: 15, bold: true }, { x: left + 42, y: top + 6, room: 200 })
  head.forEach((text, place) => {
    const spot = { x: left + width / 2, y: top + 3 + place * 13, room: width / 2, align: 'right' as const }
    writeAt(desk, 'P', printable(text), { size: 9, pale: true }, spot)
  })
  doc.x = left
  doc.y = top + 58
}

function writeHeading(desk: Desk, text: string, level: 1 | 2): void {
  const { doc } = desk
  if (level === 2) doc.y += 8
  // A heading never stands alone at the foot of a page.
  makeRoom(doc, 90)
  writeBlock(desk, `H${level}`, text, { size: level === 1 ? 20 : 12.5, bold: true })
  doc.y += level === 1 ? 8 : 4
}

function writeBlock(desk: Desk, tag: string, text: string, look: Look): void {
  const words = printable(text)
  makeRoom(desk.doc, heightOf(desk.doc, words, look, width))
  writeAt(desk, tag, words, look, { x: left, y: desk.doc.y, room: width })
}

function writePanel(desk: Desk, strong: string, text: string): void {
  const { doc } = desk
  const pad = 12
  const [first, second] = [printable(strong), printable(text)]
  const loud: Look = { bold: true, size: 12 }
  const room = width - 2 * pad
  const firstHeight = heightOf(doc, first, loud, room)
  const height = firstHeight + heightOf(doc, second, {}, room) + 2 * pad
  makeRoom(doc, height)
  const [x, top] = [left + pad, doc.y]
  artifact(doc, () => doc.roundedRect(left, top, width, height, 8).fill(colour.tint))
  writeAt(desk, 'P', first, loud, { x, y: top + pad, room })
  writeAt(desk, 'P', second, {}, { x, y: top + pad + firstHeight, room })
  doc.y = top + height + 14
}

function writeList({ doc, root }: Desk, items: readonly string[]): void {
  const list = doc.struct('L')
  root.add(list)
  items.forEach((item, place) => {
    const [words, indent] = [printable(item), 18]
    makeRoom(doc, heightOf(doc, words, {}, width - indent))
    const top = doc.y
    const entry = doc.struct('LI')
    list.add(entry)
    writeAt({ doc, root: entry }, 'Lbl', `${place + 1}.`, {}, { x: left, y: top, room: indent })
    writeAt({ doc, root: entry }, 'LBody', words, {}, { x: left + indent, y: top, room: width - indent })
    entry.end()
    doc.y += 2
  })
  list.end()
  doc.x = left
  doc.y += 4
}

function writeQr(desk: Desk, { content, alt, caption, millimetres }: PaperQr): void {
  const { doc } = desk
  const size = millimetres * millimetre
  writeFigure(desk, alt, size, (_, x, y) => drawQr(doc, { content, x, y, size }))
  const [x, below] = [left + size + 16, doc.y]
  doc.y = below - size
  for (const text of caption.split('\n')) {
    const spot = { x, y: doc.y, room: width - size - 16 }
    writeAt(desk, 'P', printable(text), { size: 9, pale: true }, spot)
  }
  doc.x = left
  doc.y = below + 8
}

function writeFigure(
  { doc, root }: Desk,
  alt: string,
  height: number,
  draw: (doc: Doc, x: number, y: number) => void,
): void {
  makeRoom(doc, height)
  const top = doc.y
  // pdfkit writes the box of a figure; its types do not know it yet.
  const about = { alt: printable(alt), bbox: [left, top, left + width, top + height], placement: 'Block' }
  root.add(doc.struct('Figure', about, () => draw(doc, left, top)))
  doc.x = left
  doc.y = top + height
}

function numberPages(doc: Doc, { lang, foot }: PaperAbout): void {
  const { start, count } = doc.bufferedPageRange()
  for (let page = start; page < start + count; page += 1) {
    doc.switchToPage(page)
    const place = lang === 'id' ? `Halaman ${page + 1} dari ${count}` : `Page ${page + 1} of ${count}`
    const y = pageHeight - 14 * millimetre
    artifact(
      doc,
      () => {
        dress(doc, { size: 8, pale: true })
        doc.text(printable(foot), left, y, { lineBreak: false })
        doc.text(place, left + width - doc.widthOfString(place), y, { lineBreak: false })
      },
      'Pagination',
    )
  }
}
