import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { findActivities, suggestRisk } from '#modules/registry'
import { capital } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, TextField, type Option } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { List } from '#ui/parts/list.tsx'
import { Details, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page } from '#web/page.ts'
import { riskWords } from '../words.ts'
import { inOfficialWords, usualSearches } from './activity-words.ts'
import { draftOf, goOn, Onward, StepPage, typedAt, whenReached, type AtRegister } from './step-page.tsx'
import { kindOf, takeStep } from './steps.ts'

type Activity = z.output<(typeof findActivities)['output']>['activities'][number]

/** What it does, found by words in KBLI 2020; from it the annex suggests the class of risk. */
export const viewActivity = page('/employer/register/activity', 'anyone', (visit) =>
  whenReached(visit, 'activity', () => drawActivity(visit)),
)

export const submitActivity = action(
  '/employer/register/activity',
  'anyone',
  async (visit) => {
    const draft = draftOf(visit)
    const next = takeStep(draft, 'activity', visit.form.values)
    if (next.kbli) await visit.perform(suggestRisk, { kind: kindOf(draft), kbli: next.kbli })
    return goOn(next)
  },
  { onProblem: drawActivity },
)

export async function drawActivity(visit: AtRegister, problem: ProblemDetails | null = null) {
  const { view, query, form } = visit
  const { t } = view
  const search = (query['q'] ?? form.values['q'] ?? '').trim().slice(0, 80)
  const { found, chosen } = await lookUp(visit, search)
  const company = kindOf(draftOf(visit)) === 'company'
  return (
    <StepPage
      visit={visit}
      id="activity"
      title={
        company
          ? t('Apa kegiatan usahanya?', 'What does the business do?')
          : t('Apa kegiatan utamanya?', 'What is its main activity?')
      }
      lead={t(
        'Cari dengan kata sehari-hari. Dari kegiatan inilah kelas risikonya.',
        'Search with everyday words. The risk class follows from the activity.',
      )}
      aside={<WhyCode view={view} company={company} />}
      problem={problem}
    >
      <Section id="search" title={t('Cari kegiatan', 'Look for an activity')} quiet>
        <Form view={view} action="/employer/register/activity" method="get" look="inline">
          <TextField
            name="q"
            type="search"
            label={t('Kegiatan atau kode KBLI', 'Activity or KBLI code')}
            value={search}
          />
          <Button variant="secondary" icon="search">
            {t('Cari', 'Search')}
          </Button>
        </Form>
        {search === '' && !chosen && <Usual view={view} />}
      </Section>
      <Section id="found" title={t('Kegiatan yang ditemukan', 'Activities found')} quiet>
        <ChoiceForm
          visit={visit}
          search={search}
          options={optionsOf(view, chosen, found)}
          problem={problem}
        />
      </Section>
    </StepPage>
  )
}

type ChoiceFormProps = {
  visit: AtRegister
  search: string
  options: readonly Option[]
  problem: ProblemDetails | null
}

/** One of those that were found, a code that is known already, or a sentence of one's own. */
function ChoiceForm({ visit, search, options, problem }: ChoiceFormProps) {
  const { view } = visit
  const { t } = view
  const field = entries(view, typedAt(visit), problem)
  const nothing = search !== '' && options.length === 0
  const own = field('activity')
  return (
    <Form view={view} action="/employer/register/activity" hidden={search === '' ? {} : { q: search }}>
      {nothing && (
        <p>
          {t(
            `Tidak ada kegiatan dengan kata “${search}”. Coba kata lain, atau tulis sendiri di bawah.`,
            `No activity has the words “${search}”. Try other words, or describe it below.`,
          )}
        </p>
      )}
      {options.length > 0 ? (
        <RadioField
          {...field('kbli')}
          label={t('Pilih yang paling dekat', 'Choose the closest')}
          options={options}
        />
      ) : (
        <TextField
          {...field('kbli')}
          label={t('Kode KBLI, bila sudah tahu', 'KBLI code, if you know it')}
          hint={t('5 angka, tertulis di NIB', '5 digits, as on the NIB')}
          digits
          autocomplete="off"
          maxlength={5}
        />
      )}
      <Details
        summary={t('Tidak ada yang cocok? Tulis sendiri', 'Nothing fits? Describe it')}
        open={nothing || own.value !== '' || problem !== null}
      >
        <TextField
          {...own}
          label={t('Kegiatannya', 'The activity')}
          hint={t(
            'Satu kalimat. Kelas risikonya Anda pilih sendiri di halaman berikutnya.',
            'One sentence. You choose the risk class yourself on the next page.',
          )}
          maxlength={200}
        />
      </Details>
      <Onward visit={visit} id="activity">
        {t('Lanjut', 'Go on')}
      </Onward>
      {kindOf(draftOf(visit)) !== 'company' && (
        <Small>
          {t('Boleh dilewati: tekan Lanjut tanpa memilih.', 'May be left out: press Go on without choosing.')}
        </Small>
      )}
    </Form>
  )
}

/** What the words find, and what was chosen before. */
async function lookUp(visit: AtRegister, search: string) {
  const { perform } = visit
  const draft = draftOf(visit)
  const kind = kindOf(draft)
  const chosen = draft.kbli && kind ? (await perform(suggestRisk, { kind, kbli: draft.kbli })).activity : null
  if (search.length < 2) return { found: [], chosen }
  const asked = [...new Set([inOfficialWords(search), search])]
  for (const words of asked) {
    const { activities } = await perform(findActivities, { search: words.slice(0, 80) })
    if (activities.length > 0) return { found: activities.slice(0, 8), chosen }
  }
  return { found: [], chosen }
}

function optionsOf(
  { say }: View,
  chosen: { code: string; title: string } | null,
  found: readonly Activity[],
): Option[] {
  const held =
    chosen && !found.some(({ code }) => code === chosen.code) ? [{ ...chosen, suggestions: [] }] : []
  return [...held, ...found].map(({ code, title, suggestions }) => {
    const [likely] = suggestions
    return {
      value: code,
      label: `${title} (${code})`,
      hint: likely && capital(say(riskWords(likely.riskClass))),
    }
  })
}

function Usual({ view }: { view: View }) {
  return (
    <List
      items={usualSearches.map(({ words, label }) => (
        <a href={`/employer/register/activity?q=${encodeURIComponent(words)}`}>{view.say(label)}</a>
      ))}
    />
  )
}

function WhyCode({ view, company }: { view: View; company: boolean }) {
  const { t } = view
  return (
    <Section id="why" size="md" title={t('Apa itu KBLI?', 'What is KBLI?')}>
      <p>
        {t(
          'Klasifikasi Baku Lapangan Usaha Indonesia: lima angka yang menyebut kegiatan. Kodenya tertulis di NIB.',
          'The Indonesian classification of business activities: five digits. The code stands on the NIB.',
        )}
      </p>
      <p>
        {company
          ? t(
              'Kegiatan lebih dari satu? Pilih yang pekerjanya paling banyak.',
              'More than one activity? Choose the one with most workers.',
            )
          : t(
              'Tanpa kode, kami memakai kegiatan yang lazim bagi pemberi kerja seperti ini.',
              'Without a code we go by what is usual for an employer of this kind.',
            )}
      </p>
    </Section>
  )
}
