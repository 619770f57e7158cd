import { damaged } from '../sheet-problem.ts'

/** The records that are read, by their numbers ([MS-XLS] 2.3.2). */
export const records = {
  formula: 0x0006,
  endOfPart: 0x000a,
  from1904: 0x0022,
  password: 0x002f,
  continuation: 0x003c,
  worksheet: 0x0085,
  wholeNumbers: 0x00bd,
  richLabel: 0x00d6,
  cellStyle: 0x00e0,
  sharedTexts: 0x00fc,
  sharedText: 0x00fd,
  number: 0x0203,
  label: 0x0204,
  booleanOrError: 0x0205,
  formulaText: 0x0207,
  arrayFormula: 0x0221,
  table: 0x0236,
  wholeNumber: 0x027e,
  format: 0x041e,
  sharedFormula: 0x04bc,
  beginOfPart: 0x0809,
} as const

const headSize = 4

/**
 * Goes from record to record through the stream of a workbook, and from field to field within one. Every record says
 * how long it is; no field is read beyond its record, and no record beyond the stream.
 */
export class RecordReader {
  readonly #stream: Buffer
  #start = 0
  #at = 0
  #end = 0

  constructor(stream: Buffer) {
    this.#stream = stream
  }

  get type(): number {
    return this.#typeAt(this.#start)
  }

  /** Where the record begins in the stream; `moveTo` returns to it. */
  get start(): number {
    return this.#start
  }

  /** Where the reader stands, and where the record ends: `resume` returns to it. */
  get at(): number {
    return this.#at
  }

  get end(): number {
    return this.#end
  }

  /** Bytes that are left in the record. */
  get left(): number {
    return this.#end - this.#at
  }

  /** Goes on to the next record; false where the stream holds no further whole one. */
  next(): boolean {
    return this.#open(this.#end)
  }

  moveTo(start: number): void {
    if (!this.#open(start)) throw damaged(`there is no record at ${start}`)
  }

  /** Returns into a record, to a place where a reader of the same stream has been. */
  resume(at: number, end: number): void {
    this.#at = at
    this.#end = end
  }

  u8(): number {
    return this.#stream.readUInt8(this.#take(1))
  }

  u16(): number {
    return this.#stream.readUInt16LE(this.#take(2))
  }

  u32(): number {
    return this.#stream.readUInt32LE(this.#take(4))
  }

  f64(): number {
    return this.#stream.readDoubleLE(this.#take(8))
  }

  /** Passes over bytes, also into records that continue this one. */
  skip(bytes: number): void {
    let rest = bytes
    while (rest > this.left) {
      rest -= this.left
      this.#continue()
    }
    this.#at += rest
  }

  /**
   * A text of so many characters, of which at most `limit` and one more are decoded. Where it goes on in a record that
   * continues this one, it says anew whether its characters take one byte or two ([MS-XLS] 2.5.293).
   */
  text(length: number, isWide: boolean, limit: number): string {
    let text = ''
    let rest = length
    for (let width = isWide ? 2 : 1; ; width = this.u8() & 1 ? 2 : 1) {
      const here = Math.min(rest, Math.floor(this.left / width))
      const wanted = Math.min(here, limit + 1 - text.length)
      const encoding = width === 2 ? 'utf16le' : 'latin1'
      text += this.#stream.toString(encoding, this.#at, this.#at + wanted * width)
      this.#at += here * width
      rest -= here
      if (rest === 0) return text
      this.#continue()
    }
  }

  /** Goes into the record that continues this one; false where none does. */
  continues(): boolean {
    const isContinued =
      this.#end + headSize <= this.#stream.length && this.#typeAt(this.#end) === records.continuation
    const start = this.#start
    if (!isContinued || !this.next()) return false
    this.#start = start
    return true
  }

  #continue(): void {
    if (!this.continues()) throw damaged(`the record at ${this.#start} is cut short`)
  }

  #typeAt(start: number): number {
    return this.#stream.readUInt16LE(start)
  }

  #open(start: number): boolean {
    const from = start + headSize
    if (from > this.#stream.length) return false
    const end = from + this.#stream.readUInt16LE(start + 2)
    if (end > this.#stream.length) return false
    this.#start = start
    this.#at = from
    this.#end = end
    return true
  }

  #take(bytes: number): number {
    const at = this.#at
    if (bytes > this.left) throw damaged(`the record at ${this.#start} is cut short`)
    this.#at += bytes
    return at
  }
}
