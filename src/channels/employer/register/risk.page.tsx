import { dayIn, jkkRates, law, type RiskClass } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { explainRisk, suggestRisk } from '#modules/registry'
import { capital } from '#ui/format.ts'
import { RadioField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page } from '#web/page.ts'
import { Basis } from '../basis.tsx'
import { riskWords } from '../words.ts'
import { draftOf, goOn, Onward, StepPage, typedAt, whenReached, type AtRegister } from './step-page.tsx'
import { kindOf, takeStep } from './steps.ts'

type Suggestion = z.output<(typeof suggestRisk)['output']>['suggestions'][number]

/** The class of work risk: the annex suggests, the person confirms or says why it is another. */
export const viewRisk = page('/employer/register/risk', 'anyone', (visit) =>
  whenReached(visit, 'risk', () => drawRisk(visit)),
)

export const submitRisk = action(
  '/employer/register/risk',
  'anyone',
  async (visit) => {
    const draft = takeStep(draftOf(visit), 'risk', visit.form.values)
    const given = {
      kind: kindOf(draft) ?? 'company',
      kbli: draft.kbli ?? null,
      riskClass: Number(draft.riskClass) as RiskClass, // As the step was taken.
      riskReason: draft.riskReason ?? null,
    } as const
    await visit.app.database.read((db) => explainRisk(db, given))
    return goOn(draft)
  },
  { onProblem: drawRisk },
)

export async function drawRisk(visit: AtRegister, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t, say } = view
  const draft = draftOf(visit)
  const { activity, suggestions } = await perform(suggestRisk, {
    kind: kindOf(draft),
    kbli: draft.kbli ?? null,
  })
  const [likely] = suggestions
  const typed = typedAt(visit)
  const field = entries(
    view,
    { ...typed, riskClass: typed['riskClass'] ?? String(likely?.riskClass ?? '') },
    problem,
  )
  return (
    <StepPage
      visit={visit}
      id="risk"
      title={
        likely
          ? capital(
              t(
                `${say(riskWords(likely.riskClass))} yang paling cocok`,
                `${say(riskWords(likely.riskClass))} fits best`,
              ),
            )
          : t('Pilih kelas risiko kerjanya', 'Choose the class of work risk')
      }
      lead={activity ? t(`Untuk ${activity.title}.`, `For ${activity.title}.`) : undefined}
      aside={<WhyClass view={view} />}
      problem={problem}
    >
      {likely && <Suggested view={view} likely={likely} />}
      <Section id="ask" title={t('Isian', 'Form')} quiet>
        <Form view={view} action="/employer/register/risk">
          <RadioField
            {...field('riskClass')}
            label={t('Kelas risiko', 'Risk class')}
            options={optionsOf(view, suggestions)}
          />
          <TextField
            {...field('riskReason')}
            label={
              likely
                ? t('Alasan, bila Anda memilih kelas lain', 'Reason, if you choose another class')
                : t('Alasan', 'Reason')
            }
            hint={t('Misalnya “hanya kantor, tanpa pabrik”', 'Such as “office only, no factory”')}
            maxlength={300}
          />
          <Onward visit={visit} id="risk">
            {t('Ya, ini kelasnya', 'Yes, this is the class')}
          </Onward>
        </Form>
        <Small>
          {t(
            'Petugas kantor cabang bisa meninjaunya. Perubahannya terlihat di Profil.',
            'An officer of the branch may review it. You see any change under Profile.',
          )}
        </Small>
      </Section>
    </StepPage>
  )
}

/** Which line of the annex leads here, and how sure that is. */
function Suggested({ view, likely }: { view: View; likely: Suggestion }) {
  const { t, say } = view
  const article = { regulation: 'PP 44/2015', article: `Lampiran I nomor ${likely.line}` }
  return (
    <Section id="suggested" size="md" title={t('Dari lampiran peraturan', 'From the annex')}>
      <p>
        {say({ id: likely.reasonId, en: likely.reasonEn })}{' '}
        {likely.confidence === 'low' && <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>}
      </p>
      <p>
        <Basis article={article} value="con.jkk.pu" />
      </p>
    </Section>
  )
}

const classes = [1, 2, 3, 4, 5] as const satisfies readonly RiskClass[]

/** All five, those that the annex suggests with their line, the others with what they cost. */
function optionsOf({ t, say, now }: View, suggestions: readonly Suggestion[]) {
  const rates = law.on(jkkRates, dayIn(now))?.amount
  return classes.map((riskClass) => {
    const line = suggestions.find((one) => one.riskClass === riskClass)
    const rate = rates?.[riskClass].replace('.', ',')
    const price = rate && t(`JKK ${rate}% dari upah`, `JKK ${rate}% of the wage`)
    return {
      value: String(riskClass),
      label: capital(say(riskWords(riskClass))),
      hint: [price, line && `${line.line}: ${line.business}`].filter(Boolean).join('. '),
    }
  })
}

function WhyClass({ view }: { view: View }) {
  const { t } = view
  return (
    <Section id="why" size="md" title={t('Untuk apa kelas risiko?', 'What is the class for?')}>
      <p>
        {t(
          'Ia menentukan iuran kecelakaan kerja (JKK), yang seluruhnya dari pemberi kerja. Program lain tidak terpengaruh.',
          'It decides the contribution for work accidents (JKK), which the employer bears alone. It changes no other programme.',
        )}
      </p>
      <p>{t('Pilih yang sesuai pekerjaan sebenarnya.', 'Choose what the work really is.')}</p>
    </Section>
  )
}
