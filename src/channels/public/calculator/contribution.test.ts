import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseMonth, riskClasses } from '@payung/law'
import { Problem } from '#base/problem.ts'
import type { Query } from '../typed.ts'
import { businessIn, businessOptions } from './business.ts'
import { addressed, computeContribution, isRelieved, readContribution } from './contribution.ts'
import { addressOf } from './told.ts'

const now = new Date('2026-11-20T02:14:00Z')
const ask = (query: Query) => computeContribution(readContribution(query, now), now)
const faults = (query: Query) => {
  try {
    ask(query)
    return []
  } catch (error) {
    assert.ok(error instanceof Problem)
    return error.details.faults?.map(({ field, message }) => `${field}: ${message.id}`) ?? []
  }
}

test('a shop worker of five million pays 150.000 and the shop 312.000, each line with its article', () => {
  const { amounts, lines, programmes } = ask({ wage: '5.000.000' })
  assert.deepEqual([amounts.worker, amounts.employer], [150_000n, 312_000n])
  assert.deepEqual(programmes, ['JKK', 'JKM', 'JHT', 'JP', 'JKP'])
  assert.deepEqual(
    lines.map(({ programme, worker, employer, article }) => [programme, worker, employer, article.article]),
    [
      ['jkk', 0n, 12_000n, 'Pasal 16 ayat (1)'],
      ['jkm', 0n, 15_000n, 'Pasal 18 ayat (1)'],
      ['jht', 100_000n, 185_000n, 'Pasal 16 ayat (1) huruf b'],
      ['jp', 50_000n, 100_000n, 'Pasal 28 ayat (3) huruf a'],
    ],
  )
})

test('the lines add up to what worker and employer pay, in every month since the law began', () => {
  for (let month = parseMonth('2015-07'); month <= parseMonth('2026-11'); month++) {
    const asked = { ...readContribution({ wage: '12.345.678', relief: 'yes' }, now), month }
    const { lines, amounts } = computeContribution(asked, now)
    assert.equal(
      lines.reduce((sum, { worker }) => sum + worker, 0n),
      amounts.worker,
    )
    assert.equal(
      lines.reduce((sum, { employer }) => sum + employer, 0n),
      amounts.employer,
    )
  }
})

test('the size of the employer decides the programmes: only those owed are computed', () => {
  assert.deepEqual(ask({ wage: '5.000.000', employer: 'mikro' }).programmes, ['JKK', 'JKM'])
  assert.deepEqual(ask({ wage: '5.000.000', employer: 'kecil' }).programmes, ['JKK', 'JKM', 'JHT', 'JKP'])
  assert.deepEqual(ask({ wage: '5.000.000', employer: 'household' }).amounts.worker, 0n)
})

test('JKP costs nothing on top, and did not exist before February 2021', () => {
  const { amounts, programmes } = ask({ wage: '5.000.000', month: '01-2021' })
  assert.ok(!programmes.includes('JKP'))
  assert.equal(amounts.total, ask({ wage: '5.000.000', month: '02-2021' }).amounts.total)
})

test('the labour-intensive relief halves work accident in its months and leaves others alone', () => {
  const relieved = ask({ wage: '3.600.000', month: '06-2025', relief: 'yes' })
  assert.equal(relieved.amounts.jkk * 2n, ask({ wage: '3.600.000', month: '06-2025' }).amounts.jkk)
  assert.ok(isRelieved(relieved.asked))
  const late = ask({ wage: '3.600.000', month: '02-2026', relief: 'yes' })
  assert.ok(!isRelieved(late.asked))
  assert.equal(late.amounts.jkk, ask({ wage: '3.600.000', month: '02-2026' }).amounts.jkk)
})

test('what cannot be read, months outside the law, and employers that it did not reach yet say so at their fields', () => {
  assert.deepEqual(
    faults({ wage: '31,00', business: 'x', month: '06-2015' }).map((fault) => fault.split(':')[0]),
    ['wage', 'business', 'month'],
  )
  assert.match(
    faults({ wage: '5.000.000', month: '06-2015' })[0] ?? '',
    /^month: Hitungan ini mulai Juli 2015/,
  )
  assert.match(faults({ wage: '5.000.000', month: '01-2028' })[0] ?? '', /^month: Paling jauh Desember 2027/)
  assert.match(faults({ wage: '5' })[0] ?? '', /^wage: Paling sedikit Rp\s10\.000/)
  assert.match(
    faults({ wage: '5.000.000', employer: 'public-body', month: '09-2023' })[0] ?? '',
    /^employer: .*September 2023/,
  )
})

test('a reason is given where a ceiling or a relief decides, and none where nothing does', () => {
  assert.equal(ask({ wage: '4.000.000' }).because, null)
  assert.match(ask({ wage: '15.000.000' }).because?.id ?? '', /batas upah JP/)
  assert.match(
    ask({ wage: '3.600.000', month: '06-2025', relief: 'yes' }).because?.id ?? '',
    /setengah tarif/,
  )
})

test('a month to come is computed by what is published, and says so', () => {
  const { ahead, working } = ask({ wage: '15.000.000', month: '04-2027' })
  assert.ok(ahead)
  assert.ok(working.notes.length > 0)
  assert.ok(!ask({ wage: '15.000.000' }).ahead)
})

test('the address of an answer asks the same question again', () => {
  const { asked } = ask({
    wage: '15.000.000',
    business: 'III-60',
    month: '2025-06',
    employer: 'kecil',
    relief: 'yes',
  })
  const query = Object.fromEntries(
    new URL(addressOf('/', addressed(asked)), 'https://payung.example').searchParams,
  )
  assert.deepEqual(readContribution(query, now), asked)
})

test('every line of the annex can be asked for, and the form offers the line that somebody came with', () => {
  for (const { id, riskClass } of riskClasses) assert.equal(businessIn(id)?.riskClass, riskClass)
  const [first] = businessOptions(businessIn('III-60') ?? undefined)
  assert.ok(first)
  assert.ok(businessOptions(businessIn('III-72')).some(({ id }) => id === 'III-72'))
  assert.equal(businessIn('II-99'), undefined)
  assert.equal(businessIn('constructor'), undefined)
})
