import { ribPath } from '../parts/canopy.tsx'
import { qrPath } from '../qr.tsx'
import type { QrLevel } from '../qr.tsx'
import { colour } from './pen.ts'
import type { Doc } from './pen.ts'

export type MarkColours = {
  readonly even: string
  readonly odd: string
  readonly light: string
  readonly hub: string
}

const brand: MarkColours = { even: colour.plum, odd: '#84315f', light: '#f5b521', hub: '#ffffff' }
export const onPlum: MarkColours = { even: '#84315f', odd: '#7a2a56', light: '#f5b521', hub: colour.plum }
export const faint: MarkColours = { even: '#f8edf3', odd: '#f4e4ec', light: '#fdf0d0', hub: '#ffffff' }

/** The canopy, `size` points across. */
export function drawMark(doc: Doc, x: number, y: number, size: number, colours = brand): void {
  doc
    .save()
    .translate(x + size / 2, y + size / 2)
    .scale(size / 100)
  for (let rib = 0; rib < 12; rib += 1) {
    const cloth = rib % 2 === 0 ? colours.even : colours.odd
    doc.path(ribPath(rib)).fill(rib === 1 ? colours.light : cloth)
  }
  doc.circle(0, 0, 5).fill(colours.hub).restore()
}

export type QrSpot = {
  readonly content: string
  readonly x: number
  readonly y: number
  readonly size: number
  readonly level?: QrLevel
}

/** A QR code as one path, without a quiet zone of its own: leave white around it. */
export function drawQr(doc: Doc, { content, x, y, size, level }: QrSpot): void {
  const code = qrPath(content, level)
  doc
    .save()
    .translate(x, y)
    .scale(size / code.size)
    .path(code.path)
    .fill(colour.ink)
    .restore()
}
