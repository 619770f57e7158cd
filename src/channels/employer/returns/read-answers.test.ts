import assert from 'node:assert/strict'
import { test } from 'node:test'
import { answerField, choice, readAnswers } from './read-answers.ts'

test('what is typed, chosen, confirmed and dropped is read for its row', () => {
  const answers = readAnswers({
    [answerField.typed(48, 'NOMOR_IDENTITAS')]: ' 9901124508920001 ',
    [answerField.chosen(388, 'DATE_AMBIGUOUS TGL_AWAL_BEKERJA')]: choice.set(
      'TGL_AWAL_BEKERJA',
      '2026-04-03',
    ),
    [answerField.chosen(212, 'DUP_IN_FILE NOMOR_IDENTITAS')]: choice.keep('DUP_IN_FILE NOMOR_IDENTITAS'),
    [answerField.confirmed(9, 'WAGE_IMPLAUSIBLE UPAH')]: 'yes',
    [answerField.dropped(871)]: 'yes',
    [answerField.chosen(7, 'CIVIL_SERVANT_OTHER_SCHEME STATUS_PEGAWAI')]: choice.drop,
    csrf: 'x',
  })
  const none = { values: {}, confirm: [], drop: false }
  assert.deepEqual(
    answers.sort((a, b) => a.rowNo - b.rowNo),
    [
      { ...none, rowNo: 7, drop: true },
      { ...none, rowNo: 9, confirm: ['WAGE_IMPLAUSIBLE UPAH'] },
      { ...none, rowNo: 48, values: { NOMOR_IDENTITAS: '9901124508920001' } },
      { ...none, rowNo: 212, confirm: ['DUP_IN_FILE NOMOR_IDENTITAS'] },
      { ...none, rowNo: 388, values: { TGL_AWAL_BEKERJA: '2026-04-03' } },
      { ...none, rowNo: 871, drop: true },
    ],
  )
})

test('what is typed wins over a choice for the same column', () => {
  const [answer] = readAnswers({
    [answerField.typed(1, 'UPAH')]: '4.200.000',
    [answerField.chosen(1, 'X UPAH')]: choice.set('UPAH', '1'),
  })
  assert.deepEqual(answer?.values, { UPAH: '4.200.000' })
})

test('a field that is sent back as it was shown says nothing', () => {
  const shown = { [answerField.shown(5, 'NIK')]: '123', [answerField.shown(6, 'NIK')]: '123' }
  const answers = readAnswers({
    ...shown,
    [answerField.typed(5, 'NIK')]: '123',
    [answerField.typed(6, 'NIK')]: '1234',
  })
  assert.deepEqual(
    answers.map(({ rowNo, values }) => [rowNo, values]),
    [[6, { NIK: '1234' }]],
  )
})

test('a value with blanks survives, and fields left empty say nothing', () => {
  const [answer, ...others] = readAnswers({
    [answerField.chosen(3, 'MONTH_DIFFERS BLTH')]: choice.set('BLTH', 'Maret 2026'),
    [answerField.typed(4, 'UPAH')]: '  ',
    'set.x.UPAH': '1',
  })
  assert.deepEqual(answer?.values, { BLTH: 'Maret 2026' })
  assert.deepEqual(others, [])
})
