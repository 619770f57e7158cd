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

/**
 * Decides a call and keeps the answer, in one transaction: all of it happens, or nothing. Equal calls wait for each
 * other, on whichever server they arrive.
 * @param whenUsed what to answer where the X-EXTERNAL-ID has been used today
 */
export async function answerOnce(
  app: App,
  call: SignedCall,
  asked: Asked,
  whenUsed: (earlier: UsedCall) => Answer,
  decide: (db: Db, now: Date) => Promise<Answer>,
): Promise<Answer> {
  const now = app.now()
  const [partnerId, day] = [call.partner.id, dayIn(now)]
  return app.database.transaction(
    async (db) => {
      await db.many(rows.lockName(`call ${partnerId} ${day} ${call.externalId}`))
      const earlier = await db.find<UsedCall>(rows.findCall(partnerId, day, call.externalId))
      if (earlier) return whenUsed(earlier)

      const answer = await decide(db, now)
      await db.run(
        rows.insertCall({
          ...asked,
          externalId: call.externalId,
          partnerId,
          day,
          now,
          status: answer.status,
          answer: JSON.stringify(answer.body),
        }),
      )
      return answer
    },
    { statementMs: call.statementMs },
  )
}

/** Held by whoever books money under this request, be it the bank's call or its statement. */
export function lockRequest(db: Db, partnerId: string, requestId: string): Promise<unknown> {
  return db.many(rows.lockName(`request ${partnerId} ${requestId}`))
}
