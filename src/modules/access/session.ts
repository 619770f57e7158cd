import { z } from 'zod'
import type { Actor, Grant } from '#platform/actor.ts'
import type { Language } from '#base/words.ts'

/** Which part of Payung a session is for: the most powerful one that its account may enter. */
export type SessionPortal = 'member' | 'employer' | 'provider' | 'officer'

/** When a session ends: after so long without a request, and after so long in any case. */
export const sessionLimits: Readonly<Record<SessionPortal, { idleMinutes: number; hours: number }>> = {
  officer: { idleMinutes: 30, hours: 10 },
  employer: { idleMinutes: 2 * 60, hours: 12 },
  provider: { idleMinutes: 2 * 60, hours: 12 },
  member: { idleMinutes: 24 * 60, hours: 30 * 24 },
}

/** A person who is signed in, and where. */
export type Session = {
  readonly id: string
  readonly actor: Actor
  readonly accountId: string
  readonly portal: SessionPortal
  readonly language: Language
  /** The employer whose desk is open, among several. */
  readonly openEmployerId: bigint | null
  /** Its account may do more than when it began: it needs another cookie. */
  readonly renew: boolean
  /** What an officer opens people's files for. */
  readonly purpose: { readonly text: string; readonly since: Date } | null
}

/** A session that has just begun. */
export const startedSession = z.object({
  /** For the cookie and nowhere else. */
  token: z.string(),
  portal: z.enum(['member', 'employer', 'provider', 'officer']),
  endsAt: z.date(),
  /** What had been typed when the session before ended is still there. */
  keptForm: z.boolean(),
})
export type StartedSession = z.output<typeof startedSession>

/** What a browser brings along when a session begins in it. */
export const browser = z.object({
  /** As its owner will recognise it: `Chrome, Android`. */
  device: z.string().min(1).max(100),
  language: z.enum(['id', 'en']),
  /** The cookie that it had until now. That session ends; what was typed in it goes along. */
  formerToken: z.string().nullable(),
})
export type Browser = z.output<typeof browser>

export function portalOf(grants: readonly Grant[]): SessionPortal {
  const has = (...starts: string[]) =>
    grants.some(({ role }) => starts.some((start) => role.startsWith(start)))
  if (has('officer', 'supervisor', 'auditor')) return 'officer'
  if (has('employer.')) return 'employer'
  return has('provider.') ? 'provider' : 'member'
}
