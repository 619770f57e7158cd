import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { draw } from '../draw.ts'
import { tagsOf } from '../read-markup.ts'
import { DeltaBar, Split, cut } from './bar.tsx'

test('a bar is cut in the proportion of its amounts', () => {
  const [you, them] = cut([
    { amount: 100n, kind: 'you' },
    { amount: 300n, kind: 'them' },
  ])
  assert.equal(you?.width, 99.5 / 4)
  assert.equal(them?.x, 99.5 / 4 + 0.5)
})

test('the parts of a bar fill it exactly, and what is nothing is not drawn', () => {
  const amounts = fc.array(fc.bigInt({ min: 0n, max: 10n ** 15n }), { minLength: 1, maxLength: 5 })
  fc.assert(
    fc.property(amounts, (list) => {
      const parts = cut(list.map((amount) => ({ amount, kind: 'you' as const })))
      assert.equal(parts.length, list.filter((amount) => amount > 0n).length)
      const last = parts.at(-1)
      if (last) assert.ok(Math.abs(last.x + last.width - 100) < 1e-6)
    }),
  )
})

test('a bar is silent beside its words and speaks where it has none', () => {
  const parts = [{ amount: 1n, kind: 'you' as const }]
  const silent = tagsOf(draw(<Split parts={parts} />))[0]?.attributes
  assert.equal(silent?.get('aria-hidden'), 'true')
  const spoken = tagsOf(draw(<Split parts={parts} label="Semua dari Anda" />))[0]?.attributes
  assert.equal(spoken?.get('role'), 'img')
  assert.equal(spoken?.get('aria-label'), 'Semua dari Anda')
})

test('what takes away is drawn to the left of the axis, what adds to the right', () => {
  const rects = (change: bigint) =>
    tagsOf(draw(<DeltaBar change={change} largest={200n} />)).map(({ attributes }) => [
      attributes.get('class'),
      attributes.get('x'),
      attributes.get('width'),
    ])
  assert.deepEqual(rects(-100n)[2], ['minus', '25.0', '25.0'])
  assert.deepEqual(rects(200n)[2], ['plus', '50.0', '50.0'])
  assert.deepEqual(rects(0n)[2], ['plus', '50.0', '0.0'])
})
