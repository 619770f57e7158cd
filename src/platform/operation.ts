import { createHash } from 'node:crypto'
import { z } from 'zod'
import { assert } from '#base/assert.ts'
import { notFound, Problem } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { type Actor, coveringGrant, type Grant, nobody, type Role, type Subject } from './actor.ts'
import type { App } from './app.ts'
import { isHeldByOthers, type Db } from './database.ts'
import { parseInput } from './input.ts'
import { trace } from './log.ts'
import {
  busy,
  keyLacks,
  keyNotTaken,
  keyReused,
  keyUnfit,
  notYourRole,
  signInAgain,
  signInFirst,
} from './operation-problems.ts'
import * as rows from './operation.sql.ts'

/** What an operation is given. Passed on explicitly; there is nothing else to inject. */
export type Context = {
  readonly db: Db
  readonly actor: Actor
  readonly now: Date
  /** What this is about, already found to be the actor's to touch. */
  readonly subject: Subject
  /** The grant under which the actor does it. */
  readonly grant: Grant | null
  readonly purpose: string | null
  /** This system holds invented people only: real numbers are refused, and invented ones everywhere else. */
  readonly fictitious: boolean
  /** Where people reach this system, without a slash at the end. */
  readonly publicUrl: string
  /** Adds to the audit record. Never personal data: that is what the record protects. */
  readonly note: (details: AuditDetails) => void
  /** Names the person whose data this shows or changes, where the subject is an employer. */
  readonly touches: (personId: bigint) => void
}

export type AuditDetails = Record<string, string | number | boolean | null>

