/** Sentences in both languages as plain text; fills in what stood in their place when they were said. */
type Said = { readonly id: string; readonly en: string }

let brought: readonly (readonly string[])[] = []
const sources: string[][] = []

/** A sentence by its number. It can be read once the texts have been brought; until then it is its number. */
export function said(number: number, ...filled: readonly unknown[]): Said {
  const parts = filled.map(String)
  const read = (language: 0 | 1): string =>
    brought[language]?.[number]?.replaceAll(/\{(\d+)\}/g, (_, at: number) => parts[at] ?? '') ??
    `[${[number, ...parts].join(' ')}]`
  return {
    get id() {
      return read(0)
    },
    get en() {
      return read(1)
    },
  }
}

/** The addresses of sources by their number; the same list is filled once the texts have been brought. */
export const sourcesAt = (number: number): string[] => (sources[number] ??= [])

export function bring(inIndonesian: string, inEnglish: string, addresses: string): void {
  if (brought.length > 0) return
  brought = [inIndonesian.split('\n'), inEnglish.split('\n')]
  for (const [number, line] of addresses.split('\n').entries()) sourcesAt(number).push(...line.split(' '))
}
