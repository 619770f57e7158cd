import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { Problem } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { sampleView } from '#ui/sample-view.ts'
import type { Query } from '../../typed.ts'
import { tellJht, variationsOf } from './jht.page.tsx'
import { computeJht } from './jht.ts'

const now = new Date('2026-11-20T02:14:00Z')
const savings = (query: Query) => computeJht(query, now)
const faultsOf = (query: Query): string[] => {
  try {
    savings(query)
    return []
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.details.faults?.map(({ field, message }) => `${field}: ${message.id}`) ?? []
  }
}

test('savings grow at the last announced earnings unless another rate is given', () => {
  const usual = savings({ balance: '10.000.000', years: '1' })
  assert.equal(usual.asked['rate'], '5,59')
  const at = (rate: string) => savings({ balance: '10.000.000', years: '1', rate, on: '01-01-2027' }).final
  assert.deepEqual(['0', '5,5', '6', '20'].map(at), [10_000_000n, 10_550_000n, 10_600_000n, 12_000_000n])
})

test('years that are past grow by what was announced for them', () => {
  const { years, final } = savings({ balance: '10.000.000', years: '1', on: '01-01-2016' })
  assert.deepEqual([years[0]?.rate, years[0]?.announced, final], ['7.19', true, 10_719_000n])
})

test('a day of birth counts up to the month before the age of 56, and years that are given go before it', () => {
  const { savings: asked, days } = savings({ balance: '10.000.000', born: '15-03-1980' })
  assert.deepEqual([days[0]?.after, days[0]?.from], ['age', '2036-03-15'])
  assert.equal(asked.months, 112)
  assert.equal(savings({ balance: '10.000.000', born: '15-03-1980', years: '2' }).savings.months, 24)
})

test('work that ends today leads to all of it a month later, at once with a contract, each by its own article', () => {
  const days = (on: string) =>
    savings({ balance: '10.000.000', years: '1', on }).days.map(({ after, from }) => [after, from])
  assert.deepEqual(days('31-01-2027'), [
    ['age', null],
    ['dismissal', '2027-02-28'],
    ['resign', '2027-02-28'],
    ['contract_end', '2027-01-31'],
  ])
  // Where no provision of the day is known, nothing is said.
  assert.deepEqual(
    days('25-04-2022').map(([after]) => after),
    ['age', 'dismissal', 'resign'],
  )
  assert.deepEqual(days('01-07-2015'), [['age', null]])
})

test('half a point less and more and five years longer stand below the answer, each with its own address', () => {
  const view = sampleView()
  const told = (query: Query) =>
    variationsOf(view, savings(query)).map(({ title, figure }) => `${title}: ${figure}`)
  assert.deepEqual(told({ balance: '10.000.000', years: '1', rate: '6', on: '01-01-2027' }), [
    'Setengah poin lebih rendah, 5,5%: Rp\u00a010.550.000',
    'Setengah poin lebih tinggi, 6,5%: Rp\u00a010.650.000',
    'Lima tahun lebih lama, 6 tahun: Rp\u00a014.185.191',
  ])
  const titles = (query: Query) => told(query).map((one) => one.split(':')[0])
  assert.equal(titles({ balance: '1.000.000', years: '1', rate: '0' })[0], 'Setengah poin lebih tinggi, 0,5%')
  assert.deepEqual(titles({ balance: '1.000.000', years: '46', rate: '20' }), [
    'Setengah poin lebih rendah, 19,5%',
  ])
  const aged = savings({ balance: '10.000.000', wage: '5.000.000', born: '15-03-1980' })
  for (const { href, figure } of variationsOf(view, aged)) {
    const asked = Object.fromEntries(new URLSearchParams(href.split('?')[1]))
    assert.equal(figure, formatRupiah(savings(asked).final), href)
  }
  const longer = variationsOf(view, aged).find(({ title }) => title.includes('14 tahun 4 bulan'))
  assert.match(longer?.href ?? '', /years=14&months=4/)
})

test('an answer says what it is for, what it assumes, and in either language', () => {
  const query = { balance: '10.000.000', wage: '5.000.000', years: '2', rate: '6', on: '01-01-2027' }
  const id = tellJht(sampleView(), savings(query))
  assert.match(id.verdict, /^JHT Anda sekitar Rp\u00a0[\d.]+ pada akhir Desember 2028$/)
  assert.match(id.lead, /selama 2 tahun, dengan andaian hasil pengembangan 6% setahun/)
  assert.match(tellJht(sampleView({ lang: 'en' }), savings(query)).lead, /assuming earnings of 6% a year/)
})

