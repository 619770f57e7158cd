import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay, parseMonth, wageEarnerContribution } from '@payung/law'
import { draw } from '../draw.ts'
import { sampleView } from '../sample-view.ts'
import { AmountHistory, StepByStep } from './working.tsx'

const facts = {
  wage: 12_400_000n,
  riskClass: 1,
  jkk: true,
  jkm: true,
  jht: true,
  jp: true,
  jkp: false,
  labourIntensive: false,
  covidRelief: false,
  jpDeferred: false,
}
type Options = Parameters<typeof wageEarnerContribution.explain>[2]
const drawn = (given: Partial<typeof facts>, month: string, options: Options) => {
  const { working } = wageEarnerContribution.explain({ ...facts, ...given }, parseMonth(month), options)
  return draw(<StepByStep view={sampleView()} steps={working.steps} />).replaceAll('\u00a0', ' ')
}

test('a step shows its sum in rupiah, its article as a way to the dated value, and since when that holds', () => {
  const html = drawn({}, '2026-10', { outputs: ['jpWorker'] })
  assert.match(html, /1% × 11\.086\.300 = Rp 110\.863/)
  assert.match(html, /href="\/law\/values\/con\.jp\.ceiling"/)
  assert.match(html, /Berlaku sejak 1 Maret 2026, terbit 25 Februari 2026, diperiksa \d+ \w+ 2026\./)
  assert.doesNotMatch(html, /Belum pasti/)
})

test('what no text of the law states is said to be uncertain, with the reason', () => {
  const html = drawn({ wage: 3_271_533n }, '2026-10', { outputs: ['jkm'] })
  assert.match(html, /9\.814,599 ≈ Rp 9\.815/)
  assert.match(html, /Belum pasti/)
  assert.match(html, /tidak ada yang mengatur pembulatan/)
})

test('a ceiling that was due to be set anew and is not known is said to be uncertain', () => {
  assert.match(drawn({}, '2027-03', { outputs: ['jpWorker'] }), /Belum pasti/)
})

test('a ceiling is shown with those before it, as they were known, and a working without one shows none', () => {
  const historyOf = (outputs: readonly ('jkm' | 'jpWorker')[], month: string, knownOn: string) => {
    const day = parseDay(knownOn)
    const { working } = wageEarnerContribution.explain(facts, parseMonth(month), { outputs, knownOn: day })
    return draw(<AmountHistory view={sampleView()} rows={working.rows} knownOn={day} />)
      .replaceAll('\u00a0', ' ')
      .match(/\d Maret \d{4}|Rp [\d.]+/g)
  }
  assert.deepEqual(historyOf(['jpWorker'], '2025-04', '2026-11-20')?.slice(0, 4), [
    '1 Maret 2025',
    'Rp 10.547.400',
    '1 Maret 2024',
    'Rp 10.042.300',
  ])
  assert.equal(historyOf(['jkm'], '2025-04', '2026-11-20'), null)
})
