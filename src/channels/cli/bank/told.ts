import { answerOf, verdictOf, type Exchange, type Plot, type Story } from '../../../simulators/bank/index.ts'
import { readAmount } from '#modules/contributions/bank'
import { table } from '../table.ts'
import { count } from '../terminal.ts'

/** What came of it: in lines for people, as it is for programs. */
export type Told = {
  /** Payung said yes. */
  readonly done: boolean
  readonly text: string
  readonly json: object
}

/** Calls and their answers, in the order in which they went over the line. The last answer is the outcome. */
export function tellCalls(code: string, how: Plot | 'inquire', stories: readonly Story[]): Told {
  const exchanges = stories.flatMap((story) => story.exchanges)
  const calls = exchanges.map(callOf)
  const credited = stories.some((story) => story.credited)
  const last = stories.at(-1)?.exchanges.at(-1)
  const done = last ? saysYes(last) : credited
  const lines = calls.map(({ call, http, responseCode, responseMessage, meaning }) => [
    call,
    `HTTP ${http}`,
    responseCode,
    responseMessage,
    meaning ?? '',
  ])
  return {
    done,
    text: [table(lines), ...asked(stories[0]), ...money(how, credited)].join('\n'),
    json: { code, how, done, credited, calls },
  }
}

/** Booked before and told again is a yes as well. */
function saysYes(exchange: Exchange): boolean {
  const flag = answerOf(exchange).data['paymentFlagStatus']
  return flag === undefined ? exchange.response.status === 200 : flag === '00'
}

/** What a cash machine shows before one pays. */
function asked(inquiry: Story | undefined): string[] {
  const last = inquiry?.exchanges.at(-1)
  const { virtualAccountName, totalAmount } = last ? answerOf(last).data : {}
  if (!totalAmount) return []
  const amount = readAmount(totalAmount as { value: string; currency: string }) // Payung's own answer.
  return amount ? [`${String(virtualAccountName)}: Rp ${count(amount)}`] : []
}

function money(how: Plot | 'inquire', credited: boolean): string[] {
  if (how === 'inquire') return []
  if (!credited) return ['The payer has kept the money.']
  return how === 'lost-callback'
    ? ['The money is in the account, and Payung has not been told. ./payung bank statement tells it.']
    : ['The money is in the account.']
}

const services: Readonly<Record<string, string>> = {
  '/access-token/b2b': 'token',
  '/transfer-va/inquiry': 'inquiry',
  '/transfer-va/payment': 'payment',
}

function callOf(exchange: Exchange) {
  const { request, response } = exchange
  const { code, message, data } = answerOf(exchange)
  return {
    call: services[request.url.replace('/snap/v1.0', '')] ?? request.url,
    http: response.status,
    responseCode: code,
    responseMessage: message,
    meaning: verdictOf({ code, message, data })?.en ?? null,
    request,
    response,
  }
}
