import type { Exchange } from './bank-client.ts'

/** A request as it went over the line, its body laid out for reading. */
export function requestText({ request }: Exchange): string {
  return messageText(`${request.method} ${request.url}`, request.headers, JSON.parse(request.body))
}

export function responseText({ response }: Exchange): string {
  const { 'content-type': type = '', 'x-timestamp': timestamp = '' } = response.headers
  return messageText(
    `HTTP ${response.status}`,
    { 'Content-Type': type, 'X-TIMESTAMP': timestamp },
    response.body,
  )
}

export type SnapAnswer = {
  /** Status, service and case in seven digits. */
  readonly code: string
  readonly message: string
  readonly data: Readonly<Record<string, unknown>>
}

/** What Payung said. */
export function answerOf({ response }: Exchange): SnapAnswer {
  const { responseCode, responseMessage, virtualAccountData } = response.body as Readonly<
    Record<string, unknown>
  >
  return {
    code: String(responseCode),
    message: String(responseMessage),
    data: (virtualAccountData ?? {}) as Readonly<Record<string, unknown>>,
  }
}

function messageText(first: string, headers: Readonly<Record<string, string>>, body: unknown): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`)
  return [first, ...lines, '', JSON.stringify(body, null, 2)].join('\n')
}
