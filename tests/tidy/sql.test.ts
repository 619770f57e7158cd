import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '#platform/config.ts'
import { program } from './source.ts'

const writing = /\b(?:insert into|update|delete from|truncate|merge into)\s+(\w+)\.\w+/g

test('no module writes the tables of another', () => {
  const schemas = [...readMigrations().matchAll(/create schema (\w+)/g)].map(([, name]) => name ?? '')
  assert.ok(schemas.length > 5)
  const wrong = program.flatMap(({ path, text }) => {
    const [, owner] = /^src\/modules\/(\w+)\//.exec(path) ?? []
    if (!owner || !path.endsWith('.sql.ts')) return []
    const written = [...text.matchAll(writing)].map(([, schema = '']) => schema)
    return written
      .filter((schema) => schemas.includes(schema) && schema !== owner)
      .map((schema) => `${path} writes ${schema}`)
  })
  assert.deepEqual(wrong, [])
})

test('every table is given to the program no further than it needs: nothing in the books can be changed or deleted', () => {
  const grants = [...readMigrations().matchAll(/grant ([^;]*?) on ([^;]*?) to payung_app/gs)]
  assert.ok(grants.length > 10)
  for (const [, rights = '', on = ''] of grants) {
    if (/ledger\./.test(on)) assert.doesNotMatch(rights, /update|delete|truncate/, on)
    assert.doesNotMatch(rights, /\ball\b|truncate|references|trigger|create/, on)
  }
})

test('a query names what it selects', () => {
  const lazy = program.filter(({ path, text }) => path.endsWith('.sql.ts') && /sql`\s*select \*/.test(text))
  assert.deepEqual(
    lazy.map(({ path }) => path),
    [],
  )
})

function readMigrations(): string {
  return globSync('db/migrations/*.sql', { cwd: root })
    .sort()
    .map((path) => readFileSync(join(root, path), 'utf8'))
    .join('\n')
}
