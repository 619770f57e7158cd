import { randomInt } from 'node:crypto'
import { z } from 'zod'
import { maskNik } from '#base/mask.ts'
import { Problem } from '#base/problem.ts'
import { readAmount } from './amount.ts'
import type { OwnNumber } from '../own-account/find-own-code.ts'
import type { StatementAccess } from './partner.ts'
import { ownNumberOf } from './pay-own-account.ts'
import { signAsymmetric, stringToSign } from './signature.ts'
import { readTimestamp, writeTimestamp } from './snap-time.ts'
import { paymentCodeOf } from './va-number.ts'

/** Money that a bank's statement says came into our account. */
export type StatementLine = {
  /** transactionId: names the line for ever. */
  readonly reference: string
  readonly amount: bigint
  readonly creditedAt: Date
  readonly remark: string
  /** The payment code, where the money came to a virtual account of ours. */
  readonly code: string | null
  /** The same where a worker has paid for themselves, by code or by NIK. */
  readonly own: OwnNumber | null
  readonly paymentRequestId: string | null
  readonly referenceNo: string | null
}

export type Statement = {
  readonly credits: readonly StatementLine[]
  /** Credits that cannot be booked as they stand: without name, with cents, in other money. A person looks at them. */
  readonly unreadable: readonly string[]
}

const service = '/v1.0/bank-statement'

/**
 * Asks a bank what came into our account (SNAP service 14), page by page, signed with our private key.
 * @throws Problem 503 where the bank does not answer as agreed; nothing is then booked
 */
export async function fetchStatement(
  access: StatementAccess,
  from: Date,
  to: Date,
  clock: () => Date,
): Promise<Statement> {
  const credits = new Map<string, StatementLine>()
  const unreadable: string[] = []
  let pageFrom = from
  for (;;) {
    const page = await fetchPage(access, pageFrom, to, clock())
    for (const entry of page.detailData) {
      if (entry.type.toUpperCase() !== 'CREDIT') continue
      const line = readLine(entry, access.serviceId)
      if (line) credits.set(`${line.reference} ${line.amount} ${line.creditedAt.toISOString()}`, line)
      else unreadable.push(entry.transactionId ?? entry.remark)
    }
    if (page.hasMore !== 'Y') return { credits: [...credits.values()], unreadable }
    const next = readTimestamp(page.lastRecordDateTime ?? '')
    if (!next || next <= pageFrom) throw bankUnclear(access.partnerId)
    pageFrom = next // The page begins with this very second again; lines that come twice are one.
  }
}

const optional = z.string().nullish()
const entrySchema = z.object({
  amount: z.object({ value: z.string(), currency: z.string() }),
  transactionDate: z.string(),
  remark: z.string().default(''),
  transactionId: optional,
  type: z.string(),
  detailInfo: z
    .object({ virtualAccountNo: optional, paymentRequestId: optional, referenceNo: optional })
    .nullish()
    .catch(null),
})
const pageSchema = z.object({
  responseCode: z.literal('2001400'),
  hasMore: optional,
  lastRecordDateTime: optional,
  detailData: z.array(entrySchema).default([]),
})

function readLine(entry: z.output<typeof entrySchema>, serviceId: string): StatementLine | null {
  const { transactionId: reference, remark, detailInfo } = entry
  const [amount, creditedAt] = [readAmount(entry.amount), readTimestamp(entry.transactionDate)]
  if (!reference || !amount || !creditedAt) return null
  const account = detailInfo?.virtualAccountNo ?? ''
  const number = {
    partnerServiceId: account.slice(0, 8),
    customerNo: account.slice(8),
    virtualAccountNo: account,
  }
  const own = ownNumberOf(number, serviceId)
  const code = paymentCodeOf(number, serviceId)
  const { paymentRequestId = null, referenceNo = null } = detailInfo ?? {}
  const shown = own?.kind === 'nik' ? remark.replaceAll(own.number, maskNik(own.number)) : remark
  return { reference, amount, creditedAt, remark: shown, code, own, paymentRequestId, referenceNo }
}

async function fetchPage(
  access: StatementAccess,
  from: Date,
  to: Date,
  now: Date,
): Promise<z.output<typeof pageSchema>> {
  const address = new URL(access.statementUrl + service)
  const body = JSON.stringify({
    partnerReferenceNo: `${now.getTime()}${randomInt(1e6)}`,
    ...(access.accountNo && { accountNo: access.accountNo }),
    fromDateTime: writeTimestamp(from),
    toDateTime: writeTimestamp(to),
  })
  const request = {
    method: 'POST',
    url: address.pathname,
    body: Buffer.from(body),
    timestamp: writeTimestamp(now),
  }
  try {
    const response = await fetch(address, {
      method: request.method,
      body,
      headers: {
        'Content-Type': 'application/json',
        'X-TIMESTAMP': request.timestamp,
        'X-SIGNATURE': signAsymmetric(stringToSign(request, null), access.ourPrivateKey),
        'X-PARTNER-ID': access.ourClientId,
        'X-EXTERNAL-ID': `${now.getTime()}${String(randomInt(1e9)).padStart(9, '0')}`,
        'CHANNEL-ID': '95051',
      },
      redirect: 'error', // To where the contract says, and nowhere that the answer says.
      signal: AbortSignal.timeout(30_000),
    })
    return pageSchema.parse(await response.json())
  } catch (cause) {
    throw Object.assign(bankUnclear(access.partnerId), { cause })
  }
}

function bankUnclear(partnerId: string): Problem {
  return new Problem({
    code: 'contributions.bank-not-answering',
    status: 503,
    message: {
      id: `Bank ${partnerId} belum memberi mutasi rekening yang dapat dibaca.`,
      en: `Bank ${partnerId} has not given a statement that can be read.`,
    },
    remedy: {
      id: 'Tidak ada yang dibukukan. Coba lagi beberapa menit lagi, atau hubungi bank.',
      en: 'Nothing was booked. Try again in a few minutes, or call the bank.',
    },
    retryAfter: 300,
  })
}
