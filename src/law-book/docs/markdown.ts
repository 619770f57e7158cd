import type { Words } from '@payung/law'
import { createView, type View } from '#ui/view.ts'

const viewIn = (lang: 'id' | 'en'): View =>
  createView({ lang, path: '/law', csrf: null, account: null, now: new Date(0), demo: false })
const [indonesian, english] = [viewIn('id'), viewIn('en')]

/** The same written for readers of either language. */
export function inBoth(write: (view: View) => string): Words {
  return { id: write(indonesian), en: write(english) }
}

/** Indonesian first, English beside it where it says anything else. */
export function both({ id, en }: Words): string {
  return id === en ? plain(id) : `${plain(id)} · *${plain(en)}*`
}

/** A heading in both languages. */
export function heading(level: number, words: Words): string {
  return `${'#'.repeat(level)} ${both(words)}`
}

export function table(head: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`
  return [line(head), line(head.map(() => '---')), ...rows.map(line)].join('\n')
}

export function link(text: string, file: string): string {
  return `[${text}](${file})`
}

/** Text of the law between marks of Markdown; a star in it is a star. */
function plain(text: string): string {
  return text.replaceAll('*', '\\*').replaceAll('\n', ' ')
}

export const formulaFile = (id: string): string => `rumus-${id.replaceAll('.', '-').replaceAll('_', '-')}.md`
export const regulationFile = (slug: string): string => `peraturan-${slug}.md`
