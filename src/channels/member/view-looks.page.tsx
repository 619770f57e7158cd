import { dayIn, monthOf } from '@payung/law'
import type { z } from 'zod'
import { viewLooks } from '#modules/registry'
import { counted, formatClock, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, Num, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { lookersIn } from './lookers.ts'

type Look = z.output<typeof viewLooks.output>['looks'][number]

/** Who looked at this member's data or changed them: when, in what role, from where, and why. */
export const viewLooksPage = page('/member/looks', 'member', async (visit) => {
  const { view, perform, personId, query } = visit
  const { t } = view
  const trail = trailOf('/member/looks', query['at'])
  const { looks, next } = await perform(viewLooks, { personId: String(personId), cursor: trail.current })
  return (
    <Page
      {...frameOf(visit)}
      portal="member"
      current="more"
      title={t('Siapa melihat data saya', 'Who looked at my data')}
    >
      <PageHead
        view={view}
        title={headline(view, looks, trail.current === null)}
        crumbs={[
          { href: '/member/more', label: t('Lainnya', 'More') },
          { href: '/member/looks', label: t('Siapa melihat data saya', 'Who looked at my data') },
        ]}
      />
      <Columns aside={<About view={view} />}>
        <Section id="looks" title={t('Catatannya', 'The record')} quiet>
          {looks.length === 0 ? <Nobody view={view} /> : <LookTable view={view} looks={looks} />}
          <Pagination
            view={view}
            label={t('Halaman catatan', 'Pages of the record')}
            previous={trail.previous()}
            next={trail.next(next)}
          />
          <Source icon="eye">
            {t(
              'Dari catatan audit, yang tidak bisa diubah atau dihapus siapa pun.',
              'From the audit record, which nobody can change or delete.',
            )}
          </Source>
        </Section>
      </Columns>
    </Page>
  )
})

function headline(view: View, looks: readonly Look[], newest: boolean): string {
  const { t, lang, now } = view
  const lookers = lookersIn(looks, monthOf(dayIn(now)))
  if (!newest) return t('Catatan sebelumnya', 'Earlier records')
  if (looks.length === 0) return t('Belum ada yang melihat data Anda', 'Nobody has looked at your data yet')
  return lookers === 0
    ? t('Bulan ini belum ada yang melihat data Anda', 'Nobody has looked at your data this month')
    : t(
        `${lookers} orang melihat data Anda bulan ini`,
        `${counted(lookers, lang, 'orang', 'person', 'people')} saw your data this month`,
      )
}

function Nobody({ view: { t } }: { view: View }) {
  return (
    <Empty title={t('Belum ada catatan', 'No records yet')}>
      {t(
        'Begitu petugas atau perusahaan membuka data Anda, catatannya ada di sini.',
        'As soon as an officer or an employer opens your data, it stands here.',
      )}
    </Empty>
  )
}

function LookTable({ view, looks }: { view: View; looks: readonly Look[] }) {
  const { t, say, lang } = view
  return (
    <Table
      caption={t('Siapa melihat data saya', 'Who looked at my data')}
      stack
      rows={looks}
      columns={[
        {
          head: t('Siapa', 'Who'),
          cell: ({ name, role, place }) => (
            <>
              {name}
              <Small>{[say(role), place].filter(Boolean).join(', ')}</Small>
            </>
          ),
        },
        {
          head: t('Apa dan mengapa', 'What and why'),
          onPhone: 'line',
          cell: ({ what, purpose }) => (
            <>
              {say(what)}
              <Small>
                {purpose
                  ? t(`Keperluan: ${purpose}`, `Purpose: ${purpose}`)
                  : t('Bagian dari pelaporan perusahaan', 'Part of the employer’s reporting')}
              </Small>
            </>
          ),
        },
        {
          head: t('Kapan', 'When'),
          onPhone: 'line',
          cell: ({ at }) => (
            <>
              <Num>{formatDay(dayIn(at), lang)}</Num>
              <Small>{formatClock(at, lang)}</Small>
            </>
          ),
        },
      ]}
    />
  )
}

function About({ view: { t } }: { view: View }) {
  return (
    <Section id="about" size="md" title={t('Ada yang janggal?', 'Does something look wrong?')}>
      <p>
        {t(
          'Petugas harus menulis keperluannya sebelum membuka berkas Anda. Bila Anda tidak mengenal orang atau keperluannya, sampaikan ke kantor cabang: setiap catatan bisa ditelusuri.',
          'An officer has to state a purpose before opening your file. If you do not know the person or the purpose, tell a branch: every record can be traced.',
        )}
      </p>
      <Small>
        {t(
          'Yang Anda baca sendiri tidak ditampilkan. Hak ini dari UU 27/2022 Pasal 32.',
          'What you read yourself is not shown. This right stems from UU 27/2022 Pasal 32.',
        )}
      </Small>
    </Section>
  )
}
