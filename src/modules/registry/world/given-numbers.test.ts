import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { employerNumber, membershipNumber } from './given-numbers.ts'

const { database } = await createTestDatabase()

test('a loaded person or employer bears the number that the database would have given', async () => {
  const keys = [1n, 2n, 17n, 99_999_999n, 100_000_000n, 123_456_789n, 5_000_000_000n]
  const { rows } = await database.pool.query<{ member: string; employer: string }>(
    `select registry.membership_number(key) as member, registry.employer_number(key) as employer
     from unnest($1::bigint[]) with ordinality as given (key, place) order by place`,
    [keys],
  )
  assert.deepEqual(
    rows,
    keys.map((key) => ({ member: membershipNumber(key), employer: employerNumber(key) })),
  )
})
