import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'

export type Taken = { readonly id: string; readonly to: string; readonly text: string }

/** A message gateway that takes everything. */
export async function openGateway() {
  const messages: Taken[] = []
  const server = createServer(async (request, response) => {
    messages.push(JSON.parse(await text(request)))
    response.writeHead(202).end()
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo // It listens on a port.
  return {
    url: `http://127.0.0.1:${port}`,
    messages: messages as readonly Taken[],
    close: () => new Promise((resolve) => server.close(resolve)),
  }
}
