import { z } from 'zod'
import { newId } from '#base/id.ts'
import { checkSupportEnrolment, vocationalProgramme } from '#modules/training'
import { perform } from '#platform/operation.ts'
import { answerHeader, purposeOf, type Envelope } from './envelope.ts'
import { nikIn } from './identifier.ts'
import { DciRefusal, malformed } from './refusal.ts'
import type { Caller } from './search.ts'

/** As the specification spells it, and as its data model does. */
const programmeKeys = [
  'programme_identifier.program.programme_identifier',
  'programme_identifier.programme.programme_identifier',
]
const criteriaShape = z.record(z.string(), z.unknown())
const equalsShape = z.object({ eq: z.string() })

/** Whether a person is in the programme now: `Active` or `Inactive`, whatever else is known of them. */
export async function checkEnrollment({ app, actor }: Caller, envelope: Envelope) {
  const criteria = criteriaShape.safeParse(envelope.message['enrolled_criteria'])
  if (!criteria.success) throw malformed('message.enrolled_criteria')
  const { query_type: queryType, query } = criteria.data
  const nik = nikIn(queryType, query)
  if (nik === null) throw malformed('message.enrolled_criteria.query.person_identifier')
  requireOurs(query)
  const purpose = purposeOf(envelope.header, criteria.data)
  const { active } = await perform(app, checkSupportEnrolment, { actor, input: { nik }, purpose })
  return {
    signature: '',
    header: answerHeader(app, envelope.header, { status: 'succ', count: 1 }),
    message: {
      transaction_id: envelope.transactionId,
      correlation_id: newId(app.now()),
      enrolled_response: [
        {
          reference_id: nik,
          timestamp: app.now().toISOString(),
          status: 'succ',
          enrolled_status: active ? 'Active' : 'Inactive',
        },
      ],
    },
  }
}

/** @throws DciRefusal for another programme; without one, ours is meant */
function requireOurs(query: unknown): void {
  const given = criteriaShape.safeParse(query).data ?? {}
  const named = programmeKeys.flatMap((key) => (Object.hasOwn(given, key) ? [given[key]] : []))
  if (named.every((one) => equalsShape.safeParse(one).data?.eq === vocationalProgramme)) return
  throw new DciRefusal('err.request.bad', {
    id: `Di sini hanya program ${vocationalProgramme} yang bisa ditanyakan.`,
    en: `Only the programme ${vocationalProgramme} can be asked about here.`,
  })
}
