import type { Server } from 'node:http'
import { serve } from '@hono/node-server'
import type { Hono } from 'hono'
import type { WebEnv } from '#web/env.ts'

/** In milliseconds: a peer that is slower than this is not worth a socket. */
export const patience = {
  headersTimeout: 15_000,
  requestTimeout: 120_000,
  keepAliveTimeout: 10_000,
  /** How often it is looked who is too slow. */
  connectionsCheckingInterval: 5000,
  maxHeaderSize: 16_384,
  /** Nothing in either direction: a peer that takes no answer, or work that has no end. */
  silence: 300_000,
}

export function listen(
  root: Hono<WebEnv>,
  { host, port }: { host: string; port: number },
  { silence, ...serverOptions }: typeof patience,
): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = serve({ fetch: root.fetch, hostname: host, port, serverOptions }) as Server
    server.setTimeout(silence)
    server.once('error', reject)
    server.once('listening', () => resolve(server))
  })
}

export function portOf(server: Server): number {
  const address = server.address()
  return typeof address === 'object' && address ? address.port : 0
}
