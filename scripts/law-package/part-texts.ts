import { readFileSync } from 'node:fs'
import { parseSync, Visitor, type Node, type ObjectExpression } from 'oxc-parser'
import type { Plugin } from 'rolldown'

/**
 * Puts what is only said apart from what is computed: sentences in both languages and addresses of sources go into a module of their
 * own, `texts`, and numbers stand where they stood. Nothing else of a file changes.
 */
export class Texts {
  readonly #sentences = new Map<string, readonly [id: string, en: string]>()
  readonly #sources = new Map<string, readonly string[]>()

  /** Numbers the texts of files by their names: modules are loaded in any order, and the package is to be the same each time. */
  number(files: readonly string[]): void {
    for (const file of files.toSorted()) this.#partFrom(readFileSync(file, 'utf8'), file)
  }

  /** Takes the texts out of every file of the law. */
  readonly part: Plugin = {
    name: 'part-texts',
    transform: {
      filter: { id: /\.ts$/ },
      handler: (code, path) => this.#partFrom(code, path),
    },
  }

  /** The module that brings all of them back, to be written when every file has been read. */
  module(): string {
    const sentences = [...this.#sentences.values()]
    const lines = (language: 0 | 1) => text(sentences.map((sentence) => sentence[language]).join('\n'))
    const sources = [...this.#sources.values()].map((addresses) => addresses.join(' ')).join('\n')
    return `import { bring } from './said.js'\nbring(${lines(0)}, ${lines(1)}, ${text(sources)})\n`
  }

  #partFrom(code: string, path: string): string | null {
    const { program } = parseSync(path, code)
    const constants: Constants = new Map()
    const replaced: { start: number; end: number; by: string }[] = []
    new Visitor({
      VariableDeclarator: ({ id, init }) => {
        if (id.type !== 'Identifier' || !init) return
        if (init.type === 'Literal' && typeof init.value === 'string') constants.set(id.name, [init.value])
        const addresses = addressesIn(init, constants)
        if (addresses) constants.set(id.name, addresses)
      },
      ObjectExpression: (node) => {
        const sentence = this.#sentence(node, code)
        if (sentence) replaced.push({ ...placeOf(node), by: sentence })
      },
      Property: ({ key, value }) => {
        if (key.type !== 'Identifier' || key.name !== 'sources') return
        const addresses = addressesIn(value, constants)
        if (addresses)
          replaced.push({
            ...placeOf(value),
            by: `sourcesAt(${place(this.#sources, addresses.join(' '), addresses)})`,
          })
      },
    }).visit(program)
    if (replaced.length === 0) return null
    return `import { said, sourcesAt } from 'said'\n${withReplaced(code, replaced)}`
  }

  /** `said(12, a, b)` for a sentence in both languages, with what is filled in; null for any other object. */
  #sentence(node: ObjectExpression, code: string): string | null {
    const [id, en] = ['id', 'en'].map((language, at) => {
      const property = node.properties[at]
      const named = property?.type === 'Property' && !property.computed && property.key.type === 'Identifier'
      return named && property.key.type === 'Identifier' && property.key.name === language
        ? property.value
        : undefined
    })
    if (node.properties.length !== 2 || !id || !en) return null
    const filled: string[] = []
    const [inIndonesian, inEnglish] = [template(id, code, filled), template(en, code, filled)]
    if (inIndonesian === null || inEnglish === null) return null
    const number = place(this.#sentences, `${inIndonesian}\n${inEnglish}`, [inIndonesian, inEnglish])
    return `said(${[number, ...filled].join(', ')})`
  }
}

/**
 * Text with `{0}`, `{1}`… where something is filled in, and the same number where it is the same; null for what is no text, or
 * holds another text inside.
 */
function template(node: Node, code: string, filled: string[]): string | null {
  if (node.type === 'Literal') return typeof node.value === 'string' ? node.value : null
  if (node.type !== 'TemplateLiteral') return null
  return node.quasis
    .map(({ value }, at) => {
      const before = node.expressions[at - 1]
      if (!before) return value.cooked ?? ''
      const part = code.slice(before.start, before.end)
      if (!filled.includes(part)) filled.push(part)
      return `{${filled.indexOf(part)}}${value.cooked ?? ''}`
    })
    .join('')
}

/** Texts that a file names, and lists of them. */
type Constants = Map<string, readonly string[]>

/** Null where an address is put together from more than this file says. */
function addressesIn(node: Node, constants: Constants): readonly string[] | null {
  if (node.type === 'Identifier') return constants.get(node.name) ?? null
  const named = (name: string) => {
    const [only, ...more] = constants.get(name) ?? []
    return more.length === 0 ? only : undefined
  }
  if (node.type !== 'ArrayExpression' || node.elements.length === 0) return null
  const found = node.elements.map((element) => {
    if (element?.type === 'Literal' && typeof element.value === 'string') return element.value
    if (element?.type === 'Identifier') return named(element.name)
    if (element?.type !== 'TemplateLiteral') return undefined
    const parts = element.expressions.map((one) => (one.type === 'Identifier' ? named(one.name) : undefined))
    if (parts.includes(undefined)) return undefined
    return element.quasis.map(({ value }, at) => `${parts[at - 1] ?? ''}${value.cooked ?? ''}`).join('')
  })
  return found.every((address) => address !== undefined) ? found : null
}

/** The number under which a text is kept; the same text has one number. */
function place<T>(kept: Map<string, T>, key: string, content: T): number {
  if (!kept.has(key)) kept.set(key, content)
  return [...kept.keys()].indexOf(key)
}

const placeOf = ({ start, end }: { start: number; end: number }) => ({ start, end })

function withReplaced(code: string, replaced: readonly { start: number; end: number; by: string }[]): string {
  let at = 0
  const parts = replaced
    .toSorted((a, b) => a.start - b.start)
    .flatMap(({ start, end, by }) => {
      if (start < at) return [] // Inside what has been replaced.
      const before = code.slice(at, start)
      at = end
      return [before, by]
    })
  return parts.join('') + code.slice(at)
}

const text = (content: string): string => JSON.stringify(content)
