import type { Entry } from 'yauzl'
import { damaged } from '../sheet-problem.ts'
import { unpack } from './archive.ts'
import type { Archive } from './archive.ts'
import { hasAmpersand, scanXml, textOf, xmlName } from './scan-xml.ts'
import type { XmlHandler, XmlTag } from './scan-xml.ts'

const item = xmlName('si')
const text = xmlName('t')
const phonetic = xmlName('rPh')

/** `<si/>` is the shortest entry there can be. */
const shortestItem = 5

/** Bytes of a character in UTF-8, at most. */
const longestCharacter = 4

/**
 * The texts that worksheets refer to by number. Excel puts every text there, which may be millions, so they stay
 * bytes in one stretch of memory with the place where each ends; a string is made only when a cell asks for it.
 * Room is set aside for the most there can be. Memory that is never written costs nothing.
 */
export class SharedStrings implements XmlHandler {
  readonly #bytes: Buffer
  readonly #ends: Uint32Array
  #count = 0
  #length = 0
  #inText = false
  #inPhonetic = false

  private constructor(unpackedBytes: number) {
    this.#bytes = Buffer.allocUnsafeSlow(unpackedBytes)
    this.#ends = new Uint32Array(Math.ceil(unpackedBytes / shortestItem))
  }

  static async read(archive: Archive, entry: Entry, limitBytes: number): Promise<SharedStrings> {
    const pieces = unpack(archive, entry, limitBytes)
    const strings = new SharedStrings(Math.min(entry.uncompressedSize, limitBytes))
    await scanXml(pieces, strings)
    return strings
  }

  /** A text, cut off where it is surely longer than that many characters. */
  get(index: number, characters: number): string {
    if (!(index >= 0 && index < this.#count)) throw damaged(`there is no text ${index}`)
    const from = index === 0 ? 0 : (this.#ends[index - 1] ?? 0)
    const to = Math.min(this.#ends[index] ?? 0, from + (characters + 1) * longestCharacter)
    return this.#bytes.toString('utf8', from, to)
  }

  open(tag: XmlTag): void {
    if (tag.is(text)) this.#inText = !this.#inPhonetic
    else if (tag.is(phonetic)) this.#inPhonetic = true
  }

  close(tag: XmlTag): void {
    if (tag.is(text)) this.#inText = false
    else if (tag.is(phonetic)) this.#inPhonetic = false
    else if (tag.is(item)) this.#ends[this.#count++] = this.#length
  }

  text(bytes: Buffer, from: number, to: number): void {
    if (!this.#inText) return
    if (hasAmpersand(bytes, from, to))
      this.#length += this.#bytes.write(textOf(bytes, from, to), this.#length)
    else this.#length += bytes.copy(this.#bytes, this.#length, from, to)
  }
}
