import { Resolver } from 'node:dns/promises'
import {
  request as requestPlain,
  type ClientRequest,
  type IncomingMessage,
  type RequestOptions,
} from 'node:http'
import { request as requestSecure } from 'node:https'
import { isIP, type LookupFunction } from 'node:net'
import { Problem } from '#base/problem.ts'
import { checkUrl, hostOf, isOwnReceiver, type Surroundings } from './address.ts'
import { isPublicAddress } from './public-address.ts'
import type { Signed } from './sign.ts'

/** What came of one sending. */
export type Outcome =
  | { readonly outcome: 'taken' | 'refused'; readonly status: number }
  | {
      readonly outcome: 'too-slow' | 'not-reached' | 'no-address' | 'not-public' | 'not-secure'
      readonly status: null
    }

/** The way out of this machine: how names are looked up, and what may be reached. */
export type Wire = {
  /** Every address of a name; none where there is no such name. */
  readonly resolve: (host: string) => Promise<readonly string[]>
  readonly mayReach: (address: string) => boolean
  readonly patienceMs: number
  /** Who may vouch for a receiver, beside those whom every program trusts. */
  readonly authority?: string
}

export const openInternet: Wire = { resolve: lookUp, mayReach: isPublicAddress, patienceMs: 15_000 }

/** So much of an answer is taken in and thrown away; then the line is cut. */
const mostAnswer = 16_384

export type Parcel = {
  readonly url: string
  readonly headers: Signed
  readonly body: string
}

/**
 * Sends a message once. The name is looked up here, every address that it has must be one that may be reached, and the connection goes
 * to one of those: what the name says a moment later changes nothing. No redirect is followed, no proxy is asked, no cookie is kept.
 */
export async function post(parcel: Parcel, where: Surroundings, wire: Wire): Promise<Outcome> {
  const url = readUrl(parcel.url, where)
  if (!url) return failed('not-public')
  const stop = AbortSignal.timeout(wire.patienceMs)
  try {
    const host = hostOf(url)
    const addresses = isOwnReceiver(url, where) ? null : await addressesOf(host, wire, stop)
    if (addresses?.length === 0) return failed('no-address')
    if (addresses?.some((address) => !wire.mayReach(address))) return failed('not-public')
    return await exchange(url, parcel, { stop, wire, addresses })
  } catch (error) {
    return failed(stop.aborted ? 'too-slow' : isDistrust(error) ? 'not-secure' : 'not-reached')
  }
}

/** It was right when it was registered; this machine's surroundings may have changed since. */
function readUrl(text: string, where: Surroundings): URL | null {
  try {
    return checkUrl(text, where)
  } catch (error) {
    if (error instanceof Problem) return null
    throw error
  }
}

async function addressesOf(host: string, wire: Wire, stop: AbortSignal): Promise<readonly string[]> {
  if (isIP(host)) return [host]
  const tooSlow = new Promise<never>((_, reject) =>
    stop.addEventListener('abort', () => reject(new Error('the name was not found in time')), { once: true }),
  )
  return Promise.race([wire.resolve(host), tooSlow])
}

function exchange(
  url: URL,
  { headers, body }: Parcel,
  { stop, wire, addresses }: { stop: AbortSignal; wire: Wire; addresses: readonly string[] | null },
): Promise<Outcome> {
  const bytes = Buffer.from(body, 'utf8')
  const options: RequestOptions & { ca?: string[] } = {
    method: 'POST',
    agent: false, // A connection of its own each time: none is left over that was checked for another name.
    signal: stop,
    maxHeaderSize: 8192,
    headers: {
      ...headers,
      'content-type': 'application/json',
      'content-length': bytes.length,
      'user-agent': 'Payung-Webhooks/1',
    },
    ...(addresses && { lookup: only(addresses) }),
    ...(wire.authority !== undefined && { ca: [wire.authority] }),
  }
  return new Promise((resolve, reject) => {
    const send = url.protocol === 'https:' ? requestSecure : requestPlain
    const request: ClientRequest = send(url, options, (response) => {
      const status = response.statusCode ?? 0
      resolve({ outcome: status >= 200 && status < 300 ? 'taken' : 'refused', status })
      throwAway(response)
    })
    request.on('error', reject)
    request.end(bytes)
  })
}

/** The verdict is in the first line; what follows is nobody's business here, and has no end that we wait for. */
function throwAway(response: IncomingMessage): void {
  let taken = 0
  response.on('error', () => {})
  response.on('data', (piece: Buffer) => {
    taken += piece.length
    if (taken > mostAnswer) response.destroy()
  })
}

/** Instead of asking anyone: the addresses that have been looked at. */
function only(addresses: readonly string[]): LookupFunction {
  const found = addresses.map((address) => ({ address, family: isIP(address) }))
  return (_host, options, callback) => {
    const [first] = found
    if (options.all) callback(null, found)
    else if (first) callback(null, first.address, first.family)
  }
}

function failed(outcome: Exclude<Outcome, { status: number }>['outcome']): Outcome {
  return { outcome, status: null }
}

/** A certificate that is for another name, has ended, or that nobody vouches for. */
function isDistrust(error: unknown): boolean {
  const code = (error as { code?: unknown }).code
  return typeof code === 'string' && /CERT|SSL|TLS|SIGNED|ISSUER|VERIFY/.test(code)
}

/** By the name servers alone. The file of names on this machine says nothing about the internet. */
async function lookUp(host: string): Promise<readonly string[]> {
  const resolver = new Resolver({ timeout: 2500, tries: 2 })
  const found = await Promise.allSettled([resolver.resolve4(host), resolver.resolve6(host)])
  return found.flatMap((one) => (one.status === 'fulfilled' ? one.value : []))
}
