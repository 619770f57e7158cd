import { z } from 'zod'
import { newId } from '#base/id.ts'
import { Problem } from '#base/problem.ts'
import type { Language } from '#base/words.ts'
import { findSupportEnrolments } from '#modules/training'
import type { Actor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { perform } from '#platform/operation.ts'
import { answerHeader, mostItems, purposeOf, tooMany, type Envelope } from './envelope.ts'
import { nikIn } from './identifier.ts'
import { malformed, Rejected, type ItemReason } from './refusal.ts'
import { recordOf, registryType } from './record.ts'

export type Caller = { readonly app: App; readonly actor: Actor; readonly language: Language }

const itemShape = z.object({
  reference_id: z.string().min(1).max(99),
  search_criteria: z.record(z.string(), z.unknown()),
})
type Item = z.output<typeof itemShape>

/** A person's enrolments, for each request of the message. */
export async function search(caller: Caller, envelope: Envelope) {
  const { app } = caller
  const items = readItems(envelope)
  const answers = []
  const seen = new Set<string>()
  for (const item of items) {
    answers.push(await answerItem(caller, envelope, { item, repeats: seen.has(item.reference_id) }))
    seen.add(item.reference_id)
  }
  return {
    signature: '',
    header: answerHeader(app, envelope.header, { status: 'succ', count: items.length }),
    message: {
      transaction_id: envelope.transactionId,
      correlation_id: newId(app.now()),
      search_response: answers,
    },
  }
}

/** @throws DciRefusal where a request cannot be told apart, Rejected where there are too many */
function readItems({ message }: Envelope): Item[] {
  const given = message['search_request']
  if (Array.isArray(given) && given.length > mostItems) throw tooMany()
  const read = z.array(itemShape).min(1).safeParse(given)
  if (!read.success)
    throw malformed(['message.search_request', ...(read.error.issues[0]?.path ?? [])].join('.'))
  return read.data
}

async function answerItem(
  caller: Caller,
  envelope: Envelope,
  { item, repeats }: { item: Item; repeats: boolean },
) {
  const head = { reference_id: item.reference_id, timestamp: caller.app.now().toISOString() }
  try {
    if (repeats) throw new Rejected('rjct.reference_id.duplicate', words.duplicate)
    return { ...head, status: 'succ', ...(await find(caller, envelope, item)) }
  } catch (error) {
    const { reason, words: said } = rejectionOf(error)
    return {
      ...head,
      status: 'rjct',
      status_reason_code: reason,
      status_reason_message: said[caller.language],
    }
  }
}

/** @throws whatever concerns the whole message rather than this request */
function rejectionOf(error: unknown): Pick<Rejected<ItemReason>, 'reason' | 'words'> {
  if (error instanceof Rejected) return error as Rejected<ItemReason> // Header reasons are thrown before any item is answered.
  if (error instanceof Problem && error.details.status === 422)
    return { reason: 'rjct.search_criteria.invalid', words: error.details.remedy }
  throw error
}

async function find({ app, actor }: Caller, { header }: Envelope, { search_criteria: criteria }: Item) {
  const { reg_type: type, query_type: queryType, query } = criteria
  if (type !== undefined && type !== registryType)
    throw new Rejected('rjct.search_criteria.invalid', words.registry)
  const nik = nikIn(queryType, query)
  if (nik === null) throw new Rejected('rjct.filter.invalid', words.query)
  const page = readPage(criteria['pagination'])
  const purpose = purposeOf(header, criteria)
  const { enrolments } = await perform(app, findSupportEnrolments, { actor, input: { nik }, purpose })
  const from = (page.number - 1) * page.size
  return {
    data: {
      version: '1.0.0',
      reg_type: registryType,
      reg_record_type: 'Beneficiary',
      reg_records: enrolments.slice(from, from + page.size).map((one) => recordOf(nik, one)),
    },
    pagination: { page_size: page.size, page_number: page.number, total_count: enrolments.length },
  }
}

const pageShape = z
  .object({ page_size: z.int().min(1).max(2000), page_number: z.int().min(1).max(100_000).default(1) })
  .default({ page_size: 50, page_number: 1 })

function readPage(given: unknown): { size: number; number: number } {
  const read = pageShape.safeParse(given)
  if (!read.success) throw new Rejected('rjct.pagination.invalid', words.page)
  return { size: read.data.page_size, number: read.data.page_number }
}

const words = {
  duplicate: {
    id: 'reference_id ini sudah dipakai dalam pesan yang sama.',
    en: 'This reference_id stands in the same message already.',
  },
  registry: {
    id: `Registri ini ${registryType}.`,
    en: `This registry is ${registryType}.`,
  },
  query: {
    id: 'Tulis query_type “idtype-value” dengan type “UIN” dan value 16 angka NIK.',
    en: 'Write query_type “idtype-value” with type “UIN” and the 16 digits of the NIK as value.',
  },
  page: {
    id: 'Tulis page_size 1 sampai 2000 dan page_number mulai dari 1.',
    en: 'Write page_size 1 to 2000 and page_number from 1.',
  },
}
