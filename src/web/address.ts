import { isIP, type BlockList } from 'node:net'
import type { WebContext } from './env.ts'

/** Where the connection comes from, as tries and requests are counted. */
export function peerAddress(c: WebContext): string {
  return networkOf(peerOf(c))
}

/**
 * The same behind proxies of one's own: what they say in X-Forwarded-For, from the right, as far as it comes from them. Whatever stands
 * further left anyone may have written.
 */
export function addressBehind(proxies: BlockList): (c: WebContext) => string {
  const isOurs = (address: string) => {
    const version = isIP(address)
    return version !== 0 && proxies.check(address, version === 6 ? 'ipv6' : 'ipv4')
  }
  return (c) => {
    const said = (c.req.header('x-forwarded-for') ?? '').split(',').map((part) => part.trim())
    const hops = [...said.filter((hop) => isIP(hop) !== 0), peerOf(c)].toReversed()
    return networkOf(hops.find((hop) => !isOurs(hop)) ?? peerOf(c))
  }
}

function peerOf(c: WebContext): string {
  return (c.env?.incoming?.socket.remoteAddress ?? 'unknown').replace(/^::ffff:(?=\d+\.)/, '')
}

/**
 * A household has a whole /64 of IPv6, so that counts as one address. `2001:db8::7` → `2001:db8:0:0::/64`.
 */
export function networkOf(address: string): string {
  const plain = address.replace(/^::ffff:(?=\d+\.)/, '').replace(/%.*$/, '')
  if (!plain.includes(':')) return plain
  const [left = [], right = []] = plain.split('::').map((side) => side.split(':').filter(Boolean))
  const zeros = Array.from({ length: Math.max(0, 8 - left.length - right.length) }, () => '0')
  return `${[...left, ...zeros, ...right].slice(0, 4).join(':')}::/64`
}
