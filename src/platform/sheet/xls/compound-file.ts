import { damaged } from '../sheet-problem.ts'

/** Sector numbers from here on are signs: the end of a chain, a free sector, no entry. */
const signsFrom = 0xffff_fffa

const entrySize = 128
const listedInHeader = 109

/** [MS-CFB] 2.2 and 2.6.1: where the fields stand that are read. */
const header = {
  sectorShift: 30,
  miniSectorShift: 32,
  directory: 48,
  miniStreamBelow: 56,
  miniTable: 60,
  tableList: 68,
  tableSectors: 76,
}
const entry = { nameBytes: 64, before: 68, after: 72, inside: 76, start: 116, size: 120 }

type Place = { readonly start: number; readonly size: number }

/**
 * Microsoft's container of before zip: a small file system of sectors, linked to chains by a table ([MS-CFB]). Only
 * what stands at its top is looked at, since a workbook that is pasted into another brings streams of the same name.
 * A chain is no longer than the file has sectors, so nothing read from it is larger than the file.
 */
export class CompoundFile {
  readonly #bytes: Buffer
  readonly #shift: number
  readonly #sectors: number
  readonly #table: readonly number[]
  readonly #directory: Buffer
  readonly #places: ReadonlyMap<string, Place>

  constructor(bytes: Buffer) {
    this.#bytes = bytes
    this.#shift = u16(bytes, header.sectorShift)
    if (this.#shift !== 9 && this.#shift !== 12) throw damaged('sectors of no known size')
    this.#sectors = bytes.length >>> this.#shift
    this.#table = [...this.#tableSectors()]
    this.#directory = this.#chain(u32(bytes, header.directory))
    this.#places = new Map(topEntries(this.#directory))
  }

  /** Whether a stream or folder of that name stands at the top. Names are compared in lower case. */
  has(name: string): boolean {
    return this.#places.has(name)
  }

  read(name: string): Buffer | null {
    const place = this.#places.get(name)
    if (!place) return null
    const isSmall = place.size < u32(this.#bytes, header.miniStreamBelow)
    const content = isSmall ? this.#readSmall(place.start) : this.#chain(place.start)
    if (content.length < place.size) throw damaged(`the stream ${name} is cut short`)
    return content.subarray(0, place.size)
  }

  /** Small streams share one stream, which has small sectors and a table of its own. */
  #readSmall(start: number): Buffer {
    const shared = this.#chain(u32(this.#directory, entry.start))
    const table = this.#chain(u32(this.#bytes, header.miniTable))
    const size = 1 << u16(this.#bytes, header.miniSectorShift)
    const pieces = linked(start, shared.length / size, (sector) => u32(table, sector * 4))
    return Buffer.concat([...pieces].map((sector) => shared.subarray(sector * size, (sector + 1) * size)))
  }

  #chain(start: number): Buffer {
    const perSector = 1 << (this.#shift - 2)
    const sectors = linked(start, this.#sectors, (sector) => {
      const part = this.#table[Math.floor(sector / perSector)]
      if (part === undefined) throw damaged('a sector outside the table')
      return u32(this.#sector(part), (sector % perSector) * 4)
    })
    return Buffer.concat([...sectors].map((sector) => this.#sector(sector)))
  }

  /** The sectors of the table itself: the first are listed in the header, more of them in a list of their own. */
  *#tableSectors(): Generator<number> {
    const isSector = (sector: number) => sector < signsFrom
    for (let at = 0; at < listedInHeader; at++) {
      const sector = u32(this.#bytes, header.tableSectors + at * 4)
      if (isSector(sector)) yield sector
    }
    const perSector = 1 << (this.#shift - 2)
    const last = (1 << this.#shift) - 4
    const next = (sector: number) => u32(this.#sector(sector), last)
    const lists = Math.ceil(this.#sectors / perSector)
    for (const sector of linked(u32(this.#bytes, header.tableList), lists, next)) {
      const list = this.#sector(sector)
      for (let at = 0; at < last; at += 4) if (isSector(u32(list, at))) yield u32(list, at)
    }
  }

  #sector(sector: number): Buffer {
    const size = 1 << this.#shift
    return this.#bytes.subarray((sector + 1) * size, (sector + 2) * size)
  }
}

/** Follows a chain of sectors, which ends at a sign. One that is longer than there are sectors runs in a circle. */
function* linked(start: number, sectors: number, next: (sector: number) => number): Generator<number> {
  let left = sectors
  for (let sector = start; sector < signsFrom; sector = next(sector)) {
    if (left-- === 0) throw damaged('a chain of sectors without an end')
    yield sector
  }
}

/** The entries of the top folder, which hang together as a tree: each knows one before and one after it. */
function* topEntries(directory: Buffer): Generator<[name: string, place: Place]> {
  const seen = new Set<number>()
  const open = [u32(directory, entry.inside)]
  for (let at = open.pop(); at !== undefined; at = open.pop()) {
    if (at >= signsFrom || seen.has(at)) continue
    seen.add(at)
    const fields = directory.subarray(at * entrySize, (at + 1) * entrySize)
    open.push(u32(fields, entry.before), u32(fields, entry.after))
    const name = fields.toString('utf16le', 0, Math.max(0, u16(fields, entry.nameBytes) - 2))
    const place = { start: u32(fields, entry.start), size: u32(fields, entry.size) }
    yield [name.toLowerCase(), place]
  }
}

function u16(bytes: Buffer, at: number): number {
  if (at + 2 > bytes.length) throw damaged('the container is cut short')
  return bytes.readUInt16LE(at)
}

function u32(bytes: Buffer, at: number): number {
  if (at + 4 > bytes.length) throw damaged('the container is cut short')
  return bytes.readUInt32LE(at)
}
