import type { z } from 'zod'
import { keepForm, type Session } from '#modules/access'
import { Problem } from '#base/problem.ts'
import { employersOf, providersOf, type Grant, type Role } from '#platform/actor.ts'
import { digestOf, type Operation, perform, performTogether } from '#platform/operation.ts'
import { send, sendPage } from './answer.ts'
import { changeCookie, type CookieName, readCookie } from './cookies.ts'
import { deviceOf } from './device.ts'
import type { WebContext } from './env.ts'
import { readFormToken } from './form-token.ts'
import { makeView } from './make-view.ts'
import { ownPath, refererPath } from './own-path.ts'
import { type Answer, redirect, type Route } from './page.ts'
import { foreignForm, otherAudience, staleForm } from './problems.ts'
import { clean, type FormParts, type PostedForm, readForm } from './read-form.ts'
import type { Place, Shell } from './shell.ts'
import { typedOf } from './kept-form.tsx'
import type { Guard, Visit } from './visit.ts'

/** A request to a route: who may come in, what they send, what the page does with it, what goes back. */
export function serveRoute(shell: Shell, route: Route) {
  return async (c: WebContext): Promise<Response> => {
    c.set('route', route.path)
    const { app } = shell
    const { session } = c.var
    const lost = !session && route.guard !== 'anyone'
    if (lost && (route.method === 'GET' || route.upload)) return send(app, c, askToSignIn(shell, c, false))
    const form = route.method === 'POST' ? await takeForm(c, route) : noForm
    if (lost) return send(app, c, askToSignIn(shell, c, await keepTyped(shell, c, form)))
    const whereabouts = whereaboutsOf(session, route.guard)
    if (whereabouts === 'choose-desk')
      return send(app, c, redirect(`/desk?back=${encodeURIComponent(pathOf(c))}`))
    const visit = await createVisit(shell, c, route, { form, ...whereabouts })
    return runRoute(shell, c, route, visit, form)
  }
}

async function runRoute(
  shell: Shell,
  c: WebContext,
  route: Route,
  visit: Visit,
  form: TakenForm,
): Promise<Response> {
  const { app } = shell
  try {
    const answer = await route.run(visit)
    if (visit.notice !== null && !isPicture(answer))
      changeCookie(app, c, { name: 'notice', value: null, seconds: null })
    return await send(app, c, answer)
  } catch (error) {
    if (!(error instanceof Problem)) throw error
    const { details } = error
    const back = encodeURIComponent(visit.view.path)
    if (details.code === 'access.purpose-needed')
      return send(app, c, redirect(`/officer/purpose?back=${back}`))
    if (details.code === 'access.sign-in-again') {
      const kept = await keepTyped(shell, c, form)
      return send(app, c, redirect(`/sign-in?back=${back}&ended=${kept ? 'again-kept' : 'again'}`))
    }
    if (!route.onProblem || !canBeMended.has(details.status)) throw error
    if (details.retryAfter) c.header('Retry-After', String(details.retryAfter))
    return sendPage(app, c, await route.onProblem(visit, details), details.status)
  }
}

/** It shows no notice, and what is kept for everybody changes nobody's cookie. */
function isPicture(answer: Answer): boolean {
  return 'kind' in answer && answer.kind === 'picture'
}

/** What the page itself can say; for the others the person has to go elsewhere. */
const canBeMended = new Set([400, 409, 410, 413, 415, 422, 423, 429])

type TakenForm = PostedForm & { readonly parts: FormParts }

const noForm: TakenForm = { values: {}, files: {}, requestKey: '', parts: { fields: [], files: [] } }

/** @throws Problem when another site sent the form, or this browser was not given it */
async function takeForm(c: WebContext, route: Route): Promise<TakenForm> {
  if (isForeign(c)) throw foreignForm()
  const parts = await readForm(c.req.raw, route.upload)
  const number = readFormToken(c.var.formSeed, parts.fields.findLast(([name]) => name === 'csrf')?.[1])
  if (!number) throw staleForm()
  const fields = parts.fields.filter(([name]) => name !== 'csrf')
  const files = Object.fromEntries(parts.files)
  return {
    values: Object.fromEntries(fields),
    files,
    requestKey: digestOf({ number, path: c.req.path, fields, files }).toString('base64url'),
    parts: { fields, files: parts.files },
  }
}

