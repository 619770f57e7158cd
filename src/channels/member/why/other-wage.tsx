import { wageEarnerContribution } from '@payung/law'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { Button } from '#ui/parts/action.tsx'
import { MoneyField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Num, Section } from '#ui/parts/text.tsx'
import { whyPath } from '../addresses.ts'
import type { Explained } from './explained.ts'
import { summaryOf } from './summary.ts'

type Props = Explained & {
  /** The wage that was asked about, if one was. */
  asked: bigint | null
  typed: string
  problem: ProblemDetails | undefined
}

/** The same month with another wage, for whoever wants to check a pay slip or a promise. */
export function OtherWage({ view, at, name, facts, lawKnownOn, asked, typed, problem }: Props) {
  const { t, say } = view
  const field = entries(view, { wage: typed }, problem)
  const due =
    asked === null
      ? null
      : wageEarnerContribution.asKnownOn(lawKnownOn).exact({ ...facts, wage: asked }, at.month)
  return (
    <Section id="other-wage" size="md" title={t('Coba upah lain', 'Try another wage')}>
      <Form view={view} action={`${whyPath(at, name)}#other-wage`} method="get" look="inline">
        <MoneyField {...field('wage')} label={t('Upah sebulan', 'Monthly wage')} />
        <Button variant="secondary">{t('Hitung ulang', 'Work it out')}</Button>
      </Form>
      {due && (
        <Rows
          rows={summaryOf(name, due).map(({ label, amount, total }) => ({
            label: say(label),
            value: <Num>{formatRupiah(amount)}</Num>,
            ...(total && { total }),
          }))}
        />
      )}
    </Section>
  )
}
