import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { numberOfDay, parseDay } from '../calendar/day.ts'
import { formatMonth, monthOf, parseMonth } from '../calendar/month.ts'
import { isWorkingDay } from '../calendar/working-days.ts'
import { Working } from '../kernel/working.ts'
import { gdpGrowth, jpCeiling } from '../values/pp-45-2015.ts'
import { arrearsPayer } from './arrears-payer.ts'
import type { Payer } from './due-day.ts'
import { dueDay } from './due-day.ts'
import { nextCeiling } from './jp-ceiling.ts'
import { jpDeferralInOne } from './jp-deferral.ts'
import { latePenalty, monthsLate } from './late-penalty.ts'
import { mandatoryProgrammes } from './mandatory-programmes.ts'
import { monthlyFromDaily, monthlyFromPieces } from './monthly-wage.ts'
import { parseNik } from './nik.ts'

const employer: Payer = { segment: 'PU' }
const due = (payer: Payer, month: string) => dueDay(payer, parseMonth(month), new Working())

test('an employer pays by the 15th of the next month, or the next working day after it', () => {
  assert.deepEqual(
    ['2025-01', '2025-05', '2026-07', '2026-09', '2026-11'].map((month) => due(employer, month)),
    ['2025-02-17', '2025-06-16', '2026-08-18', '2026-10-15', '2026-12-15'],
  )
})

test('from August 2020 to January 2021 the due day was the 30th, or the working day before it', () => {
  assert.deepEqual(
    ['2020-07', '2020-08', '2020-09', '2020-12', '2021-01', '2021-02'].map((month) => due(employer, month)),
    ['2020-08-18', '2020-09-30', '2020-10-30', '2021-01-29', '2021-02-26', '2021-03-15'],
  )
})

test('the self-employed pay JKK and JKM in the month itself and JHT a month later', () => {
  const of = (programme: 'JKK' | 'JKM' | 'JHT', month: string) => due({ segment: 'BPU', programme }, month)
  assert.deepEqual(
    [of('JKK', '2026-09'), of('JKM', '2026-09'), of('JHT', '2026-09')],
    ['2026-09-15', '2026-09-15', '2026-10-15'],
  )
  assert.deepEqual([of('JKK', '2026-08'), of('JHT', '2026-07')], ['2026-08-18', '2026-08-18'])
  assert.deepEqual([of('JKK', '2020-10'), of('JHT', '2020-10')], ['2020-10-15', '2020-11-30'])
})

test('a due day is always a working day near the 15th of its month', () => {
  fc.assert(
    fc.property(fc.integer({ min: parseMonth('2021-02'), max: parseMonth('2027-10') }), (month) => {
      const working = new Working()
      const day = dueDay(employer, month, working)
      assert.ok(isWorkingDay(day, working))
      assert.equal(monthOf(day), month + 1)
      const late = numberOfDay(day) - numberOfDay(parseDay(`${formatMonth(month + 1)}-15`))
      assert.ok(late >= 0 && late <= 7)
    }),
  )
})

test('a month of delay that has begun counts in full, and the due day itself is in time', () => {
  const late = (dueOn: string, paidOn: string) => monthsLate(parseDay(dueOn), parseDay(paidOn), new Working())
  assert.deepEqual(
    ['2026-09-01', '2026-10-15', '2026-10-16', '2026-11-15', '2026-11-16', '2027-10-15'].map((day) =>
      late('2026-10-15', day),
    ),
    [0, 0, 1, 1, 2, 12],
  )
  assert.deepEqual([late('2027-01-31', '2027-02-28'), late('2027-01-31', '2027-03-01')], [1, 2])
})

test('the penalty is two percent a month without compounding, and half a percent in the COVID-19 months', () => {
  const penalty = (due: bigint, monthsLate: number, month: string) =>
    latePenalty.exact({ due, monthsLate }, parseMonth(month)).penalty
  assert.deepEqual(
    [penalty(10_000_000n, 3, '2025-06'), penalty(0n, 3, '2025-06'), penalty(7_500_000n, 0, '2025-06')],
    [600_000n, 0n, 0n],
  )
  assert.deepEqual(
    ['2020-07', '2020-08', '2021-01', '2021-02'].map((month) => penalty(10_000_000n, 1, month)),
    [200_000n, 50_000n, 50_000n, 200_000n],
  )
})

test('the penalty in exact integers and in its fast form agree on any contribution and delay', () => {
  const month = fc.integer({ min: parseMonth('2015-07'), max: parseMonth('2027-12') })
  fc.assert(
    fc.property(
      fc.integer({ min: 0, max: 100_000_000_000 }),
      fc.integer({ min: 0, max: 600 }),
      month,
      (due, monthsLate, month) => {
        const percent = month >= parseMonth('2020-08') && month <= parseMonth('2021-01') ? 5n : 20n
        const expected = (BigInt(due) * percent * BigInt(monthsLate) + 500n) / 1000n
        assert.equal(latePenalty.exact({ due: BigInt(due), monthsLate }, month).penalty, expected)
        assert.equal(BigInt(latePenalty.fast({ due, monthsLate }, month).penalty), expected)
      },
    ),
  )
})

test('JP taken as one amount is split into what is paid now and what is put off, in its six months only', () => {
  const split = (wage: bigint, month: string) =>
    Object.values(jpDeferralInOne.exact({ wage }, parseMonth(month)))
  assert.deepEqual(split(9_000_000n, '2020-10'), [268_191n, 2682n, 265_509n])
  assert.deepEqual(split(3_000_000n, '2020-07'), [90_000n, 90_000n, 0n])
  assert.deepEqual(split(3_000_000n, '2021-02'), [90_000n, 90_000n, 0n])
})

