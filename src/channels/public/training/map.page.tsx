import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { countClassesByProvince } from '#modules/training'
import { counted, formatCount } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { IconLink } from '#ui/parts/action.tsx'
import { Split } from '#ui/parts/bar.tsx'
import { ProvinceMap } from '#ui/parts/province-map.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { catalogueOf, cataloguePath, mapPath } from './addresses.ts'
import { NothingFound } from './nothing-found.tsx'
import { askedIn, searchOf, type Asked } from './search.ts'

type Found = z.output<(typeof countClassesByProvince)['output']>
type Shown = { view: View; asked: Asked; found: Found }

/** Where classes are still to begin, for the same search as the catalogue; each province leads to its rows. */
export const viewMap = page(mapPath, 'anyone', (visit) => draw(visit, askedIn(visit.query), null), {
  onProblem: (visit, problem) => draw(visit, {}, problem),
})

async function draw(
  visit: Visit<'anyone', typeof mapPath>,
  { region: _everywhere, ...asked }: Asked,
  problem: ProblemDetails | null,
) {
  const { view, perform, app } = visit
  const { t } = view
  const found = await perform(countClassesByProvince, searchOf(asked))
  const title = titleOf({ view, asked, found })
  const caption = t('Kelas menurut provinsi', 'Classes by province')
  return (
    <Page
      {...frameOf(visit)}
      portal="public"
      title={caption}
      problem={problem}
      indexed={{ url: `${app.config.publicUrl}${mapPath}`, description: title }}
    >
      <PageHead
        view={view}
        title={title}
        lead={leadOf(view, found)}
        crumbs={[
          { href: cataloguePath, label: t('Pelatihan', 'Training') },
          { href: mapPath, label: caption },
        ]}
      >
        <p>
          <IconLink href={catalogueOf(asked)} icon="file-text">
            {t('Lihat sebagai daftar kelas', 'See them as a list of classes')}
          </IconLink>
        </p>
      </PageHead>
      <Section id="provinces" title={caption} quiet>
        {found.provinces.length + found.online.classes === 0 ? (
          <NothingFound view={view} asked={asked} all={mapPath} />
        ) : (
          <Provinces view={view} asked={asked} found={found} />
        )}
        <Source>
          {t(
            'Dihitung dari kelas yang dibuka dan belum mulai, menurut tempatnya. Kelas daring bisa diikuti dari mana saja dan ikut muncul di daftar setiap provinsi.',
            'Counted from classes that are open and have not begun, by where they are. Online ones can be joined from anywhere and stand in the list of every province.',
          )}
        </Source>
      </Section>
    </Page>
  )
}

function titleOf({ view: { t, lang }, asked: { text }, found: { provinces, online } }: Shown): string {
  const inPlaces = provinces.reduce((sum, { classes }) => sum + classes, 0)
  const about = text ? t(` untuk “${text}”`, ` for “${text}”`) : ''
  const many = counted(inPlaces, lang, 'kelas', 'class', 'classes')
  const where = counted(provinces.length, lang, 'provinsi', 'province')
  if (inPlaces + online.classes === 0) return t(`Belum ada kelas${about}`, `No class${about} yet`)
  if (inPlaces === 0) {
    const all = counted(online.classes, lang, 'kelas daring', 'online class', 'online classes')
    return `${all}${about}`
  }
  const further = online.classes > 0 ? t(`, ${online.classes} daring`, `, ${online.classes} online`) : ''
  return t(`${many}${about} di ${where}${further}`, `${many}${about} in ${where}${further}`)
}

function leadOf({ t, lang }: View, { provinces, online }: Found): string | null {
  if (provinces.length + online.classes === 0) return null
  const seats = provinces.reduce((sum, one) => sum + one.seats, online.seats)
  return t(
    `${counted(seats, lang, 'kursi', 'seat')} masih kosong.`,
    `${counted(seats, lang, 'kursi', 'seat')} still free.`,
  )
}

function Provinces({ view, asked, found: { provinces, online } }: Shown) {
  const { t, lang } = view
  const rows = provinces.map(({ regionCode, regionName, classes, seats }) => ({
    code: regionCode,
    name: regionName,
    value: classes,
    seats,
    href: catalogueOf({ ...asked, region: regionCode }),
  }))
  const everywhere = {
    name: t('Daring, dari mana saja', 'Online, from anywhere'),
    value: online.classes,
    seats: online.seats,
    href: catalogueOf({ ...asked, mode: 'online' }),
  }
  return (
    <>
      {rows.length > 0 && (
        <ProvinceMap
          view={view}
          label={t(
            'Peta kelas menurut provinsi; angkanya ada di tabel di bawah peta',
            'Map of classes by province; the figures stand in the table below',
          )}
          unit={(value) => counted(value, lang, 'kelas', 'class', 'classes')}
          none={t('Belum ada kelas', 'No class yet')}
          provinces={rows}
        />
      )}
      <ProvinceTable view={view} rows={online.classes > 0 ? [...rows, everywhere] : rows} />
    </>
  )
}

type Row = { name: string; value: number; seats: number; href: string }

function ProvinceTable({ view: { t }, rows }: { view: View; rows: readonly Row[] }) {
  const most = Math.max(1, ...rows.map(({ value }) => value))
  return (
    <Table
      caption={t('Kelas menurut provinsi', 'Classes by province')}
      rows={rows}
      columns={[
        { head: t('Provinsi', 'Province'), cell: ({ href, name }) => <a href={href}>{name}</a> },
        {
          head: t('Dibanding yang terbanyak', 'Against the most'),
          cell: ({ value }) => (
            <Split
              parts={[
                { amount: value, kind: 'you' },
                { amount: most - value, kind: 'them' },
              ]}
            />
          ),
          onPhone: 'hidden',
        },
        { head: t('Kelas', 'Classes'), cell: ({ value }) => formatCount(value), number: true },
        { head: t('Kursi kosong', 'Free seats'), cell: ({ seats }) => formatCount(seats), number: true },
      ]}
    />
  )
}
