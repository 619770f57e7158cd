import { damaged } from '../sheet-problem.ts'
import { RecordReader } from './record-reader.ts'

/** An empty text still says how long it is and how it is written. */
const shortestText = 3

/**
 * The texts that cells refer to by number. They stay where they are in the stream: only their places are kept, and a
 * string is made when a cell asks for it.
 */
export class SharedStrings {
  readonly #reader: RecordReader
  readonly #starts: Uint32Array
  readonly #ends: Uint32Array
  #count = 0

  /** Takes the reader at the beginning of the list. Its count is not believed: some programs promise too much. */
  constructor(stream: Buffer, list: RecordReader) {
    list.skip(4)
    const declared = list.u32()
    const room = Math.min(declared, Math.ceil(stream.length / shortestText))
    this.#reader = new RecordReader(stream)
    this.#starts = new Uint32Array(room)
    this.#ends = new Uint32Array(room)
    for (; this.#count < room; this.#count++) {
      if (list.left === 0 && !list.continues()) return
      this.#starts[this.#count] = list.at
      this.#ends[this.#count] = list.end
      readText(list, -1)
    }
  }

  /** A text, cut off where it is surely longer than that many characters. */
  get(index: number, characters: number): string {
    if (index >= this.#count) throw damaged(`there is no text ${index}`)
    this.#reader.resume(this.#starts[index] ?? 0, this.#ends[index] ?? 0)
    return readText(this.#reader, characters)
  }
}

const wide = 0x01
const phonetic = 0x04
const rich = 0x08

/** A text with how long it is before it, and fonts and phonetic hints behind it, which are passed over. */
export function readText(reader: RecordReader, characters: number): string {
  const length = reader.u16()
  const signs = reader.u8()
  const fonts = signs & rich ? reader.u16() : 0
  const hints = signs & phonetic ? reader.u32() : 0
  const text = reader.text(length, (signs & wide) !== 0, characters)
  reader.skip(fonts * 4 + hints)
  return text
}
