import { badInput, type ProblemDetails } from '#base/problem.ts'
import { listRegions } from '#modules/registry'
import { SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page } from '#web/page.ts'
import { draftOf, goOn, Onward, StepPage, typedAt, whenReached, type AtRegister } from './step-page.tsx'
import { addressOf, kindOf, takeStep } from './steps.ts'

/** Where people work: the province first, because a list of all 514 regencies is not one to choose from. */
export const viewProvince = page('/employer/register/province', 'anyone', (visit) =>
  whenReached(visit, 'province', () => drawProvince(visit)),
)

export const submitProvince = action(
  '/employer/register/province',
  'anyone',
  async (visit) => {
    if (!visit.form.values['province']) throw badInput([provinceMissing])
    return goOn(takeStep(draftOf(visit), 'province', visit.form.values))
  },
  { onProblem: drawProvince },
)

const provinceMissing = {
  field: 'province',
  code: 'missing',
  message: { id: 'Pilih provinsinya.', en: 'Choose the province.' },
}

export const viewPlace = page('/employer/register/place', 'anyone', (visit) =>
  whenReached(visit, 'place', () => drawPlace(visit)),
)

export const submitPlace = action(
  '/employer/register/place',
  'anyone',
  async (visit) => goOn(takeStep(draftOf(visit), 'place', visit.form.values)),
  { onProblem: drawPlace },
)

export async function drawProvince(visit: AtRegister, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t } = view
  const { regions } = await perform(listRegions, { level: 'province' })
  const home = kindOf(draftOf(visit)) === 'household'
  return (
    <StepPage
      visit={visit}
      id="province"
      title={
        home
          ? t('Di provinsi mana rumahnya?', 'In which province is the home?')
          : t('Di provinsi mana tempat kerjanya?', 'In which province is the work?')
      }
      aside={<WhyPlace view={view} home={home} />}
      problem={problem}
    >
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action="/employer/register/province">
          <SelectField
            {...entries(view, typedAt(visit), problem)('province')}
            label={t('Provinsi', 'Province')}
            options={choiceOf(view, regions)}
          />
          <Onward visit={visit} id="province">
            {t('Lanjut', 'Go on')}
          </Onward>
        </Form>
      </Section>
    </StepPage>
  )
}

export async function drawPlace(visit: AtRegister, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t } = view
  const draft = draftOf(visit)
  const { regions: provinces } = await perform(listRegions, { level: 'province' })
  const { regions } = await perform(listRegions, { province: draft.province ?? null })
  const province = provinces.find(({ code }) => code === draft.province)
  const field = entries(view, typedAt(visit), problem)
  const home = kindOf(draft) === 'household'
  return (
    <StepPage
      visit={visit}
      id="place"
      title={
        home
          ? t('Keluarga siapa, dan di mana rumahnya?', 'Which family, and where is the home?')
          : t('Di mana tempat kerjanya?', 'Where is the place of work?')
      }
      lead={
        province && (
          <>
            {province.name}. <a href={addressOf('province')}>{t('Ganti provinsi', 'Change the province')}</a>
          </>
        )
      }
      aside={<WhyPlace view={view} home={home} />}
      problem={problem}
    >
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action="/employer/register/place">
          {home && (
            <TextField
              {...field('name')}
              label={t('Nama keluarga', 'Name of the family')}
              hint={t('Misalnya Keluarga Laila Fitriani', 'Such as Keluarga Laila Fitriani')}
              maxlength={150}
            />
          )}
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
          <Onward visit={visit} id="place">
            {t('Lanjut', 'Go on')}
          </Onward>
        </Form>
      </Section>
    </StepPage>
  )
}

function choiceOf({ t }: View, regions: readonly { code: string; name: string }[]) {
  const named = regions.map(({ code, name }) => ({ value: code, label: name }))
  return [{ value: '', label: t('Pilih', 'Choose') }, ...named]
}

function WhyPlace({ view, home }: { view: View; home: boolean }) {
  const { t } = view
  return (
    <Section id="why" size="md" title={t('Untuk apa tempatnya?', 'What is the place for?')}>
      <p>
        {t(
          'Kantor cabang terdekat melayani Anda, dan upah minimum di sana menjadi pembanding.',
          'The nearest branch serves you, and wages are compared with the minimum wage there.',
        )}
      </p>
      {!home && (
        <p>
          {t(
            'Bekerja di beberapa tempat? Pilih kantor pusatnya; tempat tiap pekerja dicatat nanti.',
            'Several places? Choose the main office; where each person works is noted later.',
          )}
        </p>
      )}
    </Section>
  )
}
