import { z } from 'zod'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn, employerKinds, npp, riskClass, scales } from './employer.ts'
import * as rows from './employers.sql.ts'
import type { Terms } from './employer.ts'
import { employerByNpp, getEmployer } from './find-employer.ts'

const terms = z.object({
  fromMonth: fields.month,
  scale: z.enum(scales),
  riskClass,
  riskReason: z.string(),
  jkk: z.boolean(),
  jkm: z.boolean(),
  jht: z.boolean(),
  jp: z.boolean(),
  labourIntensive: z.boolean(),
  note: z.string().nullable(),
  confirmedBy: z.string(),
  confirmedAt: fields.instant,
})

export const viewEmployer = operation({
  name: 'registry.view-employer',
  summary: {
    id: 'Data pemberi kerja dan ketentuan iurannya',
    en: 'An employer and the terms of its contributions',
  },
  allowed: [
    'employer.owner',
    'employer.filer',
    'employer.approver',
    'employer.reader',
    'officer',
    'supervisor',
    'auditor',
  ],
  effect: 'read',
  route: { method: 'GET', path: '/employers/{npp}' },
  input: z.object({ npp }),
  output: z.object({
    employerId: fields.key,
    npp: z.string(),
    kind: z.enum(employerKinds),
    name: z.string(),
    nib: z.string().nullable(),
    taxNo: z.string().nullable(),
    kbli: z.string().nullable(),
    activity: z.string().nullable(),
    regionCode: z.string(),
    regionName: z.string(),
    officeCode: z.string(),
    officeName: z.string(),
    address: z.string(),
    contactName: z.string(),
    contactPhone: z.string(),
    contactEmail: z.string().nullable(),
    firstMonth: fields.month,
    twoPeople: z.boolean(),
    registeredAt: fields.instant,
    closedOn: z.string().nullable(),
    /** People at work here now. */
    workers: fields.count,
    /** The latest first; each governs until the month in which the one before it begins. */
    terms: z.array(terms),
  }),
  concerns: employerByNpp,
  async run({ db, subject }) {
    const employerId = employerIn(subject)
    const { open } = await db.get<{ open: number }>(rows.countOpenSpells(employerId))
    return {
      ...(await getEmployer(db, employerId)),
      workers: open,
      terms: await db.many<Terms>(rows.listTerms(employerId)),
    }
  },
})
