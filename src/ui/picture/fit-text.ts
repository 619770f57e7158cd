import { dress, newDocument, printable, type Doc } from '../paper/pen.ts'

type Type = { readonly size: number; readonly bold?: boolean }

/** Text in lines that fit, and the size of its type. */
export type Fitted = { readonly lines: readonly string[]; readonly size: number }

let ruler: Doc | undefined

/**
 * Text at the largest of the sizes at which it has room; at the smallest it is cut, with a sign of it.
 * @param sizes from the largest down
 */
export function fitText(
  text: string,
  {
    sizes,
    bold = false,
    room,
    most,
  }: { sizes: readonly number[]; bold?: boolean; room: number; most: number },
): Fitted {
  const words = printable(text.slice(0, longest)).split(' ').filter(Boolean)
  const fitted = sizes.map((size) => ({ size, lines: linesOf(words, { size, bold }, room) }))
  const whole = fitted.find(({ lines }) => lines.length <= most)
  if (whole) return whole
  const size = Math.min(...sizes)
  const lines = linesOf(words, { size, bold }, room).slice(0, most)
  const last = lines.pop() ?? ''
  return { size, lines: [...lines, shortened(last, { size, bold }, room)] }
}

/** Nothing that is longer can be read in a picture. */
const longest = 600

function linesOf(words: readonly string[], type: Type, room: number): string[] {
  const lines: string[] = []
  for (const word of words) {
    const line = lines.at(-1)
    const longer = line === undefined ? word : `${line} ${word}`
    if (line !== undefined && widthOf(longer, type) <= room) lines[lines.length - 1] = longer
    else lines.push(...broken(word, type, room))
  }
  return lines
}

/** A word that is wider than the picture goes on in the next line. */
function broken(word: string, type: Type, room: number): string[] {
  if (widthOf(word, type) <= room) return [word]
  const parts = ['']
  for (const letter of word) {
    const longer = `${parts.at(-1)}${letter}`
    if (widthOf(longer, type) <= room) parts[parts.length - 1] = longer
    else parts.push(letter)
  }
  return parts
}

function shortened(line: string, type: Type, room: number): string {
  const letters = Array.from(line)
  while (letters.length > 0 && widthOf(`${letters.join('')}…`, type) > room) letters.pop()
  return `${letters.join('').trimEnd()}…`
}

/** Measured with the font that it will be drawn in. */
export function widthOf(text: string, { size, bold }: Type): number {
  ruler ??= newDocument('id', '', new Date(0))
  dress(ruler, { size, bold })
  return ruler.widthOfString(text)
}
