import assert from 'node:assert/strict'
import { test } from 'node:test'
import { createTestDatabase } from '../../../../tests/database.ts'
import { createDesks } from '../../provider/fixtures/desks.ts'
import { trainingRoutes } from './index.ts'

const { database } = await createTestDatabase()
const { signIn } = await createDesks(database, trainingRoutes)
const officer = await signIn({ role: 'officer', officeCode: 'KC1' })

test('every part of the programme opens from the officers’ page of it, also while there is nothing in it', async () => {
  const { body } = await officer.open('/officer/training')
  const links = [...body.matchAll(/\shref="(\/officer\/training\/[^"#]+)"/g)].flatMap(
    ([, href]) => href ?? [],
  )
  assert.ok(links.length >= 13, links.join(' '))
  for (const href of links) assert.equal((await officer.open(href)).status, 200, href)
})
