import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import {
  counted,
  formatClock,
  formatCount,
  formatDay,
  formatDayDigits,
  formatDayShort,
  formatDaysLeft,
  formatInstant,
  formatMonth,
  formatMonths,
  formatMonthShort,
  formatMonthSpan,
  formatPercent,
  formatPhone,
  formatRate,
  formatWait,
} from './format.ts'

const november = 2026 * 12 + 10
const days = fc
  .date({ min: new Date('1900-01-01'), max: new Date('2999-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10))

test('a day is written as people say it, in both languages', () => {
  assert.equal(formatDay('2026-11-20', 'id'), '20 November 2026')
  assert.equal(formatDay('2026-08-01', 'id'), '1 Agustus 2026')
  assert.equal(formatDay('2026-08-01', 'en'), '1 August 2026')
  assert.equal(formatDayShort('2026-12-15', 'id'), '15 Des')
  assert.equal(formatDayShort('2026-12-15', 'en'), '15 Dec')
  assert.equal(formatDayDigits('2026-12-31'), '31-12-2026')
})

test('what is not a day is never printed as one', () => {
  for (const text of ['', '20-11-2026', '2026-11', '2026-11-20T00:00']) {
    assert.throws(() => formatDay(text, 'id'), /is not a day/)
  }
  assert.throws(() => formatDay('2026-13-01x', 'id'))
})

test('an instant is told by the clock of Jakarta, past midnight too', () => {
  const at = new Date('2026-11-20T02:14:00Z')
  assert.equal(formatInstant(at, 'id'), '20 November 2026 pukul 09.14 WIB')
  assert.equal(formatInstant(at, 'en'), '20 November 2026 at 09:14 WIB')
  assert.equal(formatInstant(new Date('2026-12-31T17:00:00Z'), 'id'), '1 Januari 2027 pukul 00.00 WIB')
  assert.equal(formatClock(new Date('2026-01-01T16:05:00Z'), 'id'), '23.05 WIB')
})

test('the clock of Jakarta agrees with the time zone database on every instant since 1965', () => {
  const zone = new Intl.DateTimeFormat('sv-SE', {
    timeZone: 'Asia/Jakarta',
    dateStyle: 'short',
    timeStyle: 'short',
  })
  const instants = fc.date({ min: new Date('1965-01-01'), max: new Date('2100-01-01'), noInvalidDate: true })
  fc.assert(
    fc.property(instants, (at) => {
      const [day, clock] = zone.format(at).split(' ')
      assert.equal(formatInstant(at, 'en'), `${formatDay(day ?? '', 'en')} at ${clock} WIB`)
    }),
  )
})

test('a contribution month is a whole number and is written with its name and year', () => {
  assert.equal(formatMonth(november, 'id'), 'November 2026')
  assert.equal(formatMonth(november - 6, 'id'), 'Mei 2026')
  assert.equal(formatMonth(november - 6, 'en'), 'May 2026')
  assert.equal(formatMonthShort(november + 1, 'id'), 'Des 2026')
  assert.equal(formatMonthSpan(november - 92, november - 53, 'id'), 'Mar 2019 – Jun 2022')
  assert.equal(formatMonthSpan(november - 21, null, 'id'), 'Feb 2025 – sekarang')
  assert.equal(formatMonthSpan(november, november, 'en'), 'Nov 2026')
  assert.throws(() => formatMonth(november + 0.5, 'id'), /is not a whole month/)
})

test('a day is written in the month that it lies in', () => {
  fc.assert(
    fc.property(days, (day) => {
      const month = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1
      return formatDay(day, 'id').endsWith(formatMonth(month, 'id'))
    }),
  )
})

test('digits carry the same marks in both languages, as rupiah does', () => {
  assert.equal(formatCount(1000), '1.000')
  assert.equal(formatCount(2_077_413n), '2.077.413')
  assert.equal(formatCount(-9), '−9')
  assert.equal(formatPercent(0.684), '68,4%')
  assert.equal(formatPercent(1.04, 0), '104%')
  assert.equal(formatPercent(-0.005), '−0,5%')
  assert.equal(counted(1000, 'en', 'pekerja', 'worker'), '1.000 workers')
  assert.equal(counted(1, 'en', 'pekerja', 'worker'), '1 worker')
  assert.equal(counted(2, 'en', 'orang', 'person', 'people'), '2 people')
  assert.throws(() => formatPercent(1 / 0), /finite/)
})

test('a rate of the law is written exactly and without idle zeros', () => {
  assert.equal(formatRate(570, 10_000), '5,7%')
  assert.equal(formatRate(24, 10_000), '0,24%')
  assert.equal(formatRate(1, 100), '1%')
  assert.throws(() => formatRate(1, 0), /whole numbers/)
})

test('months that are counted become years and months', () => {
  assert.equal(formatMonths(81, 'id'), '6 tahun 9 bulan')
  assert.equal(formatMonths(12, 'en'), '1 year')
  assert.equal(formatMonths(13, 'en'), '1 year 1 month')
  assert.equal(formatMonths(0, 'id'), '0 bulan')
})

test('nobody waits longer than we said', () => {
  assert.equal(formatWait(19.2, 'id'), '20 detik')
  assert.equal(formatWait(61, 'id'), '2 menit')
  assert.equal(formatWait(7200, 'en'), '2 hours')
  assert.equal(formatWait(1, 'en'), '1 second')
})

test('the days left are counted in whole days on either side of the last one', () => {
  assert.equal(formatDaysLeft('2026-11-20', '2026-12-15', 'id'), 'Masih 25 hari')
  assert.equal(formatDaysLeft('2026-12-15', '2026-12-15', 'id'), 'Hari ini hari terakhir')
  assert.equal(formatDaysLeft('2026-12-18', '2026-12-15', 'id'), 'Lewat 3 hari')
  assert.equal(formatDaysLeft('2026-12-14', '2026-12-15', 'en'), '1 day left')
  assert.equal(formatDaysLeft('2026-12-16', '2026-12-15', 'en'), '1 day late')
})

test('phone numbers are printed as people say them, whatever their length', () => {
  assert.equal(formatPhone('+6281234567890'), '0812 3456 7890')
  assert.equal(formatPhone('+62812345678'), '0812 3456 78')
  assert.equal(formatPhone('+628123456789'), '0812 3456 789')
})
