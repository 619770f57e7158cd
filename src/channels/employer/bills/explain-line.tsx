import { law, wageEarnerContribution, type Step } from '@payung/law'
import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import type { viewBillLine } from '#modules/contributions'
import { formatDay } from '#ui/format.ts'
import { Table } from '#ui/parts/table.tsx'
import { Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'

type Line = z.output<(typeof viewBillLine)['output']>

export type Explained = {
  readonly employer: bigint
  readonly worker: bigint
  /** The wage that JP is worked out from; 0 for those who take no part. */
  readonly jpBase: bigint
  /** What of the wage lies above its ceiling. */
  readonly notCounted: bigint
  readonly steps: readonly Step[]
  /** What is moved once it is paid, without adding to the bill. */
  readonly jobLoss: readonly Step[]
}

const billed = [
  'jkk',
  'jkm',
  'jhtEmployer',
  'jhtWorker',
  'jpEmployer',
  'jpWorker',
  'employer',
  'worker',
  'total',
] as const
const moved = ['jkpState', 'jkpFromJkk', 'jkpFromJkm'] as const

/** Works a line out again, as the law was known when it was billed. */
export function explainLine({ facts, month, lawKnownOn: knownOn }: Line): Explained {
  const { amounts, working } = wageEarnerContribution.explain(facts, month, {
    outputs: [...billed, 'jpBase'],
    knownOn,
  })
  const jobLoss = facts.jkp ? wageEarnerContribution.explain(facts, month, { outputs: moved, knownOn }) : null
  const { employer, worker, jpBase } = amounts
  const { steps } = working
  return {
    employer,
    worker,
    jpBase,
    notCounted: facts.jp ? facts.wage - jpBase : 0n,
    steps,
    jobLoss:
      jobLoss?.working.steps.filter(({ title }) => !steps.some((one) => one.title.id === title.id)) ?? [],
  }
}

type CeilingProps = { view: View; line: Line; explained: Explained }

const rowsShown = 4

/** How the ceiling has moved, for those above it. */
export function CeilingHistory({ view, line, explained }: CeilingProps) {
  const { t, lang, say } = view
  const read = explained.steps.flatMap(({ rows }) => rows).find(({ unit }) => unit === 'rupiah')
  const value = read && law.asKnownOn(line.lawKnownOn).find(read.value)
  if (!value || explained.notCounted === 0n) return null
  const rows = value.rows
    .filter(({ from }) => from <= read.row.from)
    .slice(-rowsShown)
    .toReversed()
  return (
    <Section id="history" size="md" title={say(read.title)}>
      <Table
        caption={say(read.title)}
        rows={rows}
        columns={[
          { head: t('Mulai', 'From'), cell: ({ from }) => formatDay(from, lang) },
          {
            head: t('Batas sebulan', 'Ceiling a month'),
            cell: ({ amount }) => formatRupiah(BigInt(amount as number)),
            number: true,
          },
        ]}
      />
      <Source>
        {t('Diperiksa', 'Checked')} {formatDay(read.row.checkedOn, lang)}.{' '}
        <a href={`/law/values/${read.value}`}>{t('Semua batas', 'Every ceiling')}</a>
      </Source>
    </Section>
  )
}
