import { formatChange, formatRupiah } from '#base/rupiah.ts'
import type { Words } from '#base/words.ts'
import { counted, formatCount, formatPercent } from '#ui/format.ts'
import { DeltaBar } from '#ui/parts/bar.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { Comparison, WageClass } from '../../../what-if/compare.ts'
import { funds, payers, type Amounts } from '../../../what-if/lines.ts'

type Props = { view: View; compared: Comparison }

const rupiah = (amount: number) => formatRupiah(BigInt(Math.round(amount)))
const million = 1_000_000
const millions = (amount: number) => formatCount(Math.round(amount / million))
const change = (amount: number) => (Math.round(amount) === 0 ? '0' : formatChange(BigInt(Math.round(amount))))

const payerNames: Readonly<Record<keyof typeof payers, Words>> = {
  employer: { id: 'Pemberi kerja', en: 'Employers' },
  worker: { id: 'Pekerja', en: 'Workers' },
  state: { id: 'Pemerintah pusat', en: 'The central government' },
}

/** Who pays more, and into which fund it goes. */
export function WhereItGoes({ view, compared }: Props) {
  const { t, say } = view
  const payerRows = Object.entries(payerNames).map(([name, words]) => ({
    name: say(words),
    of: payers[name as keyof typeof payers], // The names are those of the payers.
  }))
  const fundRows = Object.entries(funds).map(([name, of]) => ({ name: name.toUpperCase(), of }))
  return (
    <Section id="funds" title={t('Siapa membayar, ke dana mana', 'Who pays, and into which fund')}>
      <Change view={view} compared={compared} head={t('Yang membayar', 'Who pays')} rows={payerRows} />
      <Change view={view} compared={compared} head={t('Dana', 'Fund')} rows={fundRows} />
      <Small>{t('Setahun, dalam juta rupiah.', 'A year, in millions of rupiah.')}</Small>
    </Section>
  )
}

type ChangeProps = Props & {
  head: string
  rows: readonly { readonly name: string; readonly of: (amounts: Amounts) => number }[]
}

function Change({ view: { t }, compared: { before, after }, head, rows }: ChangeProps) {
  return (
    <Table
      caption={head}
      rows={rows}
      columns={[
        { head, cell: ({ name }) => name },
        {
          head: t('Menurut hukum', 'By the law'),
          cell: ({ of }) => millions(of(before)),
          number: true,
          onPhone: 'hidden',
        },
        {
          head: t('Andaian', 'Supposed'),
          cell: ({ of }) => millions(of(after)),
          number: true,
        },
        {
          head: t('Selisih', 'Difference'),
          cell: ({ of }) => change((of(after) - of(before)) / million),
          number: true,
        },
      ]}
    />
  )
}

/** The picture: what a month costs one worker and their employer more, by the wage. */
export function ByWage({ view, compared }: Props) {
  const { t, lang } = view
  const rows = stepsOfFive(compared.byWage)
  const largest = BigInt(
    Math.round(Math.max(1, ...rows.map(({ worker, employer }) => Math.abs(worker + employer)))),
  )
  const title = t('Sebulan bagi satu orang, menurut upahnya', 'A month of one person, by the wage')
  return (
    <Section id="by-wage" title={title}>
      <Table
        caption={title}
        rows={rows}
        columns={[
          {
            head: t('Upah sebulan', 'Monthly wage'),
            cell: ({ from, members }) => (
              <>
                {`${t('mulai', 'from')} ${rupiah(from)}`}
                <Small>{counted(members, lang, 'pekerja', 'worker')}</Small>
              </>
            ),
          },
          {
            head: t('Pekerja', 'Worker'),
            cell: ({ worker }) => change(worker),
            number: true,
          },
          {
            head: t('Pemberi kerja', 'Employer'),
            cell: ({ employer }) => change(employer),
            number: true,
          },
          {
            head: t('Berdua', 'Both'),
            cell: ({ worker, employer }) => (
              <DeltaBar change={BigInt(Math.round(worker + employer))} largest={largest} />
            ),
            onPhone: 'hidden',
          },
        ]}
      />
      <Small>
        {t(
          'Rata-rata semua orang dalam golongan upah itu.',
          'The average of everyone in that class of wages.',
        )}
      </Small>
    </Section>
  )
}

/** From twenty steps of a million to those that people tell apart on a telephone. */
function stepsOfFive(steps: readonly WageClass[]): WageClass[] {
  const edges = [0, 3, 5, 8, 12, 16, 20]
  return edges.flatMap((first, at) => {
    const of = steps.slice(first, edges[at + 1])
    const members = of.reduce((sum, step) => sum + step.members, 0)
    if (members === 0) return []
    const mean = (side: 'worker' | 'employer') =>
      of.reduce((sum, step) => sum + step[side] * step.members, 0) / members
    return [{ from: of[0]?.from ?? 0, members, worker: mean('worker'), employer: mean('employer') }]
  })
}

/** Bars are drawn to whole parts of so many. */
const parts = 1_000_000

/** Employers by how many work there: a year’s change, and what it is of their wages. */
export function BySize({ view, compared: { bySize, employerChange } }: Props) {
  const { t, lang } = view
  const share = ({ before, after, wages }: (typeof bySize)[number]) => (after - before) / wages
  const title = t('Pemberi kerja menurut besarnya', 'Employers by their size')
  const largest = BigInt(Math.round(Math.max(1, ...bySize.map((its) => Math.abs(share(its) * parts)))))
  return (
    <Section id="by-size" title={title}>
      <Table
        caption={title}
        rows={bySize}
        columns={[
          {
            head: t('Pekerja', 'Workers'),
            cell: ({ from, employers }) => (
              <>
                {`${t('mulai', 'from')} ${formatCount(from)}`}
                <Small>{counted(employers, lang, 'pemberi kerja', 'employer')}</Small>
              </>
            ),
          },
          {
            head: t('Setahun (juta)', 'A year (million)'),
            cell: (its) => change((its.after - its.before) / million),
            number: true,
          },
          {
            head: t('Dari upah', 'Of the wages'),
            cell: (its) => formatPercent(share(its), 2),
            number: true,
          },
          {
            head: t('Beban', 'Burden'),
            cell: (its) => <DeltaBar change={BigInt(Math.round(share(its) * parts))} largest={largest} />,
            onPhone: 'hidden',
          },
        ]}
      />
      <Small>
        {t(
          `Separuh pemberi kerja berubah paling banyak ${rupiah(employerChange.at(0.5))} setahun; yang terbesar ${rupiah(employerChange.at(1))}.`,
          `For half of all employers a year changes by ${rupiah(employerChange.at(0.5))} at most; for the most affected by ${rupiah(employerChange.at(1))}.`,
        )}
      </Small>
    </Section>
  )
}
