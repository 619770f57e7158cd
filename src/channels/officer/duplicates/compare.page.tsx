import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { comparePeople, dismissDuplicate, proposeMerge, viewPerson } from '#modules/registry'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink, Task } from '#ui/parts/action.tsx'
import { RadioField, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Columns, Details, PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect, type Answer } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { comparePath, mergePath, personPath } from '../addresses.ts'
import { keyIn, mayServe } from '../desk.ts'
import { faultAt } from '../fault-field.ts'
import { groupedNumber, type PersonFile } from '../people/open-file.ts'
import { Reserved } from '../reserved.tsx'
import { EvidenceTags } from './evidence.tsx'
import { SideBySide } from './side-by-side.tsx'

type OfPair = Visit<'officer', '/officer/duplicates/compare/:first/:second'>

type Compared = {
  readonly first: PersonFile
  readonly second: PersonFile
  readonly comparison: z.output<(typeof comparePeople)['output']>
}

/** Two records side by side; from here they are proposed to be one person, or stated to be two. */
export const viewCompare = page(
  '/officer/duplicates/compare/:first/:second',
  'officer',
  async (visit): Promise<Answer> => {
    const found = await compare(visit)
    const { personId } = found.first.identity
    // Merged meanwhile.
    return personId === found.second.identity.personId
      ? redirect(personPath(personId))
      : draw(visit, found, null)
  },
)

export const submitProposal = action(
  '/officer/duplicates/compare/:first/:second/propose',
  'officer',
  async ({ params, perform, form, view }) => {
    const [first, second] = [keyIn(params.first), keyIn(params.second)]
    const kept = form.values['kept'] === second ? second : first
    const { mergeId } = await perform(
      proposeMerge,
      {
        keptPerson: kept,
        mergedPerson: kept === first ? second : first,
        reason: form.values['reason'] ?? '',
      },
      { key: form.requestKey },
    )
    return redirect(mergePath(mergeId), {
      notice: view.t(
        'Usulan tersimpan. Petugas lain atau penyelia yang memutuskan.',
        'The proposal is saved. Another officer or a supervisor decides.',
      ),
    })
  },
  { onProblem: async (visit, problem) => draw(visit, await compare(visit), problem) },
)

export const submitDismissal = action(
  '/officer/duplicates/compare/:first/:second/dismiss',
  'officer',
  async (visit) => {
    const { perform, form, view } = visit
    const { pairId, dismissal: reason } = form.values
    await perform(dismissDuplicate, { pairId, reason }, { key: form.requestKey })
    return redirect('/officer/duplicates', {
      notice: view.t(
        'Tercatat: dua orang yang berbeda. Pasangan ini tidak muncul lagi.',
        'On record: two different people. This pair is not brought up again.',
      ),
    })
  },
  {
    onProblem: async (visit, problem) => draw(visit, await compare(visit), faultAt('dismissal', problem)),
  },
)

async function compare({ params, perform }: OfPair): Promise<Compared> {
  const [first, second] = [keyIn(params.first), keyIn(params.second)]
  return {
    first: await perform(viewPerson, { personId: first }),
    second: await perform(viewPerson, { personId: second }),
    comparison: await perform(comparePeople, { first, second }),
  }
}

async function draw(visit: OfPair, found: Compared, problem: ProblemDetails | null) {
  const { view } = visit
  const { t } = view
  const { first, second, comparison } = found
  const { mergeId } = comparison
  const title = t('Satu orang atau dua?', 'One person or two?')
  return (
    <Page {...frameOf(visit)} portal="officer" current="duplicates" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/officer/duplicates', label: t('Duplikat', 'Duplicates') },
          { href: hereOf(found), label: t('Bandingkan', 'Compare') },
        ]}
        title={title}
      >
        <EvidenceTags view={view} evidence={comparison.evidence} />
      </PageHead>
      <Columns aside={!mergeId && <Decide visit={visit} found={found} problem={problem} />}>
        {mergeId && (
          <Task
            id="waiting"
            title={t('Sudah diusulkan untuk digabung', 'Proposed to be merged already')}
            action={
              <ButtonLink href={mergePath(mergeId)}>{t('Lihat usulan', 'See the proposal')}</ButtonLink>
            }
          >
            {t('Usulan ini menunggu petugas kedua.', 'The proposal waits for a second officer.')}
          </Task>
        )}
        <Section id="both" title={t('Berdampingan', 'Side by side')}>
          <SideBySide view={view} first={first} second={second} evidence={comparison.evidence} />
        </Section>
      </Columns>
    </Page>
  )
}

function hereOf({ first, second }: Compared): string {
  return comparePath(first.identity.personId, second.identity.personId)
}

type DecideProps = { visit: OfPair; found: Compared; problem: ProblemDetails | null }

function Decide({ visit, found, problem }: DecideProps) {
  const { view, form } = visit
  const { t } = view
  if (!mayServe(visit)) {
    return (
      <Section id="decide" size="md" title={t('Mengusulkan', 'To propose')}>
        <Reserved view={view} to="officers" />
      </Section>
    )
  }
  const { first, second, comparison } = found
  // Of two records the older is kept, unless the officer knows better.
  const older = first.identity.registeredAt <= second.identity.registeredAt ? first : second
  const field = entries(view, { kept: String(older.identity.personId), ...form.values }, problem)
  return (
    <>
      <Section id="propose" size="md" title={t('Orang yang sama', 'The same person')}>
        <Form view={view} action={`${hereOf(found)}/propose`}>
          <RadioField
            {...field('kept')}
            label={t('Catatan yang dipakai seterusnya', 'The record that goes on')}
            options={[first, second].map(({ identity }) => ({
              value: String(identity.personId),
              label: identity.name,
              hint: groupedNumber(identity.membershipNo),
            }))}
          />
          <TextArea
            {...field('reason')}
            label={t('Mengapa Anda yakin?', 'Why are you sure?')}
            hint={t('Misalnya: e-KTP asli dilihat', 'Such as: the original identity card was seen')}
            rows={3}
          />
          <Button>{t('Usulkan penggabungan', 'Propose to merge them')}</Button>
        </Form>
      </Section>
      {comparison.pairId && (
        <Section id="dismiss" size="md" title={t('Dua orang berbeda', 'Two different people')}>
          <Details
            summary={t('Nyatakan berbeda', 'State that they differ')}
            open={Boolean(field('dismissal').error)}
          >
            <Form view={view} action={`${hereOf(found)}/dismiss`} hidden={{ pairId: comparison.pairId }}>
              <TextField
                {...field('dismissal')}
                label={t('Bagaimana Anda tahu?', 'How do you know?')}
                hint={t('Misalnya: kembar, keduanya datang', 'Such as: twins, both came in')}
                maxlength={300}
              />
              <Button variant="secondary">{t('Nyatakan berbeda', 'State that they differ')}</Button>
            </Form>
          </Details>
        </Section>
      )}
    </>
  )
}
