import { setTimeout } from 'node:timers/promises'
import { Hono } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { receiverPath } from '#modules/webhooks'
import { verify, type Verdict } from './verify.ts'

/** How the receiver behaves, as real ones do on good days and on others. */
export const behaviours = ['take', 'fail', 'gone', 'redirect', 'silent'] as const
export type Behaviour = (typeof behaviours)[number]

export type Arrived = {
  readonly id: string
  readonly type: string
  readonly text: string
  readonly verdict: Verdict
  /** It has come before under this key: a receiver acts on it once. */
  readonly repeated: boolean
  readonly answer: number | null
  readonly at: Date
}

export type ReceiverSimulator = {
  /** Newest first. */
  readonly arrived: readonly Arrived[]
  /** Those that messages may be signed by. */
  readonly secrets: string[]
  behaviour: Behaviour
  readonly http: Hono
}

const kept = 100
const answers = { take: 204, fail: 500, gone: 410, redirect: 302 } as const

/** The server of an employer's payroll program: takes messages, looks at their signatures and shows both on a page. */
export function createReceiverSimulator(now: () => Date): ReceiverSimulator {
  const arrived: Arrived[] = []
  const http = new Hono()
  const receiver: ReceiverSimulator = { arrived, secrets: [], behaviour: 'take', http }
  http.post(`${receiverPath}:name`, bodyLimit({ maxSize: 64_000 }), async (c) => {
    const body = await c.req.text()
    const { headers } = c.req.raw
    const { behaviour } = receiver
    const id = headers.get('webhook-id') ?? ''
    arrived.unshift({
      id,
      type: typeOf(body),
      text: textOf(headers, body),
      verdict: verify({ headers, body }, receiver.secrets, now()),
      repeated: arrived.some((one) => one.id === id),
      answer: behaviour === 'silent' ? null : answers[behaviour],
      at: now(),
    })
    arrived.splice(kept)
    if (behaviour === 'silent') await setTimeout(20_000, null, { ref: false })
    return behaviour === 'redirect'
      ? c.redirect('/simulator/receiver', 302)
      : c.body(null, behaviour === 'silent' ? 504 : answers[behaviour])
  })
  return receiver
}

function typeOf(body: string): string {
  try {
    const { type } = JSON.parse(body) as { type?: unknown }
    return typeof type === 'string' ? type.slice(0, 60) : '?'
  } catch {
    return '?'
  }
}

function textOf(headers: Headers, body: string): string {
  const shown = ['content-type', 'webhook-id', 'webhook-timestamp', 'webhook-signature']
  return [...shown.map((name) => `${name}: ${headers.get(name) ?? ''}`), '', body].join('\n')
}
