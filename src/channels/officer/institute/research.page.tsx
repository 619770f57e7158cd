import type { ProblemDetails } from '#base/problem.ts'
import { listResearch, planResearch, publishResearch, startResearch, viewResearch } from '#modules/institute'
import { formatDay } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { maySupervise, mayServe, type AtDesk } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { Deed, home, InstitutePage, ListPages, StateTag } from './institute-page.tsx'

const path = `${home}/research` as const
const crumb = ({ t }: View) => ({ href: path, label: t('Penelitian', 'Research') })

export const viewResearchList = page(path, 'officer', (visit) => drawList(visit))

export const submitResearch = action(
  path,
  'officer',
  async ({ form, perform, view }) => {
    const { researchNo } = await perform(planResearch, form.values, { key: form.requestKey })
    return redirect(`${path}/${researchNo}`, { notice: view.t('Rencana tersimpan.', 'The plan is saved.') })
  },
  { onProblem: drawList },
)

async function drawList(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf(path, query['at'])
  const { research, next } = await perform(listResearch, { after: trail.current })
  return (
    <InstitutePage visit={visit} title={t('Penelitian', 'Research')} crumbs={[crumb(view)]} problem={problem}>
      <Columns aside={<NewResearch visit={visit} problem={problem} />}>
        <Section id="research" title={t('Daftar penelitian', 'Research items')} quiet>
          {research.length === 0 ? (
            <Empty title={t('Belum ada penelitian', 'There is no research yet')}>
              {t('Rencanakan yang pertama di samping.', 'Plan the first one beside this.')}
            </Empty>
          ) : (
            <Table
              caption={t('Penelitian, yang terbaru dulu', 'Research, the latest first')}
              rows={research}
              columns={[
                {
                  head: t('Judul', 'Title'),
                  cell: ({ researchNo, title, topic }) => (
                    <>
                      <a href={`${path}/${researchNo}`}>{title}</a>
                      <Small>{topic}</Small>
                    </>
                  ),
                },
                {
                  head: t('Keadaan', 'State'),
                  cell: ({ state }) => <StateTag view={view} of="research" state={state} />,
                },
              ]}
            />
          )}
          <ListPages view={view} trail={trail} next={next} />
        </Section>
      </Columns>
    </InstitutePage>
  )
}

function NewResearch({ visit, problem }: { visit: AtDesk; problem: ProblemDetails | null }) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Section id="new" size="md" title={t('Rencanakan penelitian', 'Plan research')}>
      {mayServe(visit) ? (
        <Form view={view} action={path}>
          <TextField {...field('title')} label={t('Judul', 'Title')} maxlength={200} />
          <TextField {...field('topic')} label={t('Topik', 'Topic')} maxlength={100} />
          <TextArea {...field('summary')} label={t('Ringkasan', 'Summary')} rows={5} />
          <TextArea
            {...field('authors')}
            label={t('Penulis', 'Authors')}
            hint={t('Nama lembaga atau jabatan, satu per baris.', 'Institutions or roles, one a line.')}
            rows={2}
          />
          <TextField
            {...field('link')}
            label={t('Tautan naskah', 'Link')}
            hint={t('Diawali https://. Boleh kosong.', 'Begins with https://. May be empty.')}
            maxlength={500}
          />
          <Button>{t('Simpan rencana', 'Save the plan')}</Button>
        </Form>
      ) : (
        <Reserved view={view} to="officers" />
      )}
    </Section>
  )
}

type OfResearch = Visit<'officer', `${typeof path}/:researchNo`>

export const viewResearchPage = page(`${path}/:researchNo`, 'officer', (visit) => drawOne(visit))

export const submitStart = action(
  `${path}/:researchNo/start`,
  'officer',
  async ({ params, form, perform, view }) => {
    await perform(startResearch, params, { key: form.requestKey })
    return redirect(`${path}/${params.researchNo}`, {
      notice: view.t('Penelitian berjalan.', 'The research is under way.'),
    })
  },
  { onProblem: drawOne },
)

export const submitPublication = action(
  `${path}/:researchNo/publish`,
  'officer',
  async ({ params, form, perform, view }) => {
    await perform(publishResearch, params, { key: form.requestKey })
    return redirect(`${path}/${params.researchNo}`, {
      notice: view.t('Terbit hari ini; siapa pun bisa membacanya.', 'Published today; anyone can read it.'),
    })
  },
  { onProblem: drawOne },
)

async function drawOne(visit: OfResearch, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t, lang } = view
  const item = await perform(viewResearch, { researchNo: params.researchNo })
  const { researchNo, title, state, summary, authors, topic, publishedOn, link } = item
  const at = `${path}/${researchNo}`
  return (
    <InstitutePage
      visit={visit}
      title={title}
      lead={summary}
      state={<StateTag view={view} of="research" state={state} />}
      crumbs={[crumb(view), { href: at, label: researchNo }]}
      problem={problem}
    >
      <Section id="about" title={t('Keterangan', 'About it')} quiet>
        <Rows
          rows={[
            { label: t('Penulis', 'Authors'), value: authors.join(', ') },
            { label: t('Topik', 'Topic'), value: topic },
            {
              label: t('Terbit', 'Published'),
              value: publishedOn ? formatDay(publishedOn, lang) : t('belum', 'not yet'),
            },
          ]}
        />
        {link && (
          <p>
            <a href={link}>{t('Naskah lengkap', 'The whole paper')}</a>
          </p>
        )}
      </Section>
      {state !== 'published' && (
        <Section id="next" size="md" title={t('Langkah berikutnya', 'Next step')}>
          <NextStep visit={visit} state={state} at={at} />
        </Section>
      )}
    </InstitutePage>
  )
}

function NextStep({ visit, state, at }: { visit: OfResearch; state: 'planned' | 'under-way'; at: string }) {
  const { view } = visit
  const { t } = view
  if (state === 'planned')
    return mayServe(visit) ? (
      <Deed view={view} to={`${at}/start`}>
        {t('Mulai', 'Start')}
      </Deed>
    ) : (
      <Reserved view={view} to="officers" />
    )
  return maySupervise(visit) ? (
    <Deed view={view} to={`${at}/publish`}>
      {t('Terbitkan', 'Publish')}
    </Deed>
  ) : (
    <Reserved view={view} to="supervisors" />
  )
}
