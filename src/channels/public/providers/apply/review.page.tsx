import type { ProblemDetails } from '#base/problem.ts'
import { listRegions } from '#modules/registry'
import { applyAsProvider, providerKinds, providerKindWords } from '#modules/training'
import { formatPhone } from '#ui/format.ts'
import { List, Rows } from '#ui/parts/list.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect } from '#web/page.ts'
import { addressOf, noDraft, openStep, type Draft, type StepId } from './draft.ts'
import { draftOf, StepPage, type AtApply } from './step-page.tsx'

const path = '/providers/apply/review'

/** Everything once more, and the one button that begins the application. */
export const viewReview = page(path, 'anyone', async (visit) => toTake(visit) ?? draw(visit))

export const submitApply = action(
  path,
  'anyone',
  async (visit) => {
    const missing = toTake(visit)
    if (missing) return missing
    const { province: _province, ...application } = draftOf(visit)
    await visit.perform(applyAsProvider, application, { key: visit.form.requestKey })
    return redirect('/provider/profile', {
      cookies: [noDraft],
      notice: visit.view.t(
        'Permohonan dimulai. Lengkapi bagian-bagiannya, lalu kirim.',
        'The application has begun. Fill in its parts, then send it.',
      ),
    })
  },
  { onProblem: draw },
)

function toTake(visit: AtApply) {
  const open = openStep(draftOf(visit))
  if (open) return redirect(addressOf(open))
  return visit.session ? null : redirect(addressOf('contact'))
}

async function draw(visit: AtApply, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t } = view
  const draft = draftOf(visit)
  const { regions } = await perform(listRegions, { province: draft.province ?? null })
  const place = regions.find(({ code }) => code === draft.regionCode)?.name ?? ''
  return (
    <StepPage
      visit={visit}
      id={null}
      title={t(`Periksa, lalu mulai permohonan`, `Look it over and begin the application`)}
      aside={<Then view={view} />}
      problem={problem}
      onward={t('Mulai permohonan', 'Begin the application')}
    >
      <Rows rows={rowsOf(view, draft, place)} />
    </StepPage>
  )
}

function rowsOf({ t, say }: View, draft: Draft, place: string) {
  const kind = providerKinds.find((one) => one === draft.kind)
  const row = (id: StepId, label: string, value: string) => ({
    label,
    value: (
      <>
        {value}{' '}
        <a href={addressOf(id)} aria-label={t(`Ubah ${label}`, `Change ${label}`)}>
          {t('Ubah', 'Change')}
        </a>
      </>
    ),
  })
  return [
    row('body', t('Lembaga', 'Body'), draft.name ?? ''),
    row('body', t('Jenis', 'Kind'), kind ? say(providerKindWords[kind]) : ''),
    row('place', t('Alamat', 'Address'), [draft.address, place].filter(Boolean).join(', ')),
    row('contact', t('Pengelola', 'Manager'), draft.contactName ?? ''),
    row('contact', t('HP', 'Phone'), formatPhone(draft.contactPhone ?? '')),
  ]
}

function Then({ view: { t } }: { view: View }) {
  return (
    <Section id="then" size="md" title={t('Sesudah ini', 'After this')}>
      <List
        numbered
        items={[
          t(
            'Anda melengkapi izin, pelatih, sarana, dan berkas.',
            'You add licence, instructors, facilities, papers.',
          ),
          t(
            'Kantor cabang memeriksa berkas, lalu tempatnya.',
            'The branch checks the papers, then the place.',
          ),
          t('Perjanjian ditandatangani, lembaga aktif.', 'An agreement is signed, and you begin.'),
        ]}
      />
    </Section>
  )
}
