import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { draw } from '../draw.ts'
import { monthName } from '../format.ts'
import { textOf, valuesOf } from '../read-markup.ts'
import { sampleView } from '../sample-view.ts'
import { Canopy, CanopyKey, describeRibs, ribPath } from './canopy.tsx'
import type { Rib, RibState } from './canopy.tsx'

const view = sampleView()
const january = 2026 * 12

function ribsOf(states: string): Rib[] {
  return states.split(' ').map((state, place) => ({ month: january + place, state: state as RibState }))
}

const year = ribsOf('paid paid paid paid paid paid paid paid paid paid now rest')

test('a rib reaches from the hub to the edge and its cloth is drawn in', () => {
  assert.equal(ribPath(0), 'M0 0L-12.9 -48.3Q0 -45 12.9 -48.3Z')
  assert.equal(ribPath(3), 'M0 0L48.3 -12.9Q45 0 48.3 12.9Z')
  assert.equal(ribPath(11), 'M0 0L-35.4 -35.4Q-22.5 -39 -12.9 -48.3Z')
})

test('the twelve ribs close the circle: each begins where the one before it ends', () => {
  const ends = Array.from({ length: 12 }, (_, place) => {
    const [, begin, end] = /L(\S+ \S+)Q\S+ \S+ (\S+ \S+)Z/.exec(ribPath(place)) ?? []
    return { begin, end }
  })
  ends.forEach(({ end }, place) => assert.equal(end, ends[(place + 1) % 12]?.begin))
})

test('a canopy says in words what its colours show', () => {
  const html = draw(<Canopy view={view} ribs={year} subject="Iuran 2026" unit="bulan 2026" />)
  assert.deepEqual(valuesOf(html, 'aria-label'), [
    'Iuran 2026: Januari sampai Oktober lunas, November menunggu, Desember belum jatuh tempo',
  ])
  assert.match(textOf(html), /10\/12 bulan 2026/)
})

test('two months in a row are joined, and a better word for a state is used where there is one', () => {
  const ribs = ribsOf('paid paid paid miss miss paid paid paid paid paid now rest')
  const words = { now: { id: 'menunggu perusahaan', en: 'waiting for the employer' } }
  assert.equal(
    describeRibs(ribs, 'Contributions', 'en', words),
    'Contributions: January to March paid, April and May not paid, June to October paid, ' +
      'November waiting for the employer, December not due yet',
  )
})

test('the key names every state once, with all of its months', () => {
  const ribs = ribsOf('paid paid paid miss miss paid paid paid paid paid now rest')
  assert.equal(
    textOf(draw(<CanopyKey view={view} ribs={ribs} />)),
    'Lunas: Januari sampai Maret, Juni sampai Oktober Belum dibayar: April dan Mei Menunggu: November ' +
      'Belum jatuh tempo: Desember',
  )
})

test('whatever the months, the words tell the first and the last of every run', () => {
  const states = fc.array(fc.constantFrom<RibState>('paid', 'now', 'rest', 'miss'), {
    minLength: 12,
    maxLength: 12,
  })
  fc.assert(
    fc.property(states, fc.integer({ min: 23000, max: 25000 }), (twelve, first) => {
      const ribs = twelve.map((state, place) => ({ month: first + place, state }))
      const said = describeRibs(ribs, 'Iuran', 'id')
      ribs.forEach((rib, place) => {
        if (rib.state !== ribs[place - 1]?.state) assert.ok(said.includes(monthName(rib.month, 'id')))
      })
    }),
  )
})

test('a canopy of any other number of months is a bug', () => {
  const eleven = <Canopy view={view} ribs={year.slice(1)} subject="Iuran" unit="bulan" />
  assert.throws(() => draw(eleven), /twelve ribs/)
})
