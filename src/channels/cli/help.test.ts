import assert from 'node:assert/strict'
import { test } from 'node:test'
import { commands } from './commands.ts'
import { nowhere, payungOn } from './fixtures/run-payung.ts'

const payung = payungOn(nowhere)

const oneLine = /^[^\n]+\n$/

test('help lists every command with one line, and each explains itself with its options and an example', async () => {
  const { code, out, err } = await payung(['help'])
  assert.deepEqual([code, err], [0, ''])
  for (const [name, { does, load }] of Object.entries(commands)) {
    assert.match(out, new RegExp(`^  ${name} +${does.slice(0, 20).replace(/[()]/g, '\\$&')}`, 'm'))
    const { usage, options, example } = await load()
    for (const [option, { about }] of Object.entries(options))
      assert.ok(about.length > 5, `${name} --${option}`)
    assert.ok(example.includes(`./payung ${name}`), name)
    assert.ok(!/undefined/.test(usage))
  }
  const explained = await payung(['month', '--help'])
  assert.deepEqual([explained.code, explained.err], [0, ''])
  assert.match(
    explained.out,
    /^Usage: \.\/payung month YYYY-MM \[--json\]\n[^]*Example:\n {2}\.\/payung month 2026-10\n$/,
  )
})

test('what is asked for in a way that is not taken ends with 2 and one line that says how it is', async () => {
  for (const argv of [
    [],
    ['no-such-command'],
    ['help', 'no-such-command'],
    ['__proto__'],
    ['month'],
    ['month', '2026-10', 'more'],
    ['month', '2026-13'],
    ['verify', '--nonsense'],
    ['world'],
    ['world', '--members', '-5'],
    ['world', '--members', '10', '--history', '100000'],
    ['bench', 'nothing'],
    ['bank', 'rob', '992611123456785'],
    ['bank', 'pay'],
    ['backup'],
  ]) {
    const { code, out, err } = await payung(argv)
    assert.deepEqual([code, out], [2, ''], argv.join(' '))
    assert.match(err, oneLine, argv.join(' '))
  }
})

test('without a database, what needs one ends with 3 and one line that says what to do', async () => {
  for (const argv of [
    ['verify'],
    ['month', '2026-10'],
    ['world', '--members', '10'],
    ['keys'],
    ['backup', '/tmp/never.tar'],
  ]) {
    const { code, out, err } = await payung(argv)
    assert.deepEqual([code, out], [3, ''], argv.join(' '))
    assert.match(err, /^The database of DATABASE_URL does not answer\. Start it, or correct the address\.\n$/)
  }
})

test('outside demo mode nobody is invented, no key given away and no bank simulated', async () => {
  const earnest = payungOn(nowhere, { PAYUNG_DEMO: '0', PAYUNG_NOW: '' })
  for (const argv of [['world', '--members', '10'], ['keys'], ['bank', 'inquire', '992611123456785']]) {
    const { code, err } = await earnest(argv)
    assert.equal(code, 3, argv.join(' '))
    assert.match(err, /^[^\n]*PAYUNG_DEMO=0[^\n]*\n$/)
  }
})
