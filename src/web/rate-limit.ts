/** So many requests at once, and so many a second after that. */
export type Rate = { readonly burst: number; readonly perSecond: number }

type Bucket = { left: number; at: number }

const crowded = 20_000

/**
 * Counts requests by key, in memory: a bucket that empties with each request and fills with time.
 * @param clock milliseconds that only grow
 * @returns for each request, seconds to wait; 0 when it may go ahead
 */
export function rateLimiter(
  { burst, perSecond }: Rate,
  clock: () => number,
): (key: string, weight: number) => number {
  const buckets = new Map<string, Bucket>()
  return (key, weight) => {
    const now = clock()
    if (buckets.size > crowded) makeRoom(buckets, (burst / perSecond) * 1000, now)
    const bucket = buckets.get(key) ?? { left: burst, at: now }
    const left = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond)
    const allowed = left >= weight
    buckets.set(key, { left: allowed ? left - weight : left, at: now })
    return allowed ? 0 : Math.ceil((weight - left) / perSecond)
  }
}

/** A bucket that nobody has used for so long is full, which is what a missing one is. */
function makeRoom(buckets: Map<string, Bucket>, after: number, now: number): void {
  for (const [key, { at }] of buckets) if (now - at >= after) buckets.delete(key)
  if (buckets.size > crowded / 2) buckets.clear() // Memory has an end; then everyone begins anew.
}
