import { isIP } from 'node:net'
import { isPublicAddress } from './public-address.ts'
import { urlUnfit } from './problems.ts'

/** Where we are: in the demo our own simulated receiver may be written to, and no other machine that is near. */
export type Surroundings = { readonly demo: boolean; readonly publicUrl: string }

/** Ports on which web servers are meant to be reached. Anything else could be another service that takes our bytes. */
const usualPorts = new Set(['', '443', '8443'])

/** Names that never lead to the open internet (RFC 6761, 6762, 8375, 9476; `internal` by ICANN). */
const nearNames =
  /(^|\.)(localhost|local|internal|intranet|lan|home|corp|private|arpa|test|invalid|alt|onion)$/

export const receiverPath = '/simulator/receiver/inbox/'

/**
 * The address of an endpoint, in its one form.
 * @throws Problem for what can never be written to; what a name leads to is looked at each time that something is sent
 */
export function checkUrl(text: string, where: Surroundings): URL {
  const url = URL.canParse(text) ? new URL(text) : null
  if (!url) throw urlUnfit('unreadable')
  url.hash = ''
  if (url.username || url.password) throw urlUnfit('with-password')
  if (isOwnReceiver(url, where)) return url
  if (url.protocol !== 'https:') throw urlUnfit('not-https')
  if (!usualPorts.has(url.port)) throw urlUnfit('port')
  if (!mayBePublic(hostOf(url))) throw urlUnfit('not-public')
  return url
}

/** The simulated receiver of a demo, by its whole address: not everything else on this machine. */
export function isOwnReceiver(url: URL, { demo, publicUrl }: Surroundings): boolean {
  return demo && URL.canParse(publicUrl) && url.href.startsWith(new URL(receiverPath, publicUrl).href)
}

/** Without the brackets of an address and without the dot at the end of a name. */
export function hostOf(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '')
}

function mayBePublic(host: string): boolean {
  if (isIP(host)) return isPublicAddress(host)
  return host.includes('.') && !nearNames.test(host)
}
