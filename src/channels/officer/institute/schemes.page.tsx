import type { ProblemDetails } from '#base/problem.ts'
import {
  draftScheme,
  listSchemes,
  putSchemeInForce,
  retireScheme,
  viewScheme,
  type Scheme,
} from '#modules/institute'
import { counted } from '#ui/format.ts'
import { Actions, Button } from '#ui/parts/action.tsx'
import { TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { List, Rows } from '#ui/parts/list.tsx'
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

const path = `${home}/schemes` as const
const crumb = ({ t }: View) => ({ href: path, label: t('Skema sertifikasi', 'Certification schemes') })

export const viewSchemes = page(path, 'officer', (visit) => drawList(visit))

export const submitScheme = action(
  path,
  'officer',
  async ({ form, perform, view }) => {
    const { schemeCode } = await perform(draftScheme, form.values, { key: form.requestKey })
    return redirect(`${path}/${schemeCode}`, {
      notice: view.t(
        'Rancangan tersimpan. Penyelia yang memberlakukannya.',
        'The draft is saved. A supervisor puts it in force.',
      ),
    })
  },
  { onProblem: drawList },
)

async function drawList(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf(path, query['at'])
  const { schemes, next } = await perform(listSchemes, { after: trail.current })
  return (
    <InstitutePage
      visit={visit}
      title={t('Skema sertifikasi', 'Certification schemes')}
      crumbs={[crumb(view)]}
      problem={problem}
    >
      <Columns aside={<NewScheme visit={visit} problem={problem} />}>
        <Section id="schemes" title={t('Daftar skema', 'The schemes')} quiet>
          <SchemeTable view={view} schemes={schemes} />
          <ListPages view={view} trail={trail} next={next} />
        </Section>
      </Columns>
    </InstitutePage>
  )
}

function SchemeTable({ view, schemes }: { view: View; schemes: readonly Scheme[] }) {
  const { t, lang } = view
  if (schemes.length === 0)
    return (
      <Empty title={t('Belum ada skema', 'There is no scheme yet')}>
        {t('Susun yang pertama di samping.', 'Draft the first one beside this.')}
      </Empty>
    )
  return (
    <Table
      caption={t('Skema sertifikasi', 'Certification schemes')}
      rows={schemes}
      columns={[
        {
          head: t('Skema', 'Scheme'),
          cell: ({ schemeCode, title }) => (
            <>
              <a href={`${path}/${schemeCode}`}>{title}</a>
              <Small>{schemeCode}</Small>
            </>
          ),
        },
        {
          head: t('Berlaku selama', 'Holds for'),
          cell: (scheme) => counted(scheme.validityMonths, lang, 'bulan', 'month'),
        },
        {
          head: t('Keadaan', 'State'),
          cell: ({ state }) => <StateTag view={view} of="scheme" state={state} />,
        },
      ]}
    />
  )
}

function NewScheme({ visit, problem }: { visit: AtDesk; problem: ProblemDetails | null }) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Section id="new" size="md" title={t('Susun skema', 'Draft a scheme')}>
      {mayServe(visit) ? (
        <Form view={view} action={path}>
          <TextField
            {...field('schemeCode')}
            label={t('Kode', 'Code')}
            hint={t('Huruf besar, angka, tanda hubung: BARISTA-1', 'Capitals, digits, hyphens: BARISTA-1')}
            maxlength={20}
          />
          <TextField {...field('title')} label={t('Nama skema', 'Title')} maxlength={150} />
          <TextField {...field('field')} label={t('Bidang', 'Field')} maxlength={100} />
          <TextField
            {...field('standard')}
            label={t('Nomor SKKNI', 'Number of the standard (SKKNI)')}
            hint={t('Kosongkan bila tidak ada', 'Leave empty where there is none')}
            maxlength={100}
          />
          <TextField
            {...field('validityMonths')}
            label={t('Sertifikat berlaku berapa bulan', 'Months for which a certificate holds')}
            digits
            maxlength={3}
          />
          <TextArea
            {...field('units')}
            label={t('Unit kompetensi', 'Units of competence')}
            hint={t('Satu baris, satu unit', 'One unit a line')}
            rows={5}
          />
          <Button>{t('Simpan rancangan', 'Save the draft')}</Button>
        </Form>
      ) : (
        <Reserved view={view} to="officers" />
      )}
    </Section>
  )
}

type OfScheme = Visit<'officer', `${typeof path}/:schemeCode`>

export const viewSchemePage = page(`${path}/:schemeCode`, 'officer', (visit) => drawOne(visit))

export const submitInForce = action(
  `${path}/:schemeCode/in-force`,
  'officer',
  async ({ params, form, perform, view }) => {
    await perform(putSchemeInForce, params, { key: form.requestKey })
    return redirect(`${path}/${params.schemeCode}`, {
      notice: view.t('Skema berlaku mulai sekarang.', 'The scheme is in force from now on.'),
    })
  },
  { onProblem: drawOne },
)

export const submitRetire = action(
  `${path}/:schemeCode/retire`,
  'officer',
  async ({ params, form, perform, view }) => {
    await perform(retireScheme, params, { key: form.requestKey })
    return redirect(`${path}/${params.schemeCode}`, {
      notice: view.t(
        'Skema tidak berlaku lagi. Sertifikat yang ada tetap sampai habis masanya.',
        'The scheme is retired. Certificates hold for their time.',
      ),
    })
  },
  { onProblem: drawOne },
)

async function drawOne(visit: OfScheme, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t, lang } = view
  const scheme = await perform(viewScheme, { schemeCode: params.schemeCode })
  const { schemeCode, title, state, field, standard, validityMonths, units } = scheme
  const at = `${path}/${schemeCode}`
  return (
    <InstitutePage
      visit={visit}
      title={title}
      state={<StateTag view={view} of="scheme" state={state} />}
      crumbs={[crumb(view), { href: at, label: schemeCode }]}
      problem={problem}
    >
      <Section id="scheme" title={t('Isi skema', 'What it says')} quiet>
        <Rows
          rows={[
            { label: t('Kode', 'Code'), value: schemeCode },
            { label: t('Bidang', 'Field'), value: field },
            { label: 'SKKNI', value: standard ?? t('tidak ada', 'none') },
            {
              label: t('Sertifikat berlaku', 'A certificate holds'),
              value: counted(validityMonths, lang, 'bulan', 'month'),
            },
          ]}
        />
      </Section>
      <Section id="units" size="md" title={t('Unit kompetensi', 'Units of competence')}>
        <List items={units} numbered />
      </Section>
      {state !== 'retired' && (
        <Section id="next" size="md" title={t('Langkah berikutnya', 'Next step')}>
          {maySupervise(visit) ? (
            <Actions>
              {state === 'draft' && (
                <Deed view={view} to={`${at}/in-force`}>
                  {t('Berlakukan', 'Put in force')}
                </Deed>
              )}
              <Deed view={view} to={`${at}/retire`}>
                {t('Akhiri', 'Retire')}
              </Deed>
            </Actions>
          ) : (
            <Reserved view={view} to="supervisors" />
          )}
        </Section>
      )}
    </InstitutePage>
  )
}
