import { argon2, randomBytes, timingSafeEqual } from 'node:crypto'
import { promisify } from 'node:util'
import { tooBusy } from './problems.ts'

/** argon2id as OWASP's Password Storage Cheat Sheet has it: 19 MiB, two passes, one lane. */
const cost = { memory: 19_456, passes: 2, parallelism: 1 }

const derive = promisify(argon2)

type Parts = { memory: number; passes: number; parallelism: number; salt: Buffer; hash: Buffer }

/** @returns argon2id in PHC form, with its cost, so that the cost can grow later */
export async function hashPassword(password: string): Promise<string> {
  const salt = randomBytes(16)
  return writePhc({ ...cost, salt, hash: await digest(password, { ...cost, salt }) })
}

/**
 * @param stored null for a name that is unknown or has no password yet: takes as long, and is never right
 * @returns `stale` when it should be hashed again at today's cost
 */
export async function verifyPassword(
  password: string,
  stored: string | null,
): Promise<{ right: boolean; stale: boolean }> {
  const parts = stored === null ? null : readPhc(stored)
  if (!parts) {
    await digest(password, { ...cost, salt: randomBytes(16) })
    return { right: false, stale: false }
  }
  const right = timingSafeEqual(await digest(password, parts), parts.hash)
  const { memory, passes, parallelism } = parts
  return {
    right,
    stale: memory !== cost.memory || passes !== cost.passes || parallelism !== cost.parallelism,
  }
}

/** The same letters can be typed as different code points; NFC makes them one. Nothing is trimmed. */
function digest(password: string, { salt, ...cost }: Omit<Parts, 'hash'>): Promise<Buffer> {
  const message = Buffer.from(password.normalize('NFC'))
  return inTurn(() => derive('argon2id', { message, nonce: salt, tagLength: 32, ...cost }))
}

function writePhc({ memory, passes, parallelism, salt, hash }: Parts): string {
  return `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`
}

function readPhc(text: string): Parts | null {
  const found = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([\w+/]+)\$([\w+/]{43})$/.exec(text)
  if (!found) return null
  const [, memory, passes, parallelism, salt = '', hash = ''] = found
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, 'base64'),
    hash: Buffer.from(hash, 'base64'),
  }
}

function unpadded(bytes: Buffer): string {
  return bytes.toString('base64').replace(/=+$/, '')
}

// A hash takes a processor for 40 ms and 19 MiB: a flood of sign-ins may not take the machine from everyone
// else.
const atOnce = 2
const mayWait = 60
let running = 0
const waiting: (() => void)[] = []

async function inTurn<T>(work: () => Promise<T>): Promise<T> {
  if (running < atOnce) running += 1
  else if (waiting.length >= mayWait) throw tooBusy()
  else await new Promise<void>((resolve) => waiting.push(resolve))
  try {
    return await work()
  } finally {
    const next = waiting.shift() // Takes over this turn, so `running` stays.
    if (next) next()
    else running -= 1
  }
}
