import type { z } from 'zod'
import { never } from '#base/assert.ts'
import { maskEmail, maskPhone } from '#base/mask.ts'
import { listMyBreaches } from '#modules/privacy'
import { viewMyself } from '#modules/registry'
import { formatDay, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { ItemList, Rows, type ListItem } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Note, PageHead, Section, Small } from '#ui/parts/text.tsx'
import { signOut } from '#ui/navigation.ts'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { groupedNumber } from './home-aside.tsx'
import type { Myself, Spell } from './myself.ts'

/** The member's own record, where they have worked, and the way to everything else. */
export const viewMorePage = page('/member/more', 'member', async (visit) => {
  const { view, perform } = visit
  const { t } = view
  const me = await perform(viewMyself, {})
  const { breaches } = await perform(listMyBreaches, { personId: String(me.personId) })
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={t('Lainnya', 'More')}>
      <PageHead view={view} title={identityVerdict(view, me)} />
      <Columns aside={<Onward view={view} />}>
        {breaches.length > 0 && <Notices view={view} breaches={breaches} />}
        <Particulars view={view} me={me} />
        <Work view={view} spells={me.spells} />
      </Columns>
    </Page>
  )
})

type Notice = z.output<typeof listMyBreaches.output>['breaches'][number]

/** Letters about data of the member that got out. */
function Notices({ view, breaches }: { view: View; breaches: readonly Notice[] }) {
  const { t, lang } = view
  return (
    <Section id="notices" size="md" title={t('Pemberitahuan tentang data Anda', 'Notices about your data')}>
      <ItemList
        items={breaches.map(({ breachId, number, letterAt }) => ({
          icon: 'triangle-alert' as const,
          title: t('Data pribadi Anda terungkap', 'Your personal data got out'),
          text: `${number}, ${formatInstant(letterAt, lang)}`,
          href: `/member/breaches/${breachId}`,
        }))}
      />
    </Section>
  )
}

function identityVerdict({ t }: View, { verified }: Myself): string {
  switch (verified) {
    case 'verified':
      return t('Data Anda cocok dengan data kependudukan.', 'Your data agree with the population register.')
    case 'pending':
      return t(
        'Data Anda sedang dicocokkan dengan data kependudukan.',
        'Your data are being compared with the population register.',
      )
    case 'differs':
      return t(
        'Data Anda berbeda dari data kependudukan. Mari kita cocokkan.',
        'Your data differ from the population register. Let us put that right.',
      )
    case 'unknown-to-register':
      return t(
        'NIK Anda belum ditemukan di data kependudukan. Mari kita periksa.',
        'Your NIK was not found in the population register. Let us look into it.',
      )
    default:
      return never(verified)
  }
}

function Particulars({ view, me }: { view: View; me: Myself }) {
  const { t, lang } = view
  const unknown = t('belum ada', 'not on record')
  return (
    <Section id="particulars" title={t('Data diri', 'Your particulars')}>
      <Rows
        rows={[
          { label: t('Nama', 'Name'), value: me.name },
          { label: t('Nomor peserta', 'Member number'), value: groupedNumber(me.membershipNo) },
          ...(me.formerNumbers.length > 0
            ? [
                {
                  label: t('Kartu lama, sudah digabung', 'Former cards, merged'),
                  value: me.formerNumbers.join(', '),
                },
              ]
            : []),
          { label: 'NIK', value: me.nik ?? unknown },
          {
            label: t('Tanggal lahir', 'Date of birth'),
            value: me.birthOn ? formatDay(me.birthOn, lang) : unknown,
          },
          { label: t('Nomor HP', 'Mobile number'), value: me.phone ? maskPhone(me.phone) : unknown },
          { label: 'Email', value: me.email ? maskEmail(me.email) : unknown },
          { label: t('Alamat', 'Address'), value: me.address ?? unknown },
        ]}
      />
      <Note icon="pencil">
        {t(
          'Nomor HP untuk masuk hanya diganti di kantor cabang, agar tidak ada orang lain yang menggantinya. NIK tidak pernah berubah.',
          'The sign-in number is changed only at a branch, so that nobody else can change it. A NIK never changes.',
        )}
      </Note>
      <p>
        <ButtonLink href="/member/corrections" variant="secondary">
          {t('Ada yang salah? Minta pembetulan', 'Is something wrong? Ask for a correction')}
        </ButtonLink>
      </p>
    </Section>
  )
}

