import type { HtmlEscapedString } from 'hono/utils/html'
import type { ProblemDetails } from '#base/problem.ts'
import type { CookieChange } from './cookies.ts'
import { ownPath } from './own-path.ts'
import type { Guard, Visit } from './visit.ts'

/** A page as its author wrote it. */
export type Drawn = HtmlEscapedString

/** What a page or an action gives back. */
export type Answer = Drawn | Waiting | Redirect | Download | Picture

/** A page that is asked for again after so many seconds. It says how to stop that. */
export type Waiting = { readonly kind: 'waiting'; readonly drawn: Drawn; readonly seconds: number }

export type Redirect = {
  readonly kind: 'redirect'
  readonly to: string
  /** Shown once, on the next page. */
  readonly notice?: string
  readonly cookies?: readonly CookieChange[]
}

export type Download = {
  readonly kind: 'download'
  readonly name: string
  readonly type: string
  readonly body: Uint8Array | ReadableStream<Uint8Array>
}

/** The same for everybody, so that whoever passes it on may keep it for a day. */
export type Picture = { readonly kind: 'picture'; readonly png: Uint8Array }

/** One address and what happens there. */
export type Route = {
  readonly method: 'GET' | 'POST'
  readonly path: string
  readonly guard: Guard
  /** Takes files as well as fields. */
  readonly upload: boolean
  // Methods, so that a route may ask for a visit with more in it than every visit has: `guard` sees to it
  // that it is there.
  run(visit: Visit): Promise<Answer>
  onProblem?(visit: Visit, problem: ProblemDetails): Promise<Drawn>
}

export type RouteOptions<G extends Guard, P extends string> = {
  readonly upload?: boolean
  /** Draws the page again when what was asked cannot be done; without it, a page of its own says why. */
  readonly onProblem?: (visit: Visit<G, P>, problem: ProblemDetails) => Promise<Drawn>
}

type Run<G extends Guard, P extends string> = (visit: Visit<G, P>) => Promise<Answer>

/** A page: shows something and changes nothing. */
export function page<G extends Guard, P extends string>(
  path: P,
  guard: G,
  run: Run<G, P>,
  options: RouteOptions<G, P> = {},
): Route {
  return route('GET', path, guard, run, options)
}

/** An action: takes a form, does something, and sends the browser on with `redirect`. */
export function action<G extends Guard, P extends string>(
  path: P,
  guard: G,
  run: Run<G, P>,
  options: RouteOptions<G, P> = {},
): Route {
  return route('POST', path, guard, run, options)
}

/** Sends the browser on to a page of ours (303), so that going back and reloading repeat nothing. */
export function redirect(to: string, options: Omit<Redirect, 'kind' | 'to'> = {}): Redirect {
  return { kind: 'redirect', to: ownPath(to, '/'), ...options }
}

/** A page about work in progress: it moves without script. Give it a way to stop asking (WCAG 2.2.2). */
export function waiting(drawn: Drawn, seconds: number): Waiting {
  return { kind: 'waiting', drawn, seconds }
}

/** @param name as the person will find it in their folder */
export function download(name: string, type: string, body: Download['body']): Download {
  return { kind: 'download', name, type, body }
}

export function picture(png: Uint8Array): Picture {
  return { kind: 'picture', png }
}

function route<G extends Guard, P extends string>(
  method: Route['method'],
  path: P,
  guard: G,
  run: Run<G, P>,
  { upload = false, onProblem }: RouteOptions<G, P>,
): Route {
  return { method, path, guard, upload, run, ...(onProblem && { onProblem }) }
}
