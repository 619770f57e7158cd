import { dayIn } from '@payung/law'
import type { App } from '#platform/app.ts'
import type { Db } from '#platform/database.ts'
import type { Answer } from './answer.ts'
import * as rows from './bank.sql.ts'
import type { Partner } from './partner.ts'

/** A call whose sender and form are known to be good, about to be decided. */
export type SignedCall = {
  readonly partner: Partner
  /** X-EXTERNAL-ID: used once on a day in Jakarta. */
  readonly externalId: string
  /** How long one statement may take, waiting for others included; it is then given up. */
  readonly statementMs: number
}

/** What a call asks: the service, and inquiryRequestId or paymentRequestId. */
export type Asked = { readonly service: '24' | '25'; readonly requestId: string }

export type UsedCall = { readonly service: string; readonly requestId: string; readonly answer: unknown }

/** How a call is decided, by what was seen when nobody else could change it. */
export type Service<Seen> = {
  readonly asked: Asked
  /** What to answer where the X-EXTERNAL-ID has been used today. */
  readonly whenUsed: (earlier: UsedCall) => Answer
  /** Locks and reads, and nothing else. */
  readonly look: (db: Db, now: Date) => Promise<Seen>
  readonly decide: (db: Db, seen: Seen, now: Date) => Decision | Promise<Decision>
}

/** The answer, and what is to be written for it to be true. */
export type Decision = { readonly answer: Answer; readonly book?: () => Promise<unknown> }

/**
 * Decides a call and keeps the answer, in one transaction: all of it happens, or nothing. Equal calls wait for each
 * other, on whichever server they arrive. Three ways to the database and back: looking, writing, commit.
 */
export async function answerOnce<Seen>(
  app: App,
  call: SignedCall,
  { asked, whenUsed, look, decide }: Service<Seen>,
): Promise<Answer> {
  const now = app.now()
  const [partnerId, day, externalId] = [call.partner.id, dayIn(now), call.externalId]
  return app.database.transaction(
    async (db) => {
      const [, earlier, seen] = await Promise.all([
        db.many(rows.lockName(`call ${partnerId} ${day} ${externalId}`)),
        db.find<UsedCall>(rows.findCall(partnerId, day, externalId)),
        look(db, now),
      ])
      if (earlier) return whenUsed(earlier)

      const { answer, book } = await decide(db, seen, now)
      const { status, body } = answer
      const kept = { ...asked, externalId, partnerId, day, now, status, answer: JSON.stringify(body) }
      await Promise.all([book?.(), db.run(rows.insertCall(kept))])
      return answer
    },
    { statementMs: call.statementMs, begin: 'with what comes first' },
  )
}

/** Held by whoever books money under this request, be it the bank's call or its statement. */
export function lockRequest(db: Db, partnerId: string, requestId: string): Promise<unknown> {
  return db.many(rows.lockName(`request ${partnerId} ${requestId}`))
}
