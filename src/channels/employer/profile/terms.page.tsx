import { dayIn, formatMonth as monthText, monthOf } from '@payung/law'
import { present } from '#base/assert.ts'
import type { ProblemDetails } from '#base/problem.ts'
import { changeTerms, programmesOwed, viewEmployer, type Scale } from '#modules/registry'
import { capital, formatDay, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { CheckboxField, RadioField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { Basis } from '../basis.tsx'
import { isOwner, ownEmployer, type AtDesk } from '../desk.ts'
import { riskWords, scaleWords } from '../words.ts'
import { changesBetween, programmesIn, whatDiffers, whyOf } from './term-changes.ts'
import { termsNow, type Viewed, type ViewedTerms } from './view-profile.page.tsx'

/** Every change of terms: from which month, what became different, and why. An owner makes the next one here. */
export const viewTerms = page('/employer/profile/terms', 'employer', (visit) => draw(visit))

export const submitTerms = action(
  '/employer/profile/terms',
  'employer',
  async (visit) => {
    const { perform, form, view } = visit
    const { npp } = await ownEmployer(visit)
    const employer = await perform(viewEmployer, { npp })
    const { fromMonth, reason } = form.values
    const changes = { npp, fromMonth, reason, ...whatDiffers(latestOf(employer), form.values) }
    const changed = await perform(changeTerms, changes, { key: form.requestKey })
    const month = formatMonth(changed.fromMonth, view.lang)
    return redirect('/employer/profile/terms', {
      notice: view.t(`Tersimpan, berlaku mulai ${month}.`, `Saved, in force from ${month}.`),
    })
  },
  { onProblem: draw },
)

/** The last set of terms that is on record, be it for a month to come: what is changed next is changed from there. */
function latestOf({ terms }: Viewed): ViewedTerms {
  return present(terms[0], 'an employer has terms from its first month on')
}

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t, lang } = view
  const { npp } = await ownEmployer(visit)
  const employer = await perform(viewEmployer, { npp })
  const now = termsNow(employer, view.now)
  const title = t(
    `${programmesIn(now)}, sejak ${formatMonth(now.fromMonth, lang)}`,
    `${programmesIn(now)}, since ${formatMonth(now.fromMonth, lang)}`,
  )
  const may = isOwner(visit) && employer.closedOn === null
  return (
    <Page {...frameOf(visit)} portal="employer" current="profile" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/profile', label: t('Profil', 'Profile') },
          { href: '/employer/profile/terms', label: t('Ketentuan iuran', 'Terms of contributions') },
        ]}
        title={title}
        lead={capital(view.say(riskWords(now.riskClass)))}
      />
      <Columns aside={<OfficersPart view={view} employer={employer} />}>
        <History view={view} terms={employer.terms} />
        {may && <ChangeForm visit={visit} employer={employer} problem={problem} />}
      </Columns>
    </Page>
  )
}

function History({ view, terms }: { view: View; terms: readonly ViewedTerms[] }) {
  const { t, say, lang } = view
  const rows = terms.map((one, at) => {
    const before = terms[at + 1]
    const changes = before ? changesBetween(before, one).map(say) : [t('Pendaftaran', 'Registration')]
    return {
      one,
      changes: changes.length > 0 ? changes : [t('Catatan saja', 'A note only')],
      why: whyOf(before, one),
    }
  })
  return (
    <Section id="history" title={t('Yang berubah, dan mulai kapan', 'What changed, and from when')}>
      <Table
        caption={t('Ketentuan iuran, terbaru dulu', 'Terms of contributions, latest first')}
        rows={rows}
        stack
        columns={[
          { head: t('Mulai', 'From'), cell: ({ one }) => formatMonth(one.fromMonth, lang) },
          {
            head: t('Yang berubah', 'What changed'),
            cell: ({ changes }) => changes.join('; '),
            onPhone: 'line',
          },
          { head: t('Mengapa', 'Why'), cell: ({ why }) => why ?? '–', onPhone: 'line' },
          {
            head: t('Oleh', 'By'),
            cell: ({ one }) => `${one.confirmedBy}, ${formatDay(dayIn(one.confirmedAt), lang)}`,
            onPhone: 'line',
          },
        ]}
      />
    </Section>
  )
}

