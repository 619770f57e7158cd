import assert from 'node:assert/strict'
import { existsSync, globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '#platform/config.ts'

test('every test and every file that a document points to is there', () => {
  const documents = globSync(['docs/*.md', 'tests/scenarios/README.md', 'SECURITY.md'], { cwd: root })
  let pointers = 0
  for (const document of documents) {
    const text = readFileSync(join(root, document), 'utf8')
    for (const [, path = ''] of text.matchAll(/`((?:src|tests|law|docs|bench)\/[\w./-]+\.(?:tsx?|md))`/g)) {
      pointers++
      assert.ok(existsSync(join(root, path)), `${document} points to ${path}`)
    }
  }
  assert.ok(pointers > 200)
})

test('every line of the security standard has its test, its place or its no', () => {
  const text = readFileSync(join(root, 'docs/security.md'), 'utf8')
  const lines = [...text.matchAll(/^\| (\d+\.\d+\.\d+[^|]*) \|[^|]*\| ([^|]*) \|$/gm)]
  assert.ok(lines.length > 200)
  for (const [, line, shown = ''] of lines) assert.ok(shown.trim().length > 4, line)
  assert.equal(new Set(lines.map(([, line]) => line)).size, lines.length)
  const open = lines.filter(([, , shown = '']) => shown.includes('**no**')).length
  assert.ok(text.includes(`${open} of ${lines.length} lines`), `${open} of ${lines.length}`)
})
