/** What someone answered about one held row, as `mendRows` takes it. */
export type RowAnswer = {
  readonly rowNo: number
  readonly values: Record<string, string>
  readonly confirm: string[]
  drop: boolean
}

/** The names of the fields under a held row, and what a choice says. */
export const answerField = {
  typed: (rowNo: number, column: string) => `set.${rowNo}.${column}`,
  /** What stood in a field when the page was drawn: left as it is, it says nothing. */
  shown: (rowNo: number, column: string) => `was.${rowNo}.${column}`,
  chosen: (rowNo: number, finding: string) => `pick.${rowNo}.${finding}`,
  confirmed: (rowNo: number, finding: string) => `ok.${rowNo}.${finding}`,
  dropped: (rowNo: number) => `drop.${rowNo}`,
}

export const choice = {
  set: (column: string, value: string) => `set ${column} ${value}`,
  keep: (finding: string) => `keep ${finding}`,
  drop: 'drop',
}

/** Reads the answers out of a posted form; rows about which nothing was said are left out. What is typed wins over a choice. */
export function readAnswers(fields: Readonly<Record<string, string>>): RowAnswer[] {
  const answers = new Map<number, RowAnswer>()
  const answerTo = (rowNo: number) => {
    const known = answers.get(rowNo) ?? { rowNo, values: {}, confirm: [], drop: false }
    answers.set(rowNo, known)
    return known
  }
  const read = Object.entries(fields).flatMap(([name, value]) => {
    const [, kind, rowNo, about = ''] = /^(set|pick|ok|drop)\.(\d{1,7})(?:\.(.{1,80}))?$/s.exec(name) ?? []
    return kind && value.trim() !== '' ? [{ kind, rowNo: Number(rowNo), about, value: value.trim() }] : []
  })
  for (const { kind, rowNo, about, value } of read) {
    if (kind === 'pick') choose(answerTo(rowNo), value)
    if (kind === 'ok') answerTo(rowNo).confirm.push(about)
    if (kind === 'drop') answerTo(rowNo).drop = true
  }
  for (const { kind, rowNo, about, value } of read) {
    if (kind === 'set' && fields[answerField.shown(rowNo, about)] !== value)
      answerTo(rowNo).values[about] = value
  }
  return [...answers.values()]
}

function choose(answer: RowAnswer, value: string): void {
  const [, kind, about = '', text = ''] = /^(set|keep|drop) ?(\S*) ?(.*)$/s.exec(value) ?? []
  if (kind === 'set') answer.values[about] = text
  if (kind === 'keep') answer.confirm.push(text === '' ? about : `${about} ${text}`)
  if (kind === 'drop') answer.drop = true
}
