import { dayIn } from '@payung/law'
import type { z } from 'zod'
import { listProviderWork, providerKindWords } from '#modules/training'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions } from '#ui/parts/action.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { providerPath, providersPath } from '../addresses.ts'
import { ProviderTag } from './provider-tag.tsx'

type Work = z.output<typeof listProviderWork.output>['providers'][number]

const sides = ['officer', 'supervisor', 'provider'] as const

/** Training bodies with whom something waits: for whom, since when, the oldest first. */
export const viewProviderWork = page('/officer/training/providers', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t } = view
  const whose = sides.find((one) => one === query['for']) ?? null
  const trail = trailOf(providersPath, query['at'], { for: whose ?? undefined })
  const cursor = trail.current && /^\d{1,14}_\d{1,18}$/.test(trail.current) ? trail.current : null
  const { providers, next } = await perform(listProviderWork, { whose, cursor })
  return (
    <Page
      {...frameOf(visit)}
      portal="officer"
      current="training"
      title={t('Lembaga pelatihan', 'Training bodies')}
    >
      <PageHead
        view={view}
        crumbs={[
          { href: '/officer/training', label: t('Pelatihan', 'Training') },
          { href: providersPath, label: t('Lembaga pelatihan', 'Training bodies') },
        ]}
        title={verdictOf(view, providers)}
      >
        <Actions>
          <a href={providersPath}>{t('Semua', 'All')}</a>
          {sides.map((side) => (
            <a href={`${providersPath}?for=${side}`}>{sideWords(view, side)}</a>
          ))}
        </Actions>
      </PageHead>
      <Section id="list" title={t('Yang menunggu', 'What waits')} quiet>
        <WorkTable view={view} providers={providers} />
        <Pagination
          view={view}
          label={t('Halaman lembaga', 'Pages of training bodies')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

function verdictOf({ t, lang }: View, providers: readonly Work[]): string {
  const [first] = providers
  if (!first) return t('Tidak ada lembaga yang menunggu', 'No training body waits')
  const since = formatDay(dayIn(first.since), lang)
  return t(`Yang paling lama menunggu sejak ${since}`, `The oldest waits since ${since}`)
}

function sideWords({ t }: View, side: Work['whose']): string {
  const words = {
    officer: t('Menunggu petugas', 'For officers'),
    supervisor: t('Menunggu penyelia', 'For supervisors'),
    provider: t('Menunggu lembaga', 'For the training body'),
  }
  return words[side]
}

function WorkTable({ view, providers }: { view: View; providers: readonly Work[] }) {
  const { t, say, lang } = view
  if (providers.length === 0) {
    return (
      <Empty title={t('Semua sudah selesai', 'Everything is done')}>
        {t(
          'Permohonan baru, banding, dan izin yang berakhir muncul di sini.',
          'New applications, appeals and licences that have ended appear here.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Lembaga, yang paling lama menunggu dulu', 'Training bodies, the longest waiting first')}
      rows={providers}
      stack
      columns={[
        {
          head: t('Lembaga', 'Training body'),
          cell: ({ providerNo, name, kind }) => (
            <>
              <a href={providerPath(providerNo)}>{name}</a>
              <Small>{say(providerKindWords[kind])}</Small>
            </>
          ),
        },
        {
          head: t('Keadaan', 'State'),
          cell: (work) => (
            <>
              <ProviderTag view={view} state={work.state} />
              <Small>{detailOf(view, work)}</Small>
            </>
          ),
        },
        { head: t('Giliran', 'Whose turn'), cell: ({ whose }) => sideWords(view, whose), onPhone: 'line' },
        { head: t('Sejak', 'Since'), cell: ({ since }) => formatDay(dayIn(since), lang), onPhone: 'line' },
      ]}
    />
  )
}

function detailOf({ t, lang, now }: View, { appealed, dueOn, plannedOn, licenceExpiresOn }: Work): string {
  if (appealed) return t('Ada banding', 'An appeal waits')
  if (dueOn) return t(`Paling lambat ${formatDay(dueOn, lang)}`, `By ${formatDay(dueOn, lang)}`)
  if (plannedOn) return t(`Diperiksa ${formatDay(plannedOn, lang)}`, `Check on ${formatDay(plannedOn, lang)}`)
  if (licenceExpiresOn && licenceExpiresOn <= dayIn(now))
    return t(
      `Izin berakhir ${formatDay(licenceExpiresOn, lang)}`,
      `Licence ended ${formatDay(licenceExpiresOn, lang)}`,
    )
  return ''
}
