import type { ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { suggestRisk, type EmployerKind } from '#modules/registry'
import { Button } from '#ui/parts/action.tsx'
import { RadioField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { List } from '#ui/parts/list.tsx'
import { Alert } from '#ui/parts/message.tsx'
import { Cite, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect } from '#web/page.ts'
import { employerKindWords } from '../words.ts'
import { noDraft, type Draft } from './draft.ts'
import { draftOf, goOn, StepPage, typedAt, type AtRegister } from './step-page.tsx'
import { addressOf, kindOf, openStep, stepsOf, takeStep } from './steps.ts'

/** Where a registration begins: who employs? */
export const viewKind = page('/employer/register', 'anyone', (visit) => drawKind(visit))

export const submitKind = action(
  '/employer/register',
  'anyone',
  async (visit) => {
    const draft = takeStep(draftOf(visit), 'kind', visit.form.values)
    return goOn(await withUsualRisk(visit, draft))
  },
  { onProblem: drawKind },
)

export const submitRestart = action('/employer/register/restart', 'anyone', async () =>
  redirect('/employer/register', { cookies: [noDraft] }),
)

/** Whoever is not asked about risk is of the class that the annex suggests. */
async function withUsualRisk({ perform }: AtRegister, draft: Draft): Promise<Draft> {
  const kind = kindOf(draft)
  if (kind === null || stepsOf(draft).some(({ id }) => id === 'risk')) return draft
  const { suggestions } = await perform(suggestRisk, { kind })
  const [usual] = suggestions
  return usual ? { ...draft, riskClass: String(usual.riskClass) } : draft
}

const words = (id: string, en: string): Words => ({ id, en })

const examples: Record<EmployerKind, Words> = {
  company: words(
    'Rumah makan, toko, bengkel, PT, CV, koperasi, usaha perorangan',
    'Restaurant, shop, workshop, limited company, cooperative, sole trader',
  ),
  household: words(
    'Pekerja rumah tangga, pengasuh, sopir, tukang kebun',
    'Domestic worker, nanny, driver, gardener',
  ),
  'public-body': words(
    'Pegawai non-ASN di dinas, rumah sakit daerah, atau sekolah negeri',
    'Staff outside the state service of an office, public hospital or school',
  ),
  association: words(
    'Yayasan, perkumpulan, rumah ibadah, paguyuban',
    'Foundation, society, place of worship, guild',
  ),
  'construction-project': words(
    'Satu proyek dengan pekerja harian, borongan, atau berjangka',
    'One project with daily, piece-rate or fixed-term workers',
  ),
}

const order = [
  'company',
  'household',
  'public-body',
  'association',
  'construction-project',
] as const satisfies readonly EmployerKind[]

export async function drawKind(visit: AtRegister, problem: ProblemDetails | null = null) {
  const { view, session } = visit
  const { t, say } = view
  const draft = draftOf(visit)
  return (
    <StepPage
      visit={visit}
      id="kind"
      title={t('Daftar sekali, sekitar sepuluh menit', 'Register once, in about ten minutes')}
      lead={t(
        'Mendaftar tidak dipungut biaya. Iurannya terlihat sebelum Anda setuju.',
        'Registering costs nothing. You see the contributions before you agree.',
      )}
      aside={<Prepare view={view} />}
      problem={problem}
    >
      {session?.portal === 'officer' && (
        <Alert kind="warning" title={t('Anda masuk sebagai petugas', 'You are signed in as an officer')}>
          {t(
            'Pendaftar menjadi pemilik akun. Biarkan pemberi kerja mendaftar dengan HP-nya sendiri.',
            'Whoever registers becomes the owner of the account. Let the employer register with their own phone.',
          )}
        </Alert>
      )}
      {draft.done && <GoOn view={view} draft={draft} />}
      <Section id="who" title={t('Siapa yang mempekerjakan?', 'Who employs?')}>
        <Form view={view} action="/employer/register">
          <RadioField
            {...entries(view, typedAt(visit), problem)('kind')}
            label={t('Pilih satu', 'Choose one')}
            options={order.map((kind) => ({
              value: kind,
              label: say(employerKindWords[kind]),
              hint: say(examples[kind]),
            }))}
          />
          <Button>{t('Lanjut', 'Go on')}</Button>
        </Form>
      </Section>
    </StepPage>
  )
}

/** What was typed before is still here. */
function GoOn({ view, draft }: { view: View; draft: Draft }) {
  const { t } = view
  const name = draft.name ?? t('pendaftaran Anda', 'your registration')
  return (
    <Section id="held" size="md" title={t(`Lanjutkan ${name}?`, `Go on with ${name}?`)}>
      <p>
        {t('Isian Anda masih ada di perangkat ini.', 'What you typed is still on this device.')}{' '}
        <a href={addressOf(openStep(draft))}>{t('Lanjutkan dari sana', 'Go on from there')}</a>
      </p>
      <Form view={view} action="/employer/register/restart" look="inline">
        <Button variant="secondary" small>
          {t('Buang dan mulai baru', 'Throw it away and begin anew')}
        </Button>
      </Form>
    </Section>
  )
}

function Prepare({ view }: { view: View }) {
  const { t } = view
  return (
    <>
      <Section id="prepare" size="md" title={t('Siapkan', 'Have at hand')}>
        <List
          items={[
            t('HP Anda, untuk kode masuk', 'Your phone, for a code'),
            t('NIB dan NPWP, kecuali rumah tangga', 'NIB and NPWP, unless you are a household'),
            t(
              'KTP dan upah pekerja, untuk sesudahnya',
              'Identity cards and wages of workers, for afterwards',
            ),
          ]}
        />
        <Small>
          {t(
            'Sampai Anda menekan Daftarkan, isian hanya tersimpan di perangkat ini, dua jam lamanya.',
            'Until you press Register, what you type stays on this device only, for two hours.',
          )}
        </Small>
      </Section>
      <Section id="duty" size="md" title={t('Wajib?', 'Is it a duty?')}>
        <p>
          {t(
            'Ya. Pemberi kerja wajib mendaftarkan dirinya dan semua pekerjanya.',
            'Yes. An employer must register itself and everyone who works for it.',
          )}
        </p>
        <p>
          <Cite href="/law">{t('UU 24/2011 Pasal 15 ayat (1)', 'UU 24/2011, article 15 (1)')}</Cite>
        </p>
        <p>
          {t('Sudah terdaftar?', 'Registered already?')}{' '}
          <a href="/sign-in?back=/employer">{t('Masuk', 'Sign in')}</a>
        </p>
      </Section>
    </>
  )
}
