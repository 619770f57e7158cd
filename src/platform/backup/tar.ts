/**
 * The least of the tar format (POSIX.1-2001, ustar) that a backup needs: plain files, one after the other. So `tar` and `zstd` open
 * a backup also where there is no Payung.
 */

export const blockSize = 512

/** A zero block twice ends an archive. */
export const tarEnd = Buffer.alloc(2 * blockSize)

/** The block before a file. @param name at most 100 bytes of ASCII */
export function tarHeader(name: string, size: number, at: Date): Buffer {
  const block = Buffer.alloc(blockSize)
  const octal = (value: number, width: number) => value.toString(8).padStart(width, '0')
  block.write(name, 0, 100, 'ascii')
  block.write(octal(0o600, 7), 100)
  block.write(octal(0, 7), 108)
  block.write(octal(0, 7), 116)
  block.write(octal(size, 11), 124)
  block.write(octal(Math.floor(at.getTime() / 1000), 11), 136)
  block.write('0', 156)
  block.write('ustar\u000000', 257, 'latin1')
  block.write(`${octal(checksumOf(block), 6)}\0 `, 148, 'latin1')
  return block
}

/** @returns null for a block that begins no file of ours: the end, or damage */
export function readTarHeader(block: Buffer): { readonly name: string; readonly size: number } | null {
  const text = (from: number, to: number) => block.toString('latin1', from, to).replace(/[\0 ]+$/, '')
  if (text(257, 262) !== 'ustar' || Number.parseInt(text(148, 156), 8) !== checksumOf(block)) return null
  const size = Number.parseInt(text(124, 136), 8)
  return Number.isSafeInteger(size) ? { name: text(0, 100), size } : null
}

/** What follows a file so that the next begins at a full block. */
export function paddingOf(size: number): number {
  return (blockSize - (size % blockSize)) % blockSize
}

/** The sum of all bytes, where its own eight count as blanks. */
function checksumOf(block: Buffer): number {
  let sum = 8 * 32
  for (let at = 0; at < blockSize; at++) if (at < 148 || at >= 156) sum += block[at] ?? 0
  return sum
}
