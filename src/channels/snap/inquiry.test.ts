import assert from 'node:assert/strict'
import { test } from 'node:test'
import { vaNumberOf, writeAmount } from '#modules/contributions/bank'
import { createTestDatabase } from '../../../tests/database.ts'
import { issueCode, withdrawCode } from '../../modules/contributions/bank/fixtures/issue-code.ts'
import { scenarios } from '../../modules/contributions/bank/fixtures/vectors.ts'
import { bodyOf, codeOf, expectScenario, openBankSide } from './fixtures/bank-side.ts'

const { database } = await createTestDatabase()
const { bank, credentials, clock } = await openBankSide(database)

test('an open code is shown with its employer, its amount and one line for its bill', async () => {
  const { code, amount } = await issueCode(database)
  const exchange = await bank.inquire(code, {}, 'Q1')
  expectScenario('inquiry', 'known open billing code', exchange)
  const data = bodyOf(exchange).virtualAccountData ?? {}
  for (const name of Object.keys(scenarios.sampleInquiryResponse.virtualAccountData))
    assert.ok(name in data, name)
  assert.deepEqual(
    { ...data, billDetails: undefined, freeTexts: undefined },
    {
      inquiryStatus: '00',
      inquiryReason: { english: 'Success', indonesia: 'Sukses' },
      ...vaNumberOf(credentials.serviceId, code),
      virtualAccountName: 'PT CONTOH SEJAHTERA',
      inquiryRequestId: 'Q1',
      totalAmount: writeAmount(amount),
      billDetails: undefined,
      freeTexts: undefined,
      virtualAccountTrxType: 'C',
    },
  )
  assert.deepEqual(data['billDetails'], [
    {
      billCode: '01',
      billNo: '202611',
      billName: 'Iuran 11-2026',
      billDescription: { english: 'Contribution', indonesia: 'Iuran' },
      billAmount: writeAmount(amount),
      additionalInfo: {},
    },
  ])
  assert.deepEqual(data['freeTexts'], [
    { english: 'Workers: 1', indonesia: 'Pekerja: 1' },
    { english: 'Pay by 15-12-2026', indonesia: 'Bayar paling lambat 15-12-2026' },
  ])
})

test('a code that cannot be paid says why: paid, expired, withdrawn, unknown', async () => {
  const paid = await issueCode(database)
  await bank.pay(paid.code, { amount: paid.amount })
  expectScenario('inquiry', 'already paid', await bank.inquire(paid.code))

  const expired = await issueCode(database, { expiresAt: new Date('2026-11-19T16:59:59Z') })
  expectScenario('inquiry', 'expired billing code', await bank.inquire(expired.code))

  const withdrawn = await issueCode(database)
  await withdrawCode(database, withdrawn.code, clock.now)
  expectScenario('inquiry', 'unknown or blocked number', await bank.inquire(withdrawn.code))
  expectScenario('inquiry', 'unknown or blocked number', await bank.inquire('26110000000001'))
})

test('a request that lacks a field, or has one in the wrong form, hears its name', async () => {
  const { code } = await issueCode(database)
  const numbers = vaNumberOf(credentials.serviceId, code)
  const inquire = (body: object | string) => bank.call('/transfer-va/inquiry', body)
  expectScenario('inquiry', 'mandatory field missing', await inquire(numbers))
  const malformed = 'virtualAccountNo differs from partnerServiceId+customerNo, or letters in customerNo'
  const other = { ...numbers, customerNo: '26110000000002', inquiryRequestId: 'A' }
  expectScenario('inquiry', malformed, await inquire(other))
  const letters = { ...vaNumberOf(credentials.serviceId, '2611000000000A'), inquiryRequestId: 'A' }
  expectScenario('inquiry', malformed, await inquire(letters))
  expectScenario('inquiry', 'body is not JSON', await inquire('partnerServiceId=88899'))
  assert.equal(codeOf(await inquire('{"customerNo":"1","customerNo":"2"}')), '4002400')
})

test('an X-EXTERNAL-ID is used once on a day in Jakarta, and again on the next', async () => {
  const { code } = await issueCode(database)
  clock.now = new Date('2026-11-20T16:59:59Z')
  assert.equal(codeOf(await bank.inquire(code, { externalId: '7' })), '2002400')
  expectScenario(
    'inquiry',
    'X-EXTERNAL-ID used before today (WIB)',
    await bank.inquire(code, { externalId: '7' }),
  )
  clock.now = new Date('2026-11-20T17:00:00Z')
  assert.equal(codeOf(await bank.inquire(code, { externalId: '7' })), '2002400')
})

test('a sender that lays out its body, or writes digits as numbers, is understood', async () => {
  const { code } = await issueCode(database)
  const body = JSON.stringify(
    { ...vaNumberOf(credentials.serviceId, code), customerNo: Number(code), inquiryRequestId: 12 },
    null,
    2,
  )
  const exchange = await bank.call('/transfer-va/inquiry', body)
  assert.equal(codeOf(exchange), '2002400')
  assert.deepEqual(bodyOf(exchange).virtualAccountData?.['customerNo'], code)
  assert.deepEqual(bodyOf(exchange).virtualAccountData?.['inquiryRequestId'], '12')
})
