import Pdf from 'pdfkit'
import { fileURLToPath } from 'node:url'

/** The page and the hand: A4, its margins, its two weights, its colours. Lengths are points. */

export type Doc = PDFKit.PDFDocument
export type Element = PDFKit.PDFStructureElement

/** Where a letter is drawn, and the part of its structure that is being filled. */
export type Desk = { readonly doc: Doc; readonly root: Element }

export type Look = {
  readonly size?: number | undefined
  readonly bold?: boolean | undefined
  readonly pale?: boolean | undefined
}

export const millimetre = 72 / 25.4
export const pageWidth = 210 * millimetre
export const pageHeight = 297 * millimetre
/** The left edge of everything that is written, and its width. */
export const left = 20 * millimetre
export const width = pageWidth - 2 * left
export const bottom = pageHeight - 22 * millimetre

export const colour = { ink: '#241820', pale: '#62565c', line: '#e2dcdb', plum: '#6b1d47', tint: '#f8edf3' }

const font = {
  regular: fileURLToPath(new URL('../assets/plus-jakarta-sans-400.ttf', import.meta.url)),
  bold: fileURLToPath(new URL('../assets/plus-jakarta-sans-700.ttf', import.meta.url)),
}

export function newDocument(lang: string, title: string, madeAt: Date): Doc {
  return new Pdf({
    size: 'A4',
    margins: { top: 18 * millimetre, bottom: pageHeight - bottom, left, right: left },
    pdfVersion: '1.7',
    tagged: true,
    lang,
    displayTitle: true,
    bufferPages: true,
    font: font.regular,
    info: { Title: title, Author: 'Payung', Creator: 'Payung', CreationDate: madeAt },
  })
}

/** Takes up the weight, size and colour for what is written next. */
export function dress(doc: Doc, { size = 10.5, bold, pale }: Look): void {
  doc
    .font(bold ? font.bold : font.regular)
    .fontSize(size)
    .fillColor(pale ? colour.pale : colour.ink)
}

/** How lines are set in a column of that width, in the dress that is on. */
export function setting(look: Look, room: number) {
  // Air between letters, not words: pdfkit would leave the spaces out, and a reader aloud would run words together.
  return { width: room, lineGap: 2, characterSpacing: (look.size ?? 10.5) * 0.008 }
}

export function heightOf(doc: Doc, text: string, look: Look, room: number): number {
  dress(doc, look)
  return doc.heightOfString(text, setting(look, room))
}

/** One tagged piece of text at a place. Longer than the page, it runs on. */
export function writeAt(desk: Desk, tag: string, text: string, look: Look, spot: Spot): void {
  const { doc, root } = desk
  root.add(
    doc.struct(tag, {}, () => {
      dress(doc, look)
      doc.text(text, spot.x, spot.y, { ...setting(look, spot.room), align: spot.align ?? 'left' })
    }),
  )
}

export type Spot = { x: number; y: number; room: number; align?: 'left' | 'right' }

/** Draws what means nothing to those who hear the page: lines, grounds, a head that is repeated. */
export function artifact(doc: Doc, draw: () => void, type: 'Layout' | 'Pagination' = 'Layout'): void {
  doc.markContent('Artifact', { type })
  draw()
  doc.endMarkedContent()
}

/** Goes on to a new page when so much does not fit on this one. */
export function makeRoom(doc: Doc, height: number): void {
  if (doc.y + height > bottom) doc.addPage()
}

const inFont = /^[ -~\u00a0-\u00ac\u00ae-\u0148\u014a-\u017e\u0218-\u021b‐‒-―‘-‚“-„†-•…′″€←-↓−≈≠≤≥]$/u

/** Letters that our font does not have lose their marks; what is left without a shape becomes a question mark. */
export function printable(text: string): string {
  return Array.from(text.normalize('NFC'), (sign) => {
    if (inFont.test(sign)) return sign
    const plain = Array.from(sign.normalize('NFKD')).filter((part) => inFont.test(part))
    return plain.join('') || '?'
  }).join('')
}
