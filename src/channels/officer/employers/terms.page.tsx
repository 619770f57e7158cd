import { dayIn, formatMonth as monthText, monthOf } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { changeTerms, findActivities } from '#modules/registry'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, SelectField, TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Cite, Columns, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect } from '#web/page.ts'
import { employerPath } from '../addresses.ts'
import { mayServe } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { riskWords, scaleWords } from '../words.ts'
import { EmployerPage } from './employer-page.tsx'
import {
  openEmployer,
  termsIn,
  type EmployerFile,
  type EmployerTerms,
  type OfEmployer,
} from './open-employer.ts'

type Suggestion = z.output<(typeof findActivities)['output']>['activities'][number]['suggestions'][number]

/** What decides the contributions, from which month on; an officer confirms or changes it with a reason. */
export const viewEmployerTerms = page('/officer/employers/:npp/terms', 'officer', (visit) => draw(visit))

export const submitTerms = action(
  '/officer/employers/:npp/terms',
  'officer',
  async ({ params, perform, form, view }) => {
    const { npp } = params
    const { fromMonth, reason, ...changes } = form.values
    const given = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== ''))
    const changed = await perform(changeTerms, { ...given, npp, fromMonth, reason }, { key: form.requestKey })
    const month = formatMonth(changed.fromMonth, view.lang)
    return redirect(employerPath(npp, 'terms'), {
      notice: view.t(
        `Ketentuan mulai ${month} tersimpan. Tagihan yang sudah dibuat tidak berubah.`,
        `Terms from ${month} on are saved. Bills that were made do not change.`,
      ),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfEmployer, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t } = view
  const file = await openEmployer(visit)
  const { activities } = file.kbli ? await perform(findActivities, { search: file.kbli }) : { activities: [] }
  const suggestions = activities.find(({ code }) => code === file.kbli)?.suggestions ?? []
  return (
    <EmployerPage visit={visit} file={file} tab="terms" problem={problem}>
      <Columns aside={<Change visit={visit} file={file} suggestions={suggestions} problem={problem} />}>
        <Section id="terms" title={t('Ketentuan dari masa ke masa', 'Terms over time')}>
          <TermsTable view={view} terms={file.terms} />
        </Section>
      </Columns>
    </EmployerPage>
  )
}

function TermsTable({ view, terms }: { view: View; terms: readonly EmployerTerms[] }) {
  const { t, lang, say } = view
  return (
    <Table
      caption={t('Ketentuan iuran, yang terbaru dulu', 'Terms of contributions, the latest first')}
      rows={terms}
      stack
      columns={[
        {
          head: t('Mulai', 'From'),
          cell: ({ fromMonth, scale }) => (
            <>
              {formatMonth(fromMonth, lang)}
              <Small>{say(scaleWords[scale])}</Small>
            </>
          ),
        },
        {
          head: t('Kelas risiko', 'Risk class'),
          cell: ({ riskClass, riskReason }) => (
            <>
              {say(riskWords(riskClass))}
              <Small>{riskReason}</Small>
            </>
          ),
        },
        {
          head: t('Program', 'Programmes'),
          cell: (one) => (
            <>
              {programmesOf(one)}
              {one.labourIntensive && (
                <Small>{t('Keringanan padat karya', 'Relief, labour-intensive')}</Small>
              )}
            </>
          ),
          onPhone: 'line',
        },
        {
          head: t('Ditetapkan', 'Settled'),
          cell: ({ confirmedBy, confirmedAt, note }) => (
            <>
              {`${confirmedBy}, ${formatDay(dayIn(confirmedAt), lang)}`}
              {note && <Small>{note}</Small>}
            </>
          ),
          onPhone: 'line',
        },
      ]}
    />
  )
}

function programmesOf({ jkk, jkm, jht, jp }: EmployerTerms): string {
  return [jkk && 'JKK', jkm && 'JKM', jht && 'JHT', jp && 'JP'].filter(Boolean).join(', ')
}

type ChangeProps = {
  visit: OfEmployer
  file: EmployerFile
  suggestions: readonly Suggestion[]
  problem: ProblemDetails | null
}

/** Confirms the class of risk or sets another; what is left as it is stays. */
function Change({ visit, file, suggestions, problem }: ChangeProps) {
  const { view } = visit
  return (
    <Section id="change" size="md" title={view.t('Tetapkan kelas risiko', 'Settle the risk class')}>
      {mayServe(visit) ? (
        <>
          <Annex view={view} suggestions={suggestions} />
          <TermsForm visit={visit} file={file} problem={problem} />
        </>
      ) : (
        <Reserved view={view} to="officers" />
      )}
    </Section>
  )
}

function TermsForm({ visit, file, problem }: Omit<ChangeProps, 'suggestions'>) {
  const { view, form } = visit
  const { t, lang, say } = view
  const last = Math.max(monthOf(dayIn(view.now)), file.firstMonth)
  const months = Array.from({ length: last - file.firstMonth + 1 }, (_, back) => last - back)
  const riskClass = String(termsIn(file.terms, last)?.riskClass ?? '')
  const field = entries(view, { fromMonth: monthText(last), riskClass, ...form.values }, problem)
  const leave = { value: '', label: t('Tidak diubah', 'Leave as it is') }
  return (
    <Form view={view} action={employerPath(file.npp, 'terms')}>
      <RadioField
        {...field('riskClass')}
        label={t('Kelas risiko', 'Risk class')}
        options={([1, 2, 3, 4, 5] as const).map((value) => ({
          value: String(value),
          label: say(riskWords(value)),
        }))}
      />
      <SelectField
        {...field('fromMonth')}
        label={t('Berlaku mulai', 'From')}
        options={months.map((month) => ({ value: monthText(month), label: formatMonth(month, lang) }))}
      />
      <SelectField
        {...field('scale')}
        label={t('Skala usaha', 'Size')}
        options={[
          leave,
          ...Object.entries(scaleWords).map(([value, words]) => ({ value, label: say(words) })),
        ]}
      />
      <SelectField
        {...field('labourIntensive')}
        label={t('Keringanan padat karya', 'Relief for labour-intensive industries')}
        options={[
          leave,
          { value: 'true', label: t('Ya', 'Yes') },
          { value: 'false', label: t('Tidak', 'No') },
        ]}
      />
      <TextArea
        {...field('reason')}
        label={t('Alasan', 'Reason')}
        hint={t(
          'Apa yang Anda lihat atau periksa. Perusahaan bisa membacanya.',
          'What you have seen or checked. The employer can read it.',
        )}
        rows={3}
      />
      <Button>{t('Tetapkan', 'Settle')}</Button>
    </Form>
  )
}

/** What the annex says of the business, so that an officer does not have to look it up. */
function Annex({ view, suggestions }: { view: View; suggestions: readonly Suggestion[] }) {
  const { t, say } = view
  const [first] = suggestions
  if (!first) {
    return (
      <p>
        {t(
          'Lampiran tidak menyebut usaha ini, jadi kelasnya bersandar pada kata perusahaan. Periksa di tempat.',
          'The annex does not name this business, so the class rests on the employer’s word. Look on the spot.',
        )}
      </p>
    )
  }
  return (
    <p>
      {t(
        `Menurut lampiran: ${say(riskWords(first.riskClass))} (${first.business}).`,
        `By the annex: ${say(riskWords(first.riskClass))} (${first.business}).`,
      )}{' '}
      <Cite href="/law/risk-classes">{`PP 44/2015 ${t('Lampiran I', 'Annex I')}`}</Cite>
    </p>
  )
}