/** Browsers say which site a form comes from; those that do not are held to the token alone. */
function isForeign(c: WebContext): boolean {
  const site = c.req.header('sec-fetch-site')
  if (site && site !== 'same-origin' && site !== 'none') return true
  const origin = c.req.header('origin')
  if (!origin) return false
  return !URL.canParse(origin) || new URL(origin).host !== c.req.header('host')
}

/** Keeps what was typed when the session has only just ended, or is too old for what was asked. */
async function keepTyped({ app }: Shell, c: WebContext, form: TakenForm): Promise<boolean> {
  const token = readCookie(app, c, 'session')
  const typed = typedOf(pathOf(c), cameFrom(c), form.parts)
  return token !== null && typed !== null && app.database.read((db) => keepForm(db, token, typed))
}

function askToSignIn({ app }: Shell, c: WebContext, kept: boolean): Answer {
  const back = encodeURIComponent(c.req.method === 'POST' ? cameFrom(c) : pathOf(c))
  const ended = kept ? '&ended=kept' : readCookie(app, c, 'session') ? '&ended=1' : ''
  return redirect(`/sign-in?back=${back}${ended}`)
}

function cameFrom(c: WebContext): string {
  return refererPath(c.req.header('referer'), c.req.header('host')) ?? '/'
}

type Whereabouts = {
  employerId: bigint | null
  providerId: bigint | null
  personId: bigint | null
  place: Place | null
}

/** For whom the person is here. Asks which employer when there are several and none is open. */
function whereaboutsOf(session: Session | null, guard: Route['guard']): Whereabouts | 'choose-desk' {
  const grants = session?.actor.grants ?? []
  const portals = new Set(grants.map(({ role }) => portalFor(role)))
  if (guard !== 'anyone' && guard !== 'signed-in' && !portals.has(guard)) throw otherAudience(guard)
  const employers = employersOf(grants)
  const employerId =
    employers.length === 1 ? employers[0] : employers.find((id) => id === session?.openEmployerId)
  if (guard === 'employer' && employerId === undefined) return 'choose-desk'
  const providerId = providersOf(grants)[0] ?? null // The first that took them on.
  const personId = grants.find((grant) => grant.role === 'member')?.personId ?? null
  const portal = guard === 'anyone' || guard === 'signed-in' ? session?.portal : guard
  const place = placeIn(portal, { employerId, providerId, grants })
  return { employerId: employerId ?? null, providerId, personId, place }
}

function portalFor(role: Role): Guard {
  if (role === 'member') return role
  if (role.startsWith('employer.')) return 'employer'
  return role.startsWith('provider.') ? 'provider' : 'officer'
}

function placeIn(
  portal: string | undefined,
  at: { employerId: bigint | undefined; providerId: bigint | null; grants: readonly Grant[] },
): Place | null {
  const { employerId, providerId, grants } = at
  if (portal === 'employer') return employerId === undefined ? null : { employerId }
  if (portal === 'provider') return providerId === null ? null : { providerId }
  const office = grants.find((grant) => 'officeCode' in grant)
  return portal === 'officer' && office && 'officeCode' in office ? { officeCode: office.officeCode } : null
}

async function createVisit(
  shell: Shell,
  c: WebContext,
  route: Route,
  { form, employerId, providerId, personId, place }: Whereabouts & { form: PostedForm },
): Promise<Visit> {
  const { app } = shell
  const { session, actor } = c.var
  const purpose = session?.purpose?.text ?? null
  return {
    app,
    actor,
    session,
    employerId,
    providerId,
    personId,
    view: await makeView(shell, c, route.guard, place),
    params: cleaned(c.req.param()),
    query: cleaned(c.req.query()),
    form,
    notice: readCookie(app, c, 'notice'),
    address: c.var.address,
    device: deviceOf(c.req.header('user-agent')),
    cookie: (name: CookieName) => readCookie(app, c, name),
    perform: <I extends z.ZodType, O extends z.ZodType>(
      asked: Operation<I, O>,
      input: unknown,
      options: { key?: string } = {},
    ) => perform(app, asked, { actor, input, purpose, key: options.key ?? null }),
    together: (looks) =>
      performTogether(app, actor, (performOne) =>
        looks((asked, input) => performOne(asked, { input, purpose })),
      ),
  }
}

function cleaned(values: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(values).map(([name, value]) => [name, clean(value)]))
}

function pathOf(c: WebContext): string {
  const { pathname, search } = new URL(c.req.url)
  return ownPath(pathname + search, '/')
}
