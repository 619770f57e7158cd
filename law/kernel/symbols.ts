import type { Words } from '../words.ts'
import type { Article, DatedValue } from './dated-value.ts'
import type { Absent, Node, NumericValue, Part } from './node.ts'
import { alike, constant, scaleOf } from './node.ts'

/**
 * What a rule's author computes with. A rule runs once, on these symbols, and leaves a graph behind. The types
 * keep rupiah, rates, counts, classes and conditions apart; a product of money and a rate is not money until it
 * says how it is rounded. Comparing symbols with `<` or using one as a condition of `if` throws.
 */
interface Symbolic<Kind extends string> {
  /** Only for the compiler; it keeps the kinds apart. */
  readonly [kind]: Kind
  [Symbol.toPrimitive](): never
}
declare const kind: unique symbol

/** An amount of whole rupiah. */
export interface Money extends Symbolic<'money'> {
  plus(other: MoneyTerm): Money
  minus(other: MoneyTerm): Money
  /** The lesser of the two; `because` is the sentence for the person whose amount was limited. */
  atMost(limit: MoneyTerm, because?: Words): Money
  atLeast(floor: MoneyTerm): Money
  times(rate: RateTerm): Product
  repeated(count: CountTerm): Money
  isMoreThan(other: MoneyTerm): Condition
  called(title: Words, article?: Article): Money
}

/** Money times a rate, before it is settled in whole rupiah. */
interface Product extends Symbolic<'product'> {
  plus(other: Product): Product
  times(rate: RateTerm): Product
  repeated(count: CountTerm): Product
  round(way: DatedValue<'rounding'>): Money
}

export interface Rate extends Symbolic<'rate'> {
  plus(other: RateTerm): Rate
  called(title: Words, article?: Article): Rate
}

export interface Count extends Symbolic<'count'> {
  plus(other: CountTerm): Count
  minus(other: CountTerm): Count
  atMost(limit: CountTerm): Count
  atLeast(floor: CountTerm): Count
  isMoreThan(other: CountTerm): Condition
}

/** One of a few classes; it only picks from a table. */
export type Choice = Symbolic<'choice'>

export interface Condition extends Symbolic<'condition'> {
  and(other: Condition): Condition
  or(other: Condition): Condition
  not(): Condition
}

type MoneyTerm = Money | DatedValue<'rupiah'>
type RateTerm = Rate | DatedValue<'percent'>
type CountTerm = Count | DatedValue<'count'>

class Expression {
  readonly node: Node

  constructor(node: Node) {
    this.node = node
  }

  plus(other: Term) {
    return this.#with('add', ...alike(this.node, nodeOf(other)))
  }
  minus(other: Term) {
    return this.#with('subtract', ...alike(this.node, nodeOf(other)))
  }
  atMost(limit: Term, because?: Words) {
    return new Expression({
      op: 'least',
      of: [this.node, nodeOf(limit)],
      scale: 0,
      ...(because && { because }),
    })
  }
  atLeast(floor: Term) {
    return this.#with('greatest', this.node, nodeOf(floor))
  }
  times(rate: Term) {
    return this.repeated(rate)
  }
  repeated(count: Term) {
    const by = nodeOf(count)
    return new Expression({ op: 'multiply', of: [this.node, by], scale: this.node.scale + by.scale })
  }
  round(way: DatedValue<'rounding'>) {
    const offset: Node = { op: 'value', value: way, absent: 'refused', of: [], scale: this.node.scale }
    return new Expression({ op: 'round', of: [this.node, offset], scale: 0 })
  }
  isMoreThan(other: Term) {
    return new Expression({ op: 'more', of: [...alike(this.node, nodeOf(other))], scale: 0 })
  }
  and(other: Expression) {
    return this.#with('and', this.node, other.node)
  }
  or(other: Expression) {
    return this.#with('or', this.node, other.node)
  }
  not() {
    return this.#with('not', this.node)
  }
  called(title: Words, article?: Article) {
    const label = { title, ...(article && { article }) }
    return new Expression({ op: 'called', of: [this.node], scale: this.node.scale, label })
  }
  [Symbol.toPrimitive](): never {
    throw new TypeError(
      'a symbol has no value while the rule is being written: use isMoreThan(), when(), atMost()',
    )
  }

