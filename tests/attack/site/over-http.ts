import { request as ask, type IncomingMessage } from 'node:http'
import { connect } from 'node:net'
import { buffer } from 'node:stream/consumers'

/**
 * Sends requests over a real connection, as a browser's are sent: one after the other, from one address of this machine.
 * @param address such as 127.0.0.7: every address of 127.0.0.0/8 is ours, and each is a visitor of its own
 */
export function overHttp(address: string): (request: Request) => Promise<Response> {
  return async (request) => {
    const { hostname, port, pathname, search } = new URL(request.url)
    const body = Buffer.from(await request.arrayBuffer())
    const incoming = await new Promise<IncomingMessage>((resolve, reject) => {
      const sent = ask({
        host: hostname,
        port,
        path: pathname + search,
        method: request.method,
        localAddress: address,
        headers: Object.fromEntries(request.headers),
        agent: false,
      })
      sent.once('response', resolve).once('error', reject).end(body)
    })
    const headers = new Headers()
    for (let at = 0; at < incoming.rawHeaders.length; at += 2)
      headers.append(incoming.rawHeaders[at] ?? '', incoming.rawHeaders[at + 1] ?? '')
    const status = incoming.statusCode ?? 0
    const bytes = await buffer(incoming)
    return new Response([204, 304].includes(status) ? null : bytes, { status, headers })
  }
}

/** Sends bytes just as they are and gives everything that comes back until the server has closed the connection. */
export function sendRaw(port: number, ...pieces: readonly (string | Uint8Array)[]): Promise<string> {
  return new Promise((resolve) => {
    let heard = ''
    const socket = connect(port, '127.0.0.1', () => {
      for (const piece of pieces) socket.write(piece)
    })
    socket.setEncoding('latin1')
    socket.on('data', (text: string) => (heard += text))
    socket.on('error', () => {}) // Being cut off is one of the answers.
    socket.on('close', () => resolve(heard))
  })
}

/** Of every answer that came. */
export function statusesOf(heard: string): number[] {
  return [...heard.matchAll(/^HTTP\/1\.1 (\d{3})/gm)].map(([, status]) => Number(status))
}
