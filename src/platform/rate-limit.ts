/** So many calls at once, and so many a second after that. */
export type Rate = { readonly burst: number; readonly perSecond: number }

export type Spent = {
  /** Seconds until a call like this one may come; 0 where it may go ahead. */
  readonly wait: number
  readonly left: number
  /** Seconds until everything is there again. */
  readonly full: number
}

type Bucket = { left: number; at: number }

const crowded = 20_000

/**
 * Counts calls by caller, in the memory of this server: a bucket that calls empty and time fills. It is about load, not
 * about law, so every server counts for itself.
 * @param clock milliseconds that only grow
 */
export function rateLimiter(
  { burst, perSecond }: Rate,
  clock: () => number,
): (caller: string, weight?: number) => Spent {
  const buckets = new Map<string, Bucket>()
  return (caller, weight = 1) => {
    const now = clock()
    if (buckets.size > crowded) dropFull(buckets, now - (burst / perSecond) * 1000)
    const bucket = buckets.get(caller) ?? { left: burst, at: now }
    const ready = Math.min(burst, bucket.left + ((now - bucket.at) / 1000) * perSecond)
    const left = ready >= weight ? ready - weight : ready
    buckets.set(caller, { left, at: now })
    return {
      wait: ready >= weight ? 0 : Math.ceil((weight - ready) / perSecond),
      left: Math.floor(left),
      full: Math.ceil((burst - left) / perSecond),
    }
  }
}

/** A bucket that nobody has touched since then is full, which is what a missing one is. Memory has an end in any case. */
function dropFull(buckets: Map<string, Bucket>, since: number): void {
  for (const [caller, { at }] of buckets) if (at <= since) buckets.delete(caller)
  if (buckets.size > crowded / 2) buckets.clear()
}
