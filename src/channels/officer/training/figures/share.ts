import { formatCount } from '#ui/format.ts'

/** `45 dari 60 (75,0 %)`, so that no share stands without what it is a share of; a dash where there is nothing yet. */
export function shareOf(part: number, whole: number, lang: 'id' | 'en'): string {
  if (whole === 0) return '–'
  const percent = ((part / whole) * 100).toFixed(1)
  const of = lang === 'id' ? 'dari' : 'of'
  return `${formatCount(part)} ${of} ${formatCount(whole)} (${lang === 'id' ? percent.replace('.', ',') : percent} %)`
}
