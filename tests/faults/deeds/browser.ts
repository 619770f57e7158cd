import assert from 'node:assert/strict'
import type { Chance } from '../../../src/world/chance.ts'
import type { Heard, Stage } from '../stage.ts'

/** Somebody with a browser, as far as a server sees one: cookies, pages, forms with their token. */
export class Browser {
  readonly #stage: Stage
  readonly #chance: Chance
  readonly #cookies = new Map<string, string>()

  constructor(stage: Stage, chance: Chance) {
    this.#stage = stage
    this.#chance = chance
  }

  async open(path: string, from?: string): Promise<Heard> {
    return this.#ask(path, { method: 'GET' }, from)
  }

  /** A form of a page, filled in. Sent again it is the same form: the token is what its repetition is known by. */
  async formAt(page: string, fields: Readonly<Record<string, string>>): Promise<URLSearchParams> {
    const { text } = await this.open(page)
    const [, csrf] = /name="csrf" value="([^"]+)"/.exec(text) ?? []
    assert.ok(csrf, `there is a form at ${page}: ${text.slice(0, 300)}`)
    return new URLSearchParams({ ...fields, csrf })
  }

  async send(path: string, form: URLSearchParams, from?: string): Promise<Heard> {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' }
    return this.#ask(path, { method: 'POST', headers, body: form.toString() }, from)
  }

  /** @param from the one server to ask, where it has to be that one; without it whichever is up */
  async #ask(path: string, init: RequestInit, from?: string): Promise<Heard> {
    const cookie = [...this.#cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const headers = new Headers(init.headers)
    headers.set('cookie', cookie)
    headers.set('accept-language', 'id')
    const heard = await this.#stage.heard(this.#chance, (url) =>
      fetch((from ?? url) + path, {
        ...init,
        headers,
        redirect: 'manual',
        signal: AbortSignal.timeout(30_000),
      }),
    )
    for (const line of heard.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? []
      if (value === '') this.#cookies.delete(name)
      else this.#cookies.set(name, value)
    }
    return heard
  }
}
