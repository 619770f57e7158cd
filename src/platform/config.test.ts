import assert from 'node:assert/strict'
import { test } from 'node:test'
import { ConfigFault, readConfig } from './config.ts'
import { requireEarnest } from './require-earnest.ts'

const earnest = {
  PAYUNG_DEMO: '0',
  PAYUNG_URL: 'https://payung.example.org',
  MESSAGE_GATEWAY_URL: 'https://messages.example.org',
  MESSAGE_GATEWAY_TOKEN: 'a-token-of-the-gateway',
  POPULATION_REGISTER_URL: 'https://register.example.org',
  POPULATION_REGISTER_USER: 'payung',
  POPULATION_REGISTER_PASSWORD: 'a-password-of-the-register',
}

function faultsOf(env: Record<string, string>): string[] {
  try {
    requireEarnest(readConfig(env), env)
    return []
  } catch (error) {
    assert.ok(error instanceof ConfigFault)
    return error.message.split('\n')
  }
}

test('nothing needs to be set to begin, and the demo may use the secrets that everybody knows', () => {
  const config = readConfig({})
  assert.deepEqual(
    [config.port, config.host, config.demo, config.databaseUrl],
    [8080, '127.0.0.1', true, null],
  )
  assert.deepEqual(faultsOf({}), [])
})

test('every variable that cannot be read is named in a line of its own, with what it must be', () => {
  const wrong = {
    PORT: 'eighty',
    PAYUNG_DEMO: 'no',
    PAYUNG_URL: 'payung.example.org',
    DATABASE_URL: 'mysql://localhost/payung',
    PAYUNG_NOW: 'yesterday',
    PAYUNG_LOG: 'loud',
    PAYUNG_LEAVE_SECONDS: '-1',
    PAYUNG_PROXIES: '10.0.0.0/33',
    MESSAGE_GATEWAY_URL: 'ftp://messages.example.org',
  }
  const lines = faultsOf(wrong)
  assert.equal(lines.length, Object.keys(wrong).length)
  for (const [name, value] of Object.entries(wrong))
    assert.ok(
      lines.some((line) => line.startsWith(`${name} must be `) && line.endsWith(`, not “${value}”.`)),
      name,
    )
})

test('in earnest it starts with what it needs, and a trial on one machine needs no certificate', () => {
  assert.deepEqual(faultsOf(earnest), [])
  assert.deepEqual(faultsOf({ ...earnest, PAYUNG_URL: 'http://127.0.0.1:8080' }), [])
})

test('in earnest each thing that is missing has its line, and each line says what to do', () => {
  const { PAYUNG_DEMO, ...needed } = earnest
  const [head, ...lines] = faultsOf({ PAYUNG_DEMO })
  assert.match(head ?? '', /PAYUNG_DEMO=0/)
  assert.deepEqual(
    lines.map((line) => /^- (\w+) is missing\. .*[Ss]et .+\.$/.exec(line)?.[1]),
    Object.keys(needed),
  )
})

test('in earnest no secret is the demo’s or the example’s, none can be guessed, and no address is a simulator’s', () => {
  const refused: readonly (readonly [string, string])[] = [
    ['PAYUNG_URL', 'http://payung.example.org'],
    ['MESSAGE_GATEWAY_URL', 'https://payung.example.org/simulator/messages/gateway'],
    ['MESSAGE_GATEWAY_TOKEN', 'simulator'],
    ['MESSAGE_GATEWAY_TOKEN', 'short'],
    ['POPULATION_REGISTER_PASSWORD', 'simulator'],
    ['PAYUNG_METRICS_TOKEN', 'short'],
    ['DATABASE_URL', 'postgres://payung:secret@localhost:5432/payung'],
    ['PAYUNG_NOW', '2026-11-20T02:00:00Z'],
  ]
  for (const [name, value] of refused) {
    const lines = faultsOf({ ...earnest, [name]: value }).filter((line) => !line.startsWith('With '))
    assert.equal(lines.length, 1, name)
    assert.match(lines[0] ?? '', new RegExp(`^(- )?${name} `))
    assert.ok(
      !(lines[0] ?? '').includes(value) || value.startsWith('http') || name === 'PAYUNG_NOW',
      `${name} is not repeated`,
    )
  }
})
