import assert from 'node:assert/strict'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '#platform/config.ts'

/**
 * A migration runs while the version before it still serves. `docs/operate.md` explains each rule. The first nine made the schema
 * before anybody used it.
 */
const first = '0010'
const folder = join(root, 'db/migrations')

/** What the version that still runs may be using. It goes in a later version, by a file that names the one in which its successor came. */
const contracting: readonly (readonly [RegExp, string])[] = [
  [/\bdrop (table|view|schema|sequence)\b/, 'drops what the running version may use'],
  [/\bdrop function\b/, 'drops a function that the running version may call'],
  [/\balter table\b[^;]*\bdrop column\b/, 'drops a column that the running version may read'],
  [/\brename\b/, 'renames what the running version knows by its old name'],
  [/\balter (column )?\w+ (set data )?type\b/, 'changes a type, which rewrites the table under a lock'],
  [/\bset not null\b/, 'refuses what the running version may write'],
]

/** What has no place in a migration at all. */
const blocking: readonly (readonly [RegExp, string])[] = [
  [
    /\b((?<!\bor )truncate|vacuum|cluster|reindex(?! \w+ concurrently))\b/,
    'locks a table for as long as it takes',
  ],
  [/\block table\b/, 'takes a lock by hand'],
  [
    /\badd column\b[^;]*\bdefault (gen_random_uuid|random|clock_timestamp|nextval|platform\.new_id)\b/,
    'adds a default that rewrites the table',
  ],
  [/\badd column\b[^;]*\bstored\b/, 'adds a generated column, which rewrites the table'],
]

function faultsOf(name: string, text: string, earlier: readonly string[]): string[] {
  const body = text
    .replace(/\$\$.*?\$\$/gs, '$$')
    .replace(/--.*$/gm, '')
    .toLowerCase()
  const expanded = /^-- contracts (\S+\.sql)/m.exec(text)?.[1]
  const faults = blocking.filter(([pattern]) => pattern.test(body)).map(([, why]) => why)
  if (expanded === undefined)
    faults.push(...contracting.filter(([pattern]) => pattern.test(body)).map(([, why]) => why))
  else if (!earlier.includes(expanded)) faults.push(`contracts ${expanded}, which is no earlier migration`)
  return [...faults, ...indexFaults(body), ...constraintFaults(body)].map((fault) => `${name} ${fault}`)
}

function indexFaults(body: string): string[] {
  const made = tablesMadeIn(body)
  const plain = [
    ...body.matchAll(/\bcreate (?:unique )?index (?!concurrently)(?:[^;]*?)\bon (?:only )?([\w.]+)/g),
  ]
  const faults = plain
    .filter(([, table = '']) => !made.has(table))
    .map(([, table]) => `makes an index on ${table} while nobody can write to it`)
  const others = statementsOf(body).filter((statement) => !/\bindex concurrently\b/.test(statement))
  if (/\bindex concurrently\b/.test(body)) {
    if (others.length > 0) faults.push('makes an index concurrently and does more than that')
    if (!/\bdrop index concurrently if exists\b/.test(body))
      faults.push('makes an index concurrently and cannot run twice')
  }
  return faults
}

function constraintFaults(body: string): string[] {
  const made = tablesMadeIn(body)
  return statementsOf(body).flatMap((statement) => {
    const [, table = ''] =
      /\balter table (?:only )?([\w.]+)[^;]*\badd (?:constraint \w+ )?(?:check|foreign key)\b/.exec(
        statement,
      ) ?? []
    return table && !made.has(table) && !/\bnot valid\b/.test(statement)
      ? [`adds a constraint to ${table} that is checked while nobody can write to it`]
      : []
  })
}

function tablesMadeIn(body: string): Set<string> {
  return new Set(
    [...body.matchAll(/\bcreate table (?:if not exists )?([\w.]+)/g)].map(([, table = '']) => table),
  )
}

function statementsOf(body: string): string[] {
  return body.split(';').filter((statement) => statement.trim())
}

test('a migration can run while the version before it serves', () => {
  const names = readdirSync(folder).sort()
  const faults = names
    .filter((name) => name >= first)
    .flatMap((name) =>
      faultsOf(
        name,
        readFileSync(join(folder, name), 'utf8'),
        names.filter((other) => other < name),
      ),
    )
  assert.deepEqual(faults, [])
})

test('every migration has a number of its own, so that the order is the same everywhere', () => {
  const names = readdirSync(folder)
  for (const name of names) assert.match(name, /^\d{4}-[a-z0-9-]+\.sql$/)
  assert.equal(new Set(names.map((name) => name.slice(0, 4))).size, names.length)
})

test('each way in which a migration would stop the version before it is seen', () => {
  const seen = (text: string) => faultsOf('0010-a.sql', text, ['0009-b.sql']).length
  const stopping = [
    'drop table registry.employer;',
    'alter table access.account drop column language;',
    'alter table access.account rename column name to full_name;',
    'alter table access.account rename to user_account;',
    'alter table access.account alter column language type varchar(5);',
    'alter table access.account alter language set not null;',
    'drop function platform.new_id;',
    'create index on access.account (name);',
    'create unique index account_name on access.account (name);',
    'create index concurrently account_name on access.account (name);',
    'drop index concurrently if exists x; create index concurrently x on access.account (name); select 1;',
    'alter table access.account add check (name <> $$$$);',
    'alter table access.account add constraint one foreign key (id) references access.session (id);',
    'alter table access.account add column number uuid default gen_random_uuid();',
    'truncate access.tries;',
    'lock table access.account;',
    '-- contracts 0001-nothing.sql\nalter table access.account drop column language;',
  ]
  for (const text of stopping) assert.equal(seen(text), 1, text)
})

test('what lets the version before it go on is not held up', () => {
  const harmless = [
    '-- A comment may speak of drop table and rename.\nselect 1;',
    'create table access.passkey (id uuid primary key); create index on access.passkey (id);',
    'alter table access.account add column nickname text;',
    "alter table access.account add column tone text not null default 'plain';",
    'drop index concurrently if exists access.x;\ncreate unique index concurrently x on access.account (name);',
    'alter table access.account add constraint named check (name <> $$$$) not valid;',
    'alter table access.account validate constraint named;',
    '-- contracts 0009-b.sql: nothing has read it since.\nalter table access.account drop column language;',
  ]
  for (const text of harmless) assert.deepEqual(faultsOf('0010-a.sql', text, ['0009-b.sql']), [], text)
})
