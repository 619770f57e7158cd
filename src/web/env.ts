import type { Context } from 'hono'
import type { HttpBindings } from '@hono/node-server'
import type { Session } from '#modules/access'
import type { Actor } from '#platform/actor.ts'
import type { Language } from '#base/words.ts'
import type { View } from '#ui/view.ts'

/** What the steps before a page have found out about a request. */
export type WebEnv = {
  Bindings: Partial<HttpBindings>
  Variables: {
    /** The pattern of the route, for the log: paths hold keys of people. */
    route: string
    trace: string
    address: string
    language: Language
    session: Session | null
    actor: Actor
    /** The secret in the browser by which its forms are proven. */
    formSeed: string
    /** The seed is new: the browser gets its cookie when a page needs it. */
    formSeedIsNew: boolean
    /** Made once, when a page is first drawn. */
    view: View | null
  }
}

export type WebContext = Context<WebEnv>
