import type { Context } from 'hono'
import { getCookie, setCookie } from 'hono/cookie'
import type { StartedSession } from '#modules/access'
import type { App } from '#platform/app.ts'

/**
 * Every cookie that we set. All are needed for what the person asks for: who is signed in, what they are
 * doing, in which language; none follows anyone.
 */
export type CookieName =
  | 'session'
  | 'sign-in'
  | 'passkey'
  | 'form'
  | 'language'
  | 'notice'
  | 'registration'
  | 'application'

export type CookieChange = {
  readonly name: CookieName
  /** Null removes it. */
  readonly value: string | null
  /** Null lasts until the browser closes. */
  readonly seconds: number | null
}

/** Outlives its session by a day: it still proves the form that was open, and opens what was typed there. */
export function sessionCookie(
  { token, endsAt }: Pick<StartedSession, 'token' | 'endsAt'>,
  now: Date,
): CookieChange {
  return {
    name: 'session',
    value: token,
    seconds: Math.floor((endsAt.getTime() - now.getTime()) / 1000) + 86_400,
  }
}

export const noSession: CookieChange = { name: 'session', value: null, seconds: null }

/** Between name and code. */
export function signInCookie(token: string | null): CookieChange {
  return { name: 'sign-in', value: token, seconds: 30 * 60 }
}

/** Between being asked for a passkey and its answer. */
export function passkeyCookie(token: string | null): CookieChange {
  return { name: 'passkey', value: token, seconds: 5 * 60 }
}

export function readCookie(app: App, c: Context, name: CookieName): string | null {
  return getCookie(c, nameOf(app, name)) ?? null
}

/**
 * HttpOnly and SameSite=Lax always; over https also Secure and `__Host-`, so that no other host, nor anyone
 * between, can set it.
 */
export function changeCookie(app: App, c: Context, { name, value, seconds }: CookieChange): void {
  setCookie(c, nameOf(app, name), value ?? '', {
    path: '/',
    httpOnly: true,
    sameSite: 'Lax',
    secure: isHttps(app),
    ...(value === null ? { maxAge: 0 } : seconds !== null && { maxAge: Math.min(seconds, 400 * 86_400) }),
  })
}

export function isHttps(app: App): boolean {
  return app.config.publicUrl.startsWith('https:')
}

function nameOf(app: App, name: CookieName): string {
  return isHttps(app) ? `__Host-${name}` : name
}
