import { dayIn } from '@payung/law'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { monthsOn, viewMonths } from '#modules/contributions'
import { voidSpell } from '#modules/registry'
import { formatDay } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { personPath } from '../addresses.ts'
import { mayServe } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { FilePage } from './file-page.tsx'
import { openFile, type PersonFile, type Spell } from './open-file.ts'
import { SpellTable } from './spell-table.tsx'

/** Where someone works and has worked, and what former employers were asked. */
export const viewWork = page('/officer/people/:personId/work', 'officer', async (visit) => {
  const { view } = visit
  const { t } = view
  const file = await openFile(visit)
  const serves = mayServe(visit)
  const known = await visit.perform(viewMonths, { personId: String(file.identity.personId) })
  const months = monthsOn(dayIn(view.now), known)
  return (
    <FilePage visit={visit} file={file} tab="work">
      <Section id="spells" title={t('Hubungan kerja', 'Employments')}>
        <SpellTable
          view={view}
          spells={file.spells}
          months={months}
          more={
            serves
              ? {
                  head: t('Tindakan', 'Action'),
                  cell: (spell) => spell.voidReason ?? <VoidLink view={view} file={file} spell={spell} />,
                }
              : { head: t('Catatan', 'Note'), cell: ({ voidReason }) => voidReason ?? '–' }
          }
        />
        {!serves && <Reserved view={view} to="officers" />}
      </Section>
      <Questions view={view} questions={file.questions} />
    </FilePage>
  )
})

function VoidLink({ view, file, spell }: { view: View; file: PersonFile; spell: Spell }) {
  return (
    <a href={personPath(file.identity.personId, `work/${spell.employmentId}/void`)}>
      {view.t('Batalkan', 'Void')}
    </a>
  )
}

/** Whether former employers have said that someone has left. */
function Questions({ view, questions }: { view: View; questions: PersonFile['questions'] }) {
  const { t, lang } = view
  if (questions.length === 0) return null
  return (
    <Section id="questions" title={t('Pertanyaan ke perusahaan lama', 'Questions to former employers')}>
      <Table
        caption={t('Pertanyaan apakah ia sudah keluar', 'Questions whether the person has left')}
        rows={questions}
        stack
        columns={[
          { head: t('Perusahaan', 'Employer'), cell: ({ employerName }) => employerName },
          {
            head: t('Ditanya', 'Asked'),
            cell: ({ askedAt }) => formatDay(dayIn(askedAt), lang),
            onPhone: 'line',
          },
          {
            head: t('Jawaban', 'Answer'),
            cell: ({ answer, answeredAt, answeredBy }) =>
              answer && answeredAt
                ? `${answer === 'left' ? t('sudah keluar', 'has left') : t('masih bekerja', 'still works there')}, ${formatDay(dayIn(answeredAt), lang)}, ${answeredBy ?? ''}`
                : t('belum dijawab', 'not answered'),
          },
        ]}
      />
    </Section>
  )
}

type OfSpell = Visit<'officer', '/officer/people/:personId/work/:employmentId/void'>

export const viewVoid = page('/officer/people/:personId/work/:employmentId/void', 'officer', (visit) =>
  draw(visit),
)

export const submitVoid = action(
  '/officer/people/:personId/work/:employmentId/void',
  'officer',
  async (visit) => {
    const { params, perform, form, view } = visit
    const { npp, employmentId } = await spellIn(visit)
    const input = { npp, employmentId: String(employmentId), reason: form.values['reason'] }
    await perform(voidSpell, input, { key: form.requestKey })
    return redirect(personPath(params.personId, 'work'), {
      notice: view.t(
        'Hubungan kerja ini dibatalkan. Catatannya tetap bisa dibaca.',
        'This employment is void. Its record can still be read.',
      ),
    })
  },
  { onProblem: draw },
)

async function spellIn(visit: OfSpell, file?: PersonFile): Promise<Spell> {
  const { spells } = file ?? (await openFile(visit))
  const spell = spells.find(({ employmentId }) => String(employmentId) === visit.params.employmentId)
  if (!spell || spell.voidReason !== null) throw notFound()
  return spell
}

async function draw(visit: OfSpell, problem: ProblemDetails | null = null) {
  const { view, form } = visit
  const { t, lang } = view
  const file = await openFile(visit)
  const spell = await spellIn(visit, file)
  const here = personPath(file.identity.personId, `work/${spell.employmentId}/void`)
  const field = entries(view, form.values, problem)
  return (
    <FilePage
      visit={visit}
      file={file}
      tab="work"
      problem={problem}
      crumbs={[
        { href: personPath(file.identity.personId, 'work'), label: t('Hubungan kerja', 'Employments') },
        { href: here, label: t('Batalkan', 'Void') },
      ]}
    >
      <Section
        id="void"
        title={t(`Tidak pernah bekerja di ${spell.employerName}?`, `Never worked at ${spell.employerName}?`)}
      >
        <p>
          {t(
            `Tercatat sejak ${formatDay(spell.startedOn, lang)}. Batalkan hanya bila hubungan kerja ini dibuat-buat atau tercatat dua kali. Bila orangnya sudah keluar, minta perusahaan melaporkan hari kerja terakhirnya.`,
            `On record since ${formatDay(spell.startedOn, lang)}. Void it only if it was made up or entered twice. If the person has left, ask the employer to report the last day of work.`,
          )}
        </p>
        {mayServe(visit) ? (
          <Form view={view} action={here}>
            <TextField
              {...field('reason')}
              label={t('Alasan dan bukti', 'Reason and evidence')}
              hint={t('Peserta dan auditor bisa membacanya.', 'The member and auditors can read it.')}
              maxlength={300}
            />
            <Button>{t('Batalkan hubungan kerja', 'Void the employment')}</Button>
          </Form>
        ) : (
          <Reserved view={view} to="officers" />
        )}
      </Section>
    </FilePage>
  )
}
