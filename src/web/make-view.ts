import type { Session } from '#modules/access'
import { employersOf } from '#platform/actor.ts'
import { type Account, createView, initialsOf, type View } from '#ui/view.ts'
import type { WebContext } from './env.ts'
import { makeFormToken } from './form-token.ts'
import { preferredLanguage } from './language.ts'
import { refererPath } from './own-path.ts'
import type { Place, Shell } from './shell.ts'
import type { Guard } from './visit.ts'

/**
 * The view of this request, made once.
 * @param place where the person is at work; null leaves it out
 */
export async function makeView(
  shell: Shell,
  c: WebContext,
  guard: Guard,
  place: Place | null,
): Promise<View> {
  const { app } = shell
  const session = c.var.session ?? null
  const name = place && (await app.database.read((db) => shell.findPlace(db, place)))
  const view = createView({
    lang: c.var.language ?? preferredLanguage(c.req.header('accept-language')),
    path: shownPath(c),
    csrf: c.var.formSeed ? makeFormToken(c.var.formSeed) : null,
    account: session && accountOf(session, guard, name),
    now: app.now(),
    demo: app.config.demo,
  })
  c.set('view', view)
  return view
}

function accountOf(session: Session, guard: Guard, place: string | null): Account {
  const { name } = session.actor
  const portal = guard === 'anyone' || guard === 'signed-in' ? session.portal : guard
  const hasOtherDesks = portal === 'employer' && employersOf(session.actor.grants).length > 1
  return { name, initials: initialsOf(name), portal, ...(place && { place }), hasOtherDesks }
}

/** Where the person is: a form that comes back with faults is still the page that it was sent from. */
function shownPath(c: WebContext): string {
  const { pathname, search } = new URL(c.req.url)
  const path = pathname + search
  return c.req.method === 'POST' ? (refererPath(c.req.header('referer'), c.req.header('host')) ?? path) : path
}
