import { dayIn } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { approveMerge, daysToUndo, refuseMerge, undoMerge, viewMerge, viewPerson } from '#modules/registry'
import { formatDay, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Track, type TrackStop } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Columns, Details, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mergePath, personPath } from '../addresses.ts'
import { idIn, maySupervise, mayServe } from '../desk.ts'
import { groupedNumber } from '../people/open-file.ts'
import { Reserved } from '../reserved.tsx'
import { EvidenceTags } from './evidence.tsx'
import { SideBySide } from './side-by-side.tsx'

type OfMerge = Visit<'officer', '/officer/merges/:mergeId'>
type Merge = z.output<(typeof viewMerge)['output']>

/** A proposed merge with what speaks for it, decided here; or one in force, undone here. */
export const viewMergePage = page('/officer/merges/:mergeId', 'officer', (visit) => draw(visit))

export const submitApproval = action(
  '/officer/merges/:mergeId/approve',
  'officer',
  async ({ params, perform, form, view }) => {
    await perform(approveMerge, { mergeId: idIn(params.mergeId) }, { key: form.requestKey })
    return redirect(mergePath(params.mergeId), {
      notice: view.t('Dua catatan kini satu orang.', 'The two records are one person now.'),
    })
  },
  { onProblem: draw },
)

export const submitRefusal = action(
  '/officer/merges/:mergeId/refuse',
  'officer',
  async ({ params, perform, form, view }) => {
    const { reason } = form.values
    await perform(refuseMerge, { mergeId: idIn(params.mergeId), reason }, { key: form.requestKey })
    return redirect(mergePath(params.mergeId), {
      notice: view.t(
        'Usulan tidak disetujui. Kedua catatan tetap sendiri-sendiri.',
        'Not approved. Both records stay as they are.',
      ),
    })
  },
  { onProblem: draw },
)

export const submitUndoing = action(
  '/officer/merges/:mergeId/undo',
  'officer',
  async ({ params, perform, form, view }) => {
    const { reason } = form.values
    await perform(undoMerge, { mergeId: idIn(params.mergeId), reason }, { key: form.requestKey })
    return redirect(mergePath(params.mergeId), {
      notice: view.t(
        'Penggabungan dibatalkan. Kedua catatan berdiri sendiri lagi.',
        'The merge is undone. Both records stand for themselves again.',
      ),
    })
  },
  { onProblem: draw },
)

function stateOf({ refusedAt, undoneAt, approvedAt }: Merge): keyof typeof stateTags {
  return undoneAt ? 'undone' : refusedAt ? 'refused' : approvedAt ? 'in-force' : 'waiting'
}

async function draw(visit: OfMerge, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t } = view
  const merge = await perform(viewMerge, { mergeId: idIn(params.mergeId) })
  const state = stateOf(merge)
  return (
    <Page
      {...frameOf(visit)}
      portal="officer"
      current="duplicates"
      title={t('Penggabungan', 'Merge')}
      problem={problem}
    >
      <PageHead
        view={view}
        crumbs={[
          { href: '/officer/duplicates', label: t('Duplikat', 'Duplicates') },
          { href: mergePath(merge.mergeId), label: merge.keptName },
        ]}
        state={<StateTag view={view} state={state} />}
        title={
          state === 'in-force'
            ? t(
                `${merge.mergedName} sudah digabung ke ${merge.keptName}`,
                `${merge.mergedName} is merged into ${merge.keptName}`,
              )
            : t(
                `Gabungkan ${merge.mergedName} ke ${merge.keptName}?`,
                `Merge ${merge.mergedName} into ${merge.keptName}?`,
              )
        }
        lead={merge.reason}
      >
        <EvidenceTags view={view} evidence={merge.evidence} />
      </PageHead>
      <Columns
        aside={
          <>
            <Decide visit={visit} merge={merge} problem={problem} />
            <Section id="way" size="md" title={t('Jalannya', 'The way of it')}>
              <Track stops={stopsOf(view, merge)} />
            </Section>
          </>
        }
      >
        {state === 'waiting' ? (
          <Section id="both" title={t('Berdampingan', 'Side by side')}>
            <SideBySide
              view={view}
              first={await perform(viewPerson, { personId: String(merge.keptPerson) })}
              second={await perform(viewPerson, { personId: String(merge.mergedPerson) })}
              evidence={merge.evidence}
            />
          </Section>
        ) : (
          <Section id="records" title={t('Kedua catatan', 'The two records')}>
            <p>
              <a href={personPath(merge.keptPerson)}>{merge.keptName}</a> {groupedNumber(merge.keptNumber)}
            </p>
            <p>
              <a href={personPath(merge.mergedPerson)}>{merge.mergedName}</a>{' '}
              {groupedNumber(merge.mergedNumber)}
            </p>
          </Section>
        )}
      </Columns>
    </Page>
  )
}

