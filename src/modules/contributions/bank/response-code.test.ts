import assert from 'node:assert/strict'
import { test } from 'node:test'
import { responseCodes } from './fixtures/vectors.ts'
import { outcomes, reasonOf, responseCode, responseMessage, type Outcome } from './response-code.ts'

const names = Object.keys(outcomes) as Outcome[]

test('every outcome of ours is one of the standard’s, with its status, case and message', () => {
  for (const name of names) {
    const { status, case: caseCode, english } = outcomes[name]
    const standard = responseCodes.codes.find((one) => one.http === status && one.case === caseCode)
    assert.ok(standard?.message.startsWith(english.replace(/ \[.*/, '')), name)
  }
})

test('a response code is status, service and case in seven digits', () => {
  assert.equal(responseCode('24', 'successful'), '2002400')
  assert.equal(responseCode('24', 'notFound'), '4042412')
  assert.equal(responseCode('25', 'repeated'), '4042518')
  assert.equal(responseCode('73', 'unauthorized'), '4017300')
  for (const name of names) assert.match(responseCode('25', name), /^\d{3}25\d{2}$/)
})

test('fields stand in braces, reasons in brackets, and no message is longer than allowed', () => {
  assert.equal(
    responseMessage('missingField', 'inquiryRequestId'),
    'Invalid Mandatory Field {inquiryRequestId}',
  )
  assert.equal(responseMessage('unauthorized', 'Signature'), 'Unauthorized. [Signature]')
  assert.equal(responseMessage('notFound'), 'Invalid Bill/Virtual Account [Not Found]')
  assert.equal(responseMessage('invalidFormat', 'x'.repeat(500)).length, 150)
  for (const name of names) {
    const { english, indonesia } = reasonOf(name)
    assert.ok(english.length <= 64 && indonesia.length <= 64, name)
  }
})
