import { formatMonth as monthText } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { listReturns, openReturn } from '#modules/contributions'
import { formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { mayFile, ownEmployer, type AtDesk } from '../desk.ts'
import { trailOf } from '../trail.ts'
import { kindWords, returnStateWords } from '../words.ts'
import { findStep, NextStep, type Step } from './next-step.tsx'
import { OpenForm, ReadsOnly } from './open-form.tsx'

export const viewReturns = page('/employer/returns', 'employer', (visit) => draw(visit))

/** Opens a month, or leads to the return that is open already. */
export const submitOpenReturn = action(
  '/employer/returns',
  'employer',
  async (visit) => {
    const { npp } = await ownEmployer(visit)
    const { month, kind } = visit.form.values
    const { returnId } = await visit.perform(openReturn, { npp, month, kind })
    return redirect(`/employer/returns/${returnId}`)
  },
  { onProblem: draw },
)

export type Listed = z.output<(typeof listReturns)['output']>['returns'][number]

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, query, form } = visit
  const { t } = view
  const employer = await ownEmployer(visit)
  const trail = trailOf('/employer/returns', query['at'])
  const cursor = trail.current ? monthText(Number(trail.current)) : null
  const { returns, next } = await visit.perform(listReturns, { npp: employer.npp, cursor })
  const step = cursor === null ? await findStep(visit, employer, returns) : null
  const typed = Object.keys(form.values).length > 0 ? form.values : query
  return (
    <Page
      {...frameOf(visit)}
      portal="employer"
      current="returns"
      title={t('Laporan', 'Returns')}
      problem={problem}
    >
      <PageHead view={view} title={verdict(view, step, returns)} />
      {step && <NextStep visit={visit} step={step} />}
      <Columns
        aside={
          mayFile(visit) ? (
            <OpenForm view={view} employer={employer} typed={typed} problem={problem} returns={returns} />
          ) : (
            <ReadsOnly view={view} />
          )
        }
      >
        <Section id="returns" title={t('Semua laporan', 'All returns')}>
          <ReturnTable view={view} returns={returns} />
          <Pagination
            view={view}
            label={t('Halaman laporan', 'Pages of returns')}
            previous={trail.previous()}
            next={trail.next(next)}
          />
        </Section>
      </Columns>
    </Page>
  )
}

function verdict({ t, lang, say }: View, step: Step | null, returns: readonly Listed[]): string {
  if (step?.open) {
    const month = formatMonth(step.month, lang)
    const state = say(returnStateWords[step.open.state]).toLowerCase()
    return t(`Laporan ${month}: ${state}`, `Return for ${month}: ${state}`)
  }
  if (step && returns.length > 0) {
    const month = formatMonth(step.month, lang)
    return t(`Laporan ${month} belum dibuka`, `The return for ${month} is not open yet`)
  }
  const last = returns.find(({ kind }) => kind === 'regular')
  if (!last) return t('Belum ada laporan', 'No returns yet')
  const month = formatMonth(last.month, lang)
  return t(`Laporan sampai ${month} sudah final`, `Returns to ${month} are final`)
}

function ReturnTable({ view, returns }: { view: View; returns: readonly Listed[] }) {
  const { t, lang, say } = view
  if (returns.length === 0) {
    return (
      <Empty title={t('Belum ada laporan', 'No returns yet')}>
        {t(
          'Buka bulan pertama. Pekerja yang sudah terdaftar langsung terisi.',
          'Open the first month. Workers who are registered are filled in.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Laporan, bulan terbaru dulu', 'Returns, newest month first')}
      rows={returns}
      stack
      columns={[
        {
          head: t('Bulan', 'Month'),
          cell: ({ returnId, month }) => (
            <a href={`/employer/returns/${returnId}`}>{formatMonth(month, lang)}</a>
          ),
        },
        { head: t('Jenis', 'Kind'), cell: ({ kind }) => say(kindWords[kind]), onPhone: 'line' },
        { head: t('Keadaan', 'State'), cell: (one) => <StateTag view={view} one={one} /> },
        {
          head: t('Tagihan', 'Bill'),
          cell: ({ billId, total }) =>
            billId && total !== null ? <a href={`/employer/bills/${billId}`}>{formatRupiah(total)}</a> : '–',
          number: true,
        },
      ]}
    />
  )
}

function StateTag({ view, one }: { view: View; one: Listed }) {
  if (one.settledAt) return <Tag kind="done">{view.t('Lunas', 'Paid')}</Tag>
  const kind = one.state === 'final' ? 'note' : one.state === 'submitted' ? 'waiting' : 'quiet'
  return <Tag kind={kind}>{view.say(returnStateWords[one.state])}</Tag>
}
