import type { Month } from '../calendar/month.ts'
import type { Language, Words } from '../words.ts'
import { decimalText, inBoth, spell } from '../words.ts'
import { evaluate } from './evaluate.ts'
import type { Graph } from './graph.ts'
import { isTable } from './dated-value.ts'
import type { Label, Node, Part } from './node.ts'
import { isRaised, operand } from './node.ts'
import type { Reason } from './symbols.ts'
import type { LawOfMonth } from './time.ts'
import type { RowRead, Working } from './working.ts'
import { amountWords } from './working.ts'

/** The outputs of one case, and why they are what they are in a sentence or two. */
export interface Answer {
  readonly amounts: ReadonlyMap<string, bigint>
  readonly words: Words
}

/**
 * Works a case out again, exactly, and writes the steps into `working`: only those on the way to the outputs of the
 * graph, only the branches taken, no line of zero among several, every figure with its article and dated row.
 */
export function explain(
  graph: Graph,
  facts: ReadonlyMap<string, bigint>,
  law: LawOfMonth,
  month: Month,
  working: Working,
): Answer {
  const numbers = evaluate(graph, facts, law)
  const told = new CaseTold((node) => numbers.get(node) ?? 0n, law)
  const reasons = new Map<string, Words>()
  const visited = new Set<Node>()
  const visit = (node: Node): void => {
    if (visited.has(node)) return
    visited.add(node)
    for (const input of told.counting(node)) visit(input)
    const because = told.because(node)
    if (because) reasons.set(because.en, because)
    if (node.op === 'called' && !told.isAlias(node)) write(node)
  }
  const write = (node: Named): void => {
    const amount = told.number(node)
    if (amount === 0n && graph.outputs.size > 1) return
    const rows = told.rowsUnder(node, (input, row) => working.read(input.value, row, month))
    const [reason] = told.reasonsUnder(node)
    const article = reason?.article ?? node.label.article
    working.step({
      title: node.label.title,
      formula: inBoth((language) => told.formula(operand(node, 0), language)),
      amount,
      unit: node.scale === 0 ? 'rupiah' : 'percent',
      rows,
      ...(article && { article }),
      ...(reason && { because: reason.because }),
    })
  }
  for (const node of graph.outputs.values()) visit(node)
  return {
    amounts: new Map([...graph.outputs].map(([name, node]) => [name, told.number(node)])),
    words: reasons.size > 0 ? joined([...reasons.values()]) : lastStep(working),
  }
}

const joined = (sentences: readonly Words[]): Words =>
  inBoth((language) => sentences.map((sentence) => sentence[language]).join(' '))

function lastStep({ steps }: Working): Words {
  const last = steps.at(-1)
  return inBoth((language) => (last ? `${last.title[language]}: ${last.formula[language]}.` : ''))
}

type Named = Node & { readonly op: 'called'; readonly label: Label }
type Value = Node & { readonly op: 'value' }
type RowOf = NonNullable<ReturnType<LawOfMonth['row']>>

/** The nodes of a graph as they stand in one case, and how to say them. */
class CaseTold {
  readonly number: (node: Node) => bigint
  readonly #law: LawOfMonth

  constructor(number: (node: Node) => bigint, law: LawOfMonth) {
    this.number = number
    this.#law = law
  }

  /** The operands that count: of a choice the arm taken, and a rounding only where it changes something. */
  counting(node: Node): readonly Node[] {
    const chosen = this.#chosen(node)
    if (chosen) return [chosen]
    if (node.op === 'add') return this.#summands(node)
    return node.op === 'round' && this.#isExact(node) ? [operand(node, 0)] : node.of
  }

