import { z } from 'zod'
import { newId } from '#base/id.ts'
import { phoneNumber } from '#modules/access'
import { recordFact } from '#platform/facts.ts'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { employerIn, npp } from '../employers/employer.ts'
import { employerByNpp } from '../employers/find-employer.ts'
import { storeOwnWork } from './declare-own-work.ts'
import { enterPerson, identityForm, type Bearer } from './enter-person.ts'
import { findOwnWork } from './find-own-work.ts'
import { ownWorkForm } from './own-work.ts'
import { bornOtherwise, sponsoredAlready } from './problems.ts'
import * as rows from './sponsorship.sql.ts'

/**
 * A household, an association or a company takes it on to pay for someone who works for their own account: a domestic worker, a driver,
 * a member. The account is the worker's, and so is what they have said of their own work; the sponsor sees until when it is paid.
 */
export const sponsorWorker = operation({
  name: 'registry.sponsor-worker',
  summary: { id: 'Menanggung iuran seorang pekerja', en: 'Sponsor a worker' },
  allowed: ['employer.owner', 'employer.filer'],
  effect: 'write',
  route: { method: 'POST', path: '/employers/{npp}/sponsored' },
  input: ownWorkForm.extend(identityForm).extend({
    npp,
    /** By which the worker opens their own account; may be empty. */
    phone: z.union([z.literal('').transform(() => null), phoneNumber]).nullish(),
  }),
  output: z.object({ sponsorshipId: z.uuid(), personId: fields.key }),
  concerns: employerByNpp,
  async run({ db, subject, actor, now, fictitious, touches }, { phone = null, npp: _npp, ...given }) {
    const recognise = (bearer: Bearer) => {
      if (bearer.birthOn !== given.birthOn) throw bornOtherwise()
    }
    const { personId, isNew } = await enterPerson({ db, now, fictitious }, { ...given, phone }, recognise)
    touches(personId)
    if (!(await findOwnWork(db, [personId]))) {
      await storeOwnWork(db, { ...given, personId, by: actor.name }, now)
    }
    const sponsorshipId = newId(now)
    const begun = { id: sponsorshipId, employerId: employerIn(subject), personId, by: actor.name, now }
    if ((await db.run(rows.insertSponsorship(begun))) === 0) throw sponsoredAlready()
    if (isNew) {
      const about = { personId: String(personId), at: now.toISOString() }
      await recordFact(db, 'registry.own-account-registered', about, now)
    }
    return { sponsorshipId, personId }
  },
})
