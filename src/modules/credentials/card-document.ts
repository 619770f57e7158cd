import { dayIn } from '@payung/law'
import { z } from 'zod'
import { personById } from '#modules/registry'
import * as fields from '#platform/fields.ts'
import { operation } from '#platform/operation.ts'
import { writeCard } from '#ui/letter.ts'
import { checkPlace } from './check-place.ts'
import { drawUpCard } from './issue-card.ts'
import { grouped, language, letterFile, teller, toFile } from './letter.ts'
import { programmeNames } from './programme.ts'

/** The card on paper, in its real size. */
export const cardDocument = operation({
  name: 'credentials.card-document',
  summary: { id: 'Kartu peserta sebagai PDF', en: 'A member’s card as PDF' },
  allowed: ['member', 'officer', 'supervisor'],
  effect: 'read',
  looksAtPerson: true,
  input: z.object({ personId: fields.key, language }),
  output: letterFile,
  concerns: personById,
  async run(context, { language: lang }) {
    const { now, publicUrl } = context
    const { card, text, programmes, memberSince } = await drawUpCard(context)
    const { membershipNo, name } = card
    const bytes = await writeCard({
      lang,
      number: membershipNo,
      madeAt: now,
      check: { content: text, address: checkPlace(publicUrl).address },
      name,
      memberNumber: grouped(membershipNo, 4, 4, 3),
      programmes: programmes.map((programme) => programmeNames[programme][lang]),
      memberSince: dayIn(memberSince),
    })
    return toFile(`${teller(lang)('kartu', 'card')}-${membershipNo}`, bytes)
  },
})
