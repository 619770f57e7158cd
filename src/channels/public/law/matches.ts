/** Finds by words, in any order: `iuran jht` finds what holds both. An empty search finds everything. */
export function matcher(search: string): (...texts: readonly string[]) => boolean {
  const wanted = search.toLowerCase().split(/\s+/).filter(Boolean)
  return (...texts) => {
    const text = texts.join(' ').toLowerCase()
    return wanted.every((word) => text.includes(word))
  }
}
