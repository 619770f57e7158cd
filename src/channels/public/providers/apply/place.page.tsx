import type { ProblemDetails } from '#base/problem.ts'
import { listRegions } from '#modules/registry'
import { SelectField, TextField } from '#ui/parts/field.tsx'
import { entries } from '#ui/parts/form.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page } from '#web/page.ts'
import { addressOf, takeStep } from './draft.ts'
import { draftOf, goOn, StepPage, typedAt, whenReached, type AtApply } from './step-page.tsx'

/** Where it trains: the province first, because a list of all 514 regencies is not one to choose from. */
export const viewProvince = page('/providers/apply/province', 'anyone', (visit) =>
  whenReached(visit, 'province', () => drawProvince(visit)),
)

export const submitProvince = action(
  '/providers/apply/province',
  'anyone',
  async (visit) => goOn(takeStep(draftOf(visit), 'province', visit.form.values)),
  { onProblem: drawProvince },
)

export const viewPlace = page('/providers/apply/place', 'anyone', (visit) =>
  whenReached(visit, 'place', () => drawPlace(visit)),
)

export const submitPlace = action(
  '/providers/apply/place',
  'anyone',
  async (visit) => goOn(takeStep(draftOf(visit), 'place', visit.form.values)),
  { onProblem: drawPlace },
)

async function drawProvince(visit: AtApply, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t } = view
  const { regions } = await perform(listRegions, { level: 'province' })
  return (
    <StepPage
      visit={visit}
      id="province"
      title={t('Di provinsi mana lembaganya?', 'In which province is it?')}
      aside={<WhyPlace view={view} />}
      problem={problem}
      onward={t('Lanjut', 'Go on')}
    >
      <SelectField
        {...entries(view, typedAt(visit), problem)('province')}
        label={t('Provinsi', 'Province')}
        options={choiceOf(view, regions)}
      />
    </StepPage>
  )
}

async function drawPlace(visit: AtApply, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t } = view
  const province = draftOf(visit).province ?? null
  const { regions } = await perform(listRegions, { province })
  const field = entries(view, typedAt(visit), problem)
  return (
    <StepPage
      visit={visit}
      id="place"
      title={t('Di mana tempat pelatihannya?', 'Where is the place of training?')}
      lead={<a href={addressOf('province')}>{t('Ganti provinsi', 'Change the province')}</a>}
      aside={<WhyPlace view={view} />}
      problem={problem}
      onward={t('Lanjut', 'Go on')}
    >
      <SelectField
        {...field('regionCode')}
        label={t('Kabupaten atau kota', 'Regency or city')}
        options={choiceOf(view, regions)}
      />
      <TextField
        {...field('address')}
        label={t('Alamat', 'Address')}
        hint={t('Jalan, nomor, kelurahan', 'Street, number, village')}
        autocomplete="street-address"
        maxlength={250}
      />
    </StepPage>
  )
}

function choiceOf({ t }: View, regions: readonly { code: string; name: string }[]) {
  const named = regions.map(({ code, name }) => ({ value: code, label: name }))
  return [{ value: '', label: t('Pilih', 'Choose') }, ...named]
}

function WhyPlace({ view: { t } }: { view: View }) {
  return (
    <Section id="why" size="md" title={t('Untuk apa tempatnya?', 'What is the place for?')}>
      <p>
        {t(
          'Kantor cabang di sana memeriksa permohonan Anda dan menandatangani perjanjian.',
          'The branch there checks your application and signs the agreement.',
        )}
      </p>
    </Section>
  )
}
