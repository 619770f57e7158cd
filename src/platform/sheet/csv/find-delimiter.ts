const delimiters = [';', ',', '\t'] as const

/** Title lines may stand above the header, so the first few lines vote. */
const voters = 10
const headBytes = 2 ** 16

/**
 * What separates the cells, and where the table begins. Excel's own hint `sep=;` is obeyed and stepped over.
 * Otherwise the sign that stands on most of the first lines wins, outside quotes; its total decides a tie.
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
  const votes = delimiters.map((delimiter) => {
    const counts = lines.map((line) => line.split(delimiter).length - 1)
    return { delimiter, lines: counts.filter(Boolean).length, total: counts.reduce((a, b) => a + b, 0) }
  })
  const [best] = votes.sort((a, b) => b.lines - a.lines || b.total - a.total)
  return { delimiter: best && best.lines > 0 ? best.delimiter : ',', from: 0 }
}