test('the growth of the economy gives every published JP ceiling from the one before it', () => {
  for (const [index, { amount }] of gdpGrowth.rows.entries()) {
    const previous = BigInt(jpCeiling.rows[index]?.amount ?? 0)
    assert.equal(nextCeiling(previous, amount, new Working()), BigInt(jpCeiling.rows[index + 1]?.amount ?? 0))
  }
})

test('a ceiling may fall, keeps any number of decimals of growth, and refuses a growth of −100%', () => {
  assert.equal(nextCeiling(8_939_700n, '-2.07', new Working()), 8_754_600n)
  assert.equal(nextCeiling(10_000_000n, '0', new Working()), 10_000_000n)
  assert.equal(nextCeiling(10_000_000n, '-0.0005', new Working()), 9_999_900n)
  assert.throws(() => nextCeiling(10_000_000n, '-100', new Working()), { code: 'decimal-out-of-range' })
})

test('a daily wage counts twenty-five times, whatever the working week', () => {
  assert.equal(monthlyFromDaily(150_000n, new Working()), 3_750_000n)
})

test('piece work is averaged over three months, or twelve where the weather decides, to the nearest rupiah', () => {
  const average = (wages: bigint[], weather = false) => monthlyFromPieces(wages, weather, new Working())
  assert.equal(average([4_000_000n, 4_400_000n, 4_500_000n]), 4_300_000n)
  assert.equal(average([9_000_000n, 1n, 1n, 2n]), 1n) // 4/3: the oldest month is left out
  assert.equal(average([1n, 2n, 2n]), 2n) // 5/3
  assert.equal(
    average(
      [...Array.from({ length: 6 }, () => 2_000_000n), ...Array.from({ length: 6 }, () => 5_000_000n)],
      true,
    ),
    3_500_000n,
  )
  assert.throws(() => average([1n, 2n]), { code: 'list-too-short' })
  assert.throws(
    () =>
      average(
        Array.from({ length: 11 }, () => 1n),
        true,
      ),
    { code: 'list-too-short' },
  )
})

test('an enterprise owes the programmes of its size, and others a set of their own', () => {
  const owed = (employer: Parameters<typeof mandatoryProgrammes>[0]) =>
    mandatoryProgrammes(employer, new Working()).join(' ')
  assert.equal(owed({ kind: 'company', scale: 'mikro' }), 'JKK JKM')
  assert.equal(owed({ kind: 'company', scale: 'kecil' }), 'JKK JKM JHT')
  assert.equal(owed({ kind: 'company', scale: 'menengah' }), 'JKK JKM JHT JP')
  assert.equal(owed({ kind: 'company', scale: 'besar' }), 'JKK JKM JHT JP')
  for (const kind of ['public_body', 'household', 'construction_project'] as const)
    assert.equal(owed({ kind }), 'JKK JKM')
  assert.equal(owed({ kind: 'association', scale: 'kecil' }), 'JKK JKM JHT')
})

test('staff of public bodies were not covered before 6 October 2023', () => {
  const on = (day: string) => mandatoryProgrammes({ kind: 'public_body' }, new Working(), parseDay(day))
  assert.throws(() => on('2023-10-05'), { code: 'law-not-in-force' })
  assert.deepEqual(on('2023-10-06'), ['JKK', 'JKM'])
})

test('an association without a size owes the least, and the answer says it is not certain', () => {
  const working = new Working()
  assert.deepEqual(mandatoryProgrammes({ kind: 'association' }, working), ['JKK', 'JKM'])
  assert.equal(working.certain, false)
})

test('up to three months of arrears in a row the insurer pays, beyond that the employer first', () => {
  const payers = [0, 3, 4].map((months) => arrearsPayer(months, new Working()))
  assert.deepEqual(payers, ['insurer', 'insurer', 'employer_first'])
})

test('a NIK tells region, birth date, sex and serial number, and the century is the latest that has passed', () => {
  const read = (nik: string, on = '2026-11-20') => parseNik(nik, parseDay(on), new Working())
  assert.deepEqual(read('9915144508680002'), {
    valid: true,
    region: '991514',
    birth: '1968-08-05',
    sex: 'female',
    serial: '0002',
  })
  const birth = (nik: string, on?: string) => {
    const parsed = read(nik, on)
    return parsed.valid ? parsed.birth : parsed.reason
  }
  assert.equal(birth('9971012902009999'), '2000-02-29')
  assert.equal(birth('9971012902019999'), 'nik-birth-date') // neither 2001 nor 1901 has a 29 February
  assert.equal(birth('9971012011260001'), '2026-11-20')
  assert.equal(birth('9971012111260001'), '1926-11-21') // tomorrow, so a hundred years ago
  assert.equal(birth('9971017102910001', '2026-11-20'), 'nik-birth-date') // 31 February
})

test('what is not sixteen digits or holds no birth date is no NIK, with the reason', () => {
  const reason = (nik: string) => {
    const parsed = parseNik(nik, parseDay('2026-11-20'), new Working())
    return parsed.valid ? undefined : parsed.reason
  }
  for (const nik of ['997101010190999', '99710101019099999', '997101010190999a', ' 9971010101909999', ''])
    assert.equal(reason(nik), 'nik-form')
  for (const nik of ['9971013213909999', '9971010001909999', '9971014001909999', '9971017201909999'])
    assert.equal(reason(nik), 'nik-birth-date')
})