test('a part can be taken from ten years of membership on, and once', () => {
  const decided = (since: string, taken = '') =>
    savings({ balance: '100.000.000', years: '5', since, taken }).part.decision
  assert.equal(decided('11-2016')?.eligible, true)
  const early = decided('12-2016')
  assert.deepEqual([early?.eligible, early?.reasons[0]?.fromOn], [false, '2026-12-01'])
  assert.equal(decided('11-2016', 'yes')?.reasons[0]?.code, 'jht-partial-taken')
  assert.equal(savings({ balance: '100.000.000', years: '5' }).part.decision, null)
  const { home, other } = savings({ balance: '100.000.000', years: '5' }).part
  assert.deepEqual([home, other], [30_000_000n, 10_000_000n])
})

test('no tax is taken of 50 million at once, 5% above it, as much over two years, and the general rates after', () => {
  const taken = (balance: string) =>
    savings({ balance, years: '1', rate: '0' }).taken.map(({ way, tax }) => [way, tax])
  assert.deepEqual(taken('50.000.000').slice(0, 2), [
    ['once', 0n],
    ['soon', 0n],
  ])
  assert.deepEqual(taken('50.000.020').slice(0, 2), [
    ['once', 1n],
    ['soon', 1n],
  ])
  // 90 million in the third year: 5% of 60 million and 15% of 30 million, a fifth more without a tax number.
  assert.deepEqual(taken('100.000.000'), [
    ['once', 2_500_000n],
    ['soon', 2_500_000n],
    ['later', 7_500_000n],
    ['unnumbered', 9_000_000n],
  ])
})

test('what cannot be taken is said at its field', () => {
  assert.match(faultsOf({ balance: '', wage: '' })[0] ?? '', /^balance: Isi saldo sekarang/)
  assert.match(faultsOf({ balance: '10 juta', years: '5' })[0] ?? '', /^balance: Kami tidak menebak/)
  assert.match(faultsOf({ balance: '100.000.000.001', years: '5' })[0] ?? '', /^balance: Paling banyak/)
  assert.match(faultsOf({ balance: '1.000.000' })[0] ?? '', /^years: Isi berapa tahun lagi/)
  assert.match(faultsOf({ balance: '1.000.000', years: '51' })[0] ?? '', /^years: Isi bilangan bulat/)
  assert.match(
    faultsOf({ balance: '1.000.000', years: '5', rate: '20,1' })[0] ?? '',
    /^rate: Isi dari 0 sampai 20/,
  )
  assert.match(
    faultsOf({ balance: '1.000.000', years: '5', rate: '<script>' })[0] ?? '',
    /^rate: Isi seperti/,
  )
  assert.match(
    faultsOf({ balance: '1.000.000', years: '5', growth: '-1' })[0] ?? '',
    /^growth: Isi dari 0 sampai 20/,
  )
  assert.match(
    faultsOf({ balance: '1.000.000', born: '21-11-2026' })[0] ?? '',
    /^born: Tanggal lahir ini belum tiba/,
  )
  assert.match(
    faultsOf({ balance: '1.000.000', born: '20-11-1970' })[0] ?? '',
    /^years: Usia 56 tahun sudah tercapai/,
  )
  assert.match(faultsOf({ balance: '1.000.000', years: '5', since: '12-2026' })[0] ?? '', /^since: Bulan ini/)
  assert.match(faultsOf({ balance: '1.000.000', years: '5', on: '30-06-2015' })[0] ?? '', /^on: Hitungan ini/)
  assert.deepEqual(faultsOf({ balance: '1.000.000', years: '5', on: '31-12-2027' }), [])
  assert.match(
    faultsOf({ balance: '1.000.000', years: '5', on: '01-01-2028' })[0] ?? '',
    /^on: Paling jauh Desember 2027/,
  )
  assert.match(
    faultsOf({ balance: '1.000.000', years: '5', months: '12' })[0] ?? '',
    /^months: Isi bilangan bulat, dari 0 sampai 11/,
  )
  assert.deepEqual(faultsOf({ balance: '1.000.000', years: '0', months: '1' }), [])
  assert.equal(faultsOf({ balance: 'x', wage: 'y', rate: 'z', years: '0' }).length, 4)
})

test('the question of an answer gives the same answer again, the highest figures and longest times too', () => {
  fc.assert(
    fc.property(
      fc.bigInt(0n, 100_000_000_000n),
      fc.bigInt(1n, 1_000_000_000n),
      fc.integer({ min: 1, max: 50 }),
      fc.integer({ min: 0, max: 20 }),
      (balance, wage, years, growth) => {
        const first = savings({
          balance: String(balance),
          wage: String(wage),
          years: String(years),
          growth: String(growth),
        })
        const again = savings(first.asked)
        assert.deepEqual(again.asked, first.asked)
        assert.equal(again.final, first.final)
        assert.equal(first.savings.balance + first.paidIn + first.earned, first.final)
      },
    ),
    { numRuns: 30 },
  )
})
