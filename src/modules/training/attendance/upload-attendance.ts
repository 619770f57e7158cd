import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { ofSession, sessionNo } from '../find-things.ts'
import { readAttendanceFile, rowFault } from './attendance-file.ts'
import { markTrainees, requireMarkable } from './mark-trainees.ts'
import { getSession } from './session.ts'

const notOfClass = {
  id: 'Nomor ini bukan peserta kelas ini.',
  en: 'This number is not a trainee of this class.',
}
const seeList = {
  id: 'Ambil nomornya dari daftar hadir kelas, lalu unggah lagi baris ini.',
  en: 'Take the number from the attendance list of the class, and upload this row again.',
}
const notedOtherwise = {
  id: 'Sudah tercatat sebaliknya.',
  en: 'It has been noted the other way round.',
}
const correctIt = {
  id: 'Betulkan di daftar hadir, dengan alasannya.',
  en: 'Correct it on the attendance list, with the reason.',
}

/** A spreadsheet of one session: good rows go in, the others are answered with row, reason and remedy. */
export const uploadAttendance = operation({
  name: 'training.upload-attendance',
  summary: { id: 'Mengunggah daftar hadir', en: 'Upload an attendance list' },
  allowed: ['provider.owner', 'provider.trainer'],
  effect: 'write',
  route: { method: 'POST', path: '/training/sessions/{sessionNo}/attendance-file' },
  input: z.object({ sessionNo, file: fields.file }),
  output: z.object({ counted: fields.count, already: fields.count, faults: z.array(rowFault) }),
  concerns: ofSession,
  async run({ db, actor, now, note }, { sessionNo: number, file }) {
    const session = await getSession(db, number)
    requireMarkable(session, now)
    const { rows, faults } = await readAttendanceFile(file)
    const outcomes = await markTrainees(db, session, rows, { way: 'file', by: actor.name, now })
    const wrong = rows.flatMap(({ rowNo }, at) => {
      if (outcomes[at] === 'unknown')
        return [{ rowNo, code: 'not-of-class', message: notOfClass, remedy: seeList }]
      if (outcomes[at] === 'differs')
        return [{ rowNo, code: 'differs', message: notedOtherwise, remedy: correctIt }]
      return []
    })
    const count = (asked: string) => outcomes.filter((outcome) => outcome === asked).length
    note({ session: number, counted: count('counted'), faults: faults.length + wrong.length })
    return {
      counted: count('counted'),
      already: count('already'),
      faults: [...faults, ...wrong].sort((a, b) => a.rowNo - b.rowNo),
    }
  },
})
