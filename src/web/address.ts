import type { WebContext } from './env.ts'

/** Where the connection comes from, as tries and requests are counted. */
export function peerAddress(c: WebContext): string {
  return networkOf(c.env?.incoming?.socket.remoteAddress ?? 'unknown')
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
