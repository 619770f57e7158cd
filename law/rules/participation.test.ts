import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '../calendar/day.ts'
import { Working } from '../kernel/working.ts'
import { participatesInJp, pensionDay } from './jp-participation.ts'
import type { JkpCandidate } from './jkp-participation.ts'
import { participatesInJkp } from './jkp-participation.ts'

const candidate: JkpCandidate = {
  citizen: true,
  ageAtRegistration: 30,
  scale: 'menengah',
  programmes: ['JKK', 'JKM', 'JHT', 'JP'],
  jkn: true,
}
const codes = (given: Partial<JkpCandidate>, on?: string) =>
  participatesInJkp(
    { ...candidate, ...given },
    new Working(),
    on === undefined ? undefined : parseDay(on),
  ).reasons.map(({ code }) => code)

test('JKP needs citizenship, an age below 54, employment, the programmes of the size of the enterprise, and JKN', () => {
  assert.deepEqual(codes({}), [])
  assert.deepEqual(codes({ citizen: false }), ['jkp-not-citizen'])
  assert.deepEqual(
    [codes({ ageAtRegistration: 53 }), codes({ ageAtRegistration: 54 })],
    [[], ['jkp-too-old']],
  )
  assert.deepEqual(codes({ employed: false }), ['jkp-not-employed'])
  assert.deepEqual(codes({ jkn: false }), ['jkp-needs-jkn'])
  assert.deepEqual(codes({ programmes: ['JKK', 'JKM', 'JHT'] }), ['jkp-needs-jp'])
})

test('micro and small enterprises need no JP for JKP, but JHT', () => {
  for (const scale of ['mikro', 'kecil'] as const) {
    assert.deepEqual(codes({ scale, programmes: ['JKK', 'JKM', 'JHT'] }), [])
    assert.deepEqual(codes({ scale, programmes: ['JKK', 'JKM'] }), ['jkp-needs-jht'])
  }
})

test('every reason against JKP is given at once, each with its article, and what can be mended says how', () => {
  const { eligible, reasons } = participatesInJkp(
    { ...candidate, citizen: false, ageAtRegistration: 60, jkn: false, programmes: ['JKK', 'JKM'] },
    new Working(),
  )
  assert.equal(eligible, false)
  assert.deepEqual(
    reasons.map(({ code }) => code),
    ['jkp-not-citizen', 'jkp-too-old', 'jkp-needs-jht', 'jkp-needs-jp', 'jkp-needs-jkn'],
  )
  assert.ok(reasons.every(({ article }) => article.article.startsWith('Pasal 4')))
  assert.deepEqual(
    reasons.map(({ mend }) => mend !== undefined),
    [false, false, true, true, true],
  )
})

test('before 2 February 2021 there is no JKP, and the answer says from when', () => {
  const { reasons } = participatesInJkp(candidate, new Working(), parseDay('2021-02-01'))
  assert.deepEqual(
    reasons.map(({ code, fromOn }) => [code, fromOn]),
    [['jkp-not-begun', '2021-02-02']],
  )
  assert.deepEqual(codes({}, '2021-02-02'), [])
})

test('pension age is reached on the first birthday at which the age in force is reached', () => {
  const reached = (bornOn: string) => pensionDay(parseDay(bornOn), new Working())
  assert.equal(reached('1962-06-30'), '2018-06-30') // 56
  assert.equal(reached('1964-12-31'), '2021-12-31') // 57, the last day before 58
  assert.equal(reached('1966-06-15'), '2024-06-15') // 58
  assert.equal(reached('1970-03-01'), '2030-03-01') // 60
  assert.equal(reached('1990-09-09'), '2055-09-09') // 65
})

const jp = (bornOn: string, on: string, registeredOn: string | null, benefitTaken = false) => {
  const working = new Working()
  const candidate = {
    bornOn: parseDay(bornOn),
    registeredOn: registeredOn === null ? null : parseDay(registeredOn),
    benefitTaken,
  }
  const { reasons } = participatesInJp(candidate, parseDay(on), working)
  return { codes: reasons.map(({ code }) => code), certain: working.certain }
}

test('JP is open to those below pension age, and ends when the benefit is taken', () => {
  assert.deepEqual(jp('1990-05-05', '2026-11-21', '2016-01-01'), { codes: [], certain: true })
  assert.deepEqual(jp('1990-05-05', '2026-11-21', null), { codes: [], certain: true })
  assert.deepEqual(jp('1960-05-05', '2026-11-21', '2016-01-01', true).codes, ['jp-benefit-taken'])
})

test('nobody is first registered for JP in the month of pension age or later', () => {
  // Born 16 July 1965: 58 on 16 July 2023, so June 2023 is the last month.
  assert.deepEqual(jp('1965-07-16', '2023-06-30', null), { codes: [], certain: true })
  assert.deepEqual(jp('1965-07-16', '2023-07-01', null), {
    codes: ['jp-registered-too-late'],
    certain: false,
  })
})

test('a participant who works on past pension age may wait for three years, with a note that the law leaves a choice', () => {
  assert.deepEqual(jp('1965-07-16', '2023-07-15', '2016-01-01'), { codes: [], certain: true })
  assert.deepEqual(jp('1965-07-16', '2023-07-16', '2016-01-01'), { codes: [], certain: false })
  assert.deepEqual(jp('1965-07-16', '2026-07-16', '2016-01-01').codes, [])
  assert.deepEqual(jp('1965-07-16', '2026-07-17', '2016-01-01').codes, ['jp-deferral-over'])
})
