import { createHash, randomBytes } from 'node:crypto'
import { mkdirSync, readdirSync, realpathSync, rmSync, writeFileSync } from 'node:fs'
import { createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

/**
 * Processes that use one embedded server: `npm start` and commands beside it. Whoever comes first starts it, whoever leaves last
 * stops it, and nobody opens it while another one closes it.
 */

/** Does `work` while no other process does the like for this folder. A process that dies lets go of it. */
export async function exclusively<T>(folder: string, work: () => Promise<T>): Promise<T> {
  const gate = await passGate(folder)
  try {
    return await work()
  } finally {
    gate.close()
  }
}

const patience = 660_000 // Milliseconds: a cluster is made in five seconds, a large one that was killed takes minutes to recover.

/** A name in Linux's own space of sockets can be had once, leaves no file behind and goes with its process. */
async function passGate(folder: string): Promise<Server> {
  const name = `\0payung-${createHash('sha256').update(realpathSync(folder)).digest('hex')}`
  for (const deadline = Date.now() + patience; ; await sleep(50)) {
    try {
      return await listenAt(name)
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE' || Date.now() > deadline) throw error
    }
  }
}

function listenAt(path: string): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject)
    server.listen(path, () => resolve(server))
  })
}

/** Writes this process down as a user of the server in `home`. @returns its place in the list, to be given up later */
export function register(home: string): string {
  const list = join(home, 'users')
  mkdirSync(list, { recursive: true })
  const place = join(list, `${process.pid}-${randomBytes(3).toString('hex')}`)
  writeFileSync(place, '')
  return place
}

/** Gives a place up. @returns whether nobody is left */
export function leave(home: string, place: string): boolean {
  rmSync(place, { force: true })
  const list = join(home, 'users')
  const others = readdirSync(list).filter((name) => {
    if (isAlive(Number.parseInt(name, 10))) return true
    rmSync(join(list, name), { force: true })
    return false
  })
  return others.length === 0
}

export function isAlive(pid: number): boolean {
  if (!(pid > 0)) return false
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM'
  }
}
