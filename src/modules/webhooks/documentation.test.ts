import assert from 'node:assert/strict'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { after, test } from 'node:test'
import { root } from '#platform/config.ts'
import { bodyOf, mostKeys, messageTypeNames, messageTypes, testType, writeBody } from './message-types.ts'
import { pauses } from './send-webhooks.ts'
import { newSecret, showSecret, sign } from './sign.ts'

const text = readFileSync(join(root, 'docs/webhooks.md'), 'utf8')
const rows = [...text.matchAll(/^\| `([\w.]+)` \| .* \| `(\{.*\})` \|$/gm)].map(
  ([, type = '', data = '']) => ({
    type,
    data: JSON.parse(data) as object,
  }),
)

type Verify = (body: string, headers: Record<string, string>, secret: string) => unknown

/** The examples as a reader would save them, in a folder beside this project's libraries. */
const folder = mkdtempSync(join(root, 'node_modules/.payung-webhooks-'))
after(() => rmSync(folder, { recursive: true, force: true }))
const samples = await Promise.all(
  [...text.matchAll(/```js\n(.*?)```/gs)].map(async ([, code = ''], place) => {
    const file = join(folder, `sample-${place}.mjs`)
    writeFileSync(file, code)
    return ((await import(file)) as { verify: Verify }).verify
  }),
)

test('each example in the documentation believes what we send and nothing else', () => {
  assert.equal(samples.length, 2)
  const [secret, former] = [newSecret(), newSecret()]
  const body = bodyOf(testType, new Date(), { endpointId: 'a' })
  const signed = (at: Date) => ({ ...sign({ id: 'a', body }, [secret, former], at) })
  for (const verify of samples) {
    for (const one of [secret, former])
      assert.deepEqual(verify(body, signed(new Date()), showSecret(one)), JSON.parse(body))
    assert.throws(() => verify(`${body} `, signed(new Date()), showSecret(secret)))
    assert.throws(() => verify(body, signed(new Date()), showSecret(newSecret())))
    assert.throws(() => verify(body, signed(new Date(Date.now() - 400_000)), showSecret(secret)))
  }
})

test('each kind of message is documented by an example that is one', () => {
  assert.deepEqual(rows.map(({ type }) => type).sort(), [...messageTypeNames, testType].sort())
  for (const type of messageTypeNames) {
    const data = rows.find((row) => row.type === type)?.data
    const written = JSON.parse(writeBody(type, new Date(), data)) as { data: object }
    assert.deepEqual(written.data, data, type)
    assert.deepEqual(Object.keys(data ?? {}).sort(), Object.keys(messageTypes[type].data.shape).sort(), type)
  }
})

test('the pauses and limits in the documentation are those of the program', () => {
  const minutes = (count: number) => count * 60
  const hours = [2, 5, 10, 14, 20, 24].map((count) => minutes(60) * count)
  assert.deepEqual([...pauses], [5, minutes(5), minutes(30), ...hours])
  assert.match(text, new RegExp(`at most ${mostKeys};`))
})
