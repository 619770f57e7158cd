import assert from 'node:assert/strict'
import { test } from 'node:test'
import { jkpEndings } from '@payung/law'
import fc from 'fast-check'
import { Problem } from '#base/problem.ts'
import { sampleView } from '#ui/sample-view.ts'
import type { Query } from '../../typed.ts'
import { addressOf } from '../told.ts'
import { exceptions } from './claimant.ts'
import { tellLostWork } from './lost-work.page.tsx'
import { computeLostWork, lostWorkPath } from './lost-work.ts'

const now = new Date('2026-11-20T02:14:00Z')
const usual = { wage: '4.000.000', day: '15-09-2026', claimed: '01-10-2026' }
const ask = (query: Query) => computeLostWork({ ...usual, ...query }, now)
const old = (query: Query) => ask({ day: '15-06-2023', claimed: '01-07-2023', row: '6', ...query })
const cashOf = ({ paid }: ReturnType<typeof ask>) => paid?.months.map(({ cash }) => cash)
const codesOf = (query: Query) => ask(query).reasons.map(({ code }) => code)
const faultsOf = (query: Query): string[] => {
  try {
    ask(query)
    return []
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.details.faults?.map(({ field, message }) => `${field}: ${message.id}`) ?? []
  }
}

test('since 7 February 2025 six months pay 60%, before it three pay 45% and three 25%', () => {
  assert.deepEqual(cashOf(ask({})), Array<bigint>(6).fill(2_400_000n))
  assert.deepEqual(cashOf(old({})), [
    ...Array<bigint>(3).fill(1_800_000n),
    ...Array<bigint>(3).fill(1_000_000n),
  ])
  assert.deepEqual([ask({}).paid?.total, old({}).paid?.total], [14_400_000n, 8_400_000n])
})

test('a claim of the last day of the old terms has one month of them, and of the next day none', () => {
  const claimed = (on: string) => cashOf(ask({ day: '15-01-2025', claimed: on, row: '6' }))
  assert.deepEqual(claimed('06-02-2025'), [1_800_000n, ...Array<bigint>(5).fill(2_400_000n)])
  assert.deepEqual(claimed('07-02-2025'), Array<bigint>(6).fill(2_400_000n))
})

test('a wage above five million counts as five million, and not a rupiah below it does', () => {
  const total = (wage: string) => ask({ wage }).paid?.total
  assert.deepEqual(
    [total('4.999.990'), total('5.000.000'), total('5.000.001'), total('25.000.000')],
    [17_999_964n, 18_000_000n, 18_000_000n, 18_000_000n],
  )
})

test('six months remain to claim since 7 February 2025 and three before, to the day', () => {
  assert.deepEqual([ask({}).lastDay, old({}).lastDay], ['2027-03-15', '2023-09-15'])
  assert.deepEqual(codesOf({ claimed: '15-03-2027' }), [])
  assert.deepEqual(codesOf({ claimed: '16-03-2027' }), ['jkp-claim-late'])
  const before = { day: '15-06-2023', row: '6' }
  assert.deepEqual(codesOf({ ...before, claimed: '15-09-2023' }), [])
  assert.deepEqual(codesOf({ ...before, claimed: '16-09-2023' }), ['jkp-claim-late'])
})

test('twelve months are enough, eleven are not; months in a row are asked for by the old terms alone', () => {
  assert.deepEqual(codesOf({ months: '12' }), [])
  assert.deepEqual(codesOf({ months: '11' }), ['jkp-too-few-months'])
  assert.deepEqual(
    old({ row: '5' }).reasons.map(({ code }) => code),
    ['jkp-row-too-short'],
  )
  assert.match(
    faultsOf({ day: '15-06-2023', claimed: '01-07-2023' })[0] ?? '',
    /^row: Ketentuan yang berlaku/,
  )
  assert.deepEqual(faultsOf({ day: '20-01-2025', claimed: '07-02-2025' }), [])
})

test('a small enterprise need not have joined JP, a larger one must', () => {
  const codes = (scale: string) => codesOf({ scale, programmes: 'no-jp' })
  assert.deepEqual([codes('mikro'), codes('kecil')], [[], []])
  assert.deepEqual([codes('menengah'), codes('besar')], [['jkp-needs-jp'], ['jkp-needs-jp']])
  assert.deepEqual(codesOf({ age: '53' }), [])
  assert.deepEqual(codesOf({ age: '54' }), ['jkp-too-old'])
})

test('everything that stands against JKP is said at once, each with its article', () => {
  const { paid, reasons } = ask({
    ending: 'resigned',
    months: '8',
    programmes: 'basic',
    age: '60',
    claim: '2',
    since: '59',
    claimed: '16-03-2027',
    ...Object.fromEntries(exceptions.map((name) => [name, 'yes'])),
  })
  assert.equal(paid, null)
  assert.equal(reasons.length, 12)
  assert.ok(
    reasons.every(({ article, words }) => article.article !== '' && words.id !== '' && words.en !== ''),
  )
})

