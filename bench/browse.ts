import { Agent, request } from 'node:http'
import { brotliDecompressSync } from 'node:zlib'

/** What came over the wire: compressed, as a browser of today takes it. */
export type Fetched = { readonly status: number; readonly bytes: Buffer; readonly text: () => string }

/** Someone with a network address of their own, as far as the loopback network goes, who keeps one connection open. */
export class Browser {
  readonly #agent: Agent
  readonly #url: string

  constructor(url: string, number: number) {
    this.#url = url
    this.#agent = new Agent({ keepAlive: true, maxSockets: 1, localAddress: `127.0.1.${1 + (number % 250)}` })
  }

  get(path: string, cookie = ''): Promise<Fetched> {
    return new Promise((resolve, reject) => {
      const headers = { 'accept-encoding': 'br', 'accept-language': 'id', ...(cookie && { cookie }) }
      const asked = request(this.#url + path, { agent: this.#agent, headers }, (answer) => {
        const parts: Buffer[] = []
        answer.on('data', (part: Buffer) => parts.push(part))
        answer.once('error', reject)
        answer.once('end', () => {
          const bytes = Buffer.concat(parts)
          const isPacked = answer.headers['content-encoding'] === 'br'
          const text = () => (isPacked ? brotliDecompressSync(bytes) : bytes).toString('utf8')
          resolve({ status: answer.statusCode ?? 0, bytes, text })
        })
      })
      asked.once('error', reject)
      asked.end()
    })
  }

  close(): void {
    this.#agent.destroy()
  }
}

/** How much a browser with an empty cache fetches to show a page: the page, what it names, and what that names. */
export async function weigh(browser: Browser, path: string, cookie: string) {
  const page = await browser.get(path, cookie)
  const html = page.text()
  const seen = new Map<string, number>([[path, page.bytes.length]])
  const waiting = assetsIn(html)
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    if (seen.has(next)) continue
    const asset = await browser.get(next)
    seen.set(next, asset.bytes.length)
    if (next.endsWith('.css')) waiting.push(...assetsIn(asset.text()))
  }
  const scripts = [...seen.keys()].filter((name) => name.endsWith('.js')).length
  const inline = html.match(/<script\b|\son\w+=|javascript:/gi)?.length ?? 0
  const total = [...seen.values()].reduce((sum, size) => sum + size, 0)
  return { total, page: page.bytes.length, files: seen.size, scripts: scripts + inline }
}

/** `#name` at the end of an address is a part of one file. */
function assetsIn(text: string): string[] {
  return [...new Set([...text.matchAll(/\/assets\/[\w.-]+/g)].map(([path]) => path))]
}
