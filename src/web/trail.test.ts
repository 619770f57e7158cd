import assert from 'node:assert/strict'
import { test } from 'node:test'
import { trailOf } from './trail.ts'

test('from every page of a list one comes to the next and back again, with the filters kept', () => {
  const first = trailOf('/list', undefined, { search: 'a b', filter: undefined })
  assert.deepEqual([first.current, first.previous(), first.next(null)], [null, null, null])
  assert.equal(first.next(50n), '/list?search=a+b&at=50')
  const third = trailOf('/list', '50.70')
  assert.deepEqual([third.current, third.previous()], ['70', '/list?at=50'])
  assert.equal(trailOf('/list', '50').previous(), '/list')
})

test('what is no cursor is left out of the trail', () => {
  assert.equal(trailOf('/list', '"><script>').current, null)
  assert.equal(trailOf('/list', '..7').current, '7')
})
