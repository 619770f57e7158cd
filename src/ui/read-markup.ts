/** What the tests ask of a page that has been drawn. Reads our own markup only, where every value is quoted. */

export type Tag = { readonly name: string; readonly attributes: ReadonlyMap<string, string> }

export function tagsOf(html: string): Tag[] {
  return [...html.matchAll(/<([a-z][a-z0-9]*)((?:\s+[^\s=>]+(?:="[^"]*")?)*)\s*\/?>/gi)].map(
    ([, name = '', rest = '']) => ({
      name,
      attributes: new Map(
        [...rest.matchAll(/([^\s=]+)(?:="([^"]*)")?/g)].map(([, key = '', value = '']) => [key, value]),
      ),
    }),
  )
}

/** The values of one attribute, wherever it stands. */
export function valuesOf(html: string, attribute: string): string[] {
  return tagsOf(html).flatMap((tag) => tag.attributes.get(attribute) ?? [])
}

export function classesOf(html: string): Set<string> {
  return new Set(valuesOf(html, 'class').flatMap((value) => value.split(' ')))
}

/** What is read: the text without its tags, its entities turned back. */
export function textOf(html: string): string {
  return html
    .replace(/<[^>]*>/g, ' ')
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&#39;/g, "'")
    .replace(/&amp;/g, '&')
    .replace(/\s+/g, ' ')
    .trim()
}
