const here = 'http://payung.invalid'

/**
 * A path of our own, for links that come back from outside: never another site, whatever is written.
 * @param fallback where to go when it is none of ours
 */
export function ownPath(text: string | null | undefined, fallback: string): string {
  if (!text?.startsWith('/') || text.length > 1000) return fallback
  const url = URL.canParse(text, here) ? new URL(text, here) : null
  // Browsers read `/\host`, `//host` and line breaks as another host's address; what parses to ours is ours.
  return url?.origin === here && !url.pathname.startsWith('//')
    ? url.pathname + url.search + url.hash
    : fallback
}

/** The path of a `Referer` that is ours. */
export function refererPath(referer: string | undefined, host: string | undefined): string | null {
  if (!referer || !host || !URL.canParse(referer)) return null
  const url = new URL(referer)
  return url.host === host ? url.pathname + url.search : null
}
