import { stateWords, type Line } from '#modules/training'
import { formatCount } from '#ui/format.ts'
import { Split } from '#ui/parts/bar.tsx'
import { Tag, type TagKind } from '#ui/parts/message.tsx'
import type { View } from '#ui/view.ts'

export const seatsPath = '/officer/training/seats'
export const waitingPath = '/officer/training/waiting'
export const linePath = (id: bigint | string) => `${seatsPath}/${id}`

const kinds = {
  draft: 'quiet',
  approved: 'note',
  open: 'done',
  exhausted: 'waiting',
  closed: 'quiet',
} as const satisfies Record<Line['state'], TagKind>

export function LineTag({ view, state }: { view: View; state: Line['state'] }) {
  return <Tag kind={kinds[state]}>{view.say(stateWords('budget', state))}</Tag>
}

type Counts = Pick<Line, 'free' | 'held' | 'committed' | 'spent'>

/** What has become of the seats of a line: dark with somebody in them, then held, then free. */
export function SeatBar({ view, line }: { view: View; line: Counts }) {
  return (
    <Split
      label={seatsInWords(view, line)}
      parts={[
        { amount: line.spent, kind: 'you' },
        { amount: line.committed, kind: 'you' },
        { amount: line.held, kind: 'held' },
        { amount: line.free, kind: 'them' },
      ]}
    />
  )
}

export function seatsInWords({ t }: View, { free, held, committed, spent }: Counts): string {
  const [f, h, c, s] = [free, held, committed, spent].map(formatCount)
  return t(
    `${f} bebas, ${h} ditawarkan, ${c} dipastikan, ${s} terpakai`,
    `${f} free, ${h} held, ${c} committed, ${s} spent`,
  )
}

export function sumUp(lines: readonly Line[]) {
  const sum = (key: 'approved' | 'free' | 'held' | 'committed' | 'spent' | 'forecast') =>
    lines.reduce((total, line) => (line.state === 'draft' ? total : total + line[key]), 0)
  return {
    approved: sum('approved'),
    free: sum('free'),
    held: sum('held'),
    committed: sum('committed'),
    spent: sum('spent'),
    forecast: sum('forecast'),
  }
}