  /** Of a sum what is not nothing, unless all of it is. */
  #summands({ of }: Node): readonly Node[] {
    const counting = of.filter((input) => this.number(input) !== 0n)
    return counting.length > 0 ? counting : of
  }

  /** The sentence for this case, where the node has one and it applies. */
  because(node: Node): Words | undefined {
    if (node.op === 'when') return this.#holds(node) ? node.because : undefined
    return node.op === 'least' && this.#lesser(node) === node.of[1] ? node.because : undefined
  }

  /** Whether a name only repeats that of the amount it was given to. */
  isAlias(node: Named): boolean {
    const inner = this.#settled(operand(node, 0))
    return inner.op === 'called' && inner.label.title.en === node.label.title.en
  }

  /** The rows read for a step itself, not for the steps it builds on. */
  rowsUnder(node: Node, read: (node: Value, row: RowOf) => RowRead): RowRead[] {
    const rows = this.counting(node).flatMap((input) => {
      if (input.op === 'called') return []
      const row = input.op === 'value' ? this.#law.row(input.value) : undefined
      const own = row && input.op === 'value' ? [read(input, row)] : []
      return [...own, ...this.rowsUnder(input, read)]
    })
    return [...new Set(rows)]
  }

  /** Why the branches of a step itself were taken. */
  reasonsUnder(node: Node): Reason[] {
    return this.counting(node).flatMap((input) => {
      if (input.op === 'called') return []
      const { because } = input.op === 'when' && this.#holds(input) ? input : {}
      const article = input.op === 'when' ? input.article : undefined
      return [...(because ? [{ because, ...(article && { article }) }] : []), ...this.reasonsUnder(input)]
    })
  }

  /** `1% × 11.086.300 = 110.863`; with the exact amount before it where it was rounded. */
  formula(node: Node, language: Language): string {
    const phrase = this.#phrase(node, language)
    const amount = this.#amount(node)
    if (phrase === amount) return amount
    const whole = this.#settled(node)
    if (whole.op !== 'round' || this.#isExact(whole)) return `${phrase} = ${amount}`
    return `${phrase} = ${this.#amount(operand(whole, 0))} ≈ ${amount}`
  }

  #phrase(node: Node, language: Language): string {
    const whole = this.#settled(node)
    const phrases = (): string[] => whole.of.map((input) => this.#phrase(input, language))
    if (whole.op === 'value') return whole.part ? this.#line(whole, whole.part, language) : this.#rate(whole)
    if (whole.op === 'round' || isRaised(whole)) return this.#phrase(operand(whole, 0), language)
    if (whole.op === 'add')
      return this.#summands(whole)
        .map((input) => this.#phrase(input, language))
        .join(' + ')
    if (whole.op === 'subtract') return phrases().join(' − ')
    if (whole.op === 'multiply') return this.#factors(whole, language).toReversed().join(' × ')
    if (whole.op === 'least') return smaller[language](phrases())
    return this.#amount(whole)
  }

  /** A sum that is multiplied stands in brackets. */
  #factors({ of }: Node, language: Language): string[] {
    return of.map((input) => {
      const phrase = this.#phrase(input, language)
      return ['add', 'subtract'].includes(this.#settled(input).op) && phrase.includes(' ')
        ? `(${phrase})`
        : phrase
    })
  }

  #rate(node: Value): string {
    const row = this.#law.row(node.value)
    if (row && node.of.length === 0) return amountWords(row).id
    return `${spell(decimalText(this.number(node), node.scale - 2))}%`
  }

  /** A line of a table by amount, by where it begins. */
  #line(node: Value, { line }: Part, language: Language): string {
    const amount = this.#law.row(node.value)?.amount
    const from = amount !== undefined && isTable(amount) ? (amount[line] ?? amount.at(-1))?.from : undefined
    return language === 'id' ? `baris mulai ${spell(String(from))}` : `the line from ${spell(String(from))}`
  }

  #amount(node: Node): string {
    return spell(decimalText(this.number(node), node.scale))
  }

  /** What is left of a node when the choices in it are made. */
  #settled(node: Node): Node {
    const chosen = this.#chosen(node)
    return chosen ? this.#settled(chosen) : node
  }

  /** The operand a node comes down to: a bound without a sentence of its own is a safeguard nobody needs to see. */
  #chosen(node: Node): Node | undefined {
    if (node.op === 'when') return operand(node, this.#holds(node) ? 1 : 2)
    if (node.op === 'least' && !node.because) return this.#lesser(node)
    return node.op === 'greatest' ? this.#greater(node) : undefined
  }

  #greater(node: Node): Node {
    const [a, b] = [operand(node, 0), operand(node, 1)]
    return this.number(b) > this.number(a) ? b : a
  }

  #holds(node: Node): boolean {
    return this.number(operand(node, 0)) === 1n
  }

  #lesser(node: Node): Node {
    const [a, b] = [operand(node, 0), operand(node, 1)]
    return this.number(b) < this.number(a) ? b : a
  }

  #isExact(node: Node): boolean {
    const product = operand(node, 0)
    return this.number(product) % 10n ** BigInt(product.scale) === 0n
  }
}

const smaller = {
  id: (of: readonly string[]) => `yang terkecil dari ${of.join(' dan ')}`,
  en: (of: readonly string[]) => `the smaller of ${of.join(' and ')}`,
}
