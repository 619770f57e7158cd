import { crc32, createInflateRaw } from 'node:zlib'
import { fromBufferPromise } from 'yauzl'
import type { Entry, ZipFile } from 'yauzl'
import type { SheetLimits } from '../sheet.ts'
import { damaged, SheetProblem } from '../sheet-problem.ts'

/** The parts of a zip archive by lower-case name: the packaging rules compare part names without case. */
export type Archive = {
  readonly bytes: Buffer
  readonly zip: ZipFile
  readonly parts: ReadonlyMap<string, Entry>
}

/** No honest worksheet packs better than this. Deflate can reach 1,032 to 1, which is what bombs are made of. */
const highestRatio = 250
const ratioMattersFrom = 16 * 2 ** 20

/**
 * Reads the archive's directory. Names are only ever keys here, so a name with `../` in it is harmless. Sizes are
 * held to their declaration by `unpack`, hence the declared ones decide whether the archive is accepted.
 */
export async function openArchive(bytes: Buffer, limits: SheetLimits): Promise<Archive> {
  try {
    const zip = await fromBufferPromise(bytes, { decodeStrings: false })
    if (zip.entryCount > limits.entries) throw tooLarge(limits.unpackedBytes)
    const parts = new Map<string, Entry>()
    let total = 0
    for await (const entry of zip.eachEntry()) {
      const name = entry.fileNameRaw.toString('utf8').replaceAll('\\', '/').toLowerCase()
      if (parts.has(name)) throw damaged(`two parts are named ${name}`)
      if (entry.isEncrypted()) throw new SheetProblem({ code: 'encrypted' })
      total += entry.uncompressedSize
      if (total > limits.unpackedBytes || isBomb(entry)) throw tooLarge(limits.unpackedBytes)
      parts.set(name, entry)
    }
    return { bytes, zip, parts }
  } catch (error) {
    throw asProblem(error)
  }
}

/**
 * The content of one part, piece by piece, proven complete and unaltered by its size and checksum. What is read of a
 * part may have to stay in memory, hence the limit.
 */
export async function* unpack(
  archive: Archive,
  entry: Entry,
  limitBytes = Infinity,
): AsyncGenerator<Buffer, void, undefined> {
  if (entry.uncompressedSize > limitBytes) throw tooLarge(limitBytes)
  let size = 0
  let checksum = 0
  try {
    const { fileDataStart } = await archive.zip.readLocalFileHeaderPromise(entry, { minimal: true })
    const packed = archive.bytes.subarray(fileDataStart, fileDataStart + entry.compressedSize)
    for await (const piece of inflate(packed, entry.compressionMethod)) {
      size += piece.length
      if (size > entry.uncompressedSize) break
      checksum = crc32(piece, checksum)
      yield piece
    }
  } catch (error) {
    throw asProblem(error)
  }
  if (size !== entry.uncompressedSize || checksum !== entry.crc32) throw damaged('a part is not what it says')
}

const pieceSize = 2 ** 16

async function* inflate(packed: Buffer, method: number): AsyncGenerator<Buffer, void, undefined> {
  if (method === 0) {
    for (let at = 0; at < packed.length; at += pieceSize) yield packed.subarray(at, at + pieceSize)
    return
  }
  if (method !== 8) throw damaged(`compression method ${method}`)
  const unpacked = createInflateRaw({ chunkSize: pieceSize })
  unpacked.end(packed)
  yield* unpacked
}

function isBomb({ compressedSize, uncompressedSize }: Entry): boolean {
  return uncompressedSize > ratioMattersFrom && uncompressedSize > compressedSize * highestRatio
}

function tooLarge(limitBytes: number): SheetProblem {
  return new SheetProblem({ code: 'unpacks-too-large', limitBytes })
}

/** Whatever the zip reader or zlib says about bytes from outside means that the file is damaged. */
function asProblem(error: unknown): SheetProblem {
  return error instanceof SheetProblem ? error : damaged(String(error))
}
