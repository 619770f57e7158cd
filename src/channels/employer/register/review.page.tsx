import { parseMonth } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { listRegions, registerEmployer, suggestRisk } from '#modules/registry'
import { capital, formatMonth } from '#ui/format.ts'
import { Form } from '#ui/parts/form.tsx'
import { Rows, type RowItem } from '#ui/parts/list.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect, type Drawn } from '#web/page.ts'
import { sumOf } from '../figures.ts'
import { employerKindWords, riskWords, scaleWords } from '../words.ts'
import { drawActivity } from './activity.page.tsx'
import { drawBusiness } from './business.page.tsx'
import { drawContact } from './contact.page.tsx'
import { noDraft, type Draft } from './draft.ts'
import { drawKind } from './kind.page.tsx'
import { drawPlace, drawProvince } from './place.page.tsx'
import { drawPrice, findPrice, PriceTable } from './price.page.tsx'
import type { Price } from './price.ts'
import { drawRisk } from './risk.page.tsx'
import { draftOf, Onward, StepPage, type AtRegister } from './step-page.tsx'
import { addressOf, applicationOf, kindOf, openStep, stepsOf, stepWith, type StepId } from './steps.ts'

/** Everything once more, and the one button that registers. */
export const viewReview = page('/employer/register/review', 'anyone', async (visit) => {
  const open = openStep(draftOf(visit))
  if (open) return redirect(addressOf(open))
  return visit.session ? draw(visit) : redirect(addressOf('contact'))
})

export const submitRegistration = action(
  '/employer/register/review',
  'anyone',
  async (visit) => {
    const draft = draftOf(visit)
    const open = openStep(draft)
    if (open) return redirect(addressOf(open))
    if (!visit.session) return redirect(addressOf('contact'))
    const { npp } = await visit.perform(registerEmployer, applicationOf(draft), {
      key: visit.form.requestKey,
    })
    return redirect(`/employer/registered/${npp}`, { cookies: [noDraft] })
  },
  { onProblem: drawWhereItStands },
)

/** What the registration refuses is said on the page that asked for it, at its field. */
async function drawWhereItStands(visit: AtRegister, problem: ProblemDetails): Promise<Drawn> {
  const [fault] = problem.faults ?? []
  const step = fault ? stepWith(draftOf(visit), fault.field) : null
  return (step === null ? draw : drawAt[step])(visit, problem)
}

const drawAt: Record<StepId, (visit: AtRegister, problem: ProblemDetails) => Promise<Drawn>> = {
  kind: drawKind,
  business: drawBusiness,
  activity: drawActivity,
  risk: drawRisk,
  province: drawProvince,
  place: drawPlace,
  price: drawPrice,
  contact: drawContact,
}

async function draw(visit: AtRegister, problem: ProblemDetails | null = null): Promise<Drawn> {
  const { view } = visit
  const { t } = view
  const draft = draftOf(visit)
  const { price } = await findPrice(visit)
  const title = t(`Periksa, lalu daftarkan ${draft.name}`, `Look it over and register ${draft.name}`)
  return (
    <StepPage
      visit={visit}
      id={null}
      title={title}
      lead={t(
        'Mendaftar tidak dipungut biaya. Yang dibayar baru iuran bulan pertama, sesudah laporannya Anda setujui.',
        'Registering costs nothing. The first to be paid are the contributions of the first month, once you approve its return.',
      )}
      aside={
        <Section id="price" size="md" title={aboutOf(view, price)}>
          <PriceTable view={view} price={price} />
        </Section>
      }
      problem={problem}
    >
      <Section id="given" title={t('Yang Anda isi', 'What you filled in')} quiet>
        <Rows rows={await rowsOf(visit, draft)} />
        <Form view={view} action="/employer/register/review">
          <Small>
            {t(
              'Dengan menekan Daftarkan, Anda menyatakan isian ini benar.',
              'By pressing Register you state that this is right.',
            )}
          </Small>
          <Onward visit={visit} id={null}>
            {t('Daftarkan', 'Register')}
          </Onward>
        </Form>
      </Section>
    </StepPage>
  )
}

function aboutOf({ t }: View, { amounts }: Price): string {
  const sum = formatRupiah(sumOf(amounts))
  return t(`Sekitar ${sum} sebulan`, `About ${sum} a month`)
}

/** What was given, each with the way back to where it was asked. */
async function rowsOf(visit: AtRegister, draft: Draft): Promise<RowItem[]> {
  const { view, perform } = visit
  const { t, say, lang } = view
  const kind = kindOf(draft)
  const { regions } = await perform(listRegions, { province: draft.province ?? null })
  const { activity } = await perform(suggestRisk, { kind, kbli: draft.kbli ?? null })
  const place = regions.find(({ code }) => code === draft.regionCode)?.name
  const scale = Object.entries(scaleWords).find(([name]) => name === draft.scale)?.[1]
  const asked = new Set(stepsOf(draft).map(({ id }) => id))
  const row = (id: StepId, label: string, value: string | undefined): RowItem[] =>
    value && asked.has(id)
      ? [
          {
            label,
            value: (
              <>
                {value}{' '}
                <a href={addressOf(id)} aria-label={t(`Ubah ${label}`, `Change ${label}`)}>
                  {t('Ubah', 'Change')}
                </a>
              </>
            ),
          },
        ]
      : []
  const activityText = activity ? `${activity.title} (${activity.code})` : draft.activity
  const named = kind === 'household' ? 'place' : 'business'
  return [
    ...row('kind', t('Jenis', 'Kind'), kind ? say(employerKindWords[kind]) : undefined),
    ...row(named, t('Nama', 'Name'), draft.name),
    ...row('business', t('Skala', 'Size'), scale && say(scale)),
    ...row('business', 'NIB', draft.nib),
    ...row('business', 'NPWP', draft.taxNo),
    ...row('activity', t('Kegiatan', 'Activity'), activityText),
    ...row('risk', t('Risiko', 'Risk'), capital(say(riskWords(Number(draft.riskClass))))),
    ...row('risk', t('Alasan', 'Reason'), draft.riskReason),
    ...row('place', t('Alamat', 'Address'), [draft.address, place].filter(Boolean).join(', ')),
    ...row('contact', t('Pemilik akun', 'Owner'), draft.contactName),
    ...row('contact', t('HP', 'Phone'), draft.contactPhone),
    ...row('contact', 'Email', draft.contactEmail),
    ...row(
      'contact',
      t('Bulan pertama', 'First month'),
      draft.firstMonth && formatMonth(parseMonth(draft.firstMonth), lang),
    ),
  ]
}
