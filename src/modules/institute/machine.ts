import type { Words } from '#base/words.ts'
import { refuse } from './refuse.ts'

export const schemeStates = ['draft', 'in-force', 'retired'] as const
export const courseStates = ['draft', 'published', 'retired'] as const
export const runStates = ['planned', 'held', 'cancelled'] as const
export const researchStates = ['planned', 'under-way', 'published'] as const

/** What has states, and the state that each kind of thing can be in. */
export type StateOf = {
  scheme: (typeof schemeStates)[number]
  course: (typeof courseStates)[number]
  run: (typeof runStates)[number]
  research: (typeof researchStates)[number]
}
export type Thing = keyof StateOf

/** The legal steps. */
const steps: { readonly [T in Thing]: Readonly<Record<StateOf[T], readonly StateOf[T][]>> } = {
  // A scheme that was never in force can be put away too.
  scheme: { draft: ['in-force', 'retired'], 'in-force': ['retired'], retired: [] },
  course: { draft: ['published', 'retired'], published: ['retired'], retired: [] },
  run: { planned: ['held', 'cancelled'], held: [], cancelled: [] },
  research: { planned: ['under-way'], 'under-way': ['published'], published: [] },
}

export const stateWords: { readonly [T in Thing]: Readonly<Record<StateOf[T], Words>> } = {
  scheme: {
    draft: { id: 'Rancangan', en: 'Draft' },
    'in-force': { id: 'Berlaku', en: 'In force' },
    retired: { id: 'Tidak berlaku lagi', en: 'Retired' },
  },
  course: {
    draft: { id: 'Rancangan', en: 'Draft' },
    published: { id: 'Terbit', en: 'Published' },
    retired: { id: 'Ditarik', en: 'Retired' },
  },
  run: {
    planned: { id: 'Direncanakan', en: 'Planned' },
    held: { id: 'Selesai', en: 'Held' },
    cancelled: { id: 'Dibatalkan', en: 'Cancelled' },
  },
  research: {
    planned: { id: 'Direncanakan', en: 'Planned' },
    'under-way': { id: 'Berjalan', en: 'Under way' },
    published: { id: 'Terbit', en: 'Published' },
  },
}

/** Where a thing in this state may go. */
function legalSteps<T extends Thing>(thing: T, from: StateOf[T]): readonly StateOf[T][] {
  return steps[thing][from]
}

/** @throws Problem `institute.step-not-allowed`, which lists what is allowed instead */
export function requireStep<T extends Thing>(thing: T, from: StateOf[T], to: StateOf[T]): void {
  const legal = legalSteps(thing, from)
  if (legal.includes(to)) return
  const words = stateWords[thing]
  const list = (lang: keyof Words) => legal.map((state) => words[state][lang]).join(', ')
  throw refuse(
    'step-not-allowed',
    409,
    {
      id: `Dari keadaan “${words[from].id}” tidak bisa langsung ke “${words[to].id}”.`,
      en: `From “${words[from].en}” there is no step to “${words[to].en}”.`,
    },
    legal.length > 0
      ? { id: `Langkah yang bisa sekarang: ${list('id')}.`, en: `Possible now: ${list('en')}.` }
      : {
          id: 'Tidak ada langkah lagi; ini sudah selesai. Buat yang baru bila perlu.',
          en: 'There is no further step; this is finished. Make a new one if you need it.',
        },
  )
}
