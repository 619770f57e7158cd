import assert from 'node:assert/strict'
import { test } from 'node:test'
import { withCheckDigit } from '#base/check-digit.ts'
import { SnapRefusal } from './snap-refusal.ts'
import { paymentCodeOf, vaNumberOf } from './va-number.ts'
import { readInquiry, readPaymentRequest } from './virtual-account.ts'

const code = withCheckDigit('99261000000001')
const serviceId = '   88899'
const calledAt = new Date('2026-11-20T03:00:00Z')
const inquiry = { ...vaNumberOf(serviceId, code), inquiryRequestId: 'A1', additionalInfo: {} }
const payment = {
  ...vaNumberOf(serviceId, code),
  paymentRequestId: 'A1',
  paidAmount: { value: '12345000.00', currency: 'IDR' },
  trxDateTime: '2026-11-20T10:05:00+07:00',
  referenceNo: '000000000012345',
}

const readPayment = (changes: object) => readPaymentRequest({ ...payment, ...changes }, calledAt)

function refused(read: () => unknown, outcome: string, detail: string) {
  assert.throws(read, (error) => {
    assert.ok(error instanceof SnapRefusal)
    assert.deepEqual([error.outcome, error.detail], [outcome, detail])
    return true
  })
}

test('a request as the standard writes it is read', () => {
  assert.deepEqual(readInquiry(inquiry), { ...vaNumberOf(serviceId, code), inquiryRequestId: 'A1' })
  const read = readPayment({})
  assert.equal(read.paidAmount, 12_345_000n)
  assert.equal(read.paidAt.toISOString(), '2026-11-20T03:05:00.000Z')
  assert.equal(read.referenceNo, '000000000012345')
})

test('numbers where text is meant, empty text for nothing and other forms of time are read too', () => {
  const lenient = {
    customerNo: Number(code),
    paymentRequestId: 77,
    referenceNo: '',
    trxDateTime: '20261120T030500Z',
  }
  const read = readPayment(lenient)
  assert.equal(read.customerNo, code)
  assert.equal(read.paymentRequestId, '77')
  assert.equal(read.referenceNo, null)
  assert.equal(read.paidAt.toISOString(), '2026-11-20T03:05:00.000Z')
  assert.equal(readPayment({ partnerServiceId: 88899 }).partnerServiceId, serviceId)
})

test('where the bank does not say when it took the money, the time of its call counts', () => {
  assert.deepEqual(readPayment({ trxDateTime: undefined }).paidAt, calledAt)
})

test('a field that is missing is named, before any that is malformed', () => {
  const broken = { ...inquiry, customerNo: 'ABC' }
  for (const nothing of [undefined, null, '']) {
    refused(() => readInquiry({ ...broken, inquiryRequestId: nothing }), 'missingField', 'inquiryRequestId')
  }
  refused(() => readPayment({ paidAmount: undefined }), 'missingField', 'paidAmount')
  refused(() => readPayment({ paidAmount: { currency: 'IDR' } }), 'missingField', 'paidAmount.value')
})

test('the third number must be the first two in one, in digits', () => {
  const other = withCheckDigit('99261000000002')
  refused(
    () => readInquiry({ ...inquiry, virtualAccountNo: serviceId + other }),
    'invalidFormat',
    'virtualAccountNo',
  )
  refused(
    () => readInquiry({ ...inquiry, ...vaNumberOf(serviceId, '99A') }),
    'invalidFormat',
    'virtualAccountNo',
  )
  refused(
    () => readInquiry({ ...inquiry, ...vaNumberOf('88899', code) }),
    'invalidFormat',
    'partnerServiceId',
  )
})

test('malformed amounts, times and texts are refused by name', () => {
  refused(
    () => readPayment({ paidAmount: { value: '1.50', currency: 'IDR' } }),
    'invalidFormat',
    'paidAmount',
  )
  refused(
    () => readPayment({ paidAmount: { value: 12345000, currency: 'IDR' } }),
    'invalidFormat',
    'paidAmount.value',
  )
  refused(
    () => readPayment({ paidAmount: { value: '1.00', currency: 'USD' } }),
    'invalidFormat',
    'paidAmount',
  )
  refused(() => readPayment({ paidAmount: '1.00' }), 'invalidFormat', 'paidAmount')
  refused(() => readPayment({ trxDateTime: 'yesterday' }), 'invalidFormat', 'trxDateTime')
  refused(() => readPayment({ referenceNo: 'x'.repeat(65) }), 'invalidFormat', 'referenceNo')
  refused(() => readPayment({ paymentRequestId: 'a\u0000b' }), 'invalidFormat', 'paymentRequestId')
  refused(() => readPayment({ paymentRequestId: ['a'] }), 'invalidFormat', 'paymentRequestId')
})

test('a number stands for a payment code only under its own service and with its check digit', () => {
  assert.equal(paymentCodeOf(vaNumberOf(serviceId, code), serviceId), code)
  assert.equal(paymentCodeOf(vaNumberOf('   88898', code), serviceId), null)
  const wrong = code.slice(0, -1) + ((Number(code.at(-1)) + 1) % 10)
  assert.equal(paymentCodeOf(vaNumberOf(serviceId, wrong), serviceId), null)
  assert.equal(paymentCodeOf(vaNumberOf(serviceId, '26110000000001'), serviceId), null)
})
