import { dayIn, law, monthOf, reliefJkkRates, Working, type Article, type Month } from '@payung/law'
import { present } from '#base/assert.ts'
import type { Words } from '#base/words.ts'
import { formatAmount, type Rupiah } from '#base/rupiah.ts'
import { inWords } from '#ui/in-words.ts'
import { askLaw, Typed, type Query } from '../typed.ts'
import { businessIn, usualBusiness, type Business } from './business.ts'
import { employerKinds, programmesOf, type EmployerKind } from './employer-kind.ts'
import { contributionMonth, typedMonth } from './months.ts'

/** What somebody wants to know the contribution for. */
export type Asked = {
  readonly wage: Rupiah
  readonly business: Business
  readonly month: Month
  readonly employer: EmployerKind
  readonly labourIntensive: boolean
}

const rule = law.wageEarnerContribution
type Output = (typeof rule.outputs)[number]

/** A programme of the answer: who pays what, and the value of the law that it rests on. */
export type Line = {
  readonly programme: Programme
  readonly worker: Rupiah
  readonly employer: Rupiah
  readonly article: Article
  /** Identifier of the value whose page tells the rest. */
  readonly value: string
}

export type Answer = {
  readonly asked: Asked
  readonly programmes: readonly string[]
  readonly lines: readonly Line[]
  readonly amounts: Readonly<Record<Output, Rupiah>>
  /** Why the amounts are not what one would expect: a ceiling, a relief. Null where nothing is out of the ordinary. */
  readonly because: Words | null
  /** Everything that was read of the law, and every step. */
  readonly working: Working
  /** What the programmes rest on. */
  readonly duty: Working
  /** The month has not begun to be owed: what is published later may still change it. */
  readonly ahead: boolean
}

const payers = {
  jkk: { worker: null, employer: 'jkk' },
  jkm: { worker: null, employer: 'jkm' },
  jht: { worker: 'jhtWorker', employer: 'jhtEmployer' },
  jp: { worker: 'jpWorker', employer: 'jpEmployer' },
} as const satisfies Record<string, { worker: Output | null; employer: Output }>

type Programme = keyof typeof payers
const programmes = ['jkk', 'jkm', 'jht', 'jp'] as const satisfies readonly Programme[]

/** No month's wage that is meant as one is smaller; people who type `5` mean millions. */
const leastWage = 10_000n
const mostWage = 10_000_000_000n

/** Whether an address asks for an amount at all. */
export function asksContribution(query: Query): boolean {
  return 'wage' in query
}

/** @throws Problem that names every field to be mended */
export function readContribution(query: Query, now: Date): Asked {
  const typed = new Typed(query)
  const wage = typed.rupiah('wage', { least: leastWage, most: mostWage })
  const business = businessIn(typed.text('business') || usualBusiness.id)
  if (!business)
    typed.refuse('business', {
      id: 'Pilih jenis usaha dari daftar, atau cari di lampiran kelas risiko.',
      en: 'Choose a kind of business from the list, or search the annex of risk classes.',
    })
  const asked = {
    wage,
    business: business ?? usualBusiness,
    month: contributionMonth(typed, 'month', monthOf(dayIn(now)), now),
    employer: typed.choice('employer', employerKinds, 'besar'),
    labourIntensive: typed.choice('relief', ['yes', 'no'], 'no') === 'yes',
  }
  typed.check()
  return asked
}

/** @throws Problem at the employer where the law of the month did not reach it yet */
export function computeContribution(asked: Asked, now: Date): Answer {
  const duty = new Working()
  const takesPart = askLaw('employer', () => programmesOf(asked.employer, asked.month, duty))
  const facts = factsOf(asked, takesPart)
  const { amounts, answer, working } = rule.explain(facts, asked.month)
  return {
    asked,
    programmes: takesPart,
    lines: programmes
      .filter((programme) => takesPart.includes(programme.toUpperCase()))
      .map((programme) => lineOf(programme, facts, asked.month, amounts)),
    amounts,
    because: isPlain(answer, working) ? null : inWords(answer),
    working,
    duty,
    ahead: asked.month > monthOf(dayIn(now)),
  }
}

/** Without a reason to give, an explanation only says its last step again. */
function isPlain({ en }: Words, { steps }: Working): boolean {
  const last = steps.at(-1)
  return last !== undefined && en === `${last.title.en}: ${last.formula.en}.`
}

function factsOf({ wage, business, labourIntensive }: Asked, takesPart: readonly string[]) {
  return {
    wage,
    riskClass: business.riskClass,
    jkk: takesPart.includes('JKK'),
    jkm: takesPart.includes('JKM'),
    jht: takesPart.includes('JHT'),
    jp: takesPart.includes('JP'),
    jkp: takesPart.includes('JKP'),
    labourIntensive,
    covidRelief: false,
    jpDeferred: false,
  }
}

function lineOf(
  programme: Programme,
  facts: ReturnType<typeof factsOf>,
  month: Month,
  amounts: Answer['amounts'],
): Line {
  const { worker, employer } = payers[programme]
  const { working } = rule.explain(facts, month, { outputs: [employer] })
  const step = present(working.steps.at(-1), 'an amount is the last step of its working')
  return {
    programme,
    worker: worker ? amounts[worker] : 0n,
    employer: amounts[employer],
    article: present(step.article, 'every rate has an article'),
    value: present(step.rows[0], 'every rate is a row of the law').value,
  }
}

/** Whether the relief that was asked for reaches the month. */
export function isRelieved({ labourIntensive, month }: Asked): boolean {
  return labourIntensive && law.in(reliefJkkRates, month) !== undefined
}

/** A question as its address says it: whole, and to be kept and shared. */
export function addressed(asked: Asked): Query {
  const { wage, business, month, employer, labourIntensive } = asked
  return {
    wage: formatAmount(wage),
    business: business.id,
    month: typedMonth(month),
    employer: employer === 'besar' ? '' : employer,
    relief: labourIntensive ? 'yes' : '',
  }
}
