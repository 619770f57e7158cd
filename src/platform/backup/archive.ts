import { createHash } from 'node:crypto'
import { open, type FileHandle } from 'node:fs/promises'
import { BackupRefused, DamagedBackup, manifest, names, signText, type Manifest } from './manifest.ts'
import { blockSize, paddingOf, readTarHeader, tarEnd, tarHeader } from './tar.ts'

/**
 * One file with everything in it, written from front to back and sealed at its end: the last entry is the SHA-256 of all before it.
 * A file that was cut off has no seal, one that was changed has another's.
 */
export class ArchiveWriter {
  readonly #file: FileHandle
  readonly #at: Date
  readonly #digest = createHash('sha256')

  private constructor(file: FileHandle, at: Date) {
    this.#file = file
    this.#at = at
  }

  /** @param path of a file that does not exist; only its owner may read it */
  static async create(path: string, at: Date): Promise<ArchiveWriter> {
    const archive = new ArchiveWriter(await open(path, 'wx', 0o600), at)
    await archive.add(names.sign, Buffer.from(signText))
    return archive
  }

  async add(name: string, bytes: Buffer): Promise<void> {
    const entry = Buffer.concat([
      tarHeader(name, bytes.length, this.#at),
      bytes,
      Buffer.alloc(paddingOf(bytes.length)),
    ])
    this.#digest.update(entry)
    await this.#file.writeFile(entry)
  }

  /** Seals it. Afterwards it is on the disk, whatever happens to the machine. */
  async seal(): Promise<void> {
    await this.add(names.seal, Buffer.from(`${this.#digest.copy().digest('hex')}\n`))
    await this.#file.writeFile(tarEnd)
    await this.#file.sync()
    await this.close()
  }

  close(): Promise<void> {
    return this.#file.close()
  }
}

export type Entry = { readonly name: string; readonly bytes: Buffer }

/** No piece is larger; a size beyond it is damage. */
const largestEntry = 64 * 2 ** 20

/** The entries from front to back, one in memory at a time. @param digest takes in what lies before the seal */
export async function* readEntries(path: string, digest = createHash('sha256')): AsyncGenerator<Entry> {
  const file = await open(path)
  try {
    for (let at = 0; ;) {
      const head = await read(file, at, blockSize)
      const header = readTarHeader(head)
      if (!header || header.size > largestEntry) throw at === 0 ? notOurs() : damaged()
      const body = await read(file, at + blockSize, header.size + paddingOf(header.size))
      at += blockSize + body.length
      const bytes = body.subarray(0, header.size)
      if (header.name === names.seal)
        return yield { name: header.name, bytes: await checkEnd(file, at, bytes) }
      digest.update(head).update(body)
      yield { name: header.name, bytes }
    }
  } finally {
    await file.close()
  }
}

/**
 * Reads all of a backup and compares it with its seal, before anything is done with it.
 * @throws DamagedBackup when it is not what was written
 */
export async function checkArchive(path: string, onRead: (bytes: number) => void): Promise<Manifest> {
  const digest = createHash('sha256')
  let [found, seal, first, size] = ['', '', true, 0]
  for await (const { name, bytes } of readEntries(path, digest)) {
    if (first && name !== names.sign) throw notOurs()
    first = false
    onRead((size += bytes.length))
    if (name === names.manifest) found = bytes.toString('utf8')
    if (name === names.seal) seal = bytes.toString('utf8').trim()
  }
  if (digest.digest('hex') !== seal) throw damaged()
  const read = manifest.safeParse(JSON.parse(found))
  if (read.success) return read.data
  throw new BackupRefused(
    'This backup is whole, but of another form. Restore it with the Payung that made it.',
  )
}

async function checkEnd(file: FileHandle, at: number, seal: Buffer): Promise<Buffer> {
  const { size } = await file.stat()
  if (size !== at + tarEnd.length || !(await read(file, at, tarEnd.length)).equals(tarEnd)) throw damaged()
  return seal
}

async function read(file: FileHandle, at: number, length: number): Promise<Buffer> {
  const bytes = Buffer.allocUnsafe(length)
  const { bytesRead } = await file.read(bytes, 0, length, at)
  if (bytesRead < length) throw at === 0 ? notOurs() : damaged()
  return bytes
}

const notOurs = () => new DamagedBackup('This file is no backup of Payung.')
const damaged = () =>
  new DamagedBackup('This backup is damaged or cut off: it is not what was written. Take another copy of it.')
