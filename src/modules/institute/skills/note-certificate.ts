import { dayIn } from '@payung/law'
import { z } from 'zod'
import { present } from '#base/assert.ts'
import { personById, personIdsOf } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { schemeCode, staff } from '../fields.ts'
import { refuse } from '../refuse.ts'
import { lastDayAfter } from '../runs/close-run.ts'
import { findSchemeInForce } from '../schemes/list-schemes.ts'
import { noteSkill } from './note-skill.ts'

/** An officer notes the certificate of the Institute’s certification body (LSP) that somebody shows. */
export const noteCertificate = operation({
  name: 'institute.note-certificate',
  summary: { id: 'Mencatat sertifikat seseorang', en: 'Note somebody’s certificate' },
  allowed: staff,
  effect: 'write',
  route: { method: 'POST', path: '/people/{personId}/skills' },
  input: z.object({
    personId: fields.key,
    schemeCode,
    shownNo: fields.line(3, 40),
    gainedOn: fields.day,
  }),
  output: z.object({ validUntil: fields.day }),
  concerns: personById,
  async run({ db, actor, now }, input) {
    const scheme = await findSchemeInForce(db, input.schemeCode)
    if (!scheme) throw notInForce()
    if (input.gainedOn > dayIn(now)) throw notYetGained()
    const personId = present((await personIdsOf(db, input.personId))[0], 'the person concerned is on record')
    const { gainedOn } = input
    const validUntil = lastDayAfter(gainedOn, scheme.validityMonths)
    const noted = {
      personId,
      skill: scheme.title,
      source: 'certificate',
      sourceNo: input.shownNo,
      schemeCode: scheme.schemeCode,
      gainedOn,
      validUntil,
      by: actor.name,
    } as const
    if (!(await noteSkill(db, noted, now))) throw notedAlready()
    return { validUntil }
  },
})

function notInForce() {
  const message = { id: 'Skema ini tidak berlaku.', en: 'This scheme is not in force.' }
  const remedy = {
    id: 'Pilih skema yang berlaku, atau minta penyelia memberlakukannya.',
    en: 'Choose one in force, or have a supervisor put it in force.',
  }
  return refuse('scheme-not-in-force', 409, message, remedy, 'schemeCode')
}

function notYetGained() {
  const message = {
    id: 'Tanggal sertifikat ini belum tiba.',
    en: 'The day of this certificate has not come.',
  }
  const remedy = {
    id: 'Isi tanggal yang tertulis di sertifikatnya.',
    en: 'Fill in the day that stands on it.',
  }
  return refuse('certificate-from-the-future', 422, message, remedy, 'gainedOn')
}

function notedAlready() {
  const message = {
    id: 'Sertifikat bernomor ini sudah tercatat.',
    en: 'A certificate of this number is on record.',
  }
  const remedy = {
    id: 'Tidak perlu dicatat lagi. Periksa nomornya bila ini sertifikat lain.',
    en: 'Nothing more is needed. Check the number if it is another.',
  }
  return refuse('certificate-noted-already', 409, message, remedy, 'shownNo')
}
