import { damaged, SheetProblem } from '../sheet-problem.ts'

/** Takes what the scanner finds. Tags and bytes are only good during the call: the scanner uses them again. */
export type XmlHandler = {
  open(tag: XmlTag): void
  close(tag: XmlTag): void
  /** A stretch of text, with its entities resolved by `textOf` when it is wanted. */
  text(bytes: Buffer, from: number, to: number): void
}

/** No tag, comment or stretch of text in an honest spreadsheet is longer. */
const longestToken = 2 ** 20

const lessThan = 0x3c
const greaterThan = 0x3e
const slash = 0x2f
const bang = 0x21
const question = 0x3f
const equals = 0x3d
const colon = 0x3a
const doubleQuote = 0x22
const singleQuote = 0x27
const space = 0x20

/** A name in bytes, so that tags are compared without making strings: worksheets hold millions. */
export type XmlName = Uint8Array

export function xmlName(name: string): XmlName {
  return Buffer.from(name, 'latin1')
}

/** The tag at hand. Names are compared without their prefix: `<x:row>` is a `row`. */
export class XmlTag {
  bytes: Buffer = Buffer.alloc(0)
  from = 0
  to = 0
  end = 0
  valueFrom = 0
  valueTo = 0

  place(bytes: Buffer, from: number, end: number): void {
    this.bytes = bytes
    this.from = from
    this.end = end
    let at = from
    for (
      let byte = bytes[at] ?? space;
      at < end && byte > space && byte !== slash;
      byte = bytes[at] ?? space
    ) {
      at++
      if (byte === colon) this.from = at
    }
    this.to = at
  }

  is(name: XmlName): boolean {
    return same(this.bytes, this.from, this.to, name)
  }

  /** Whether the tag has the attribute. If so, its value stands at `valueFrom` … `valueTo` in `bytes`. */
  find(name: XmlName): boolean {
    const { bytes, end } = this
    let at = this.to
    while (at < end) {
      while (at < end && (bytes[at] ?? 0) <= space) at++
      let nameFrom = at
      for (; at < end && bytes[at] !== equals && (bytes[at] ?? 0) > space; at++) {
        if (bytes[at] === colon) nameFrom = at + 1
      }
      const nameTo = at
      while (at < end && bytes[at] !== doubleQuote && bytes[at] !== singleQuote) at++
      const quote = bytes[at]
      this.valueFrom = ++at
      while (at < end && bytes[at] !== quote) at++
      this.valueTo = at++
      if (at <= end && same(bytes, nameFrom, nameTo, name)) return true
    }
    return false
  }

  attribute(name: XmlName): string | null {
    return this.find(name) ? textOf(this.bytes, this.valueFrom, this.valueTo) : null
  }
}

function same(bytes: Uint8Array, from: number, to: number, name: XmlName): boolean {
  if (to - from !== name.length) return false
  for (let i = 0; i < name.length; i++) if (bytes[from + i] !== name[i]) return false
  return true
}

/**
 * Reads XML piece by piece and keeps nothing but an unfinished token. Knows what spreadsheets use: elements,
 * attributes, text, CDATA. Document types are refused, so there are no entities but XML's own.
 */
export class XmlScanner {
  readonly #handler: XmlHandler
  readonly #tag = new XmlTag()
  /** The unfinished token, with room behind it for the next piece; the same memory for the whole document. */
  #room: Buffer = Buffer.alloc(0)
  #unfinished = 0
  #depth = 0
  #started = false

  constructor(handler: XmlHandler) {
    this.#handler = handler
  }

