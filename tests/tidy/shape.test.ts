import assert from 'node:assert/strict'
import { test } from 'node:test'
import { Visitor } from 'oxc-parser'
import { isForTests, lineOf, placeOf, sources, type Source } from './source.ts'

const longestFile = 400
const longestFunction = 70

test('a file can be read in one sitting: 400 lines at most', () => {
  const long = sources.map(({ path, text }) => ({ path, lines: text.split('\n').length - 1 }))
  assert.deepEqual(
    long.filter(({ lines }) => lines > longestFile),
    [],
  )
})

test('a function ends within 70 lines', () => {
  assert.deepEqual(sources.filter(({ path }) => !isForTests(path)).flatMap(longFunctions), [])
})

function longFunctions(source: Source): string[] {
  const long: string[] = []
  const look = ({ start, end }: { start: number; end: number }) => {
    const lines = lineOf(source.text, end) - lineOf(source.text, start) + 1
    if (lines > longestFunction) long.push(`${placeOf(source, start)} has ${lines} lines`)
  }
  new Visitor({ FunctionDeclaration: look, FunctionExpression: look, ArrowFunctionExpression: look }).visit(
    source.parsed.program,
  )
  return long
}

test('a file’s name says what is in it', () => {
  // Workbooks call a part of theirs sharedStrings (ECMA-376).
  const vague = /(^|[-/])(utils?|helpers?|commons?|shared(?!-strings)|managers?|misc|stuff)([-./]|$)/
  assert.deepEqual(
    sources.map(({ path }) => path).filter((path) => vague.test(path)),
    [],
  )
  const odd = sources.filter(({ path }) => !/^[a-z0-9/.-]+$/.test(path))
  assert.deepEqual(
    odd.map(({ path }) => path),
    [],
  )
})

test('an operation’s file is named as the operation, and its name says its module', () => {
  const wrong = sources.flatMap(({ path, text }) =>
    isForTests(path) || !path.startsWith('src/modules/')
      ? []
      : [...text.matchAll(/export const (\w+) = operation\(\{\s*name: '([^']+)'/g)].flatMap(
          ([, constant = '', name = '']) => {
            const [module, verb = ''] = name.split('.')
            const expected = verb.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase())
            return path.startsWith(`src/modules/${module}/`) && constant === expected
              ? []
              : [`${path}: ${name} is ${constant}`]
          },
        ),
  )
  assert.deepEqual(wrong, [])
})
