import type { Day } from '../calendar/day.ts'
import type { Month } from '../calendar/month.ts'
import { monthOf, parseMonth } from '../calendar/month.ts'
import type { Words } from '../words.ts'
import type { Article, DatedValue, KnownOn } from './dated-value.ts'
import { isKnown, rowIn, rowOn } from './dated-value.ts'
import { evaluate } from './evaluate.ts'
import type { Exception, Unless } from './exception.ts'
import { applying, refuseMeetings } from './exception.ts'
import { explain } from './explain.ts'
import type { ExactFacts, FactColumns, Facts, FastFacts, Symbols } from './facts.ts'
import { numbersOfFacts, symbolsOf } from './facts.ts'
import type { Loop, Proven, Scalar } from './fast-forms.ts'
import { loopOf, scalarOf } from './fast-forms.ts'
import { fingerprint } from './fingerprint.ts'
import type { Graph } from './graph.ts'
import { bare, rewrite, specialise } from './graph.ts'
import type { Node } from './node.ts'
import { constant } from './node.ts'
import { overlaid } from './overlaid.ts'
import type { Reading } from './overlay.ts'
import { Overlay } from './overlay.ts'
import { prove } from './prove.ts'
import type { Money } from './symbols.ts'
import { nodeOfSymbol } from './symbols.ts'
import type { LawOfMonth, Read, Timeline } from './time.ts'
import { isRead, lawIn, numbersThrough, settledAlways, settledIn, timelineOf } from './time.ts'
import { toSource } from './to-javascript.ts'
import type { SqlFacts } from './to-sql.ts'
import { toSql } from './to-sql.ts'
import { Working } from './working.ts'

/** A rule of law as its author states it. */
export interface Statement<F extends Facts, O extends Readonly<Record<string, Money>>> {
  readonly title: Words
  readonly article: Article
  /** The first month for which the rule can be asked. */
  readonly from: `${number}-${number}`
  readonly facts: F
  readonly exceptions?: readonly Exception<F>[]
  /** Runs once, on symbols. Every output must carry a name, given with `called()`. */
  readonly compute: (facts: Symbols<F>, unless: Unless) => O
}

export interface Explanation<O extends string> {
  /** The answer in a sentence or two. */
  readonly answer: Words
  readonly amounts: Readonly<Record<O, bigint>>
  readonly working: Working
  /** What computed it: keep this with a result, and it can be explained again at any time. */
  readonly fingerprint: string
}

interface Whole {
  readonly labelled: ReadonlyMap<string, Node>
  readonly graph: Graph
  readonly reads: readonly DatedValue[]
  readonly timeline: Timeline
}

type OutColumn = Float64Array | Int32Array

/** States a rule: its one graph is then read as exact integers, fast code, columns, SQL and explanations. */
export function rule<F extends Facts, O extends Readonly<Record<string, Money>>>(
  id: string,
  statement: Statement<F, O>,
): Rule<F, keyof O & string> {
  let stated: ReadonlyMap<string, Node> | undefined
  return new Rule(id, statement, () => (stated ??= outputsOf(id, statement)), {
    knownOn: null,
    overlay: Overlay.none,
  })
}

/** Runs a rule on symbols. Once, and when it is first asked: a program that loads the law asks few of its rules. */
function outputsOf<F extends Facts>(
  id: string,
  statement: Statement<F, Readonly<Record<string, Money>>>,
): ReadonlyMap<string, Node> {
  const facts = symbolsOf(statement.facts)
  const { unless, finish } = applying(statement.exceptions ?? [], facts)
  const outputs = Object.entries(statement.compute(facts, unless)).map(
    ([name, money]) => [name, nodeOfSymbol(money)] as const,
  )
  finish()
  const unnamed = outputs.find(([, node]) => node.op !== 'called')
  if (unnamed) throw new Error(`${id}: the output ${unnamed[0]} has no name for people`)
  return new Map(outputs)
}

export class Rule<F extends Facts = Facts, O extends string = string> {
  readonly id: string
  readonly title: Words
  readonly article: Article
  readonly facts: F
  readonly exceptions: readonly Pick<Exception<F>, 'id' | 'title' | 'article' | 'during'>[]
  readonly first: Month
  /** The day whose knowledge of the law is used; null uses all that is known. */
  readonly knownOn: KnownOn
  /** What is supposed in place of the values it reads. */
  readonly overlay: Overlay
  readonly #statement: Statement<F, Readonly<Record<string, Money>>>
  /** As its author stated it. */
  readonly #stated: () => ReadonlyMap<string, Node>
  readonly #loops = new Map<string, Loop>()
  readonly #asked = new Map<string, Graph>()
  #read: Whole | undefined
  readonly #fingerprints = new Map<LawOfMonth | null, string>()
  #scalar: Scalar | undefined
  #bounds: ReturnType<typeof prove> | undefined

