import type { ProblemDetails } from '#base/problem.ts'
import { countryCodes, countryName } from '#base/countries.ts'
import {
  agreementStateWords,
  endAgreement,
  listPartners,
  recordAgreement,
  type Agreement,
} from '#modules/institute'
import { formatDay } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { dayAsWritten } from '#web/written-day.ts'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { maySupervise, mayServe, type AtDesk } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { Deed, home, InstitutePage, ListPages } from './institute-page.tsx'

const path = `${home}/partners` as const

/** With whom the Institute works, at home and abroad. */
export const viewPartners = page(path, 'officer', (visit) => draw(visit))

export const submitAgreement = action(
  path,
  'officer',
  async ({ form, perform, view }) => {
    const { beginsOn, endsOn, ...values } = form.values
    const asked = { ...values, beginsOn: dayAsWritten(beginsOn), endsOn: dayAsWritten(endsOn) }
    await perform(recordAgreement, asked, { key: form.requestKey })
    return redirect(path, { notice: view.t('Kerja sama tercatat.', 'The agreement is on record.') })
  },
  { onProblem: draw },
)

export const submitEnd = action(
  `${path}/:agreementNo/end`,
  'officer',
  async ({ params, form, perform, view }) => {
    await perform(endAgreement, params, { key: form.requestKey })
    return redirect(path, { notice: view.t('Kerja sama berakhir hari ini.', 'The agreement ends today.') })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf(path, query['at'])
  const { agreements, next } = await perform(listPartners, { after: trail.current })
  return (
    <InstitutePage
      visit={visit}
      title={t('Kerja sama Institut', 'Partner agreements')}
      crumbs={[{ href: path, label: t('Kerja sama', 'Partners') }]}
      problem={problem}
    >
      <Columns aside={<NewAgreement visit={visit} problem={problem} />}>
        <Section id="partners" title={t('Daftar kerja sama', 'The agreements')} quiet>
          <AgreementTable visit={visit} agreements={agreements} />
          <ListPages view={view} trail={trail} next={next} />
        </Section>
      </Columns>
    </InstitutePage>
  )
}

function agreementTag({ say }: View, state: Agreement['state']) {
  const kinds = {
    coming: 'waiting',
    'in-force': 'done',
    'ending-soon': 'unsure',
    over: 'quiet',
    ended: 'quiet',
  } as const
  return <Tag kind={kinds[state]}>{say(agreementStateWords[state])}</Tag>
}

function AgreementTable({ visit, agreements }: { visit: AtDesk; agreements: readonly Agreement[] }) {
  const { view } = visit
  const { t, lang } = view
  if (agreements.length === 0)
    return (
      <Empty title={t('Belum ada kerja sama', 'There is no agreement yet')}>
        {t('Catat yang pertama di samping.', 'Record the first one beside this.')}
      </Empty>
    )
  return (
    <Table
      caption={t('Kerja sama, yang terbaru dulu', 'Agreements, the newest first')}
      rows={agreements}
      columns={[
        {
          head: t('Mitra', 'Partner'),
          cell: ({ partner, country, subject }) => (
            <>
              {partner}
              <Small>{`${countryName(country, lang)}. ${subject}`}</Small>
            </>
          ),
        },
        {
          head: t('Sampai', 'Until'),
          cell: ({ endsOn }) => formatDay(endsOn, lang),
        },
        {
          head: t('Keadaan', 'State'),
          cell: ({ agreementNo, state }) => (
            <>
              {agreementTag(view, state)}
              {maySupervise(visit) && (state === 'in-force' || state === 'ending-soon') && (
                <Deed view={view} to={`${path}/${agreementNo}/end`}>
                  {t(`Akhiri ${agreementNo}`, `End ${agreementNo}`)}
                </Deed>
              )}
            </>
          ),
        },
      ]}
    />
  )
}

function NewAgreement({ visit, problem }: { visit: AtDesk; problem: ProblemDetails | null }) {
  const { view, form } = visit
  const { t, lang } = view
  const field = entries(view, { country: 'ID', ...form.values }, problem)
  const countries = [...countryCodes]
    .map((value) => ({ value, label: countryName(value, lang) }))
    .toSorted((a, b) => a.label.localeCompare(b.label, lang))
  return (
    <Section id="new" size="md" title={t('Catat kerja sama', 'Record an agreement')}>
      {mayServe(visit) ? (
        <Form view={view} action={path}>
          <TextField {...field('partner')} label={t('Mitra', 'Partner')} maxlength={150} />
          <SelectField
            {...field('country')}
            label={t('Negara', 'Country')}
            options={[{ value: 'ID', label: countryName('ID', lang) }, ...countries]}
          />
          <TextField {...field('subject')} label={t('Tentang', 'Subject')} maxlength={500} />
          <DateField {...field('beginsOn')} label={t('Mulai', 'First day')} />
          <DateField {...field('endsOn')} label={t('Hari terakhir', 'Last day')} />
          <Button>{t('Catat', 'Record')}</Button>
        </Form>
      ) : (
        <Reserved view={view} to="officers" />
      )}
    </Section>
  )
}
