import assert from 'node:assert/strict'
import { existsSync } from 'node:fs'
import { builtinModules } from 'node:module'
import { dirname, join, normalize } from 'node:path'
import { test } from 'node:test'
import { root } from '#platform/config.ts'
import { rooms } from './rooms.ts'
import { program, type Source } from './source.ts'

type Use = { readonly from: Source; readonly asked: string }

const uses: readonly Use[] = program.flatMap((from) => [
  ...from.parsed.module.staticImports.map(({ moduleRequest }) => ({ from, asked: moduleRequest.value })),
  ...from.parsed.module.staticExports.flatMap(({ entries }) =>
    entries.flatMap(({ moduleRequest }) => (moduleRequest ? [{ from, asked: moduleRequest.value }] : [])),
  ),
])

const roomOf = (path: string) => rooms.find(({ folder }) => path.startsWith(`${folder}/`))
const isLibrary = (asked: string) => !/^[.#]|^@payung\//.test(asked)

test('every import enters by a door that its room may use', () => {
  const wrong = uses.flatMap(({ from, asked }) => {
    const room = roomOf(from.path)
    if (!room || isLibrary(asked)) return []
    if (asked.startsWith('.')) {
      const target = normalize(join(dirname(from.path), asked))
      return [room.folder, ...room.mayUse].some((door) => leadsThrough(door, target))
        ? []
        : [`${from.path} → ${target}`]
    }
    const own = asked.startsWith('#') && `src/${asked.slice(1)}`.startsWith(`${room.folder}/`)
    return own || room.mayUse.some((door) => leadsThrough(door, asked)) ? [] : [`${from.path} → ${asked}`]
  })
  assert.deepEqual(wrong, [])
})

test('every folder under src is a room, so that nothing stands outside these rules', () => {
  const homeless = program.filter(
    ({ path }) => path.startsWith('src/') && path.split('/').length > 2 && !roomOf(path),
  )
  assert.deepEqual(
    homeless.map(({ path }) => path).filter((path) => !/^src\/channels\/[\w-]+\.ts$/.test(path)),
    [],
  )
})

test('a module is entered through a door that exists and has no logic in it', () => {
  const doors = new Set(
    uses
      .filter(({ asked }) => asked.startsWith('#modules/'))
      .map(({ asked }) => `src/${asked.slice(1)}/index.ts`),
  )
  for (const door of doors) {
    assert.ok(existsSync(join(root, door)), door)
    const source = program.find(({ path }) => path === door)
    const logic = source?.parsed.program.body.filter(({ type }) => type !== 'ExportNamedDeclaration')
    assert.deepEqual(logic, [], door)
  }
})

test('the law rests on nothing but itself, and base on nothing of ours', () => {
  const libraries = uses.filter(({ from, asked }) => /^(law|src\/base)\//.test(from.path) && isLibrary(asked))
  const outside = libraries.filter(({ from, asked }) => from.path.startsWith('law/') || !isBuiltin(asked))
  assert.deepEqual(
    outside.map(({ from, asked }) => `${from.path} → ${asked}`),
    [],
  )
})

test('only what speaks to the database knows its language', () => {
  const wrong = program.filter(
    ({ path, parsed }) =>
      !path.endsWith('.sql.ts') &&
      parsed.module.staticImports.some(
        ({ moduleRequest, entries }) =>
          moduleRequest.value === 'sql-template-tag' && entries.some(({ isType }) => !isType),
      ),
  )
  assert.deepEqual(
    wrong.map(({ path }) => path),
    [],
  )
})

function leadsThrough(door: string, asked: string): boolean {
  return asked === door || asked.startsWith(door.endsWith('/') ? door : `${door}/`)
}

function isBuiltin(name: string): boolean {
  return name.startsWith('node:') || builtinModules.includes(name)
}
