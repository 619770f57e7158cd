/** In the order that decides a tie: where a comma marks decimals, lines separated by semicolons hold commas too. */
const delimiters = [';', '\t', ','] as const

/** Title lines may stand above the header, so the first few lines vote. */
const voters = 10
const headBytes = 2 ** 16

/**
 * What separates the cells, and where the table begins. Excel's own hint `sep=;` is obeyed and stepped over.
 * Otherwise the sign that stands on most of the first lines wins, outside quotes.
 */
export function findDelimiter(text: Buffer): { delimiter: string; from: number } {
  const head = text.toString('latin1', 0, headBytes)
  const hint = /^"?sep=([;,\t])"?(?:\r\n|\n|\r)/i.exec(head)
  if (hint?.[1]) return { delimiter: hint[1], from: hint[0].length }
  const lines = head
    .replace(/"[^"]*"/g, '')
    .split(/\r\n|\n|\r/)
    .filter((line) => line.trim() !== '')
    .slice(0, voters)
  const votes = (delimiter: string) => lines.filter((line) => line.includes(delimiter)).length
  const most = Math.max(...delimiters.map(votes))
  return { delimiter: delimiters.find((delimiter) => most > 0 && votes(delimiter) === most) ?? ',', from: 0 }
}
