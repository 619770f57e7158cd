import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay, parseMonth } from '@payung/law'
import { monthsOn } from '#modules/contributions'
import { contract, paidContract } from './fixtures/contracts.ts'
import { declared, garment, monthsUpTo, spell } from './fixtures/months.ts'
import { arrearsOf } from './months.ts'
import { standingOf, withContracts } from './protection.ts'

const today = parseDay('2026-11-20')
const behind = (count: number) =>
  arrearsOf(
    monthsOn(today, {
      months: monthsUpTo(parseMonth('2026-10'), count).map((month) => declared(month, { paid: false })),
      missing: [],
      running: [],
    }),
  )
const standing = (spells: Parameters<typeof standingOf>[0]['spells'], arrears = behind(0)) =>
  standingOf({ spells, diedOn: null }, arrears, today)

test('up to three months of arrears in a row the insurer pays first, from the fourth the employer', () => {
  const payers = [1, 3, 4].map((count) => {
    const found = standing([spell()], behind(count))
    return found.kind === 'behind' ? [found.arrears.inARow, found.payer, found.coveredMonths] : found.kind
  })
  assert.deepEqual(payers, [
    [1, 'insurer', 3],
    [3, 'insurer', 3],
    [4, 'employer_first', 3],
  ])
})

test('who pays first is said with the article and the dated value that it stands in', () => {
  const found = standing([spell()], behind(4))
  assert.ok(found.kind === 'behind')
  assert.equal(found.article.regulation, 'PP 44/2015')
  assert.match(found.value, /^con\./)
})

test('someone is protected from the first day of a spell through its last', () => {
  assert.equal(standing([spell({ startedOn: '2026-11-20' })]).kind, 'protected')
  assert.equal(standing([spell({ endedOn: '2026-11-20' })]).kind, 'protected')
  assert.equal(standing([spell({ endedOn: '2026-11-19' })]).kind, 'left')
  assert.equal(standing([spell({ startedOn: '2026-11-21' })]).kind, 'left')
})

test('arrears of an employer that someone has left do not change where they stand now', () => {
  const spells = [spell({ endedOn: '2026-10-31' }), spell({ ...garment, startedOn: '2026-11-01' })]
  assert.equal(standing(spells, behind(4)).kind, 'protected')
})

test('a spell that was entered by mistake counts for nothing', () => {
  assert.equal(standing([spell({ voidReason: 'Salah orang' })]).kind, 'never-worked')
})

test('of several spells that ended the latest is named', () => {
  const found = standing([spell({ endedOn: '2024-05-31' }), spell({ ...garment, endedOn: '2026-02-28' })])
  assert.equal(found.kind === 'left' && found.last.employerName, garment.employerName)
})

test('a death on record comes before everything else', () => {
  const found = standingOf({ spells: [spell()], diedOn: '2026-08-10' }, behind(4), today)
  assert.deepEqual(found, { kind: 'died', diedOn: '2026-08-10' })
})

test('nobody is called unprotected while a contract of work abroad covers them', () => {
  const none = { covering: null, waiting: null, ahead: null }
  const left = standing([spell({ endedOn: '2026-10-31' })])
  for (const alone of [left, standing([])]) {
    assert.equal(withContracts(alone, { ...none, covering: paidContract() }).kind, 'abroad')
    assert.equal(withContracts(alone, { ...none, waiting: contract() }).kind, 'abroad')
    assert.equal(withContracts(alone, none).kind, alone.kind)
  }
  const both = withContracts(standing([]), { ...none, covering: paidContract(), waiting: contract() })
  assert.equal(both.kind === 'abroad' && both.contract.covered, true)
  assert.equal(withContracts(standing([spell()]), { ...none, covering: paidContract() }).kind, 'protected')
})