export type Operation<I extends z.ZodType = z.ZodType, O extends z.ZodType = z.ZodType> = {
  /** `<module>.<verb>`, as the file: `contributions.finalise-return`. */
  readonly name: string
  readonly summary: Words
  /** The roles that may ask; 'anyone' needs no sign-in. */
  readonly allowed: readonly Role[] | 'anyone'
  readonly effect: 'read' | 'write'
  /** True when the answer holds a secret that is shown once: then it cannot be kept for a repeated request. */
  readonly answersOnce?: boolean
  /**
   * True for what does lasting harm in the wrong hands: a person then has to have signed in within a quarter of an hour, so that a
   * session that was left open or stolen does not suffice.
   */
  readonly needsRecentSignIn?: boolean
  /**
   * The right that a key needs for it, where that is not `<module>:read` or `<module>:write`: a partner's key then opens this and nothing
   * else of the module.
   */
  readonly scope?: string
  /** True when it shows one person's data: officers then state a purpose, and the person can read who looked. */
  readonly looksAtPerson?: boolean
  readonly input: I
  readonly output: O
  /** Where the API offers it; `{…}` are input fields. Without it the operation is not offered there. */
  readonly route?: { readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE'; readonly path: string }
  /** Whose matter the input is about; null if there is no such thing. Defaults to nobody's. */
  readonly concerns?: (db: Db, input: z.output<I>, actor: Actor) => Promise<Subject | null>
  readonly run: (context: Context, input: z.output<I>) => Promise<z.output<O>>
}

const all = new Map<string, Operation>()

/** Declares an operation. The API, its document, the forms, the permissions test and the audit all derive from it. */
export function operation<I extends z.ZodType, O extends z.ZodType>(
  declared: Operation<I, O>,
): Operation<I, O> {
  if (all.has(declared.name)) throw new Error(`two operations are called ${declared.name}`)
  all.set(declared.name, declared)
  return declared
}

/** Every operation that has been declared so far, by name. */
export function operations(): readonly Operation[] {
  return [...all.values()].sort((a, b) => (a.name < b.name ? -1 : 1))
}

export type Request = {
  readonly actor: Actor
  readonly input: unknown
  /** A repeated key with the same input gives the first answer; with other input it is refused. */
  readonly key?: string | null
  readonly purpose?: string | null
}

/**
 * Performs an operation: permission, input, transaction, scope, idempotency, the work, audit, commit, in this order and
 * nowhere else.
 * @throws Problem for everything that the caller can mend
 */
export async function perform<I extends z.ZodType, O extends z.ZodType>(
  app: App,
  asked: Operation<I, O>,
  request: Request,
): Promise<z.output<O>> {
  const input = admit(app, asked, request)
  const work = (db: Db) => performInside({ app, asked, request, input, db })
  return asked.effect === 'read' && !asked.looksAtPerson
    ? app.database.read(work)
    : inTransaction(app, asked.effect, request.actor, work)
}

/** Performs one of several operations that are performed together. */
export type PerformOne = <I extends z.ZodType, O extends z.ZodType>(
  asked: Operation<I, O>,
  request: Omit<Request, 'actor' | 'key'>,
) => Promise<z.output<O>>

/**
 * Performs several looks in one transaction. They travel together, so that a page waits for the database two or three times instead of
 * thirty; all of them go on record, or none was seen.
 */
export async function performTogether<T>(
  app: App,
  actor: Actor,
  looks: (performOne: PerformOne) => Promise<T>,
): Promise<T> {
  return inTransaction(app, 'read', actor, (db) =>
    looks(async (asked, more) => {
      assert(asked.effect === 'read', 'only looks are performed together')
      const request = { actor, ...more }
      const input = admit(app, asked, request)
      return performInside({ app, asked, request, input, db })
    }),
  )
}

/** What needs no database: the role, the age of the sign-in, the form of the input. */
function admit<I extends z.ZodType, O extends z.ZodType>(
  app: App,
  asked: Operation<I, O>,
  { actor, input }: Request,
): z.output<I> {
  checkRole(asked, actor)
  checkRecent(asked, actor, app.now())
  return parseInput(asked.input, input)
}

function inTransaction<T>(
  { database }: App,
  effect: Operation['effect'],
  actor: Actor,
  work: (db: Db) => Promise<T>,
): Promise<T> {
  const patience = isProgram(actor) ? {} : { patienceMs: 5000 }
  const limits =
    effect === 'read'
      ? ({ lasting: isMember(actor) ? 'soon' : 'at once', begin: 'with what comes first' } as const)
      : {}
  return database.transaction(work, { ...patience, ...limits }).catch((error: unknown) => {
    throw isHeldByOthers(error) ? busy() : error
  })
}

/** Our own jobs wait as long as it takes. People do not, and while they do they keep a connection from everyone else. */
function isProgram({ grants }: Actor): boolean {
  return grants.some(({ role }) => role === 'system')
}

/**
 * A member's page is five looks at one's own data. Each goes on record like any other, but nobody waits for the disk: were the machine
 * to die within half a second, the record that would be missing is one of a person who has seen their own page.
 */
function isMember({ grants }: Actor): boolean {
  return grants.length > 0 && grants.every(({ role }) => role === 'member')
}

async function performInside<I extends z.ZodType, O extends z.ZodType>(at: {
  app: App
  asked: Operation<I, O>
  request: Request
  input: z.output<I>
  db: Db
}): Promise<z.output<O>> {
  const { app, asked, request, input, db } = at
  const { actor } = request
  const subject = asked.concerns ? await asked.concerns(db, input, actor) : nobody
  const grant = subject && asked.allowed !== 'anyone' ? coveringGrant(actor, asked.allowed, subject) : null
  if (!subject || (asked.allowed !== 'anyone' && !grant)) throw notFound()
  const purpose = checkPurpose(asked, grant, request.purpose)

  const now = app.now()
  const repeated =
    asked.effect === 'write' && request.key ? await claimKey({ db, asked, request, key: request.key }) : null
  if (repeated?.answer !== undefined) return z.decode(asked.output, repeated.answer as z.input<O>)

  const audit = { details: {} as AuditDetails, personId: subject.kind === 'person' ? subject.personId : null }
  const note = (more: AuditDetails) => void Object.assign(audit.details, more)
  const touches = (personId: bigint) => void (audit.personId = personId)
  const { demo: fictitious, publicUrl } = app.config
  const output = await asked.run(
    { db, actor, now, subject, grant, purpose, fictitious, publicUrl, note, touches },
    input,
  )

  if (repeated && request.key) {
    const answer = JSON.stringify(z.encode(asked.output, output))
    await db.run(
      rows.storeAnswer({
        caller: repeated.caller,
        key: request.key,
        operation: asked.name,
        digest: repeated.digest,
        answer,
        now,
      }),
    )
  }
  if (asked.effect === 'write' || asked.looksAtPerson) {
    const employerId = subject.kind === 'employer' ? subject.employerId : null
    const who = { actor, role: grant?.role ?? 'visitor', trace: trace.getStore() ?? null }
    db.lastly(rows.recordAudit({ at: now, operation: asked.name, employerId, purpose, ...who, ...audit }))
  }
  return output
}

/** Refused by role before anything is looked up, so the refusal says nothing about what exists. */
function checkRole(asked: Operation, actor: Actor): void {
  const { allowed } = asked
  if (allowed === 'anyone') return
  if (actor.grants.length === 0) throw signInFirst()
  if (!actor.grants.some((grant) => allowed.includes(grant.role))) throw notYourRole()
  const scope = scopeOf(asked)
  if (actor.scopes && !actor.scopes.includes(scope)) throw keyLacks(scope)
}

/** The right that a key needs for it. */
export function scopeOf({ name, effect, scope }: Operation): string {
  return scope ?? `${name.split('.')[0]}:${effect}`
}

const recentMs = 15 * 60_000

function checkRecent({ needsRecentSignIn }: Operation, { signedInAt }: Actor, now: Date): void {
  if (needsRecentSignIn && signedInAt && now.getTime() - signedInAt.getTime() > recentMs) throw signInAgain()
}

const mustSayWhy = new Set<Role>(['officer', 'supervisor', 'auditor'])

function checkPurpose(
  asked: Operation,
  grant: Grant | null,
  purpose: string | null | undefined,
): string | null {
  // It is kept with the record of the look, so it has to be text that can be kept.
  const said =
    purpose
      ?.toWellFormed()
      .replaceAll(/\p{Cc}+/gu, ' ')
      .trim()
      .slice(0, 200) || null
  if (!asked.looksAtPerson || !grant || !mustSayWhy.has(grant.role) || (said && said.length >= 5)) return said
  throw new Problem({
    code: 'access.purpose-needed',
    status: 422,
    message: { id: 'Untuk apa data orang ini dibuka?', en: 'What is this person’s file opened for?' },
    remedy: {
      id: 'Tulis keperluannya. Orang yang bersangkutan bisa membacanya.',
      en: 'State the purpose. The person concerned can read it.',
    },
    faults: [
      {
        field: 'purpose',
        code: 'missing',
        message: { id: 'Tulis keperluan Anda.', en: 'State your purpose.' },
      },
    ],
  })
}

/** Waits for a request with the same key that is under way, then says whether it was answered before. */
async function claimKey(at: {
  db: Db
  asked: Operation
  request: Request
  key: string
}): Promise<{ digest: Buffer; caller: string; answer?: unknown }> {
  const { db, asked, request, key } = at
  if (key.length > 255) throw keyUnfit()
  if (asked.answersOnce) throw keyNotTaken()
  const digest = digestOf(request.input)
  const caller = callerOf(request.actor, digest)
  await db.many(rows.lockKey(caller, key))
  const earlier = await db.find<{ operation: string; inputDigest: Buffer; answer: unknown }>(
    rows.findAnswer(caller, key),
  )
  if (!earlier) return { digest, caller }
  if (earlier.operation !== asked.name || !earlier.inputDigest.equals(digest)) throw keyReused()
  return { digest, caller, answer: earlier.answer }
}

/** How many days the first answer to a request is kept, for when the same request comes again. */
export const answersKept = 90

/** Removes answers that nobody asks for again. For a daily job. */
export function sweepAnswers(db: Db, now: Date): Promise<number> {
  return db.run(rows.dropAnswers(new Date(now.getTime() - answersKept * 86_400_000)))
}

/** Whose key it is. Visitors are nobody in particular: two of them who choose the same key for different matters do not meet. */
function callerOf({ caller, grants }: Actor, digest: Buffer): string {
  return grants.length > 0 ? caller : `${caller} ${digest.toString('hex')}`
}

/** SHA-256 of the input in one fixed form: keys in order, bytes by their own digest. */
export function digestOf(value: unknown): Buffer {
  return createHash('sha256').update(canonical(value)).digest()
}

function canonical(value: unknown): string {
  if (value instanceof Uint8Array) return `bytes:${createHash('sha256').update(value).digest('hex')}`
  if (typeof value === 'bigint') return value.toString()
  if (Array.isArray(value)) return `[${value.map(canonical).join(',')}]`
  if (value instanceof Object) {
    const entries = Object.entries(value).filter(([, part]) => part !== undefined)
    return `{${entries
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([name, part]) => `${JSON.stringify(name)}:${canonical(part)}`)
      .join(',')}}`
  }
  return JSON.stringify(value) ?? 'null'
}
