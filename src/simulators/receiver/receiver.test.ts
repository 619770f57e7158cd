import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { receiverPath } from '#modules/webhooks'
import { createReceiverSimulator, type Behaviour } from './inbox.ts'

const secret = 'whsec_BwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwcHBwc='
const now = new Date('2026-11-20T03:05:01Z')
const body = '{"type":"bill.paid","timestamp":"2026-11-20T03:05:00.000Z","data":{}}'

function signed(at = now, by = secret) {
  return {
    'webhook-id': 'a',
    'webhook-timestamp': String(at.getTime() / 1000),
    'webhook-signature': new Webhook(by).sign('a', at, body),
  }
}

const open = () => {
  const receiver = createReceiverSimulator(() => now)
  const post = async (headers: Record<string, string>, text = body) =>
    (await receiver.http.request(`${receiverPath}gaji`, { method: 'POST', headers, body: text })).status
  return { receiver, post, verdict: () => receiver.arrived[0]?.verdict }
}

test('the receiver believes what the standard’s library has signed, and nothing that is changed, old or of another', async () => {
  const { receiver, post, verdict } = open()
  await post(signed())
  assert.equal(verdict(), 'no-secret')
  receiver.secrets.push(secret)
  await post(signed())
  assert.equal(verdict(), 'good')
  await post({ ...signed(), 'webhook-signature': `v1,AAAA ${signed()['webhook-signature']}` })
  assert.equal(verdict(), 'good')
  await post(signed(), `${body} `)
  assert.equal(verdict(), 'wrong-signature')
  await post(signed(now, `whsec_${Buffer.alloc(32, 1).toString('base64')}`))
  assert.equal(verdict(), 'wrong-signature')
  await post(signed(new Date(now.getTime() - 301_000)))
  assert.equal(verdict(), 'wrong-time')
  await post({})
  assert.equal(verdict(), 'wrong-signature')
})

test('the receiver answers as it was set to, and knows a message that comes again', async () => {
  const { receiver, post } = open()
  const answers: Partial<Record<Behaviour, number>> = { take: 204, fail: 500, gone: 410, redirect: 302 }
  for (const [behaviour, status] of Object.entries(answers)) {
    receiver.behaviour = behaviour as Behaviour // A key of the table above.
    assert.equal(await post(signed()), status)
  }
  assert.deepEqual(
    receiver.arrived.map(({ repeated }) => repeated),
    [true, true, true, false],
  )
  assert.equal(await post(signed(), 'x'.repeat(64_001)), 413)
})