  push(piece: Buffer): void {
    const bytes = this.#withUnfinished(piece)
    let at = 0
    while (at < bytes.length) {
      const next = bytes[at] === lessThan ? this.#markup(bytes, at) : this.#text(bytes, at)
      if (next === 0) break
      at = next
    }
    this.#unfinished = bytes.length - at
    if (this.#unfinished > longestToken) throw damaged('a piece of markup is too long')
    this.#room.copyWithin(0, at, bytes.length)
  }

  #withUnfinished(piece: Buffer): Buffer {
    const length = this.#unfinished + piece.length
    if (length > this.#room.length) {
      const larger = Buffer.allocUnsafeSlow(length * 2)
      this.#room.copy(larger, 0, 0, this.#unfinished)
      this.#room = larger
    }
    piece.copy(this.#room, this.#unfinished)
    return this.#room.subarray(0, length)
  }

  /** To be called after the last piece. */
  end(): void {
    if (this.#depth !== 0 || !this.#started) throw damaged('the markup ends too early')
  }

  /** The place after the text that begins at `at`, or 0 when its end has not arrived. */
  #text(bytes: Buffer, at: number): number {
    let to = at
    while (to < bytes.length && bytes[to] !== lessThan) to++
    if (to === bytes.length) return 0
    if (this.#depth > 0) this.#handler.text(bytes, at, to)
    return to
  }

  #markup(bytes: Buffer, at: number): number {
    const kind = bytes[at + 1]
    if (kind === undefined) return 0
    if (kind === bang) return this.#declaration(bytes, at)
    if (kind === question) return after(bytes, '?>', at + 2)
    const to = tagEnd(bytes, at + 1)
    if (to === 0) return 0
    const closing = kind === slash
    const empty = bytes[to - 1] === slash
    this.#tag.place(bytes, closing ? at + 2 : at + 1, empty ? to - 1 : to)
    if (!closing) {
      this.#started = true
      this.#depth++
      this.#handler.open(this.#tag)
    }
    if (closing || empty) {
      this.#depth--
      if (this.#depth < 0) throw damaged('an element closes that never opened')
      this.#handler.close(this.#tag)
    }
    return to + 1
  }

  #declaration(bytes: Buffer, at: number): number {
    if (begins(bytes, '<!--', at)) return after(bytes, '-->', at + 4)
    if (begins(bytes, '<![CDATA[', at)) {
      const next = after(bytes, ']]>', at + 9)
      if (next !== 0 && this.#depth > 0) {
        const escaped = Buffer.from(bytes.toString('utf8', at + 9, next - 3).replaceAll('&', '&amp;'))
        this.#handler.text(escaped, 0, escaped.length)
      }
      return next
    }
    if (bytes.length - at < 9) return 0
    throw new SheetProblem({ code: 'unsafe-markup' })
  }
}

/** The place of the `>` that ends a tag, or 0. A `>` inside an attribute value does not. */
function tagEnd(bytes: Buffer, from: number): number {
  let quote = 0
  for (let at = from; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0
    if (quote !== 0) {
      if (byte === quote) quote = 0
    } else if (byte === greaterThan) return at
    else if (byte === doubleQuote || byte === singleQuote) quote = byte
  }
  return 0
}

function begins(bytes: Buffer, text: string, at: number): boolean {
  return bytes.length - at >= text.length && bytes.toString('latin1', at, at + text.length) === text
}

function after(bytes: Buffer, text: string, from: number): number {
  const at = bytes.indexOf(text, from)
  return at === -1 ? 0 : at + text.length
}

const ampersand = 0x26

/** The text between two places, with XML's own five entities and numeric ones resolved. */
export function textOf(bytes: Buffer, from: number, to: number): string {
  const text = bytes.toString('utf8', from, to)
  return hasAmpersand(bytes, from, to) ? text.replace(/&([^;&]*);?/g, resolveEntity) : text
}

export function hasAmpersand(bytes: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (bytes[at] === ampersand) return true
  return false
}

const entities: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

function resolveEntity(whole: string, name: string): string {
  const known = whole.endsWith(';') ? entities[name] : undefined
  if (known !== undefined) return known
  const [, hex, decimal] = /^&#(?:x([\da-f]{1,6})|(\d{1,7}));$/i.exec(whole) ?? []
  const code = hex === undefined ? Number(decimal ?? Number.NaN) : Number.parseInt(hex, 16)
  if (!(code <= 0x10ffff)) throw new SheetProblem({ code: 'unsafe-markup' })
  return String.fromCodePoint(code)
}

/** Scans a small part to its end. */
export async function scanXml(pieces: AsyncIterable<Buffer>, handler: XmlHandler): Promise<void> {
  const scanner = new XmlScanner(handler)
  for await (const piece of pieces) scanner.push(piece)
  scanner.end()
}
