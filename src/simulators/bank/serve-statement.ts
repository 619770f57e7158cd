import { type Context, Hono } from 'hono'
import {
  plainAnswer,
  readTimestamp,
  stringToSign,
  vaNumberOf,
  verifyAsymmetric,
  writeAmount,
  writeTimestamp,
  type Answer,
} from '#modules/contributions/bank'
import type { App } from '#platform/app.ts'
import { readStrictJson } from '#platform/strict-json.ts'
import * as rows from './bank.sql.ts'
import { demoPartner } from './demo-partner.ts'

/** The bank's own server: what came into the account (SNAP service 14). */
export function statementRoutes(app: App, pageSize = 200): Hono {
  return new Hono().post('/simulator/bank/snap/v1.0/bank-statement', async (c) => {
    const { status, body } = await answerStatement(app, c, pageSize)
    return Response.json(body, { status, headers: { 'X-TIMESTAMP': writeTimestamp(app.now()) } })
  })
}

type Caller = { readonly partnerId: string; readonly callerPublicKey: string }

type Line = {
  readonly no: bigint
  readonly creditedAt: Date
  readonly amount: bigint
  readonly remark: string
  readonly code: string | null
  readonly requestId: string | null
  readonly referenceNo: string | null
  /** How many lines the whole answer has. */
  readonly inAll: number
}

async function answerStatement(app: App, c: Context, pageSize: number): Promise<Answer> {
  const callerId = c.req.header('X-PARTNER-ID') ?? ''
  const caller = await app.database.read((db) => db.find<Caller>(rows.findCaller(callerId)))
  const bytes = new Uint8Array(await c.req.arrayBuffer())
  const timestamp = c.req.header('X-TIMESTAMP') ?? ''
  const text = stringToSign(
    { method: c.req.method, url: new URL(c.req.url).pathname, body: bytes, timestamp },
    null,
  )
  if (!caller || !verifyAsymmetric(text, caller.callerPublicKey, c.req.header('X-SIGNATURE') ?? '')) {
    return plainAnswer('14', 'unauthorized', {}, 'Signature')
  }
  const { object: request } = readStrictJson(bytes)
  const [from, to] = [readTime(request?.['fromDateTime']), readTime(request?.['toDateTime'])]
  if (!from || !to) return plainAnswer('14', 'missingField', {}, 'fromDateTime')

  const end = new Date(to.getTime() + 1000) // The second that is named belongs to it.
  const lines = await app.database.read((db) =>
    db.many<Line>(rows.listLines(caller.partnerId, from, end, pageSize)),
  )
  const { serviceId } = await demoPartner(app)
  const last = lines.at(-1)
  return plainAnswer('14', 'successful', {
    partnerReferenceNo: request?.['partnerReferenceNo'],
    hasMore: lines.length < (last?.inAll ?? 0) ? 'Y' : 'N',
    ...(last && { lastRecordDateTime: writeTimestamp(last.creditedAt) }),
    detailData: lines.map((line) => describe(line, serviceId)),
  })
}

function describe(line: Line, serviceId: string) {
  return {
    amount: writeAmount(line.amount),
    transactionDate: writeTimestamp(line.creditedAt),
    remark: line.remark,
    transactionId: `SIM${String(line.no).padStart(12, '0')}`,
    type: 'CREDIT',
    transactionDetailStatus: 'SUCCESS',
    detailInfo: {
      ...(line.code && { virtualAccountNo: vaNumberOf(serviceId, line.code).virtualAccountNo }),
      ...(line.requestId && { paymentRequestId: line.requestId }),
      ...(line.referenceNo && { referenceNo: line.referenceNo }),
    },
  }
}

function readTime(value: unknown): Date | null {
  return typeof value === 'string' ? readTimestamp(value) : null
}
