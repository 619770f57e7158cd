import assert from 'node:assert/strict'
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '#platform/config.ts'
import { program } from './source.ts'

test('every variable that is read from the environment is explained in .env.example, and no other', () => {
  const read = new Set(
    program
      .filter(({ path }) => path.startsWith('src/'))
      .flatMap(({ text }) =>
        [...text.matchAll(/\b(?:env\[|setting\(|address\()\s*'([A-Z_]+)'/g)].map(([, name]) => name),
      ),
  )
  const explained = new Set(
    [...readFileSync(join(root, '.env.example'), 'utf8').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name]) => name),
  )
  assert.deepEqual(read, explained)
})

test('nothing in the project knows where it was written, and no file is heavier than it need be', () => {
  const tracked = execFileSync('git', ['ls-files', '-z'], { cwd: root, encoding: 'utf8' })
    .split('\0')
    .filter(Boolean)
  assert.ok(tracked.length > 100)
  for (const path of tracked) {
    const bytes = readFileSync(join(root, path))
    assert.ok(bytes.length < 1_500_000, `${path} has ${bytes.length} bytes`)
    if (path === 'package-lock.json' || bytes.includes(0)) continue
    assert.doesNotMatch(bytes.toString('utf8'), /(^|[^\w.])\/(home|Users)\/\w|[a-z]:\\Users/im, path)
  }
})

test('every dependency is pinned to one version', () => {
  for (const file of ['package.json', 'law/package.json']) {
    const { dependencies, devDependencies, optionalDependencies } = JSON.parse(
      readFileSync(join(root, file), 'utf8'),
    )
    for (const [name, version] of Object.entries({
      ...dependencies,
      ...devDependencies,
      ...optionalDependencies,
    }))
      assert.match(String(version), /^\d+\.\d+\.\d+(-[\w.]+)?$/, name)
  }
})
