import { chmodSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import { present } from '#base/assert.ts'
import { isAlive } from '#platform/postgres/users.ts'
import { freePort, Program } from './program.ts'

/** Friday morning in Samarinda; the clock of everyone on the machine stands there. */
export const morning = '2026-11-20T02:14:00Z'

export type MachineOptions = {
  /** A folder that is there already, such as a small file system; without it one of its own is made. */
  readonly folder?: string
  /** An address of PostgreSQL, such as one behind a bad line; without it the servers bring up their own. */
  readonly databaseUrl?: string
}

/** A machine of its own: a data folder with its PostgreSQL, and servers on it as `npm start` runs them. */
export class Machine {
  readonly folder: string
  readonly servers: readonly Program[]
  readonly #env: Record<string, string>
  readonly #isOwnFolder: boolean
  readonly #commands: Program[] = []
  #isClosed = false

  private constructor(
    folder: string,
    ports: readonly number[],
    { databaseUrl = '', ...given }: MachineOptions,
  ) {
    this.folder = folder
    this.#isOwnFolder = given.folder === undefined
    this.#env = {
      PAYUNG_DATA: folder,
      PAYUNG_NOW: morning,
      PAYUNG_LOG: 'info',
      DATABASE_URL: databaseUrl,
      NODE_COMPILE_CACHE: join(folder, 'compiled'), // Servers start a few hundred times, on the same program.
    }
    this.servers = ports.map(
      (port, at) =>
        new Program(`server ${at + 1}`, ['src/server.ts'], { ...this.#env, PORT: String(port) }, folder),
    )
  }

  /** Sets it up; nothing runs yet. */
  static async make(servers: number, options: MachineOptions = {}): Promise<Machine> {
    const folder = options.folder ?? mkdtempSync(join(tmpdir(), 'payung-faults-'))
    chmodSync(folder, 0o755) // Open to others, so that the cluster stays inside even when it runs as another user.
    const ports = await Promise.all(Array.from({ length: servers }, () => freePort()))
    return new Machine(folder, ports, options)
  }

  get env(): Readonly<Record<string, string>> {
    return this.#env
  }

  /** Where the servers that are up are reached. */
  get addresses(): string[] {
    return this.servers.filter(({ isUp }) => isUp).map(({ url }) => url)
  }

  /** `./payung …` */
  command(...argv: string[]): Program {
    const command = new Program(`payung ${argv[0]}`, ['src/cli.ts', ...argv], this.#env, this.folder)
    this.#commands.push(command)
    if (this.#isClosed) void command.end()
    return command
  }

  /** The PostgreSQL as its owner sees it. Its address is the same until the end. */
  get databaseUrl(): string {
    const [password, file] = [
      read(this.folder, 'password').trim(),
      read(this.folder, 'postgres/postmaster.pid'),
    ]
    return `postgres://payung:${password}@127.0.0.1:${Number(file.split('\n')[3])}/payung`
  }

  /** Kills the server of PostgreSQL, or one of the processes that serve a connection: whichever works at the moment. */
  async killPostgres(victim: 'postmaster' | 'backend'): Promise<void> {
    const pid = victim === 'postmaster' ? this.#postmaster() : await this.#backend()
    if (isAlive(pid)) process.kill(pid, 'SIGKILL')
  }

  #postmaster(): number {
    return Number.parseInt(read(this.folder, 'postgres/postmaster.pid'), 10)
  }

  async #backend(): Promise<number> {
    const { rows } = await this.ask<{ pid: number }>(
      `select pid from pg_stat_activity where backend_type = 'client backend' and pid <> pg_backend_pid() order by state = 'active' desc, state_change desc nulls last limit 1`,
    )
    return rows[0]?.pid ?? 0
  }

  /** Any question to the database, past the program. Waits for a database that is just coming back. */
  async ask<Row extends pg.QueryResultRow>(
    statement: string,
    values: unknown[] = [],
  ): Promise<pg.QueryResult<Row>> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#askOnce<Row>(statement, values)
      } catch (error) {
        if (tries >= 200) throw error
        await sleep(200)
      }
    }
  }

  async #askOnce<Row extends pg.QueryResultRow>(
    statement: string,
    values: unknown[],
  ): Promise<pg.QueryResult<Row>> {
    const client = new pg.Client({ connectionString: this.databaseUrl, connectionTimeoutMillis: 5000 })
    client.on('error', () => {}) // Its statement says so.
    try {
      await client.connect()
      return await client.query<Row>(statement, values)
    } finally {
      await client.end().catch(() => {})
    }
  }

  /** Stops everything, and leaves nothing behind. */
  async close(): Promise<void> {
    this.#isClosed = true
    await Promise.all([...this.servers, ...this.#commands].map((program) => program.end()))
    if (this.#env['DATABASE_URL'] === '') {
      const pid = this.#postmasterIfAny()
      if (isAlive(pid)) process.kill(pid, 'SIGQUIT')
      for (let waited = 0; isAlive(pid) && waited < 10_000; waited += 50) await sleep(50)
    }
    if (this.#isOwnFolder)
      rmSync(this.folder, { recursive: true, force: true, maxRetries: 10, retryDelay: 100 })
  }

  #postmasterIfAny(): number {
    try {
      return this.#postmaster()
    } catch {
      return 0
    }
  }
}

function read(folder: string, name: string): string {
  return present(readFileSync(join(folder, name), 'utf8'), `${name} is there`)
}