  constructor(
    id: string,
    statement: Statement<F, Readonly<Record<string, Money>>>,
    stated: () => ReadonlyMap<string, Node>,
    { knownOn, overlay }: Reading,
  ) {
    this.id = id
    this.title = statement.title
    this.article = statement.article
    this.facts = statement.facts
    this.exceptions = statement.exceptions ?? []
    this.first = parseMonth(statement.from)
    this.knownOn = knownOn
    this.overlay = overlay
    this.#statement = statement
    this.#stated = stated
  }

  get outputs(): readonly O[] {
    return [...this.#stated().keys()] as O[] // the names that `compute` returned
  }

  get #labelled(): ReadonlyMap<string, Node> {
    return this.#whole.labelled
  }

  get #graph(): Graph {
    return this.#whole.graph
  }

  get #timeline(): Timeline {
    return this.#whole.timeline
  }

  /** Read when it is first needed. */
  get #whole(): Whole {
    if (this.#read) return this.#read
    const labelled = overlaid(this.#stated(), this.overlay)
    const graph = bare(labelled)
    const reads = [...new Set(graph.nodes.filter(isRead).map(({ value }) => value))]
    return (this.#read = { labelled, graph, reads, timeline: timelineOf(graph, this.first, this.knownOn) })
  }

  /** The same rule with only what could be known of the law on a day. */
  asKnownOn(knownOn: KnownOn): Rule<F, O> {
    return this.readAs({ knownOn, overlay: this.overlay })
  }

  /** The same rule over supposed values. Throws `overlay-meets` where they let two exceptions hold at one place. */
  with(overlay: Overlay): Rule<F, O> {
    return this.readAs({ knownOn: this.knownOn, overlay })
  }

  /** The same rule as somebody else reads the law. */
  readAs({ knownOn, overlay }: Reading): Rule<F, O> {
    if (knownOn === this.knownOn && overlay === this.overlay) return this
    if (overlay !== this.overlay) refuseMeetings(this.#statement.exceptions ?? [], overlay)
    return new Rule<F, O>(this.id, this.#statement, this.#stated, { knownOn, overlay })
  }

  /** The dated values that decide it, those of its exceptions included. */
  get reads(): readonly DatedValue[] {
    return this.#whole.reads
  }

  /** The first whole month under the newest law that is known: for questions that name no time. */
  get newest(): Month {
    return (this.#timeline.begins.at(-1) ?? this.first) + 1
  }

  /** The month with the law of a day, for what is owed once and not by the month. */
  monthOn(day: Day): Month {
    const month = monthOf(day)
    const hasLawOf = (other: Month): boolean =>
      this.reads.every((value) => {
        const row = rowIn(value, other, this.knownOn)
        const begunInside = row !== undefined && monthOf(row.from) === other && !row.from.endsWith('-01')
        return row === rowOn(value, day, this.knownOn) && !begunInside
      })
    return [month, month + 1, month - 1].find(hasLawOf) ?? month
  }

  /** In exact integers of any size: the reference. Throws `LawProblem` for facts or months that the rule does not take. */
  exact(facts: ExactFacts<F>, month: Month): Record<O, bigint> {
    const law = lawIn(this.#timeline, month)
    const numbers = evaluate(this.#graph, numbersOfFacts(this.facts, facts), law)
    return this.#named((node) => numbers.get(node) ?? 0n)
  }

  /** In plain numbers, equal to `exact` for all facts within the declared ranges; others throw a RangeError. */
  fast(facts: FastFacts<F>, month: Month): Record<O, number> {
    this.#scalar ??= scalarOf(...this.#always())
    return this.#scalar(facts, month)
  }

  /**
   * For many cases at once: facts are columns of `n` numbers or constants, months one for all or a column, and the
   * columns given in `out` are filled. Throws a RangeError for the first case out of range.
   */
  columns(
    given: FactColumns<F> & { readonly n: number },
    months: Month | ArrayLike<Month>,
    out: Readonly<Partial<Record<O, OutColumn>>>,
  ): void {
    const wanted = Object.entries<OutColumn | undefined>(out)
    for (const [name, column] of wanted) this.#checkOut(name, column, given.n)
    for (const name of Object.keys(this.facts)) checkLength(name, given[name], given.n)
    const constants = Object.entries(given).filter(([name, fact]) => name !== 'n' && typeof fact !== 'object')
    const period =
      typeof months === 'number' ? this.#timeline.laws.indexOf(lawIn(this.#timeline, months)) : 'any'
    const shape = `${period} ${JSON.stringify(constants)} ${wanted.map(([name]) => name).join()}`
    const loop =
      this.#loops.get(shape) ?? this.#loopFor(new Map(constants), months, new Set(Object.keys(out)))
    this.#loops.set(shape, loop)
    loop(given.n, given, months, out)
  }

  /** Every output as a PostgreSQL bigint expression over the given columns, with the law of one month written in. */
  sql({ month, columns }: { readonly month: Month; readonly columns: SqlFacts }): Record<O, string> {
    this.#prove()
    return toSql(this.#graph, lawIn(this.#timeline, month), columns)
  }

  /** The case worked out again step by step, for all outputs or some. Never recorded, so it cannot differ. */
  explain(
    facts: ExactFacts<F>,
    month: Month,
    {
      outputs = this.outputs,
      knownOn = this.knownOn,
      working = new Working(knownOn, this.overlay),
    }: { readonly outputs?: readonly O[]; readonly knownOn?: KnownOn; readonly working?: Working } = {},
  ): Explanation<O> {
    if (working.knownOn !== this.knownOn || working.overlay !== this.overlay) {
      return this.readAs(working).explain(facts, month, { outputs, working })
    }
    const law = lawIn(this.#timeline, month)
    const graph = this.#graphOf(outputs)
    working.looked.rules.add(this.id)
    for (const node of graph.nodes) if (isRead(node)) working.lookAt(node.value)
    const answer = explain(graph, numbersOfFacts(this.facts, facts), law, month, working)
    const amounts = Object.fromEntries(answer.amounts) as Record<O, bigint>
    return { answer: answer.words, amounts, working, fingerprint: this.fingerprint(month) }
  }

  /** A short hash of the computation and the rows it reads, in all months or in one, for all outputs or some. */
  fingerprint(month?: Month, outputs?: readonly O[]): string {
    const law = month === undefined ? null : lawIn(this.#timeline, month)
    const known = outputs ? undefined : this.#fingerprints.get(law)
    if (known !== undefined) return known
    const graph = outputs ? bare(this.#graphOf(outputs).outputs) : this.#graph
    const found = fingerprint(graph, (node) => {
      if (!isRead(node)) return []
      if (!law) return node.value.rows.filter((row) => isKnown(row, this.knownOn))
      const row = law.row(node.value)
      return row ? [row] : []
    })
    if (!outputs) this.#fingerprints.set(law, found)
    return found
  }

  /** The fast form as a JavaScript module of its own, for places where no text may be evaluated. */
  toSource(): string {
    return toSource(...this.#always())
  }

  /** The graph for all months at once. */
  #always(): Proven {
    this.#prove()
    const graph = specialise(this.#graph.outputs, settledAlways(this.#timeline))
    return [graph, this.facts, this.#timeline, numbersThrough(this.#timeline)]
  }

  #loopFor(
    constants: ReadonlyMap<string, unknown>,
    months: Month | ArrayLike<Month>,
    wanted: ReadonlySet<string>,
  ): Loop {
    this.#prove()
    const law = typeof months === 'number' ? lawIn(this.#timeline, months) : undefined
    const settled = law ? settledIn(law) : settledAlways(this.#timeline)
    const outputs = [...this.#graph.outputs].filter(([name]) => wanted.has(name))
    const given = numbersOfFacts(
      Object.fromEntries(Object.entries(this.facts).filter(([name]) => constants.has(name))),
      Object.fromEntries(constants) as Record<string, number | boolean>, // columns were sorted out before
    )
    const graph = specialise(outputs, (node) => {
      const number = node.op === 'fact' ? given.get(node.name) : undefined
      return number === undefined ? settled(node) : constant(number, 0, node.op === 'fact' && node.truth)
    })
    const numbers = law ? (node: Read) => law.numbers(node).map(Number) : numbersThrough(this.#timeline)
    return loopOf([graph, this.facts, this.#timeline, numbers], law !== undefined)
  }

  /** The graph of some outputs, with the names that people read. */
  #graphOf(outputs: readonly O[]): Graph {
    const key = outputs.join()
    const asked = [...this.#labelled].filter(([name]) => (outputs as readonly string[]).includes(name))
    const graph = this.#asked.get(key) ?? rewrite(asked, (node) => node)
    this.#asked.set(key, graph)
    return graph
  }

  #prove(): ReturnType<typeof prove> {
    return (this.#bounds ??= prove(this.#graph, this.facts, this.knownOn))
  }

  #checkOut(name: string, column: OutColumn | undefined, n: number): void {
    const node = this.#graph.outputs.get(name)
    if (!node || !column) throw new RangeError(`${this.id} has no output ${name}`)
    checkLength(name, column, n)
    const most = this.#prove().get(node)?.most ?? 0n
    if (column instanceof Int32Array && most >= 2n ** 31n)
      throw new RangeError(`${name} can be too large for 32 bits`)
  }

  #named<T>(of: (node: Node) => T): Record<O, T> {
    return Object.fromEntries([...this.#graph.outputs].map(([name, node]) => [name, of(node)])) as Record<
      O,
      T
    >
  }
}

function checkLength(name: string, column: unknown, n: number): void {
  if (column === undefined) throw new RangeError(`no column or constant for ${name}`)
  if (ArrayBuffer.isView(column) && 'length' in column && Number(column.length) < n) {
    throw new RangeError(`the column ${name} is shorter than ${n}`)
  }
}
