import type { Bytes } from './base45.ts'
import { Unreadable } from './unreadable.ts'

/** What our codes are made of, out of everything that CBOR has (RFC 8949). */
export type Cbor = number | string | Bytes | readonly Cbor[] | CborMap | Tagged
export type CborMap = ReadonlyMap<Cbor, Cbor>
export type Tagged = { readonly tag: number; readonly value: Cbor }

const deepest = 8

/**
 * Reads one value and expects nothing after it. Takes only the shortest form of each number and no repeated key, so that
 * what is not signed cannot be written in a second way.
 * @throws Unreadable
 */
export function readCbor(bytes: Bytes): Cbor {
  let at = 0
  const value = readItem(0)
  if (at < bytes.length) throw new Unreadable('something follows')
  return value

  function readItem(depth: number): Cbor {
    if (depth > deepest) throw new Unreadable('too deep')
    const head = readNumber(1)
    const argument = readArgument(head & 31)
    switch (head >> 5) {
      case 0:
        return argument
      case 1:
        return -1 - argument
      case 2:
        return take(argument)
      case 3:
        return readText(take(argument))
      case 4:
        return Array.from(places(argument), () => readItem(depth + 1))
      case 5:
        return readMap(argument, depth)
      case 6:
        return { tag: argument, value: readItem(depth + 1) }
      default:
        throw new Unreadable('a kind of value that we do not use')
    }
  }

  function readMap(size: number, depth: number): CborMap {
    const map = new Map(Array.from(places(size), () => [readItem(depth + 1), readItem(depth + 1)]))
    if (map.size < size) throw new Unreadable('a key comes twice')
    return map
  }

  function readArgument(short: number): number {
    if (short < 24) return short
    if (short > 27) throw new Unreadable('no length')
    const size = 2 ** (short - 24)
    const number = readNumber(size)
    const fitsShorter = number < (size === 1 ? 24 : 256 ** (size / 2))
    if (fitsShorter || !Number.isSafeInteger(number)) throw new Unreadable('not the shortest form')
    return number
  }

  function readNumber(size: number): number {
    return take(size).reduce((sum, byte) => sum * 256 + byte, 0)
  }

  function take(length: number): Bytes {
    if (length > bytes.length - at) throw new Unreadable('breaks off')
    at += length
    return bytes.subarray(at - length, at)
  }

  /** As many as are said to follow, each of which takes a byte at least. */
  function places(count: number): { length: number } {
    if (count > bytes.length - at) throw new Unreadable('breaks off')
    return { length: count }
  }
}

function readText(bytes: Bytes): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes)
  } catch {
    throw new Unreadable('not UTF-8')
  }
}
