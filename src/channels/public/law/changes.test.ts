import assert from 'node:assert/strict'
import { test } from 'node:test'
import { addDays, law, parseDay, values } from '@payung/law'
import { changesIn, yearsOfChange } from './changes.ts'

test('from the first change of a value to the last, the list of changes says what held on every day', () => {
  const all = yearsOfChange().toReversed().flatMap(changesIn)
  const byValue = Map.groupBy(all, ({ value }) => value.id)
  for (const value of values) {
    const changes = byValue.get(value.id) ?? []
    assert.ok(changes.length > 0, value.id)
    for (const [at, { on, after }] of changes.entries()) {
      const next = changes[at + 1]
      assert.equal(law.on(value, on), after, `${value.id} ${on}`)
      assert.equal(next?.before, next && after, `${value.id} ${on}`)
      assert.equal(
        law.on(value, next ? addDays(next.on, -1) : parseDay('2199-12-31')),
        after,
        `${value.id} ${on}`,
      )
    }
  }
})

test('the JP ceiling of March 2026 and the end of the labour-intensive relief stand among the changes of 2026', () => {
  const changes = changesIn(2026)
  const of = (id: string) => changes.find(({ value }) => value.id === id)
  assert.deepEqual(
    [of('con.jp.ceiling')?.on, of('con.jp.ceiling')?.after?.amount],
    ['2026-03-01', 11_086_300],
  )
  assert.deepEqual([of('con.jkk.padatkarya')?.on, of('con.jkk.padatkarya')?.after], ['2026-02-01', undefined])
  assert.ok(changes.every(({ on }, at) => at === 0 || (changes[at - 1]?.on ?? on) <= on))
})
