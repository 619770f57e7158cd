import type { z } from 'zod'
import { formatAmount, formatChange } from '#base/rupiah.ts'
import type { viewReturn } from '#modules/contributions'
import { formatCount, formatMonth } from '#ui/format.ts'
import { DeltaBar } from '#ui/parts/bar.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Details, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { sumOf } from '../figures.ts'
import { changeWords } from './change-words.ts'

type Return = z.output<(typeof viewReturn)['output']>
type Cause = Return['changes'][number]['change']

type Line = {
  readonly label: string
  readonly href: string | null
  readonly workers: string
  readonly change: bigint | null
  readonly amount: string
}

/** Why this month costs more or less than the last, cause by cause. */
export function ChangeTable({ view, it }: { view: View; it: Return }) {
  const { t, lang } = view
  const before = it.changes.filter(({ change }) => change !== 'joined')
  if (it.kind !== 'regular' || before.length === 0) return null
  const lines = linesOf(view, it)
  const largest = lines.reduce((most, { change }) => (size(change) > most ? size(change) : most), 0n)
  const month = formatMonth(it.month - 1, lang)
  return (
    <Section id="changes" title={t(`Yang berubah sejak ${month}`, `What changed since ${month}`)}>
      <Table
        caption={t(`Perubahan iuran sejak ${month}`, `Change of contributions since ${month}`)}
        rows={lines}
        columns={[
          {
            head: t('Sebab', 'Reason'),
            cell: ({ label, href }) => (href ? <a href={href}>{label}</a> : label),
          },
          { head: t('Pekerja', 'Workers'), cell: ({ workers }) => workers, number: true },
          {
            head: <span class="py-hide">{t('Gambar', 'Picture')}</span>,
            cell: ({ change }) => change !== null && <DeltaBar change={change} largest={largest} />,
            onPhone: 'hidden',
          },
          { head: t('Iuran (Rp)', 'Contribution (Rp)'), cell: ({ amount }) => amount, number: true },
        ]}
        foot={[
          `${formatMonth(it.month, lang)}${it.state === 'final' ? '' : t(', sementara', ', so far')}`,
          formatCount(it.totals.workers),
          '',
          formatAmount(sumOf(it.totals)),
        ]}
      />
    </Section>
  )
}

function linesOf(view: View, it: Return): Line[] {
  const { t, lang, say } = view
  const before = it.changes.filter(({ change }) => change !== 'joined')
  const total = before.reduce((sum, { amountBefore }) => sum + amountBefore, 0n)
  const last: Line = {
    label: formatMonth(it.month - 1, lang),
    href: null,
    workers: formatCount(before.reduce((sum, { workers }) => sum + workers, 0)),
    change: null,
    amount: formatAmount(total),
  }
  const causes = order.flatMap((cause): Line[] => {
    const found = it.changes.find(({ change }) => change === cause)
    if (!found) return []
    const change = found.amount - found.amountBefore
    return [
      {
        label: say(changeWords[cause]),
        href: `/employer/returns/${it.returnId}/changes/${cause}`,
        workers: signed(cause, found.workers),
        change,
        amount: formatChange(change),
      },
    ]
  })
  const body = causes.length > 0 ? causes : [unchanged(view, it)]
  if (it.held === 0) return [last, ...body]
  const held = { label: t('Masih ditahan', 'Still held'), href: mendHref(it), workers: formatCount(it.held) }
  return [last, ...body, { ...held, change: null, amount: t('belum dihitung', 'not counted') }]
}

function unchanged({ say }: View, { totals }: Return): Line {
  const workers = formatCount(totals.workers)
  return { label: say(changeWords.same), href: null, workers, change: 0n, amount: formatAmount(0n) }
}

const order: readonly Cause[] = ['joined', 'left', 'wage', 'law']

function signed(cause: Cause, workers: number): string {
  if (cause === 'joined') return formatChange(BigInt(workers))
  return cause === 'left' ? formatChange(-BigInt(workers)) : formatCount(workers)
}

/** The file whose rows wait. */
function mendHref({ returnId, uploads }: Return): string {
  const waiting = uploads.find(({ rowsHeld }) => rowsHeld > 0)
  return waiting
    ? `/employer/returns/${returnId}/uploads/${waiting.uploadId}`
    : `/employer/returns/${returnId}`
}

function size(change: bigint | null): bigint {
  if (change === null) return 0n
  return change < 0n ? -change : change
}

/** What was accepted with something said about it, kind by kind. */
export function Notes({ view, it }: { view: View; it: Return }) {
  const { t, say } = view
  if (it.notes.length === 0) return null
  return (
    <Section id="notes" title={t('Diterima dengan catatan', 'Accepted with a note')}>
      {it.notes.map(({ code, rows, message, suggestion }) => {
        const count =
          rows === 1 ? t('1 baris', '1 row') : t(`${formatCount(rows)} baris`, `${formatCount(rows)} rows`)
        const such = rows === 1 ? '' : t(', misalnya', ', such as')
        return (
          <Details summary={`${count}${such}: ${say(message)}`}>
            <p>{say(suggestion)}</p>
            <p>
              <a href={`/employer/returns/${it.returnId}/notes/${code}`}>
                {t(`Lihat ${count}`, `See ${count}`)}
              </a>
            </p>
          </Details>
        )
      })}
    </Section>
  )
}
