import assert from 'node:assert/strict'
import { globSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { test } from 'node:test'
import { addDays, calculate, law, Overlay, parseOverlay, values } from '@payung/law'
import { root } from '#platform/config.ts'
import { readExamples } from './examples.ts'
import { impactOf } from './impact.ts'
import { readAll } from './readings.ts'

const readings = readAll()
const readSomewhere = new Set(readings.flatMap((reading) => [...reading.values]))
const sources = globSync(['law/rules/*.ts', 'law/formulas/*.ts', 'law/calendar/*.ts'], { cwd: root })
  .filter((path) => !path.endsWith('.test.ts'))
  .map((path) => ({ path, text: readFileSync(join(root, path), 'utf8') }))

/** The ids of the values that some file of rules names. */
async function namedInRules(): Promise<Map<string, string>> {
  const named = new Map<string, string>()
  for (const { path, text } of sources)
    for (const [, names = '', file = ''] of text.matchAll(
      /import \{([^}]+)\} from '\.\.\/values\/([\w-]+\.ts)'/g,
    )) {
      const exported = (await import(pathToFileURL(join(root, 'law/values', file)).href)) as Record<
        string,
        unknown
      >
      for (const name of names.split(',').map((one) => one.trim()))
        for (const id of idsIn(exported[name])) named.set(id, path)
    }
  return named
}

/** A value, or values in a list or an object. */
function idsIn(part: unknown, depth = 0): string[] {
  if (typeof part !== 'object' || part === null || depth > 3) return []
  if ('rows' in part && 'id' in part) return [String(part.id)]
  return Object.values(part).flatMap((inner) => idsIn(inner, depth + 1))
}

/** Values that rules name and no formula reads, each for a reason. */
const unread: Readonly<Record<string, string>> = {
  'cal.joint_leave': 'asked for by offices that close on it, not by a formula',
  'con.jht.rate_rule': 'read for what savings may become, which is a supposition and no formula',
  'con.jakon.tier1': 'the first tier begins at nothing, so where it begins decides nothing',
  'con.pmi.jht_options':
    'what may be saved beside a contract abroad, asked where it is paid for and by no formula',
  'seg.pmi.cover_months_before': 'the days of cover abroad, shown with a contract and asked by no formula',
  'seg.pmi.cover_months_after': 'the same, after work',
  'ben.jht.tax.progressive.1': 'the first tier begins at nothing, so where it begins decides nothing',
}

test('every value that the code of a rule or a formula names is read by a formula, or is known not to be', async () => {
  const named = await namedInRules()
  assert.ok(named.size > 250)
  const unseen = [...named.keys()].filter((id) => !readSomewhere.has(id))
  assert.deepEqual(unseen.toSorted(), Object.keys(unread).toSorted())
})

test('the law is read by a working or a graph only, so that no reading goes unnoticed', () => {
  const around = sources.filter(({ text }) =>
    /\b(rowOn|rowIn|knownSince)\(|(?<!\))\.rows\.(at|find|filter|map|some)/.test(stripped(text)),
  )
  assert.deepEqual(
    around.map(({ path }) => path),
    [],
  )
})

/** Without what a working itself wrote down: `working.rows`. */
const stripped = (text: string) => text.replaceAll(/\bworking\.rows\b/g, '')

test('changing every value that a formula is not said to read changes none of its examples', () => {
  const examples = Map.groupBy(readExamples(), ({ formula }) => formula)
  for (const { formula, values: read } of readings) {
    const asked = examples.get(formula) ?? []
    const others = values.filter(({ id }) => !read.has(id))
    const changed = calculate(asked, { overlay: overlayOf(others.flatMap(changesOf)) })
    const answers = calculate(asked)
    assert.deepEqual(changed.map(plain), answers.map(plain), formula)
  }
})

test('changing every value that the formulas read changes the examples of nearly all of them', () => {
  const examples = readExamples()
  const answers = calculate(examples)
  const changed = calculate(examples, { overlay: overlayOf(values.flatMap(changesOf)) })
  const moved = new Set(
    examples.filter((_, at) => plain(changed[at]) !== plain(answers[at])).map(({ formula }) => formula),
  )
  assert.ok(moved.size > readings.length * 0.8, `${moved.size} of ${readings.length}`)
})

/** Every row of a value as another amount, for as long as it holds. */
function changesOf({ id, unit, rows }: (typeof values)[number]) {
  return rows.flatMap(({ from, to, amount }, at) => {
    const next = rows[at + 1]
    const last = to ?? (next && addDays(next.from, -1))
    const other = unit === 'percent' ? '7.5' : typeof amount === 'number' ? amount + 1 : null
    return other === null || next?.from === from
      ? []
      : [{ value: id, from, ...(last && { to: last }), amount: other }]
  })
}

/** As many changes as one likes: an overlay that is read takes fifty. */
function overlayOf(changes: readonly { readonly value: string }[]): Overlay {
  const each = [...Map.groupBy(changes, ({ value }) => value).values()]
  return new Overlay(each.flatMap((of) => parseOverlay({ name: 'Lain', changes: of }).values))
}

const plain = (answer: ReturnType<typeof calculate>[number] | undefined) =>
  JSON.stringify(answer && 'result' in answer ? { ...answer.result, notes: null, certain: null } : answer)

test('the impact of a value names the rules, formulas and pages that read it, and of a regulation those of all its values', () => {
  const ceiling = impactOf('con.jp.ceiling', readings)
  assert.deepEqual(
    ceiling?.values.map(({ id }) => id),
    ['con.jp.ceiling'],
  )
  assert.ok(ceiling?.rules.includes('pu.contribution'))
  assert.ok(ceiling?.formulas.some(({ id }) => id === 'jp.contribution'))
  assert.ok(!ceiling?.formulas.some(({ id }) => id === 'penalty.late'))
  assert.ok(ceiling?.pages.includes('/law/rules/pu.contribution'))
  const regulation = impactOf('PP 45/2015', readings)
  assert.ok(regulation && regulation.values.length > 5)
  assert.ok(ceiling?.formulas.every(({ id }) => regulation?.formulas.some((one) => one.id === id)))
  assert.ok((impactOf('con.jp', readings)?.values.length ?? 0) > 3)
  assert.equal(impactOf('UU 99/2099', readings), null)
})

test('whatever a graph can read is in the impact of that value', () => {
  for (const rule of law.rules)
    for (const value of rule.reads)
      assert.ok(impactOf(value.id, readings)?.rules.includes(rule.id), `${rule.id} ${value.id}`)
})
