import assert from 'node:assert/strict'
import { randomUUID } from 'node:crypto'
import type { Chance } from '../../../src/world/chance.ts'
import type { Employer } from '../machine/settle.ts'
import type { Stage } from '../stage.ts'

export type Answer = Readonly<Record<string, unknown>>

/** An employer's program, which speaks to the API with a key and repeats every write until it is answered. */
export class EmployerProgram {
  readonly #stage: Stage
  readonly #chance: Chance
  readonly #key: string

  constructor(stage: Stage, chance: Chance, { key }: Employer) {
    this.#stage = stage
    this.#chance = chance
    this.#key = key
  }

  async read(path: string): Promise<Answer> {
    return JSON.parse(await this.#ask('GET', path)) as Answer // The API answers with an object, always.
  }

  /** Writes once, however often it has to ask, and remembers what it was told. */
  async write(path: string, body: object | Uint8Array): Promise<Answer> {
    const key = randomUUID()
    const answer = await this.#ask('POST', path, body, key)
    const again = () => this.#ask('POST', path, body, key)
    this.#stage.acknowledge({ what: `POST ${path}`, answer, again })
    return JSON.parse(answer) as Answer
  }

  async #ask(method: string, path: string, body?: object | Uint8Array, key?: string): Promise<string> {
    const isFile = body instanceof Uint8Array
    const { status, text } = await this.#stage.heard(this.#chance, (url) =>
      fetch(`${url}/api/v1${path}`, {
        method,
        headers: {
          authorization: `Bearer ${this.#key}`,
          ...(key && { 'idempotency-key': key }),
          ...(body && { 'content-type': isFile ? 'application/octet-stream' : 'application/json' }),
          ...(isFile && { 'x-file-name': 'pekerja.xlsx' }),
        },
        ...(body && { body: isFile ? Buffer.from(body) : JSON.stringify(body) }),
        signal: AbortSignal.timeout(30_000),
      }),
    )
    assert.equal(status, 200, `${method} ${path}: ${text}`)
    return text
  }
}
