import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { calculate } from '../calculate.ts'
import { Working } from '../kernel/working.ts'
import { annexLines } from '../values/jkk-annex.ts'
import { disabilityPercent, partialDisability } from './jkk-disability.ts'

const resultOf = (formula: string, inputs: object) => {
  const [answer] = calculate([{ id: 1, formula, inputs }])
  assert.ok(answer && 'result' in answer, JSON.stringify(answer))
  return answer.result
}

const wages = fc.integer({ min: 1, max: 10_000_000_000 })
const halfUp = (numerator: bigint, denominator: bigint) => (2n * numerator + denominator) / (2n * denominator)

test('a partial disability is its percentage of 80 wages, to the nearest rupiah, however fine the percentage', () => {
  const percents = fc.integer({ min: 1, max: 1_000_000 })
  fc.assert(
    fc.property(wages, percents, fc.option(percents), (wage, percent, lost) => {
      const text = (tenThousandths: number) =>
        `${Math.floor(tenThousandths / 10_000)}.${String(tenThousandths % 10_000).padStart(4, '0')}`
      const scale = 10n ** 5n
      const benefit = partialDisability(
        BigInt(wage),
        BigInt(percent) * scale,
        lost === null ? undefined : BigInt(lost) * scale,
        new Working(),
      )
      const exact = 80n * BigInt(wage) * BigInt(percent) * BigInt(lost ?? 1_000_000)
      assert.equal(benefit, halfUp(exact, 10n ** 12n))
      const inputs = { table_pct: text(percent), wage }
      const answer =
        lost === null
          ? resultOf('jkk.partial_anatomic', inputs)
          : resultOf('jkk.partial_functional', { ...inputs, loss_pct: text(lost) })
      assert.equal(answer['benefit'], Number(benefit))
    }),
  )
})

test('every line of the annex is known by its name, and no two lines share one', () => {
  const names = annexLines.map(({ part }) => part)
  assert.equal(new Set(names).size, names.length)
  for (const { part, most, each } of annexLines) {
    const inputs = { part, wage: 1_000_000, ...(most && { table_pct: 10 }), ...(each && { units: 1 }) }
    const benefit = resultOf('jkk.partial_anatomic', inputs)['benefit']
    assert.ok(typeof benefit === 'number' && benefit > 0, part)
    const underscored = { ...inputs, part: part.toUpperCase().replaceAll(' ', '_') }
    assert.equal(resultOf('jkk.partial_anatomic', underscored)['benefit'], benefit, part)
  }
})

test('for the left-handed right and left change places, wherever the annex tells them apart', () => {
  const percent = (part: string, isLeftHanded: boolean) =>
    disabilityPercent([{ part }], isLeftHanded, new Working())
  const sided = annexLines.map(({ part }) => part).filter((part) => part.includes('right'))
  assert.ok(sided.length > 5)
  for (const right of sided) {
    const left = right.replace('right', 'left')
    assert.equal(percent(left, true), percent(right, false))
    assert.equal(percent(right, true), percent(left, false))
  }
  assert.equal(percent('both eyes', true), percent('both eyes', false))
})

test('a line that nobody read makes the answer uncertain, one that was read does not', () => {
  const certain = (part: string) => resultOf('jkk.partial_anatomic', { part, wage: 5_000_000 })['certain']
  assert.deepEqual(['right arm from shoulder', 'right thumb'].map(certain), [true, false])
})

test('several losses of one accident are added up to 70 at most, and that reading is not certain', () => {
  const of = (...parts: string[]) => {
    const { benefit, certain } = resultOf('jkk.partial_anatomic', { parts, wage: 1_000_000 })
    return [benefit, certain]
  }
  assert.deepEqual(of('one eye', 'hearing one ear'), [44_000_000, false])
  assert.deepEqual(of('one eye', 'right arm from shoulder'), [56_000_000, false])
  assert.deepEqual(of('one eye'), [28_000_000, true])
})

test('a percentage that the annex does not have is used, and the difference is said', () => {
  const { benefit, notes } = resultOf('jkk.partial_anatomic', {
    part: 'smell',
    table_pct: '12',
    wage: 1_000_000,
  })
  assert.equal(benefit, 9_600_000)
  assert.match(JSON.stringify(notes), /10%; 12% was given/)
  const unknown = resultOf('jkk.partial_anatomic', { part: 'spleen', table_pct: '12', wage: 1_000_000 })
  assert.deepEqual([unknown['benefit'], unknown['certain']], [9_600_000, false])
})
