import { randomInt, randomUUID } from 'node:crypto'
import { Problem } from '#base/problem.ts'
import {
  signAsymmetric,
  signSymmetric,
  stringToSign,
  tokenStringToSign,
  vaNumberOf,
  writeAmount,
  writeTimestamp,
} from '#modules/contributions/bank'

/** What a bank needs to call Payung. */
export type Credentials = {
  readonly partnerId: string
  readonly clientId: string
  readonly clientSecret: string
  /** PKCS#8, PEM. */
  readonly privateKey: string
  readonly serviceId: string
}

/** One call and its answer, as they went over the line. */
export type Exchange = {
  /** The text that X-SIGNATURE signs. */
  readonly signed: string
  readonly request: {
    readonly method: string
    readonly url: string
    readonly headers: Readonly<Record<string, string>>
    readonly body: string
  }
  readonly response: {
    readonly status: number
    readonly headers: Readonly<Record<string, string>>
    readonly body: unknown
  }
}

/** How a call is made, and what is wrong with it on purpose. */
export type Manner = {
  /** `symmetric`: token and shared secret. `asymmetric`: the bank's private key, without token. */
  readonly mode?: 'symmetric' | 'asymmetric'
  readonly externalId?: string
  readonly flaw?: 'forged-signature' | 'stale-timestamp' | 'no-token'
}

export type BankPayment = {
  readonly amount: bigint
  /** When the bank took the money; it says so in trxDateTime. */
  readonly paidAt?: Date
  readonly requestId?: string
  readonly advice?: boolean
}

type Send = (
  url: string,
  init: { method: string; headers: Record<string, string>; body: string },
) => Response | Promise<Response>

/** A bank that speaks SNAP BI to us over HTTP: token (73), inquiry (24) and payment (25) of a virtual account. */
export class BankClient {
  readonly #url: string
  readonly #credentials: Credentials
  readonly #now: () => Date
  readonly #send: Send
  #token: { text: string; endsAt: number } | null = null
  /** Every call so far, in order, those for tokens among them. */
  readonly exchanges: Exchange[] = []

  /** @param at.url where Payung is reached, without a slash at the end */
  constructor(at: { url: string; credentials: Credentials; now: () => Date; send?: Send }) {
    this.#url = at.url
    this.#credentials = at.credentials
    this.#now = at.now
    this.#send = at.send ?? fetch
  }

  get partnerId(): string {
    return this.#credentials.partnerId
  }

  inquire(code: string, manner: Manner = {}, requestId = newRequestId()): Promise<Exchange> {
    const body = {
      ...this.#account(code),
      inquiryRequestId: requestId,
      trxDateInit: writeTimestamp(this.#now()),
      channelCode: 6011,
    }
    return this.call('/transfer-va/inquiry', { ...body, additionalInfo: {} }, manner)
  }

  pay(code: string, payment: BankPayment, manner: Manner = {}): Promise<Exchange> {
    const requestId = payment.requestId ?? newRequestId()
    const body = {
      ...this.#account(code),
      paymentRequestId: requestId,
      channelCode: 6011,
      paidAmount: writeAmount(payment.amount),
      totalAmount: writeAmount(payment.amount),
      trxDateTime: writeTimestamp(payment.paidAt ?? this.#now()),
      referenceNo: referenceOf(requestId),
      flagAdvise: payment.advice ? 'Y' : 'N',
      additionalInfo: {},
    }
    return this.call('/transfer-va/payment', body, manner)
  }

  /** Any call of the standard, signed. @param body an object, or the very text to send */
  async call(path: string, body: object | string, manner: Manner = {}): Promise<Exchange> {
    const { flaw, mode = 'symmetric', externalId = newExternalId(this.#now()) } = manner
    const url = `/snap/v1.0${path}`
    const sent = typeof body === 'string' ? body : JSON.stringify(body)
    const at = new Date(this.#now().getTime() - (flaw === 'stale-timestamp' ? 600_000 : 0))
    const timestamp = writeTimestamp(at)
    const token = mode === 'symmetric' ? await this.token() : null
    const signed = stringToSign({ method: 'POST', url, body: Buffer.from(sent), timestamp }, token)
    const { clientSecret, privateKey, partnerId } = this.#credentials
    const text = flaw === 'forged-signature' ? 'another call' : signed
    const headers = {
      'X-TIMESTAMP': timestamp,
      'X-SIGNATURE': token === null ? signAsymmetric(text, privateKey) : signSymmetric(text, clientSecret),
      'X-PARTNER-ID': partnerId,
      'X-EXTERNAL-ID': externalId,
      'CHANNEL-ID': '95051',
      ...(token !== null && flaw !== 'no-token' && { Authorization: `Bearer ${token}` }),
    }
    return this.#exchange({ url, headers, body: sent, signed })
  }

  /** The access token of the quarter of an hour, asked for when there is none. */
  async token(): Promise<string> {
    if (this.#token && this.#token.endsAt > this.#now().getTime()) return this.#token.text
    const { clientId, privateKey } = this.#credentials
    const timestamp = writeTimestamp(this.#now())
    const signed = tokenStringToSign(clientId, timestamp)
    const { response } = await this.#exchange({
      url: '/snap/v1.0/access-token/b2b',
      headers: {
        'X-TIMESTAMP': timestamp,
        'X-CLIENT-KEY': clientId,
        'X-SIGNATURE': signAsymmetric(signed, privateKey),
      },
      body: JSON.stringify({ grantType: 'client_credentials', additionalInfo: {} }),
      signed,
    })
    const { accessToken, expiresIn } = response.body as { accessToken?: string; expiresIn?: string }
    if (!accessToken) throw noToken(response.body)
    this.#token = { text: accessToken, endsAt: this.#now().getTime() + Number(expiresIn) * 1000 - 60_000 }
    return accessToken
  }

  #account(code: string) {
    return vaNumberOf(this.#credentials.serviceId, code)
  }

  async #exchange(call: {
    url: string
    headers: Record<string, string>
    body: string
    signed: string
  }): Promise<Exchange> {
    const { url, body, signed } = call
    const request = {
      method: 'POST',
      url,
      headers: { 'Content-Type': 'application/json', ...call.headers },
      body,
    }
    const answer = await this.#send(this.#url + url, request)
    const answered: unknown = await answer.json()
    const response = { status: answer.status, headers: Object.fromEntries(answer.headers), body: answered }
    const exchange = { request, signed, response }
    this.exchanges.push(exchange)
    return exchange
  }
}

function noToken(body: unknown): Problem {
  const { responseCode, responseMessage } = body as Readonly<Record<string, unknown>>
  return new Problem({
    code: 'simulator.no-token',
    status: 503,
    message: {
      id: `Payung tidak memberi token kepada bank: ${responseCode} ${responseMessage}.`,
      en: `Payung gives the bank no token: ${responseCode} ${responseMessage}.`,
    },
    remedy: {
      id: 'Pakai basis data dan jam (PAYUNG_NOW) yang sama dengan servernya.',
      en: 'Use the database and the clock (PAYUNG_NOW) that the server uses.',
    },
  })
}

export function newRequestId(): string {
  return randomUUID()
}

/** Digits that are new on every day: the time and chance. */
export function newExternalId(now: Date): string {
  return `${now.getTime()}${String(randomInt(1e12)).padStart(12, '0')}`
}

/** The bank's own number for a payment; the same for every call about it. */
export function referenceOf(requestId: string): string {
  return `R${requestId.replaceAll('-', '').slice(0, 20)}`
}
