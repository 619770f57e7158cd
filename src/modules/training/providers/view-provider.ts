import { dayIn, licenceStanding, Working, type Day } from '@payung/law'
import { z } from 'zod'
import { assert } from '#base/assert.ts'
import type { Db } from '#platform/database.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { trainingModes } from '../courses/course.ts'
import { ofProvider, providerNo } from '../find-things.ts'
import { legalSteps } from '../machine.ts'
import { providerStates } from '../states.ts'
import { listSteps } from '../steps.ts'
import { admission, judgeAdmission } from './admission.ts'
import { findQuality, quality } from './find-quality.ts'
import { missingIn } from './missing.ts'
import { listPapers } from './paper.sql.ts'
import { checkWays } from './plan-provider-check.ts'
import { paperKinds, providerKinds, type PaperKind, type Provider } from './provider.ts'
import { getProvider } from './provider.sql.ts'
import * as rows from './view-provider.sql.ts'

const paper = z.object({
  paperId: z.uuid(),
  kind: z.enum(paperKinds),
  name: z.string(),
  mediaType: z.string(),
  size: fields.count,
  storedAt: fields.instant,
  storedBy: z.string(),
})
const teacher = z.object({
  name: z.string(),
  fieldCode: z.string(),
  fieldId: z.string(),
  fieldEn: z.string(),
  certificate: z.string().nullable(),
  experienceYears: fields.count,
})
const facility = z.object({ mode: z.enum(trainingModes), description: z.string(), places: fields.count })
const licence = z.object({
  licenceNo: z.string(),
  licenceIssuer: z.string(),
  expiresOn: fields.day,
  notedAt: fields.instant,
  notedBy: z.string(),
})
const request = z.object({
  items: z.array(z.string()),
  dueOn: fields.day,
  askedAt: fields.instant,
  askedBy: z.string(),
  answeredAt: fields.instant.nullable(),
})
const check = z.object({
  way: z.enum(checkWays),
  plannedOn: fields.day,
  plannedBy: z.string(),
  doneOn: fields.day.nullable(),
  doneBy: z.string().nullable(),
  passed: z.boolean().nullable(),
  finding: z.string().nullable(),
})
const appeal = z.object({
  against: z.enum(['rejected', 'suspended', 'terminated']),
  story: z.string(),
  filedAt: fields.instant,
  filedBy: z.string(),
  decidedAt: fields.instant.nullable(),
  decidedBy: z.string().nullable(),
  upheld: z.boolean().nullable(),
  answer: z.string().nullable(),
})
const step = z.object({
  from: z.string().nullable(),
  to: z.string(),
  at: fields.instant,
  by: z.string(),
  reason: z.string().nullable(),
})

const file = z.object({
  providerNo: z.string(),
  providerId: fields.key,
  kind: z.enum(providerKinds),
  name: z.string(),
  state: z.enum(providerStates),
  /** Legal from here. */
  nextSteps: z.array(z.enum(providerStates)),
  notBefore: fields.day.nullable(),
  regionCode: z.string(),
  regionName: z.string(),
  officeName: z.string(),
  address: z.string(),
  contactName: z.string(),
  contactPhone: z.string(),
  vocationalNo: z.string().nullable(),
  licenceNo: z.string().nullable(),
  licenceIssuer: z.string().nullable(),
  licenceExpiresOn: fields.day.nullable(),
  licenceStanding: z.enum(['none', 'valid', 'expires-in-60', 'expires-in-30', 'expired']),
  experienceSince: fields.day.nullable(),
  bankCode: z.string().nullable(),
  bankAccountNo: z.string().nullable(),
  bankAccountName: z.string().nullable(),
  agreementNo: z.string().nullable(),
  agreementFrom: fields.day.nullable(),
  agreementTo: fields.day.nullable(),
  openedAt: fields.instant,
  submittedAt: fields.instant.nullable(),
  instructors: z.array(teacher),
  facilities: z.array(facility),
  papers: z.array(paper),
  licences: z.array(licence),
  requests: z.array(request),
  checks: z.array(check),
  appeals: z.array(appeal),
  steps: z.array(step),
  /** What the law says of it today. */
  admission,
  /** Fields of the application that are still empty. */
  missing: z.array(z.object({ field: z.string(), message: z.object({ id: z.string(), en: z.string() }) })),
  quality,
  /** Classes on which an officer has to decide. */
  atRisk: fields.count,
})
export type ProviderFile = z.output<typeof file>

/** A training body whole: what it applied with, what became of it and who said so, what it holds, what may come next. */
export const viewProvider = operation({
  name: 'training.view-provider',
  summary: { id: 'Lihat berkas lembaga pelatihan', en: 'View the file of a training body' },
  allowed: ['provider.owner', 'provider.trainer', 'provider.assessor', 'officer', 'supervisor', 'auditor'],
  effect: 'read',
  route: { method: 'GET', path: '/training/providers/{providerNo}' },
  input: z.object({ providerNo }),
  output: file,
  concerns: ofProvider,
  async run({ db, subject, now }) {
    assert(subject.kind === 'provider', 'the subject is a training body')
    const today = dayIn(now)
    const { id, number, ...columns } = await db.get<Provider>(getProvider(subject.providerId))
    const { officeCode: _officeCode, ...shown } = columns
    const parts = await readParts(db, id)
    const [found] = await findQuality(db, [id], today)
    assert(found, 'one training body has one quality')
    const { instructors, facilities, papers } = parts
    const held = { instructors: instructors.length, facilities: facilities.length }
    const kinds = papers.map(({ kind }): PaperKind => kind)
    return {
      ...shown,
      ...parts,
      providerNo: number,
      providerId: id,
      nextSteps: [...legalSteps('provider', columns.state)],
      licenceStanding: standingOf(columns.licenceExpiresOn, today),
      admission: judgeAdmission(columns, today),
      missing: missingIn({ ...columns, ...held, papers: kinds }).map(({ field, message }) => ({
        field,
        message,
      })),
      quality: found,
    }
  },
})

function standingOf(expiresOn: Day | null, today: Day): ProviderFile['licenceStanding'] {
  return expiresOn ? licenceStanding(expiresOn, today, new Working()) : 'none'
}

async function readParts(db: Db, id: bigint) {
  const [places, instructors, facilities, papers, licences, requests, checks, appeals, steps, { count }] =
    await Promise.all([
      db.get<Pick<ProviderFile, 'regionName' | 'officeName' | 'submittedAt' | 'openedAt'>>(
        rows.findPlaceNames(id),
      ),
      db.many<z.output<typeof teacher>>(rows.listInstructors(id)),
      db.many<z.output<typeof facility>>(rows.listFacilities(id)),
      db.many<z.output<typeof paper>>(listPapers(id)),
      db.many<z.output<typeof licence>>(rows.listLicences(id)),
      db.many<z.output<typeof request>>(rows.listRequests(id)),
      db.many<z.output<typeof check>>(rows.listChecks(id)),
      db.many<z.output<typeof appeal>>(rows.listAppeals(id)),
      listSteps(db, 'provider', id),
      db.get<{ count: number }>(rows.countAtRisk(id)),
    ])
  return {
    ...places,
    instructors,
    facilities,
    papers,
    licences,
    requests,
    checks,
    appeals,
    steps,
    atRisk: count,
  }
}
