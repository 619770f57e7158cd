import assert from 'node:assert/strict'
import { test } from 'node:test'
import { parseDay } from '@payung/law'
import type { ContractStanding } from '#modules/contributions'
import { sampleView } from '#ui/sample-view.ts'
import { contract, extendedContract, paidContract } from '../fixtures/contracts.ts'
import { contractsOn, leadOf, stateOf, verdictOf } from './verdict.ts'

const today = parseDay('2026-11-20')
const said = (one: ContractStanding, on = today) => [
  verdictOf(sampleView(), one, on),
  leadOf(sampleView(), one, on),
]
const unpaid = { price: { before: null, work: null } }

test('until it is paid for, a contract covers nobody, and its page says until when it would', () => {
  assert.deepEqual(said(contract()), [
    'Terdaftar, belum terlindungi',
    'Bayar sekali, dari negara mana pun: terlindungi sampai 31 Januari 2029.',
  ])
})

test('what is paid for covers from before leaving until after coming home, and each phase says what comes next', () => {
  const leads = (['before', 'during', 'after'] as const).map((phase) => said(paidContract({ phase })))
  assert.deepEqual(
    leads.map(([verdict]) => verdict),
    Array.from({ length: 3 }, () => 'Terlindungi sampai 31 Januari 2029'),
  )
  assert.match(leads[0]?.[1] ?? '', /Bekerja mulai 1 Januari 2027/)
  assert.match(leads[1]?.[1] ?? '', /berjalan sampai 31 Desember 2028/)
  assert.match(leads[2]?.[1] ?? '', /masih ditanggung/)
})

test('whoever goes by themselves and has paid is told the first day of their cover, not that they lack it', () => {
  const alone = paidContract({
    covered: false,
    placement: 'individual',
    paid: { before: false, work: true, savedUntil: null },
  })
  assert.deepEqual(said(alone), [
    'Sudah dibayar, terlindungi mulai 1 Januari 2027',
    'Tidak ada yang perlu dibayar lagi.',
  ])
})

test('a contract that another one extends promises no more than the work that was paid for', () => {
  const [verdict, lead] = said(extendedContract())
  assert.equal(verdict, 'Terlindungi sampai 31 Desember 2028')
  assert.match(lead ?? '', /perpanjangannya/)
  assert.equal(said(extendedContract({ phase: 'after' }))[0], 'Terlindungi sampai 31 Januari 2029')
  assert.equal(stateOf(contract({ extended: true }), today), 'extended')
})

test('what is over is told apart: cover that ended, and a contract that was never paid for', () => {
  const later = parseDay('2029-02-01')
  const past = { covered: false, phase: null } as const
  assert.equal(said(paidContract(past), later)[0], 'Perlindungan berakhir 31 Januari 2029')
  assert.equal(said(contract({ ...past, ...unpaid }), later)[0], 'Kontrak ini berakhir tanpa dibayar')
})

test('where the law does not say how long cover lasts, no day is made up', () => {
  const unknown = { cover: null, phase: null, covered: false } as const
  assert.equal(said(contract(unknown))[1], 'Bayar sekali, dari negara mana pun.')
  assert.equal(said(paidContract(unknown))[0], 'Sudah dibayar')
})

test('of several contracts the one that covers and the one that waits are both found', () => {
  const next = contract({ extendsId: extendedContract().contractId })
  const found = contractsOn(today, [next, extendedContract()])
  assert.deepEqual([found.covering?.extended, found.waiting?.extended, found.ahead], [true, false, null])
})
