import type { ProblemDetails } from '#base/problem.ts'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Cite, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { outlookPath } from './find-outlook.ts'
import { lastAnnounced } from './outlook.ts'

type Props = { view: View; typed: string; problem: ProblemDetails | undefined }

/** The one thing that is assumed, and can be assumed otherwise. */
export function AssumedRate({ view, typed, problem }: Props) {
  const { t, lang } = view
  const { rate, year } = lastAnnounced()
  const percent = lang === 'id' ? rate.replace('.', ',') : rate
  const field = entries(view, { rate: typed }, problem)
  return (
    <Section id="rate" size="md" offPaper title={t('Bila hasilnya lain', 'If it earns otherwise')}>
      <Form view={view} action={outlookPath} method="get">
        <TextField
          {...field('rate')}
          label={t('Hasil setahun (persen)', 'Earned in a year (percent)')}
          autocomplete="off"
        />
        <Button>{t('Hitung ulang', 'Work it out')}</Button>
      </Form>
      <Small>
        {t(
          `${percent}% adalah hasil ${year}, yang terakhir kami temukan.`,
          `${percent}% was earned in ${year}, the last that we found.`,
        )}{' '}
        <Cite href="/law/values/ben.jht.return">{t('Hasil tahun lain', 'Other years')}</Cite>
      </Small>
    </Section>
  )
}
