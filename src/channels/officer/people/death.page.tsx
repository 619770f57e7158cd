import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { writtenDay } from '#modules/contributions'
import { reportDeath, withdrawDeath } from '#modules/registry'
import { parseInput } from '#platform/input.ts'
import { counted, formatDay } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Section } from '#ui/parts/text.tsx'
import { action, page, redirect } from '#web/page.ts'
import { personPath } from '../addresses.ts'
import { mayServe } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { FilePage } from './file-page.tsx'
import { openFile, openSpells, type OfPerson, type PersonFile } from './open-file.ts'

/** Records a death, or takes back a report that was mistaken. */
export const viewDeath = page('/officer/people/:personId/death', 'officer', (visit) => draw(visit))

const day = z.object({ diedOn: writtenDay('TGL_NONAKTIF') })

export const submitDeath = action(
  '/officer/people/:personId/death',
  'officer',
  async ({ params, perform, form, view }) => {
    const { personId } = params
    const { diedOn } = parseInput(day, { diedOn: form.values['diedOn'] ?? '' })
    await perform(reportDeath, { personId, diedOn }, { key: form.requestKey })
    return redirect(personPath(personId), {
      notice: view.t(
        'Tercatat. Semua hubungan kerjanya berakhir pada tanggal itu.',
        'On record. Every employment has ended on that day.',
      ),
    })
  },
  { onProblem: draw },
)

export const submitWithdrawDeath = action(
  '/officer/people/:personId/death/withdraw',
  'officer',
  async ({ params, perform, form, view }) => {
    const { personId } = params
    const { reason } = form.values
    const { spellsReopened } = await perform(withdrawDeath, { personId, reason }, { key: form.requestKey })
    const spells = counted(spellsReopened, view.lang, 'hubungan kerja', 'employment')
    return redirect(personPath(personId), {
      notice: view.t(`Laporan ditarik. ${spells} berlanjut.`, `The report is withdrawn. ${spells} go on.`),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfPerson, problem: ProblemDetails | null = null) {
  const { view } = visit
  const { t, lang } = view
  const file = await openFile(visit)
  const { personId, diedOn, name } = file.identity
  return (
    <FilePage
      visit={visit}
      file={file}
      tab="particulars"
      problem={problem}
      crumbs={[
        { href: personPath(personId, 'particulars'), label: t('Data diri', 'Particulars') },
        { href: personPath(personId, 'death'), label: t('Meninggal dunia', 'Death') },
      ]}
    >
      <Section
        id="death"
        title={
          diedOn
            ? t(
                `Tercatat meninggal ${formatDay(diedOn, lang)}. Keliru?`,
                `On record as deceased on ${formatDay(diedOn, lang)}. A mistake?`,
              )
            : t(`${name} meninggal dunia?`, `Has ${name} died?`)
        }
      >
        {!mayServe(visit) ? (
          <Reserved view={view} to="officers" />
        ) : diedOn ? (
          <Withdraw visit={visit} problem={problem} />
        ) : (
          <Report visit={visit} file={file} problem={problem} />
        )}
      </Section>
    </FilePage>
  )
}

type ReportProps = { visit: OfPerson; file: PersonFile; problem: ProblemDetails | null }

function Report({ visit, file, problem }: ReportProps) {
  const { view, form, params } = visit
  const { t, lang } = view
  const field = entries(view, form.values, problem)
  const open = openSpells(file)
  return (
    <>
      <p>
        {open.length > 0
          ? t(
              `${counted(open.length, lang, 'hubungan kerja', 'employment')} berakhir pada tanggal itu: ${open.map(({ employerName }) => employerName).join(', ')}. Sesudahnya tidak ada yang bisa mendaftarkannya lagi.`,
              `${counted(open.length, lang, 'hubungan kerja', 'employment')} will end on that day: ${open.map(({ employerName }) => employerName).join(', ')}. Nobody can enrol the person afterwards.`,
            )
          : t(
              'Sesudah dicatat, tidak ada yang bisa mendaftarkannya lagi.',
              'Once it is on record, nobody can enrol the person.',
            )}
      </p>
      <Form view={view} action={personPath(params.personId, 'death')}>
        <DateField
          {...field('diedOn')}
          label={t('Tanggal meninggal', 'Day of death')}
          hint={t('Seperti di akta atau surat kematian', 'As on the death certificate')}
        />
        <Button>{t('Catat meninggal dunia', 'Record the death')}</Button>
      </Form>
    </>
  )
}

function Withdraw({ visit, problem }: { visit: OfPerson; problem: ProblemDetails | null }) {
  const { view, form, params } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Form view={view} action={personPath(params.personId, 'death/withdraw')}>
      <TextField
        {...field('reason')}
        label={t('Mengapa laporan ini keliru?', 'Why is the report mistaken?')}
        hint={t(
          'Misalnya: orangnya datang sendiri dengan e-KTP',
          'Such as: the person came in with the identity card',
        )}
        maxlength={300}
      />
      <Button>{t('Tarik laporan', 'Withdraw the report')}</Button>
    </Form>
  )
}
