import { setTimeout as sleep } from 'node:timers/promises'
import pg from 'pg'
import * as rows from './job-presence.sql.ts'

/** Milliseconds between two looks at who is gone; whoever is missing at two of them is. */
const lookEvery = 2000

/**
 * Says that a pool of workers is alive for as long as its process is: it holds a lock of a connection of its own, which ends with
 * the process however that ends. Whoever is present gives back the jobs of those who are not, so that work that was under way in
 * a server that was killed begins again within seconds, and not when the queue has given it up after four hours.
 */
export class JobPresence {
  readonly #url: string
  readonly #pool: string
  readonly #onTrouble: (error: unknown) => void
  readonly #ended = new AbortController()
  #keeping: Promise<void> = Promise.resolve()

  private constructor(url: string, pool: string, onTrouble: (error: unknown) => void) {
    this.#url = url
    this.#pool = pool
    this.#onTrouble = onTrouble
  }

  /** @param pool the name under which the queue's jobs are locked */
  static keep(url: string, pool: string, onTrouble: (error: unknown) => void): JobPresence {
    const presence = new JobPresence(url, pool, onTrouble)
    presence.#keeping = presence.#keep()
    return presence
  }

  async end(): Promise<void> {
    this.#ended.abort()
    await this.#keeping
  }

  /** Comes back whenever the connection was lost: after a restart of the database everyone is there again before the second look. */
  async #keep(): Promise<void> {
    while (!this.#ended.signal.aborted) {
      await this.#bePresent().catch((error: unknown) => this.#onTrouble(error))
      await this.#pause(500)
    }
  }

  async #bePresent(): Promise<void> {
    const client = new pg.Client({
      connectionString: this.#url,
      connectionTimeoutMillis: 5000,
      keepAlive: true,
    })
    client.on('error', () => {}) // The statement at hand says so, or the next one.
    try {
      await client.connect()
      await client.query(rows.bePresent(this.#pool))
      for (let missing: string[] = []; !this.#ended.signal.aborted; await this.#pause(lookEvery))
        missing = await releaseJobsOf(client, missing)
    } finally {
      await client.end().catch(() => {})
    }
  }

  async #pause(milliseconds: number): Promise<void> {
    await sleep(milliseconds, undefined, { signal: this.#ended.signal, ref: false }).catch(() => {})
  }
}

/** @returns who is missing now; who was missing before too has lost their jobs */
async function releaseJobsOf(client: pg.Client, missingBefore: readonly string[]): Promise<string[]> {
  const found = await client.query<{ pool: string }>(rows.listMissing())
  const missing = found.rows.map(({ pool }) => pool)
  const gone = missing.filter((pool) => missingBefore.includes(pool))
  if (gone.length > 0) await client.query(rows.releaseJobsOf(gone))
  return missing
}