type ChangeFormProps = { visit: AtDesk; employer: Viewed; problem: ProblemDetails | null }

function ChangeForm({ visit, employer, problem }: ChangeFormProps) {
  const { view, form } = visit
  const { t, lang } = view
  const terms = latestOf(employer)
  const first = Math.max(terms.fromMonth, monthOf(dayIn(view.now)))
  const months = Array.from({ length: 13 }, (_, ahead) => first + ahead)
  const field = entries(view, { scale: terms.scale, ...form.values }, problem)
  const sized = employer.kind === 'company' || employer.kind === 'association'
  const ticked = (programme: 'jht' | 'jp') => (problem ? form.values[programme] === 'on' : terms[programme])
  const { article, value } = programmesOwed(employer.kind, terms.scale, first)
  return (
    <Section id="change" title={t('Ubah mulai suatu bulan', 'Change from a month on')}>
      <Form view={view} action="/employer/profile/terms">
        <SelectField
          {...field('fromMonth')}
          label={t('Berlaku mulai', 'In force from')}
          hint={t('Bulan yang sudah lewat diubah petugas.', 'Months that have passed are for an officer.')}
          options={months.map((month) => ({ value: monthText(month), label: formatMonth(month, lang) }))}
        />
        {sized && (
          <RadioField
            {...field('scale')}
            label={t('Skala usaha', 'Size of the business')}
            options={sizesOf(view, employer, first)}
          />
        )}
        <CheckboxField
          name="jht"
          value="on"
          checked={ticked('jht')}
          error={field('jht').error}
          label={t('Ikut JHT, tabungan hari tua', 'Take part in JHT, savings for old age')}
        />
        <CheckboxField
          name="jp"
          value="on"
          checked={ticked('jp')}
          error={field('jp').error}
          label={t('Ikut JP, pensiun bulanan', 'Take part in JP, a monthly pension')}
        />
        <TextField
          {...field('reason')}
          label={t('Alasan (boleh kosong)', 'Reason (may be empty)')}
          hint={t('Misalnya “usaha naik kelas”', 'Such as “the business has grown”')}
          maxlength={300}
        />
        <Button>{t('Simpan perubahan', 'Save the change')}</Button>
        <p>
          <Basis article={article} value={value} />
        </p>
      </Form>
    </Section>
  )
}

const sizes = ['mikro', 'kecil', 'menengah', 'besar'] as const satisfies readonly Scale[]

function sizesOf({ t, say }: View, { kind }: Viewed, month: number) {
  return sizes.map((scale) => {
    const owed = programmesOwed(kind, scale, month).owed.map((programme) => programme.toUpperCase())
    return {
      value: scale,
      label: say(scaleWords[scale]),
      hint: t(`Wajib ${owed.join(', ')}`, `Owes ${owed.join(', ')}`),
    }
  })
}

/** What an owner cannot change, and whom to ask. */
function OfficersPart({ view, employer }: { view: View; employer: Viewed }) {
  const { t } = view
  return (
    <Section id="officers" size="md" title={t('Risiko dan keringanan', 'Risk and relief')}>
      <p>
        {t(
          `Kelas risiko dan keringanan padat karya diubah petugas ${employer.officeName}, dengan alasan yang tertulis di riwayat ini. Bawa surat yang menunjukkan kegiatan usahanya.`,
          `Risk class and the labour-intensive relief are changed by an officer of ${employer.officeName}, with a reason that stands in this history. Bring a document that shows what the business does.`,
        )}
      </p>
      <Small>
        {t(
          'Laporan perbaikan untuk bulan yang lewat selalu dihitung dengan ketentuan bulan itu.',
          'A revised return for a month that has passed is always counted by the terms of that month.',
        )}
      </Small>
    </Section>
  )
}
