import { addDays, dayIn } from '@payung/law'
import { matchStatement, readAmount } from '#modules/contributions/bank'
import type { App } from '#platform/app.ts'
import {
  answerOf,
  askAbout,
  creditAccount,
  demoPartner,
  findStory,
  plots,
  tellStory,
  type Plot,
  type Story,
} from '../../../simulators/bank/index.ts'
import { present } from '#base/assert.ts'
import { UsageFault } from '../command.ts'
import { oneOf, wholeNumber } from '../read-option.ts'
import { count } from '../terminal.ts'
import { tellCalls, type Told } from './told.ts'

type Given = {
  readonly how?: string
  readonly amount?: string
  readonly mode?: string
  readonly remark?: string
}

type Deed = (app: App, about: string, given: Given) => Promise<Told>

/** What the bank does, each reached over HTTP as a real one would reach us. */
export const deeds = { inquire, pay, transfer, statement } as const satisfies Readonly<Record<string, Deed>>

async function inquire(app: App, about: string, given: Given): Promise<Told> {
  const story = await ask(app, codeOf(about), modeOf(given))
  return tellCalls(story.code, 'inquire', [story])
}

async function pay(app: App, about: string, given: Given): Promise<Told> {
  const code = codeOf(about)
  const mode = modeOf(given)
  const plot = oneOf(Object.keys(plots) as Plot[], given.how ?? 'pay', '--how') // The keys of plots are plots.
  const inquiry = await ask(app, code, mode)
  const amount = given.amount === undefined ? askedIn(inquiry) : amountOf(given.amount, '--amount')
  if (amount === null) return tellCalls(code, plot, [inquiry])
  const id = await tellStory(app, { plot, code, amount, paidAt: app.now(), mode })
  return tellCalls(code, plot, [inquiry, await getStory(app, id)])
}

async function transfer(app: App, about: string, { remark = 'SETORAN TANPA KODE' }: Given): Promise<Told> {
  const amount = amountOf(about, 'AMOUNT')
  const { partnerId } = await demoPartner(app)
  const credit = { amount, remark, creditedAt: app.now(), code: null, requestId: null }
  await creditAccount(app, partnerId, credit)
  return {
    done: true,
    text: `Rp ${count(amount)} “${remark}” is in the account. ./payung bank statement tells Payung.`,
    json: { amount, remark, credited: true },
  }
}

/** As Payung asks every hour. */
async function statement(app: App): Promise<Told> {
  const today = dayIn(app.now())
  const { partnerId } = await demoPartner(app)
  const found = await matchStatement(app, partnerId, { from: addDays(today, -1), to: today })
  const { known, matched, settled, suspended, unreadable } = found
  const text = `Payung read the statement: ${known} lines known before, ${matched} matched to payments, ${settled} paid a bill, ${suspended} in suspense.`
  return { done: unreadable.length === 0, text, json: found }
}

async function ask(app: App, code: string, mode: 'symmetric' | 'asymmetric'): Promise<Story> {
  return getStory(app, await askAbout(app, code, mode))
}

async function getStory(app: App, id: string): Promise<Story> {
  return present(await findStory(app, id), 'a story that was told is kept')
}

/** What the inquiry said is to be paid; null where nothing is. */
function askedIn({ exchanges }: Story): bigint | null {
  const last = exchanges.at(-1)
  const asked = last && answerOf(last).data['totalAmount']
  return asked ? readAmount(asked as { value: string; currency: string }) : null // Payung's own answer.
}

/** Whether it is a code of ours is Payung's to say. */
function codeOf(text: string): string {
  const code = text.replaceAll(/[\s-]/g, '')
  if (/^\d{1,20}$/.test(code)) return code
  throw new UsageFault(`A payment code is of digits only, not ${text}.`)
}

function amountOf(text: string, name: string): bigint {
  return BigInt(wholeNumber(text, name, 1))
}

function modeOf({ mode = 'symmetric' }: Given): 'symmetric' | 'asymmetric' {
  return oneOf(['symmetric', 'asymmetric'], mode, '--mode')
}
