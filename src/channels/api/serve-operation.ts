import { notFound, Problem } from '#base/problem.ts'
import { visitor } from '#platform/actor.ts'
import type { App } from '#platform/app.ts'
import { perform } from '#platform/operation.ts'
import type { WebContext } from '#web/env.ts'
import type { Offer } from './catalogue.ts'
import { keyNeeded } from './problems.ts'
import { readHeaderText, readIdempotencyKey } from './read-headers.ts'
import { readRequest } from './read-request.ts'
import { writeAnswer } from './write-answer.ts'

/** A request to an operation: who asks, what for, the operation itself, its answer. */
export async function serveOperation(app: App, c: WebContext, offer: Offer): Promise<Response> {
  const { operation } = offer
  const { actor } = c.var
  if (actor === visitor && operation.allowed !== 'anyone') throw keyNeeded()
  const key = operation.effect === 'write' ? readIdempotencyKey(c.req.header('idempotency-key')) : null
  const input = await readRequest(c, offer)
  const purpose = readHeaderText(c.req.header('x-purpose'))
  const output = await perform(app, operation, { actor, input, key, purpose }).catch((error: unknown) => {
    throw isAboutPath(error, offer) ? notFound() : error
  })
  return writeAnswer(c, offer, output)
}

/** An address that nothing can have answers as one that nothing has. */
function isAboutPath(error: unknown, { pathFields }: Offer): boolean {
  const faults = error instanceof Problem && error.details.code === 'bad-input' ? error.details.faults : []
  return faults?.some(({ field }) => Object.hasOwn(pathFields, field)) ?? false
}
