import { z } from 'zod'
import { never } from '#base/assert.ts'
import { visitor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { refusedSignIns } from '#platform/meter.ts'
import { operation, perform } from '#platform/operation.ts'
import { codeOver, signInOver, wrongCode } from './problems.ts'
import { storeLanguage } from './account.sql.ts'
import { hashSecret } from './secret.ts'
import { type Browser, browser, type StartedSession, startedSession } from './session.ts'
import { codeTries, isRightCode, type SignIn } from './sign-in.ts'
import * as rows from './sign-in.sql.ts'
import { startSession } from './start-session.ts'

const triedCode = z.discriminatedUnion('outcome', [
  z.object({ outcome: z.literal('session'), session: startedSession, backTo: z.string().nullable() }),
  z.object({ outcome: z.literal('proven') }),
  z.object({ outcome: z.literal('wrong'), left: z.int() }),
  z.object({ outcome: z.enum(['code-over', 'sign-in-over']) }),
])
type TriedCode = z.output<typeof triedCode>

/** A wrong code is an answer, not a problem: the try must stay counted, and a problem would roll it back. */
const tryCode = operation({
  name: 'access.enter-code',
  summary: { id: 'Masuk dengan kode', en: 'Sign in with a code' },
  allowed: 'anyone',
  effect: 'write',
  input: z.object({ token: z.string(), code: z.string(), browser }),
  output: triedCode,
  async run({ db, now, note }, { token, code, browser }): Promise<TriedCode> {
    const tokenHash = hashSecret(token)
    const signIn = await db.find<SignIn>(rows.lockSignIn(tokenHash, now))
    if (!signIn || signIn.provenAt) return { outcome: 'sign-in-over' }
    note({ aim: signIn.aim, account: signIn.accountId })
    if (signIn.tries >= codeTries || signIn.codeExpiresAt <= now) return { outcome: 'code-over' }
    if (!isRightCode(signIn, token, code)) {
      note({ outcome: 'wrong' })
      await db.run(rows.countCodeTry(tokenHash))
      const left = codeTries - signIn.tries - 1
      return left > 0 ? { outcome: 'wrong', left } : { outcome: 'code-over' }
    }
    note({ outcome: 'right' })
    if (signIn.aim !== 'session' || !signIn.accountId) {
      await db.run(rows.markProven(tokenHash, now))
      return { outcome: 'proven' }
    }
    await db.run(rows.markUsed(tokenHash, now))
    await db.run(storeLanguage(signIn.accountId, browser.language))
    const session = await startSession(db, signIn.accountId, browser, now)
    return { outcome: 'session', session, backTo: signIn.backTo }
  },
})

export type Entered =
  | { readonly next: 'session'; readonly session: StartedSession; readonly backTo: string | null }
  /** The code was right, and what follows is a new password. */
  | { readonly next: 'password' }

/**
 * Second step in: the six digits of the message.
 * @param given.token of the cookie; a code of another sign-in does not open this one
 * @throws Problem when it is wrong, used up or too late
 */
export async function enterCode(
  app: App,
  given: { token: string; code: string; browser: Browser },
): Promise<Entered> {
  const code = given.code.replace(/\D/g, '')
  const tried = await perform(app, tryCode, { actor: visitor, input: { ...given, code } })
  if (tried.outcome === 'wrong' || tried.outcome === 'code-over') refusedSignIns.add({ why: 'code' })
  switch (tried.outcome) {
    case 'session':
      return { next: 'session', session: tried.session, backTo: tried.backTo }
    case 'proven':
      return { next: 'password' }
    case 'wrong':
      throw wrongCode(tried.left)
    case 'code-over':
      throw codeOver()
    case 'sign-in-over':
      throw signInOver()
    default:
      return never(tried)
  }
}
