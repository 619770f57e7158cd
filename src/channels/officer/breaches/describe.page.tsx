import type { ProblemDetails } from '#base/problem.ts'
import { dataKinds, describeBreach, openBreach, viewBreach } from '#modules/privacy'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { CheckboxField, DateField, FieldGroup, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form, type Entry } from '#ui/parts/form.tsx'
import { List } from '#ui/parts/list.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { breachPath } from '../addresses.ts'
import { idIn, maySupervise, type AtDesk } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { readDescription, valuesOf } from './described.ts'

const newPath = '/officer/breaches/new'

/** Opens a case: what is known goes in now, and can be said better until the letters go out. */
export const viewNewBreach = page(newPath, 'officer', (visit) => drawNew(visit))

export const submitNewBreach = action(
  newPath,
  'officer',
  async ({ perform, form, view }) => {
    const opened = await perform(openBreach, readDescription(form.values), { key: form.requestKey })
    return redirect(breachPath(opened.breachId), {
      notice: view.t(`Kasus ${opened.number} dibuka.`, `Case ${opened.number} is open.`),
    })
  },
  { onProblem: drawNew },
)

function drawNew(visit: AtDesk, problem: ProblemDetails | null = null) {
  return draw(visit, { path: newPath, values: visit.form.values, problem, isNew: true })
}

type OfBreach = Visit<'officer', '/officer/breaches/:breachId/describe'>

export const viewDescribe = page('/officer/breaches/:breachId/describe', 'officer', (visit) =>
  drawAgain(visit),
)

export const submitDescribe = action(
  '/officer/breaches/:breachId/describe',
  'officer',
  async ({ perform, params, form, view }) => {
    const breachId = idIn(params.breachId)
    await perform(describeBreach, { ...readDescription(form.values), breachId }, { key: form.requestKey })
    return redirect(breachPath(breachId), {
      notice: view.t('Uraian tersimpan.', 'The description is saved.'),
    })
  },
  { onProblem: drawAgain },
)

async function drawAgain(visit: OfBreach, problem: ProblemDetails | null = null) {
  const breach = await visit.perform(viewBreach, { breachId: idIn(visit.params.breachId) })
  const values = problem ? visit.form.values : valuesOf(breach)
  return draw(visit, { path: breachPath(breach.breachId, 'describe'), values, problem, isNew: false })
}

type Drawn = {
  path: string
  values: Readonly<Record<string, string>>
  problem: ProblemDetails | null
  isNew: boolean
}

async function draw(visit: AtDesk, { path, values, problem, isNew }: Drawn) {
  const { view } = visit
  const { t } = view
  const title = isNew ? t('Buka kasus', 'Open a case') : t('Perbaiki uraian', 'Say it better')
  return (
    <Page {...frameOf(visit)} portal="officer" title={title} problem={atKinds(problem)}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Tulis yang sudah diketahui. Semua bisa diperbaiki sampai suratnya dikirim.',
          'Write what is known. All of it can be said better until the letters go out.',
        )}
        crumbs={[
          { href: '/officer/breaches', label: t('Insiden data pribadi', 'Data breaches') },
          { href: path, label: title },
        ]}
      />
      {maySupervise(visit) ? (
        <Columns aside={<Hints view={view} />}>
          <Section id="describe" title={t('Yang masuk ke surat', 'What goes into the letters')} quiet>
            <Fields view={view} path={path} values={values} problem={problem} />
          </Section>
        </Columns>
      ) : (
        <Reserved view={view} to="supervisors" />
      )}
    </Page>
  )
}

/** What is wrong with the choice of data is shown at the first of its boxes. */
function atKinds(problem: ProblemDetails | null): ProblemDetails | null {
  const faults = problem?.faults?.map((fault) =>
    fault.field === 'dataKinds' ? { ...fault, field: 'kind-identity' } : fault,
  )
  return problem && { ...problem, ...(faults && { faults }) }
}

type FieldsProps = { view: View } & Pick<Drawn, 'path' | 'values' | 'problem'>

function Fields({ view, path, values, problem }: FieldsProps) {
  const { t, say } = view
  const field = entries(view, values, atKinds(problem))
  return (
    <Form view={view} action={path}>
      <DateField {...field('knownOn')} label={t('Diketahui tanggal', 'Known on')} />
      <TextField
        {...field('knownTime')}
        label={t('Diketahui jam (WIB)', 'Known at (WIB)')}
        hint={t('Seperti 14.30. Dari sini waktu dihitung.', 'Such as 14.30. From here on time is counted.')}
        autocomplete="off"
        maxlength={5}
      />
      <DateField {...field('happenedFrom')} label={t('Terjadi dari tanggal', 'Happened from')} />
      <DateField {...field('happenedTo')} label={t('Sampai tanggal', 'Until')} />
      <FieldGroup label={t('Data yang terungkap', 'Which data got out')}>
        {Object.entries(dataKinds).map(([kind, words]) => {
          const { name, error } = field(`kind-${kind}`)
          return (
            <CheckboxField name={name} error={error} label={say(words)} checked={Boolean(values[name])} />
          )
        })}
      </FieldGroup>
      <Texts view={view} field={field} />
      <Button>{t('Simpan kasus', 'Save the case')}</Button>
    </Form>
  )
}

function Texts({ view, field }: { view: View; field: (name: string) => Entry }) {
  const { t } = view
  return (
    <>
      <TextArea
        {...field('how')}
        label={t('Bagaimana terjadinya', 'How it happened')}
        hint={t('Tanpa nama orang. Semua yang terkena membacanya.', 'No names. Everyone concerned reads it.')}
        rows={3}
      />
      <TextArea {...field('handling')} label={t('Yang kami lakukan', 'What we do about it')} rows={3} />
      <TextArea
        {...field('advice')}
        label={t('Yang sebaiknya mereka lakukan', 'What they had best do')}
        rows={3}
      />
      <TextField
        {...field('authorityName')}
        label={t('Lembaga yang diberi tahu', 'Institution to be told')}
        autocomplete="off"
      />
      <TextField
        {...field('authorityEmail')}
        label={t('Email lembaga', 'E-mail of the institution')}
        type="email"
        autocomplete="off"
      />
    </>
  )
}

function Hints({ view: { t } }: { view: View }) {
  return (
    <Section id="hints" size="md" title={t('Sesudah ini', 'After this')}>
      <List
        numbered
        items={[
          t(
            'Tentukan siapa yang terkena: dari jejak audit, atau dari daftar nomor peserta.',
            'Settle who is concerned: by the audit trail, or by a list of membership numbers.',
          ),
          t('Kirim suratnya. Sesudah itu isinya tetap.', 'Send the letters. Then they stay as they are.'),
          t('Tutup kasus bila semua sudah diberi tahu.', 'Close the case when everyone has been told.'),
        ]}
      />
    </Section>
  )
}
