import type { Language, Words } from '#base/words.ts'

/** Who a page is for. Each portal has its own header and navigation: see `navigation.ts`. */
export type Portal = 'public' | 'member' | 'employer' | 'provider' | 'officer' | 'simulator'

export type Account = {
  readonly name: string
  readonly initials: string
  readonly portal: Portal
  /** The employer or the office that the person acts for. */
  readonly place?: string
  /** Works for several employers, and can go from one desk to another. */
  readonly hasOtherDesks?: boolean
}

/** What every page gets: for whom, in which language, when. Made once for each request. */
export type View = {
  readonly lang: Language
  /** The text in the language of this view; both stand where they are used. */
  readonly t: (id: string, en: string) => string
  readonly say: (words: Words) => string
  /** Path and query of this request, for the language switch. */
  readonly path: string
  /** What a form that changes something must send back; null when nobody is signed in. */
  readonly csrf: string | null
  readonly account: Account | null
  readonly now: Date
  /** Everything shown is invented. */
  readonly demo: boolean
}

export function createView(given: Omit<View, 't' | 'say'>): View {
  const say = (words: Words) => words[given.lang]
  return { ...given, say, t: (id, en) => say({ id, en }) }
}

/** `Rina Kusumawati` → `RK`; the first and the last name count. */
export function initialsOf(name: string): string {
  const parts = name.split(/\s+/).filter(Boolean)
  const ends = parts.length > 1 ? [parts[0], parts.at(-1)] : parts
  return ends.map((part) => part?.[0]?.toLocaleUpperCase('id') ?? '').join('')
}