function Work({ view, spells }: { view: View; spells: readonly Spell[] }) {
  const { t, lang } = view
  if (spells.length === 0)
    return (
      <Section id="work" title={t('Tempat kerja', 'Where you work')}>
        <p>
          {t(
            'Belum ada perusahaan yang mendaftarkan Anda. Minta perusahaan mendaftarkan Anda dengan NIK.',
            'No employer has registered you yet. Ask yours to do so with your NIK.',
          )}
        </p>
      </Section>
    )
  return (
    <Section id="work" title={t('Tempat kerja', 'Where you work')}>
      <Table
        caption={t('Tempat kerja yang tercatat', 'Employers on record')}
        rows={spells.toSorted((a, b) => b.startedOn.localeCompare(a.startedOn))}
        columns={[
          {
            head: t('Perusahaan', 'Employer'),
            cell: ({ employerName, regionName }) => (
              <>
                {employerName}
                <Small>{regionName}</Small>
              </>
            ),
          },
          {
            head: t('Masa kerja', 'Time'),
            cell: (spell) => (
              <>
                <SpellTag view={view} spell={spell} />
                <Small>
                  {spell.endedOn
                    ? `${formatDay(spell.startedOn, lang)} – ${formatDay(spell.endedOn, lang)}`
                    : t(
                        `sejak ${formatDay(spell.startedOn, lang)}`,
                        `since ${formatDay(spell.startedOn, lang)}`,
                      )}
                </Small>
              </>
            ),
          },
        ]}
      />
      <Note icon="info">
        {t(
          'Sudah berhenti tetapi masih tercatat bekerja? Minta perusahaan melaporkan Anda keluar. Tidak pernah bekerja di sana? Sampaikan keberatan atas salah satu bulannya.',
          'Have you left but still stand here as working? Ask the employer to report that you left. Did you never work there? Dispute one of its months.',
        )}
      </Note>
    </Section>
  )
}

function SpellTag({ view: { t }, spell }: { view: View; spell: Spell }) {
  if (spell.voidReason !== null) return <Tag kind="quiet">{t('Dibatalkan', 'Taken back')}</Tag>
  return spell.endedOn === null ? (
    <Tag kind="done">{t('Bekerja', 'At work')}</Tag>
  ) : (
    <Tag kind="quiet">{t('Berhenti', 'Left')}</Tag>
  )
}

function Onward({ view }: { view: View }) {
  return (
    <Section id="onward" size="md" title={view.t('Yang lain', 'Everything else')}>
      <ItemList items={waysOn(view)} />
      <SignOut view={view} />
    </Section>
  )
}

function waysOn(view: View): ListItem[] {
  const { t } = view
  return [
    {
      icon: 'piggy-bank',
      title: t('Hitung dengan data saya', 'Compute with my data'),
      text: t('JHT nanti, dan JKP bila di-PHK', 'JHT to come, and JKP if you are dismissed'),
      href: '/member/outlook',
    },
    {
      icon: 'eye',
      title: t('Siapa melihat data saya', 'Who looked at my data'),
      text: t('Kapan, dari mana, dan untuk apa', 'When, from where, and what for'),
      href: '/member/looks',
    },
    {
      icon: 'shield-check',
      title: t('Pekerja mandiri', 'Own account'),
      text: t('Perlindungan untuk pekerjaan sendiri', 'Cover for work of your own'),
      href: '/member/own-account',
    },
    {
      icon: 'graduation-cap',
      title: t('Keterampilan saya', 'My skills'),
      text: t(
        'Berlaku sampai kapan, dan kursus Institut',
        'Until when they hold, and courses of the Institute',
      ),
      href: '/member/skills',
    },
    {
      icon: 'users',
      title: t('Pelatihan vokasi', 'Vocational training'),
      text: t('Boleh ikut atau belum, dan kelas saya', 'Whether I may join, and my classes'),
      href: '/member/training',
    },
    {
      icon: 'briefcase-business',
      title: t('Kerja di luar negeri', 'Work abroad'),
      text: t('Perlindungan pekerja migran, sekali bayar', 'Cover of migrant workers, paid once'),
      href: '/member/contracts',
    },
    {
      icon: 'download',
      title: t('Unduh data saya', 'Download my data'),
      text: t('Semua yang kami simpan, dalam satu berkas', 'All that we hold, in one file'),
      href: '/member/data',
    },
    {
      icon: 'scale',
      title: t('Keberatan saya', 'My disputes'),
      text: t('Upah atau bulan yang keliru', 'Wages or months that are wrong'),
      href: '/member/disputes',
    },
    ...generalWays(view),
  ]
}

/** What is not about the member: the account, the language, help and the law. */
function generalWays({ t, lang, path }: View): ListItem[] {
  const other = lang === 'id' ? 'en' : 'id'
  return [
    {
      icon: 'key-round',
      title: t('Akun dan kata sandi', 'Account and password'),
      text: t('Perangkat tempat Anda masuk', 'Devices on which you are signed in'),
      href: '/account',
    },
    {
      icon: 'message-circle',
      title: lang === 'id' ? 'English' : 'Bahasa Indonesia',
      text: t('Ganti bahasa halaman ini', 'Change the language of these pages'),
      href: `/language?to=${other}&back=${encodeURIComponent(path)}`,
    },
    {
      icon: 'info',
      title: t('Bantuan', 'Help'),
      text: t('Pertanyaan yang sering datang', 'Questions that people ask'),
      href: '/help',
    },
    {
      icon: 'landmark',
      title: t('Dasar hukum', 'The law'),
      text: t('Setiap angka dan pasalnya', 'Every number and its article'),
      href: '/law',
    },
  ]
}

function SignOut({ view }: { view: View }) {
  return (
    <Form view={view} action={signOut.href}>
      <Button variant="secondary" icon="log-out">
        {view.say(signOut.label)}
      </Button>
    </Form>
  )
}
