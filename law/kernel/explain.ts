import type { Month } from '../calendar/month.ts'
import type { Language, Words } from '../words.ts'
import { decimalText, inBoth, spell } from '../words.ts'
import { evaluate } from './evaluate.ts'
import type { Graph } from './graph.ts'
import type { Label, Node } from './node.ts'
import { operand } from './node.ts'
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
 * graph, only the branches taken, no line of zero among several, every figure with its article and the dated row it came from.
 */
export function explain(
  graph: Graph,
  facts: ReadonlyMap<string, bigint>,
  law: LawOfMonth,
  month: Month,
  working: Working,
): Answer {
  const numbers = evaluate(graph, facts, law)
  const of = (node: Node): bigint => numbers.get(node) ?? 0n
  const reasons = new Map<string, Words>()
  const visited = new Set<Node>()
  const visit = (node: Node): void => {
    if (visited.has(node)) return
    visited.add(node)
    for (const input of counting(node, of)) visit(input)
    const reason = reasonOf(node, of)
    if (reason) reasons.set(reason.en, reason)
    if (node.op === 'called') step(node)
  }
  const step = (node: Node & { readonly op: 'called'; readonly label: Label }): void => {
    const rows = rowsUnder(node)
    const formula = inBoth((language) => formulaOf(operand(node, 0), language))
    const reason = reasonsUnder(node)[0]
    const article = reason?.article ?? node.label.article ?? rows[0]?.row.article
    if (of(node) === 0n && graph.outputs.size > 1) return
    const inner = settled(operand(node, 0), of)
    if (inner.op === 'called' && inner.label.title.en === node.label.title.en) return
    working.step({
      title: node.label.title,
      formula,
      amount: of(node),
      unit: node.scale === 0 ? 'rupiah' : 'percent',
      rows,
      ...(article && { article }),
      ...(reason && { because: reason.because }),
    })
  }
  /** Why the branches of a step itself were taken, not those of the steps it builds on. */
  const reasonsUnder = (node: Node): Reason[] =>
    counting(node, of).flatMap((input) => {
      const [condition] = input.op === 'when' ? input.of : []
      const own =
        input.op === 'when' && input.because && condition && of(condition) === 1n ? [input as Reason] : []
      return input.op === 'called' ? [] : [...own, ...reasonsUnder(input)]
    })
  /** The rows read for a step itself, not for the steps it builds on. */
  const rowsUnder = (node: Node): RowRead[] => [
    ...new Set(
      counting(node, of).flatMap((input) => {
        if (input.op === 'called') return []
        const row = input.op === 'value' ? law.row(input.value) : undefined
        const own = row && input.op === 'value' ? [working.read(input.value, row, month)] : []
        return [...own, ...rowsUnder(input)]
      }),
    ),
  ]
  const formulaOf = (node: Node, language: Language): string => {
    const phrase = phraseOf(node, language)
    const amount = spell(decimalText(of(node), node.scale), language)
    if (phrase === amount) return amount
    const whole = settled(node, of)
    if (whole.op !== 'round' || isExact(whole, of)) return `${phrase} = ${amount}`
    const product = operand(whole, 0)
    const exact = spell(decimalText(of(product), product.scale), language)
    return `${phrase} = ${exact} ≈ ${amount}`
  }
  const phraseOf = (node: Node, language: Language): string => {
    const phrases = (): string[] => node.of.map((input) => phraseOf(input, language))
    const chosen = node.op === 'when' || (node.op === 'least' && !node.because) ? settled(node, of) : node
    if (chosen !== node) return phraseOf(chosen, language)
    if (node.op === 'value') return rowPhrase(node, language)
    if (node.op === 'round' || isRescaled(node)) return phraseOf(operand(node, 0), language)
    if (node.op === 'add') return phrases().join(' + ')
    if (node.op === 'subtract') return phrases().join(' − ')
    if (node.op === 'multiply') return phrases().toReversed().join(' × ')
    if (node.op === 'least') return extremes[language].least(phrases())
    if (node.op === 'greatest') return extremes[language].greatest(phrases())
    return spell(decimalText(of(node), node.scale), language)
  }
  const rowPhrase = (node: Node & { readonly op: 'value' }, language: Language): string => {
    const row = law.row(node.value)
    if (row && node.of.length === 0) return amountWords(row, language)
    return `${spell(decimalText(of(node), node.scale - 2), language)}%`
  }
  for (const node of graph.outputs.values()) visit(node)
  const last = working.steps.at(-1)
  const plain = inBoth((language) => (last ? `${last.title[language]}: ${last.formula[language]}.` : ''))
  const words = inBoth((language) => [...reasons.values()].map((reason) => reason[language]).join(' '))
  const amounts = new Map([...graph.outputs].map(([name, node]) => [name, of(node)]))
  return { amounts, words: reasons.size > 0 ? words : plain }
}

const extremes = {
  id: {
    least: (of: readonly string[]) => `yang terkecil dari ${of.join(' dan ')}`,
    greatest: (of: readonly string[]) => `yang terbesar dari ${of.join(' dan ')}`,
  },
  en: {
    least: (of: readonly string[]) => `the smaller of ${of.join(' and ')}`,
    greatest: (of: readonly string[]) => `the larger of ${of.join(' and ')}`,
  },
}

/** Whether a multiplication only brings an amount to a finer scale, which people need not see. */
const isRescaled = (node: Node): boolean =>
  node.op === 'multiply' && node.scale !== operand(node, 0).scale + operand(node, 1).scale

type NumberOf = (node: Node) => bigint

const taken = (node: Node, of: NumberOf): Node => operand(node, of(operand(node, 0)) === 1n ? 1 : 2)

/** The lesser operand; without a sentence of its own a `least` is a safeguard, and only what counted is shown. */
const lesser = (node: Node, of: NumberOf): Node =>
  operand(node, of(operand(node, 1)) < of(operand(node, 0)) ? 1 : 0)

/** What is left of a node when the choices in it are made. */
function settled(node: Node, of: NumberOf): Node {
  if (node.op === 'when') return settled(taken(node, of), of)
  return node.op === 'least' && !node.because ? settled(lesser(node, of), of) : node
}

const isExact = (node: Node, of: NumberOf): boolean =>
  of(operand(node, 0)) % 10n ** BigInt(operand(node, 0).scale) === 0n

/** The operands that count in this case: of a choice the arm taken, and a rounding only where it changes something. */
function counting(node: Node, of: NumberOf): readonly Node[] {
  if (node.op === 'when') return [taken(node, of)]
  if (node.op === 'least' && !node.because) return [lesser(node, of)]
  if (node.op === 'round' && isExact(node, of)) return [operand(node, 0)]
  return node.of
}

function reasonOf(node: Node, of: NumberOf): Words | undefined {
  if (node.op === 'when') return of(operand(node, 0)) === 1n ? node.because : undefined
  if (node.op === 'least') return of(operand(node, 1)) < of(operand(node, 0)) ? node.because : undefined
  return undefined
}