const stateTags = {
  waiting: { kind: 'waiting', words: { id: 'Menunggu petugas kedua', en: 'Waiting for a second officer' } },
  'in-force': { kind: 'done', words: { id: 'Digabung', en: 'Merged' } },
  refused: { kind: 'note', words: { id: 'Tidak disetujui', en: 'Not approved' } },
  undone: { kind: 'quiet', words: { id: 'Dibatalkan', en: 'Undone' } },
} as const

function StateTag({ view, state }: { view: View; state: keyof typeof stateTags }) {
  const { kind, words } = stateTags[state]
  return <Tag kind={kind}>{view.say(words)}</Tag>
}

type DecideProps = { visit: OfMerge; merge: Merge; problem: ProblemDetails | null }

function Decide(props: DecideProps) {
  const { t } = props.visit.view
  const state = stateOf(props.merge)
  if (state === 'waiting') {
    return (
      <Section id="decide" size="md" title={t('Keputusan', 'Decision')}>
        <Approve {...props} />
      </Section>
    )
  }
  if (state === 'in-force') {
    return (
      <Section id="undo" size="md" title={t('Ternyata dua orang?', 'Two people after all?')}>
        <Undo {...props} />
      </Section>
    )
  }
  return null
}

function Approve({ visit, merge, problem }: DecideProps) {
  const { view, form } = visit
  const { t } = view
  if (!mayServe(visit)) return <Reserved view={view} to="officers" />
  if (merge.ownProposal) return <Reserved view={view} to="others" />
  const field = entries(view, form.values, problem)
  const here = mergePath(merge.mergeId)
  return (
    <>
      <Form view={view} action={`${here}/approve`}>
        <Button>{t('Setujui penggabungan', 'Approve the merge')}</Button>
      </Form>
      <Details summary={t('Tidak setuju', 'Do not approve')} open={Boolean(field('reason').error)}>
        <Form view={view} action={`${here}/refuse`}>
          <TextField {...field('reason')} label={t('Mengapa?', 'Why?')} maxlength={300} />
          <Button variant="secondary">{t('Kembalikan usulan', 'Send the proposal back')}</Button>
        </Form>
      </Details>
    </>
  )
}

function Undo({ visit, merge, problem }: DecideProps) {
  const { view, form } = visit
  const { t, lang } = view
  const until = merge.undoableUntil
  if (!until || until < dayIn(view.now)) {
    return (
      <p>
        {t(
          `Lewat ${daysToUndo} hari tidak bisa dibatalkan lagi.`,
          `After ${daysToUndo} days it can no longer be undone.`,
        )}
      </p>
    )
  }
  const field = entries(view, form.values, problem)
  return (
    <>
      <p>
        {t(
          `Bisa dibatalkan sampai ${formatDay(until, lang)}.`,
          `It can be undone until ${formatDay(until, lang)}.`,
        )}
      </p>
      {maySupervise(visit) ? (
        <Form view={view} action={`${mergePath(merge.mergeId)}/undo`}>
          <TextField {...field('reason')} label={t('Mengapa?', 'Why?')} maxlength={300} />
          <Button variant="secondary">{t('Batalkan penggabungan', 'Undo the merge')}</Button>
        </Form>
      ) : (
        <Reserved view={view} to="supervisors" />
      )}
    </>
  )
}

function stopsOf({ t, lang }: View, merge: Merge): TrackStop[] {
  const stop = (id: string, en: string, by: string | null, at: Date, why: string | null): TrackStop => ({
    title: t(`${id} ${by ?? ''}`, `${en} ${by ?? ''}`),
    text: [formatInstant(at, lang), why].filter(Boolean).join('. '),
    state: 'done',
  })
  const { proposedBy, proposedAt, approvedBy, approvedAt, refusedBy, refusedAt, undoneBy, undoneAt } = merge
  return [
    stop('Diusulkan', 'Proposed by', proposedBy, proposedAt, null),
    ...(approvedAt ? [stop('Disetujui', 'Approved by', approvedBy, approvedAt, null)] : []),
    ...(refusedAt
      ? [stop('Tidak disetujui', 'Not approved by', refusedBy, refusedAt, merge.refusedReason)]
      : []),
    ...(undoneAt ? [stop('Dibatalkan', 'Undone by', undoneBy, undoneAt, merge.undoneReason)] : []),
    ...(!approvedAt && !refusedAt
      ? [
          {
            title: t('Diputuskan petugas kedua', 'Decided by a second officer'),
            text: t('Belum', 'Not yet'),
            state: 'next' as const,
          },
        ]
      : []),
  ]
}
