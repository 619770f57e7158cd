import { spawn, type ChildProcess } from 'node:child_process'
import { once } from 'node:events'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { root } from '#platform/config.ts'
import { proveAll } from '../src/channels/cli/verify.ts'
import type { Payung } from '../src/open.ts'
import { surroundings, type Cluster } from './cluster.ts'
import type { Root } from './process-tree.ts'

/** A server in a process of its own, started as `npm start` starts it. */
export type BenchServer = {
  readonly url: string
  /** The server and its PostgreSQL. */
  readonly processes: readonly Root[]
  readonly close: () => Promise<void>
}

/** Starts one on the database and the port of a Payung that is open here. */
export async function startServer({ folder, pid }: Cluster, { app, ownerUrl }: Payung): Promise<BenchServer> {
  const { port, publicUrl: url } = app.config
  const server = spawn(process.execPath, startArguments(), {
    cwd: root,
    env: { ...process.env, ...surroundings(folder, ownerUrl, port) },
    stdio: ['ignore', 'ignore', 'inherit'], // Silent unless it fails.
  })
  const close = async () => {
    if (server.exitCode === null && server.kill('SIGINT')) await once(server, 'exit')
  }
  try {
    await Promise.race([answering(`${url}/health`), ended(server)])
  } catch (error) {
    await close()
    throw error
  }
  return {
    url,
    processes: [
      { name: 'server', pid: server.pid ?? 0 },
      { name: 'postgres', pid },
    ],
    close,
  }
}

/** @throws Error at once if it ends before it is told to, rather than after all the time in which it might have answered */
async function ended(server: ChildProcess): Promise<never> {
  await once(server, 'exit')
  throw new Error(`the server ended by itself with ${server.exitCode}`)
}

function startArguments(): string[] {
  const { scripts } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as {
    scripts: { start: string } // Written by us.
  }
  return scripts.start.split(' ').slice(1)
}

/** Asks until there is an answer. @throws Error after a minute, or as long as is given */
export async function answering(url: string, patienceMs = 60_000, everyMs = 50): Promise<void> {
  for (const deadline = Date.now() + patienceMs; Date.now() < deadline; await sleep(everyMs)) {
    const isUp = await fetch(url).then(
      async (answer) => (await answer.text()) !== '' && answer.ok,
      () => false,
    )
    if (isUp) return
  }
  throw new Error(`${url} did not answer within ${Math.round(patienceMs / 1000)} seconds`)
}

/** What `./payung verify` finds. @throws Error if anything does not hold */
export async function prove({ app }: Payung): Promise<string> {
  const { proofs, holds } = await proveAll(app)
  const faults = proofs.flatMap(({ claim, faults: found }) => found.map((fault) => `${claim}: ${fault}`))
  if (!holds) throw new Error(`${faults.length} faults, such as ${faults.slice(0, 5).join('; ')}`)
  return `verify: ${proofs.length} claims compared, all of them hold`
}
