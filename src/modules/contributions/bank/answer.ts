import { outcomes, responseCode, responseMessage, type Outcome, type ServiceCode } from './response-code.ts'

/** What goes back over the line. */
export type Answer = { readonly status: number; readonly body: Readonly<Record<string, unknown>> }

export function plainAnswer(
  service: ServiceCode,
  outcome: Outcome,
  more: Record<string, unknown> = {},
  detail?: string,
): Answer {
  return {
    status: outcomes[outcome].status,
    body: {
      responseCode: responseCode(service, outcome),
      responseMessage: responseMessage(outcome, detail),
      ...more,
    },
  }
}
