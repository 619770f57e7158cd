import assert from 'node:assert/strict'
import { test } from 'node:test'
import { deflateRawSync } from 'node:zlib'
import { Problem } from '#base/problem.ts'
import { keepDraft, readDraft, type Draft } from './draft.ts'

const draft: Draft = {
  kind: 'company',
  name: 'Rumah Makan “Selera” & Anak, Samarinda',
  nib: '9120000000053',
  address: 'Jalan Gajah Mada 31',
  done: 'kind business',
}

const packed = (text: string) => deflateRawSync(text).toString('base64url')

test('what was typed comes back from the cookie as it was', () => {
  const { value, seconds } = keepDraft(draft)
  assert.match(value ?? '', /^[\w-]+$/)
  assert.deepEqual(readDraft(value), draft)
  assert.equal(seconds, 7200)
})

test('a cookie that is not ours, or only half of one, begins anew', () => {
  const { value } = keepDraft(draft)
  for (const cookie of [
    null,
    '',
    'x',
    '%%%',
    value?.slice(0, 20) ?? '',
    packed('[]'),
    packed('null'),
    packed('7'),
  ])
    assert.deepEqual(readDraft(cookie), {})
  assert.deepEqual(readDraft(packed('{"kind":"household","role":"owner","name":7}')), { kind: 'household' })
  assert.deepEqual(readDraft(packed('{"kind":"company","riskClass":"9"}')), { kind: 'company' })
})

test('a small cookie that unpacks to much is not unpacked', () => {
  const bomb = packed(`{"name":"${'a'.repeat(2_000_000)}"}`)
  assert.ok(bomb.length < 3_800)
  assert.deepEqual(readDraft(bomb), {})
})

test('a registration that fills every field still fits into a cookie, and one that does not is refused', () => {
  const sentence = 'Mengelola rumah makan, katering, dan penginapan kecil di tepi sungai; '
  const full: Draft = {
    ...draft,
    name: sentence.repeat(3).slice(0, 150),
    activity: sentence.repeat(3).slice(0, 200),
    riskReason: sentence.repeat(5).slice(0, 300),
    address: sentence.repeat(4).slice(0, 250),
    contactName: sentence.repeat(3).slice(0, 150),
    contactEmail: `${'nama'.repeat(50)}@contoh.id`,
  }
  assert.deepEqual(readDraft(keepDraft(full).value), full)
  const noise = Array.from({ length: 3000 }, (_, at) => String.fromCodePoint(0x4e00 + ((at * 7919) % 20_000)))
  assert.throws(() => keepDraft({ address: noise.join('') }), Problem)
})
