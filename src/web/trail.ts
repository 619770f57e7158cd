/**
 * Paging by cursor, with a way back: the address carries the cursors of the pages behind (`?at=50.120.300`), so that
 * nothing has to be remembered and no page number can point at the wrong rows.
 */
export type Trail = {
  /** The cursor of this page; null on the first. */
  readonly current: string | null
  previous(): string | null
  next(cursor: bigint | number | string | null): string | null
}

const separator = '.'
const deepest = 60

/** @param query kept in every address, as filters are */
export function trailOf(
  path: string,
  at: string | undefined,
  query: Readonly<Record<string, string | undefined>> = {},
): Trail {
  const behind = (at ?? '').split(separator).filter((cursor) => /^[\w-]{1,60}$/.test(cursor))
  const address = (cursors: readonly string[]) => {
    const fields = Object.entries({ ...query, at: cursors.join(separator) })
    const kept = fields.filter((field): field is [string, string] => Boolean(field[1]))
    return kept.length > 0 ? `${path}?${new URLSearchParams(kept)}` : path
  }
  return {
    current: behind.at(-1) ?? null,
    previous: () => (behind.length > 0 ? address(behind.slice(0, -1)) : null),
    next: (cursor) => (cursor === null ? null : address([...behind, String(cursor)].slice(-deepest))),
  }
}
