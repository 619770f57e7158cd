import { dayIn, formatMonth as monthText, monthOf } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import type { Employer } from '#modules/registry'
import { formatMonth } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { RadioField, SelectField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { kindWords } from '../words.ts'
import type { Listed } from './list-returns.page.tsx'

type OpenFormProps = {
  view: View
  employer: Employer
  typed: Readonly<Record<string, string>>
  problem: ProblemDetails | null
  returns: readonly Listed[]
}

/** Any month, and any kind of return. */
export function OpenForm({ view, employer, typed, problem, returns }: OpenFormProps) {
  const { t, lang, say } = view
  const field = entries(view, typed, problem)
  const thisMonth = monthOf(dayIn(view.now))
  const first = Math.min(employer.firstMonth, thisMonth)
  const months = Array.from({ length: thisMonth - first + 1 }, (_, back) => thisMonth - back)
  return (
    <Section id="open" size="md" title={t('Buka laporan satu bulan', 'Open a month')}>
      <Form view={view} action="/employer/returns">
        <SelectField
          {...field('month')}
          label={t('Bulan', 'Month')}
          options={months.map((month) => ({ value: monthText(month), label: formatMonth(month, lang) }))}
        />
        <RadioField
          {...field('kind')}
          label={t('Jenis laporan', 'Kind of return')}
          value={typed['kind'] || 'regular'}
          options={(['regular', 'supplementary', 'revised'] as const).map((value) => ({
            value,
            label: say(kindWords[value]),
            hint: say(kindHints[value]),
          }))}
        />
        <Button variant="secondary">{t('Buka', 'Open')}</Button>
      </Form>
      {problem?.code === 'contributions.period-closed' && (
        <FinalReturn view={view} month={typed['month']} returns={returns} />
      )}
    </Section>
  )
}

/** The month that was asked for is final: this is where to call it off or to correct it. */
function FinalReturn({
  view,
  month,
  returns,
}: {
  view: View
  month: string | undefined
  returns: readonly Listed[]
}) {
  const { t, lang } = view
  const found = returns.find((one) => one.kind === 'regular' && monthText(one.month) === month)
  if (!found) return null
  const name = formatMonth(found.month, lang)
  return (
    <Small>
      <a href={`/employer/returns/${found.returnId}/review`}>
        {t(`Lihat laporan ${name} yang sudah final`, `See the final return for ${name}`)}
      </a>
    </Small>
  )
}

const kindHints: Record<Listed['kind'], Words> = {
  regular: {
    id: 'Semua pekerja sebulan. Mulai dari pekerja dan upah terakhir, jadi cukup isi yang berubah.',
    en: 'Everyone of a month. Begins with the last workers and wages, so you only enter what has changed.',
  },
  supplementary: {
    id: 'Pekerja yang terlewat di bulan yang sudah lunas. Hanya mereka yang ditagih.',
    en: 'Workers who were left out of a month that is paid. Only they are billed.',
  },
  revised: {
    id: 'Upah yang salah di bulan yang sudah lunas. Hanya selisihnya yang ditagih; yang lebih dipakai tagihan berikutnya.',
    en: 'Wages that were wrong in a month that is paid. Only the difference is billed; what was too much pays later bills.',
  },
}

/** In its place, for those who only look. */
export function ReadsOnly({ view }: { view: View }) {
  const { t } = view
  return (
    <Section id="reads" size="md" title={t('Anda bisa melihat semuanya', 'You can see everything')}>
      <p>
        {t(
          'Membuka dan mengubah laporan dilakukan penyusun, penyetuju, atau pemilik akun perusahaan.',
          'Returns are opened and changed by those who prepare or approve them, or by the owner of the account.',
        )}
      </p>
    </Section>
  )
}
