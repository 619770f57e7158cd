import type { z } from 'zod'
import type { Session } from '#modules/access'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import type { Operation } from '#platform/operation.ts'
import type { View } from '#ui/view.ts'
import type { CookieName } from './cookies.ts'
import type { PostedForm } from './read-form.ts'

/** Who may come to a page: anyone, whoever is signed in, or those with a role of that portal. */
export type Guard = 'anyone' | 'signed-in' | 'member' | 'employer' | 'provider' | 'officer'

/** The parameters of a path: `/bills/:billId` has `{ billId: string }`. */
export type Params<P extends string> = P extends `${string}:${infer Name}/${infer Rest}`
  ? { readonly [key in Name]: string } & Params<`/${Rest}`>
  : P extends `${string}:${infer Name}`
    ? { readonly [key in Name]: string }
    : object

/** One request to a page, with everything that its author needs. */
export type Visit<G extends Guard = Guard, P extends string = string> = {
  readonly app: App
  readonly actor: Actor
  readonly session: G extends 'anyone' ? Session | null : Session
  /** The employer whose desk is open. */
  readonly employerId: G extends 'employer' ? bigint : bigint | null
  /** The training body that they work for. */
  readonly providerId: G extends 'provider' ? bigint : bigint | null
  /** The member whose own account it is. */
  readonly personId: G extends 'member' ? bigint : bigint | null
  readonly view: View
  readonly params: Params<P>
  readonly query: Readonly<Record<string, string>>
  /** Empty unless the page was sent a form. */
  readonly form: PostedForm
  /** What the action before this page has to say. */
  readonly notice: string | null
  /** Where the request comes from, for counting tries. */
  readonly address: string
  /** `Chrome, Android`. */
  readonly device: string
  readonly cookie: (name: CookieName) => string | null
  /**
   * Performs an operation as this person, for the purpose of this session.
   * @param input as the form or the address has it; the operation parses it
   * @param options.key `visit.form.requestKey`, so that a double click acts once
   * @throws Problem
   */
  readonly perform: <I extends z.ZodType, O extends z.ZodType>(
    asked: Operation<I, O>,
    input: unknown,
    options?: { readonly key?: string },
  ) => Promise<z.output<O>>
  /**
   * Performs several looks in one transaction, which is quicker than one after the other or each by itself: all go on record, or none
   * was seen.
   * @throws Problem of the first that is refused
   */
  readonly together: <T>(looks: (perform: PerformLook) => Promise<T>) => Promise<T>
}

export type PerformLook = <I extends z.ZodType, O extends z.ZodType>(
  asked: Operation<I, O>,
  input: unknown,
) => Promise<z.output<O>>