  #with(op: 'add' | 'subtract' | 'greatest' | 'and' | 'or' | 'not', ...of: Node[]) {
    return new Expression({ op, of, scale: this.node.scale })
  }
}

type Term = Expression | NumericValue

const nodeOf = (term: Term): Node => (term instanceof Expression ? term.node : read(term, 'refused'))

const read = (value: NumericValue, absent: Absent, of: Node[] = []): Node => ({
  op: 'value',
  value,
  absent,
  of,
  scale: scaleOf(value),
})

type Anything = Money | Product | Rate | Count | Choice | Condition

// One class stands behind all the interfaces above: they say what may be combined, it says how. So an expression is
// handed out as the kind that the function at hand promises, and taken back as what it is.
const symbol = (node: Node): Anything => new Expression(node) as unknown as Anything
export const nodeOfSymbol = (symbol: Anything): Node => (symbol as unknown as Expression).node

export const nothing = symbol(constant(0n)) as Money

/** The condition of an exception that needs none. */
export const always = symbol(constant(1n, 0, true)) as Condition

/** A fact of the case, by its name; the rule knows from its declaration of which kind it is. */
export const fact = (name: string, truth: boolean): Anything =>
  symbol({ op: 'fact', name, truth, of: [], scale: 0 })

/** What a table by amount gives: the amount of the last line that begins at or below `counted`. */
export function bracketOf(table: DatedValue<'rupiah by bracket'>, counted: Money): Money {
  const longest = Math.max(...table.rows.map(({ amount }) => amount.length))
  const part = (line: number, gives: Part['gives']) =>
    new Expression({ op: 'value', value: table, absent: 'refused', of: [], scale: 0, part: { line, gives } })
  // Halving, so that a table of 33 lines takes six comparisons.
  const among = (first: number, last: number): Node => {
    if (first === last) return part(first, 'amount').node
    const middle = Math.ceil((first + last) / 2)
    const isBelow = part(middle, 'from').isMoreThan(new Expression(nodeOfSymbol(counted)))
    return { op: 'when', of: [isBelow.node, among(first, middle - 1), among(middle, last)], scale: 0 }
  }
  return symbol(among(0, longest - 1)) as Money
}

/** The rate of one class. */
export const rateOf = (table: DatedValue<'percent by class'>, riskClass: Choice): Rate =>
  symbol(read(table, 'refused', [nodeOfSymbol(riskClass)])) as Rate

type ReadAs = { rupiah: Money; percent: Rate; count: Count }

/** The value where a row of it is in force, and nothing where none is. */
export function whileInForce<U extends keyof ReadAs>(value: DatedValue<U>): ReadAs[U]
export function whileInForce(value: DatedValue<'percent by class'>, by: Choice): Rate
export function whileInForce(value: NumericValue, by?: Choice): Anything {
  return symbol(read(value, 'zero', by ? [nodeOfSymbol(by)] : []))
}

export const isInForce = (value: DatedValue): Condition =>
  symbol({ op: 'in force', value, of: [], scale: 0 }) as Condition

/** Why a branch is taken: the sentence for the person it concerns, and the article that allows it. */
export interface Reason {
  readonly because: Words
  readonly article?: Article
}

/** `then` where the condition holds, else `otherwise`. */
export function when<T extends Money | Rate | Count>(
  condition: Condition,
  then: T,
  otherwise: NoInfer<T>,
  reason?: Reason,
): T {
  const [a, b] = alike(nodeOfSymbol(then), nodeOfSymbol(otherwise))
  return symbol({ ...reason, op: 'when', of: [nodeOfSymbol(condition), a, b], scale: a.scale }) as T
}
