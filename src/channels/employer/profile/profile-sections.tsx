import { dayIn, labourIntensiveMinWorkers, lastDayOf, law, monthOf } from '@payung/law'
import type { z } from 'zod'
import { roles, type listColleagues } from '#modules/access'
import { programmesOwed } from '#modules/registry'
import { capital, counted, formatMonth, formatPhone } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Entries, Rows, type RowItem } from '#ui/parts/list.tsx'
import { Num, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { Basis } from '../basis.tsx'
import { employerKindWords, programmeWords, riskWords, scaleWords } from '../words.ts'
import type { Viewed, ViewedTerms } from './view-profile.page.tsx'

type TermsProps = { view: View; employer: Viewed; terms: ViewedTerms; owner: boolean }

/** What decides the contributions of this month, and why. */
export function TermsNow({ view, employer, terms, owner }: TermsProps) {
  const { t, say, lang, now } = view
  const month = Math.max(monthOf(dayIn(now)), employer.firstMonth)
  const duty = programmesOwed(employer.kind, terms.scale, month)
  const sized = employer.kind === 'company' || employer.kind === 'association'
  const rows: RowItem[] = [
    ...(['jkk', 'jkm', 'jht', 'jp'] as const)
      .filter((programme) => terms[programme])
      .map((programme) => ({
        label: say(programmeWords[programme]),
        value: duty.owed.includes(programme) ? t('Wajib', 'Owed') : t('Ditambah sendiri', 'Added'),
      })),
    ...(sized ? [{ label: t('Skala', 'Size'), value: say(scaleWords[terms.scale]) }] : []),
    { label: t('Risiko kerja', 'Work risk'), value: capital(say(riskWords(terms.riskClass))) },
    ...(terms.labourIntensive
      ? [{ label: t('Keringanan padat karya', 'Labour-intensive relief'), value: t('Ya', 'Yes') }]
      : []),
  ]
  const since = formatMonth(terms.fromMonth, lang)
  return (
    <Section id="terms" title={t('Ketentuan iuran', 'Terms of contributions')}>
      <p>{t(`Berlaku sejak ${since}.`, `In force since ${since}.`)}</p>
      <Rows rows={rows} />
      <p>
        <Basis article={duty.article} value={duty.value} />
      </p>
      <Small>
        {t('Risiko kerja:', 'Work risk:')} {terms.riskReason}
      </Small>
      {terms.labourIntensive && <Relief view={view} month={month} />}
      <p>
        <a href="/employer/profile/terms">
          {owner
            ? t('Ubah skala atau program, dan riwayatnya', 'Change size or programmes, and what was before')
            : t('Riwayat ketentuan', 'What was before')}
        </a>
      </p>
    </Section>
  )
}

/** What the relief asks, month by month. */
function Relief({ view, month }: { view: View; month: number }) {
  const { t } = view
  const least = law.on(labourIntensiveMinWorkers, lastDayOf(month))?.amount
  return (
    <Small>
      {least === undefined
        ? t(
            'Keringanan padat karya tidak berlaku bulan ini.',
            'The labour-intensive relief does not hold this month.',
          )
        : t(
            `Keringanan berlaku bila pekerja paling sedikit ${least} dan iuran sebelumnya lunas (PP 7/2025).`,
            `The relief holds with at least ${least} workers and earlier contributions paid (PP 7/2025).`,
          )}
    </Small>
  )
}

type ParticularsProps = { view: View; employer: Viewed; owner: boolean; activity: string | null }

/** Who it is and where it is reached. */
export function Particulars({ view, employer, owner, activity }: ParticularsProps) {
  const { t, say, lang } = view
  const row = (label: string, value: string | null): RowItem[] => (value ? [{ label, value }] : [])
  return (
    <Section id="particulars" title={t('Data pemberi kerja', 'Particulars')}>
      <Rows
        rows={[
          ...row(t('Jenis', 'Kind'), say(employerKindWords[employer.kind])),
          ...row('NIB', employer.nib),
          ...row('NPWP', employer.taxNo),
          ...row(t('Kegiatan', 'Activity'), activity),
          ...row(t('Alamat', 'Address'), `${employer.address}, ${employer.regionName}`),
          ...row(t('Kontak', 'Contact'), employer.contactName),
          { label: t('HP', 'Phone'), value: <Num>{formatPhone(employer.contactPhone)}</Num> },
          ...row('Email', employer.contactEmail),
          ...row(t('Bulan pertama', 'First month'), formatMonth(employer.firstMonth, lang)),
        ]}
      />
      {owner && (
        <p>
          <a href="/employer/profile/contact">{t('Ubah alamat dan kontak', 'Change address and contact')}</a>
        </p>
      )}
      <Small>
        {t(
          `Nama, NIB, NPWP, kegiatan, dan tempat diubah petugas ${employer.officeName}, dengan surat resminya.`,
          `Name, NIB, NPWP, activity and place are changed by an officer of ${employer.officeName}, with the documents.`,
        )}
      </Small>
    </Section>
  )
}

/** Whether whoever prepares a return may also make it final. */
export function Approving({ view, two, owner }: { view: View; two: boolean; owner: boolean }) {
  const { t } = view
  return (
    <Section id="approving" title={t('Siapa menyetujui laporan', 'Who approves a return')}>
      <p>
        {two
          ? t(
              'Dua orang: yang menyusun laporan tidak bisa menyetujuinya sendiri.',
              'Two people: whoever prepares a return cannot approve it.',
            )
          : t(
              'Satu orang cukup: yang menyusun laporan boleh langsung menyetujuinya.',
              'One person is enough: whoever prepares a return may approve it at once.',
            )}
      </p>
      {owner && (
        <Form
          view={view}
          action="/employer/profile/two-people"
          look="inline"
          hidden={{ twoPeople: String(!two) }}
        >
          <Button variant="secondary">
            {two
              ? t('Ubah: satu orang cukup', 'Change: one person is enough')
              : t('Ubah: perlu dua orang', 'Change: two people')}
          </Button>
        </Form>
      )}
    </Section>
  )
}

/** Where a public body's workers stand in the budget. */
export function Units({ view, units }: { view: View; units: readonly { code: string }[] }) {
  const { t, lang } = view
  return (
    <Section id="units" title={t('Unit kerja', 'Units')}>
      <p>
        {units.length === 0
          ? t('Belum ada unit kerja.', 'There are no units yet.')
          : `${counted(units.length, lang, 'unit', 'unit')}: ${units.map(({ code }) => code).join(', ')}.`}{' '}
        <a href="/employer/profile/units">{t('Unit dan kode anggarannya', 'Units and their budget codes')}</a>
      </p>
    </Section>
  )
}

type OwnersLinksProps = {
  view: View
  employer: Viewed
  people: z.output<(typeof listColleagues)['output']>
}

/** What only an owner does: who may act, keys of programs, the end. */
export function OwnersLinks({ view, employer, people }: OwnersLinksProps) {
  const { t, say } = view
  return (
    <>
      <Section id="people" size="md" title={t('Yang boleh bertindak', 'Who may act')}>
        <Entries
          entries={people.slice(0, 6).map(({ name, role }) => ({ title: name, text: say(roles[role].name) }))}
        />
        <p>
          <a href="/account/people">{t('Undang, atau ambil hak kembali', 'Invite, or take a role back')}</a>
        </p>
      </Section>
      <Section id="keys" size="md" title={t('Program gaji Anda', 'Your payroll program')}>
        <p>
          {t(
            'Bisa mengirim laporan sendiri, dengan kunci API.',
            'Can send returns by itself, with an API key.',
          )}
        </p>
        <p>
          <a href="/account/keys">{t('Kunci API', 'API keys')}</a>
        </p>
        <p>
          <a href="/employer/profile/webhooks">{t('Webhook', 'Webhooks')}</a>
        </p>
      </Section>
      {employer.closedOn === null && (
        <Section id="closing" size="md" title={t('Usaha berhenti?', 'Closing down?')}>
          <p>
            <a href="/employer/profile/closing">{t('Tutup pendaftaran', 'End the registration')}</a>
          </p>
        </Section>
      )}
    </>
  )
}

export function OwnersDecide({ view }: { view: View }) {
  const { t } = view
  return (
    <Section id="owner" size="md" title={t('Perlu diubah?', 'Does it need changing?')}>
      <p>{t('Minta pemilik akun perusahaan ini.', 'Ask the owner of this employer’s account.')}</p>
    </Section>
  )
}
