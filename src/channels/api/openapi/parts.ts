import { badInput, notFound, Problem, type ProblemDetails } from '#base/problem.ts'
import { noDatabase } from '#web/problems.ts'
import type { Schema } from '../describe.ts'
import * as problems from '../problems.ts'
import { type Refusal, showProblem, titles } from '../write-problem.ts'

/** The parts of the document that do not come from operations: what every request and every answer may carry. */

const text = (description: string, more: object = {}): Schema => ({ type: 'string', description, ...more })

/** A problem as `write-problem.ts` writes it. */
export const problemSchema: Schema = {
  type: 'object',
  description: 'What is wrong, and what to do about it (RFC 9457).',
  required: ['type', 'title', 'status', 'detail', 'code', 'remedy', 'trace_id'],
  properties: {
    type: text('`urn:payung:problem:` and the code.'),
    title: text('What the status says.'),
    status: { type: 'integer', description: 'The HTTP status.' },
    detail: text('What is wrong, in a sentence for people.'),
    code: text('Stable; for programs.'),
    remedy: text('What to do about it.'),
    errors: {
      type: 'array',
      description: 'Every field that is at fault.',
      items: {
        type: 'object',
        required: ['field', 'code', 'detail'],
        properties: {
          pointer: text(
            'Where in the body (JSON Pointer in a fragment); left out where the fault is elsewhere.',
          ),
          field: text('The name of the field.'),
          code: text('Stable; for programs.'),
          detail: text('What is wrong with it, in a sentence for people.'),
        },
      },
    },
    trace_id: text('Names this request in our log.'),
  },
}

export const parameters = {
  IdempotencyKey: {
    name: 'Idempotency-Key',
    in: 'header',
    description:
      'Names this request. Sent again with the same content it is answered as the first time and does nothing more; with other content it is refused (422).',
    schema: {
      type: 'string',
      minLength: 1,
      maxLength: 255,
      examples: ['"0199a8f2-7c00-7000-8000-000000000001"'],
    },
  },
  Purpose: {
    name: 'X-Purpose',
    in: 'header',
    description:
      'What the person’s data are opened for. Officers must say it; the person can read it. UTF-8, percent-encoded where needed.',
    schema: { type: 'string', minLength: 5, maxLength: 200, examples: ['Periksa berkas klaim'] },
  },
  FileName: {
    name: 'X-File-Name',
    in: 'header',
    description: 'The name of a file that is sent as it is. UTF-8, percent-encoded where needed.',
    schema: { type: 'string', maxLength: 255, examples: ['upah-november.xlsx'] },
  },
  IfNoneMatch: {
    name: 'If-None-Match',
    in: 'header',
    description: 'The ETag of an answer that is kept: 304 when it still holds.',
    schema: { type: 'string' },
  },
  Language: {
    name: 'Accept-Language',
    in: 'header',
    description: 'The language of problems.',
    schema: { type: 'string', enum: ['id', 'en'], default: 'id' },
  },
} satisfies Record<string, { name: string; in: 'header'; description: string; schema: Schema }>

export const headers = {
  ETag: { description: 'Names this state of the answer.', schema: { type: 'string' } },
  Link: { description: 'Where a list goes on: `rel="next"`.', schema: { type: 'string' } },
  RateLimit: {
    description: 'Calls left, and seconds until all are there again.',
    schema: { type: 'string' },
  },
  RateLimitPolicy: {
    description: 'Calls at once, and seconds in which they come back.',
    schema: { type: 'string' },
  },
  RetryAfter: { description: 'Seconds to wait.', schema: { type: 'integer' } },
  Authenticate: { description: 'How to say who one is (RFC 6750).', schema: { type: 'string' } },
} as const

const headersOfAll = {
  RateLimit: referTo('headers', 'RateLimit'),
  'RateLimit-Policy': referTo('headers', 'RateLimitPolicy'),
}

const headersOf: Partial<Record<Refusal['status'], object>> = {
  401: { 'WWW-Authenticate': referTo('headers', 'Authenticate') },
  429: { 'Retry-After': referTo('headers', 'RetryAfter') },
  503: { 'Retry-After': referTo('headers', 'RetryAfter') },
}

/** What every answer carries. */
export const usualHeaders: object = headersOfAll

/** What the interface itself can refuse, beside what an operation does. Also the first example of its status. */
export const ownProblems: readonly Refusal[] = [
  problems.malformedBody({ id: 'Isinya bukan JSON yang utuh.', en: 'The content is not well-formed JSON.' }),
  problems.malformedKey(),
  problems.unwantedBody(),
  problems.keyNeeded(),
  problems.keyUnknown(),
  notFound(),
  problems.notThisMethod(['GET', 'HEAD']),
  problems.tooLarge(1 << 20),
  problems.notThisType(['application/json']),
  badInput([
    {
      field: 'month',
      code: 'invalid-format',
      message: { id: 'Tulis dengan bentuk yang diminta.', en: 'Write it in the form that is asked for.' },
    },
  ]),
  problems.tooManyCalls(1),
  problems.fault,
  noDatabase(),
].map(detailsOf)

function detailsOf(problem: Problem | typeof problems.fault): Refusal {
  return problem instanceof Problem ? problem.details : problem
}

/** `#/components/responses/NotFound` and its like, by status. */
export const refusals = [
  400, 401, 403, 404, 409, 413, 415, 422, 429, 503,
] as const satisfies ProblemDetails['status'][]

export function refusalName(status: Refusal['status']): string {
  return titles[status].en.replace(/(?:^| )(\w)/g, (_, letter: string) => letter.toUpperCase())
}

export const responses = Object.fromEntries([
  ...refusals.map((status) => [refusalName(status), refusalResponse(status)]),
  ['Refused', { description: 'Any other problem.', headers: headersOfAll, content: contentOf() }],
])

function refusalResponse(status: Refusal['status']) {
  const own = ownProblems.filter((one) => one.status === status)
  const example = own.map((one) => [
    one.code,
    { value: showProblem(one, { language: 'en', trace: '4bf92f3577b34da6a3ce929d0e0e4736', offer: null }) },
  ])
  return {
    description: `${titles[status].en}.`,
    headers: { ...headersOfAll, ...headersOf[status] },
    content: contentOf(example.length > 0 ? { examples: Object.fromEntries(example) } : {}),
  }
}

function contentOf(more: object = {}) {
  return { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' }, ...more } }
}

export function referTo(kind: 'headers' | 'parameters' | 'responses', name: string): { $ref: string } {
  return { $ref: `#/components/${kind}/${name}` }
}
