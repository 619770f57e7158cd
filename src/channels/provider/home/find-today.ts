import type { z } from 'zod'
import { dayIn, type Day } from '@payung/law'
import {
  listAssessments,
  listClasses,
  listInvoices,
  listSessions,
  type Invoice,
  type ProviderFile,
} from '#modules/training'
import { ownFile } from '../application/own-body.ts'
import { isOwner, mayTeach, type AtDesk } from '../desk.ts'
import { mayAssess } from '../training-paths.ts'

export type Session = z.output<(typeof listSessions)['output']>['sessions'][number]
export type Class = z.output<(typeof listClasses)['output']>['classes'][number]
export type Assessment = z.output<(typeof listAssessments)['output']>['assessments'][number]

/** What a training body's day consists of; empty where it is not for whoever is signed in. */
export type Today = {
  readonly day: Day
  readonly owner: boolean
  readonly file: ProviderFile
  readonly sessions: readonly Session[]
  readonly classes: readonly Class[]
  readonly assessments: readonly Assessment[]
  readonly invoices: readonly Invoice[]
}

export async function findToday(visit: AtDesk): Promise<Today> {
  const { perform, view } = visit
  const day = dayIn(view.now)
  const owner = isOwner(visit)
  const file = await ownFile(visit)
  const { providerNo } = file
  const sessions = mayTeach(visit) ? (await perform(listSessions, { providerNo })).sessions : []
  const classes = mayTeach(visit) ? (await perform(listClasses, { providerNo, limit: 200 })).classes : []
  const assessments = mayAssess(visit) ? (await perform(listAssessments, { providerNo })).assessments : []
  const invoices = owner ? (await perform(listInvoices, { providerNo })).invoices : []
  return {
    day,
    owner,
    file,
    sessions: sessions.filter(({ onDate, cancelled }) => onDate === day && !cancelled),
    classes,
    assessments,
    invoices,
  }
}
