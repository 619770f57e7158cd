import { dayIn, monthOf, type Month } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import { employerByNpp, findTerms, getEmployer } from '#modules/registry'
import type { Db } from '#platform/database.ts'
import { operation } from '#platform/operation.ts'
import { writeCertificate, type CertificateLetter } from '#ui/letter.ts'
import { checkOf } from './document.ts'
import * as rows from './document.sql.ts'
import { addressOf, language, letterFile, readers, teller, toFile, type LetterTo } from './letter.ts'
import { employerClosed } from './problems.ts'
import { programmeNames, programmesIn, type Programme } from './programme.ts'
import { employerIn } from './subject.ts'

/** `Sertifikat kepesertaan`: that an employer is registered, in which programmes, and paid through which month, as of today. */
export const employerCertificate = operation({
  name: 'credentials.employer-certificate',
  summary: { id: 'Sertifikat kepesertaan sebagai PDF', en: 'An employer’s certificate of membership as PDF' },
  allowed: readers,
  effect: 'read',
  input: z.object({ npp: z.string().max(20), language }),
  output: letterFile,
  concerns: employerByNpp,
  async run({ db, now, subject, publicUrl }, { language: lang }) {
    const letter = await drawUpCertificate(db, { employerId: employerIn(subject), lang, now, publicUrl })
    const { npp } = letter.employer
    return toFile(
      `${teller(lang)('sertifikat', 'certificate')}-${npp}-${dayIn(now)}`,
      await writeCertificate(letter),
    )
  },
})

/** @throws Problem when the employer's membership has ended */
export async function drawUpCertificate(
  db: Db,
  { employerId, lang, now, publicUrl }: LetterTo,
): Promise<CertificateLetter> {
  const employer = await getEmployer(db, employerId)
  if (employer.closedOn) throw employerClosed()
  const today = dayIn(now)
  const { paidThrough, programmes } = await findStanding(db, employerId, now)
  const { workers } = await db.get<{ workers: number }>(rows.countWorkers(employerId, today))
  const number = `S${employer.npp}-${today.replaceAll('-', '')}`
  return {
    lang,
    number,
    madeAt: now,
    check: await checkOf(
      db,
      { kind: 'certificate', npp: employer.npp, number, paidThrough },
      { now, publicUrl },
    ),
    employer: addressOf(employer),
    registeredOn: dayIn(employer.registeredAt),
    programmes: programmes.map((programme) => programmeNames[programme][lang]),
    workers,
    paidThrough,
  }
}

/** How an employer stands with its contributions. */
export type Standing = { readonly programmes: readonly Programme[]; readonly paidThrough: Month | null }

export async function findStanding(db: Db, employerId: bigint, now: Date): Promise<Standing> {
  const { firstMonth } = await getEmployer(db, employerId)
  const terms = await findTerms(db, employerId, Math.max(monthOf(dayIn(now)), firstMonth))
  const { paidThrough } = await db.get<{ paidThrough: Month | null }>(
    rows.getPaidThrough(employerId, firstMonth),
  )
  return {
    programmes: programmesIn(present(terms, 'an employer has terms from its first month on')),
    paidThrough,
  }
}
