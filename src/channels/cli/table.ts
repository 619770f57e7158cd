const gap = '  '

/** Rows as text, each column as wide as its widest cell. Numbers given as `{ right }` stand to the right. */
export function table(rows: readonly (readonly Cell[])[]): string {
  const widths: number[] = []
  for (const row of rows)
    row.forEach((cell, at) => (widths[at] = Math.max(widths[at] ?? 0, textOf(cell).length)))
  return rows
    .map((row) =>
      row
        .map((cell, at) => pad(cell, widths[at] ?? 0))
        .join(gap)
        .trimEnd(),
    )
    .join('\n')
}

export type Cell = string | { readonly right: string }

function textOf(cell: Cell): string {
  return typeof cell === 'string' ? cell : cell.right
}

function pad(cell: Cell, width: number): string {
  return typeof cell === 'string' ? cell.padEnd(width) : cell.right.padStart(width)
}
