import type { z } from 'zod'
import type { viewMyself } from '#modules/registry'
import type { Visit } from '#web/visit.ts'

/** A member on their own pages. */
export type AtHome = Visit<'member'>

export type Myself = z.output<typeof viewMyself.output>
export type Spell = Myself['spells'][number]
