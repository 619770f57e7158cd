import { assert } from '#base/assert.ts'

/** The markup of a part or a page, escaped. Nothing is fetched while drawing: what it shows has been read before. */
export function draw(part: { toString: () => string | Promise<string> }): string {
  const markup = part.toString()
  assert(typeof markup === 'string', 'a part is drawn at once')
  return markup
}
