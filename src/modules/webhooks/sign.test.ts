import assert from 'node:assert/strict'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { Webhook } from 'standardwebhooks'
import { z } from 'zod'
import { root } from '#platform/config.ts'
import { newSecret, showSecret, sign } from './sign.ts'

const vector = z.object({
  secret: z.string().optional(),
  newSecret: z.string().optional(),
  oldSecret: z.string().optional(),
  'webhook-id': z.string(),
  'webhook-timestamp': z.string(),
  rawBody: z.string(),
  'webhook-signature': z.string(),
})
const vectors = z
  .object({ published: z.array(vector), own: z.array(vector) })
  .parse(JSON.parse(readFileSync(join(root, 'tests/vectors/standard-webhooks.json'), 'utf8')))
const symmetric = [...vectors.published, ...vectors.own].filter(
  ({ secret, newSecret }) => secret ?? newSecret,
)

const bytesOf = (secret: string) => Buffer.from(secret.replace(/^whsec_/, ''), 'base64')

test('a message is signed as the published vectors have it, with one secret and with two', () => {
  assert.equal(symmetric.length, 3)
  for (const one of symmetric) {
    const secrets = [one.secret, one.newSecret, one.oldSecret].filter((secret) => secret !== undefined)
    const signed = sign(
      { id: one['webhook-id'], body: one.rawBody },
      secrets.map(bytesOf),
      new Date(Number(one['webhook-timestamp']) * 1000),
    )
    assert.deepEqual(signed, {
      'webhook-id': one['webhook-id'],
      'webhook-timestamp': one['webhook-timestamp'],
      'webhook-signature': one['webhook-signature'],
    })
  }
})

test('the library of the standard verifies what we sign, with either of two secrets, in any writing', () => {
  const [former, present, other] = [newSecret(), newSecret(), newSecret()]
  const body = JSON.stringify({ type: 'test', data: { teks: 'Iuran “lunas” — Rp 5.000 ✓' } })
  const signed = { ...sign({ id: 'msg_1', body }, [present, former], new Date()) }
  for (const secret of [former, present])
    assert.deepEqual(new Webhook(showSecret(secret)).verify(body, signed), JSON.parse(body))
  assert.throws(() => new Webhook(showSecret(other)).verify(body, signed), /No matching signature/)
})

test('a receiver finds out what was changed, made up, or sent long ago', () => {
  const secret = newSecret()
  const hook = new Webhook(showSecret(secret))
  const body = '{"type":"test","data":{}}'
  const at = (seconds: number) => ({
    ...sign({ id: 'a', body }, [secret], new Date(Date.now() + seconds * 1000)),
  })
  assert.throws(() => hook.verify(`${body} `, at(0)))
  assert.throws(() => hook.verify(body, { ...at(0), 'webhook-id': 'b' }))
  assert.throws(() => hook.verify(body, at(-301)), /too old/)
  assert.throws(() => hook.verify(body, at(302)), /too new/)
  hook.verify(body, at(-290))
})

test('a secret has 256 bits of chance in the form that the standard gives it', () => {
  const shown = showSecret(newSecret())
  assert.match(shown, /^whsec_[\w+/]{43}=$/)
  assert.notEqual(shown, showSecret(newSecret()))
})