test('JKP did not exist before 2 February 2021, and paid no cash before February 2022', () => {
  assert.deepEqual(codesOf({ day: '01-02-2021', claimed: '01-02-2021' }), ['jkp-not-begun'])
  assert.equal(ask({ day: '01-02-2021', claimed: '01-02-2021' }).lastDay, null)
  assert.match(faultsOf({ day: '02-02-2021', claimed: '01-03-2021', row: '6' })[0] ?? '', /^claimed: /)
})

test('JHT can be taken a month after resigning or a dismissal, and at once when a contract ends; other endings name no wait', () => {
  const from = (ending: string) => ask({ ending }).jht?.from
  assert.deepEqual(
    [from('laid-off'), from('resigned'), from('contract-ended')],
    ['2026-10-15', '2026-10-15', '2026-09-15'],
  )
  for (const ending of ['disabled', 'retired', 'died', 'transfer'])
    assert.equal(from(ending), undefined, ending)
  assert.equal(ask({ ending: 'resigned' }).jht?.article?.article, 'Pasal 8')
})

test('each month says what it asks: the first the assessment, two to five a search, the sixth the form too', () => {
  const asked = ask({}).paid?.conditions.map(({ first, last, reasons }) => [
    first,
    last,
    reasons.map(({ code }) => code).join(' '),
  ])
  assert.deepEqual(asked, [
    [1, 1, 'jkp-not-assessed'],
    [2, 5, 'jkp-attendance-too-low'],
    [6, 6, 'jkp-search-not-proven jkp-form-missing'],
  ])
})

test('training money is that of the day of the claim, and payment within three working days is said once it is law', () => {
  const { paid } = ask({})
  assert.deepEqual([paid?.training, paid?.firstPaidBy], [2_400_000n, '2026-10-06'])
  assert.deepEqual([old({}).paid?.training, old({}).paid?.firstPaidBy], [1_000_000n, null])
})

test('what cannot be taken is said at its field, everything at once', () => {
  const fields = faultsOf({
    wage: '5jt',
    day: '31-02-2026',
    months: '25',
    row: '-1',
    ending: 'fired',
    claim: '0',
    programmes: '<b>',
    foreign: 'maybe',
  }).map((fault) => fault.split(':')[0])
  assert.deepEqual(
    new Set(fields),
    new Set(['claim', 'day', 'ending', 'foreign', 'months', 'programmes', 'row', 'wage']),
  )
  assert.match(faultsOf({ claimed: '14-09-2026' })[0] ?? '', /^claimed: JKP tidak mungkin diajukan sebelum/)
  assert.match(faultsOf({ day: '01-01-2099', claimed: '' })[0] ?? '', /^day: Paling jauh 31 Desember 2027/)
  assert.match(faultsOf({ claim: '2' })[0] ?? '', /^since: Mulai pengajuan kedua/)
  assert.match(faultsOf({ months: '5', row: '6' })[0] ?? '', /^row: Tidak mungkin lebih/)
})

test('no claim yet is one of today, or of the day on which work will end; the address then says which', () => {
  assert.equal(ask({ claimed: '' }).asked['claimed'], '20-11-2026')
  assert.equal(ask({ day: '31-12-2026', claimed: '' }).asked['claimed'], '31-12-2026')
})

test('the address of an answer gives the same answer again, whatever was asked', () => {
  const queries = fc.record({
    wage: fc.bigInt(10_000n, 10_000_000_000n).map(String),
    ending: fc.constantFrom(...jkpEndings),
    months: fc.nat(24).map(String),
    scale: fc.constantFrom('mikro', 'kecil', 'menengah', 'besar'),
    programmes: fc.constantFrom('all', 'no-jp', 'basic', 'none'),
    employed: fc.constantFrom('yes', 'no', ''),
    claimed: fc.constantFrom('', '15-09-2026', '16-03-2027'),
  })
  fc.assert(
    fc.property(queries, (query) => {
      const first = ask(query)
      const address = new URL(addressOf(lostWorkPath, first.asked), 'http://x')
      const again = computeLostWork(
        Object.fromEntries(address.searchParams),
        new Date('2027-06-01T00:00:00Z'),
      )
      assert.deepEqual(again.asked, first.asked)
      assert.deepEqual(again.paid, first.paid)
      assert.deepEqual(again.reasons, first.reasons)
      assert.equal(first.paid === null, first.reasons.length > 0)
    }),
    { numRuns: 60 },
  )
})

test('the answer begins with what it is, in both languages', () => {
  const told = (query: Query, lang: 'id' | 'en') => {
    const { verdict, lead } = tellLostWork(sampleView({ lang }), ask(query))
    return `${verdict}. ${lead}`.replaceAll('\u00a0', ' ')
  }
  assert.equal(
    told({}, 'id'),
    'Anda berhak atas JKP: Rp 14.400.000 dalam 6 bulan. Diberhentikan pengusaha (PHK) 15 September 2026, upah Rp 4.000.000. Ajukan paling lambat 15 Maret 2027.',
  )
  assert.equal(
    told({ ending: 'resigned' }, 'en'),
    'You have no right to JKP: 1 reason. Resigned 15 September 2026, wage Rp 4.000.000. JHT can be taken from 15 October 2026.',
  )
})
