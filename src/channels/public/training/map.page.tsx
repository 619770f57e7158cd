import type { z } from 'zod'
import { countClassesByProvince } from '#modules/training'
import { counted, formatCount } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Split } from '#ui/parts/bar.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { cataloguePath } from './addresses.ts'

/** Where classes are still to begin, by province; each leads to its rows. */
export const viewMap = page('/training/map', 'anyone', async (visit) => {
  const { view, perform, app } = visit
  const { t, lang } = view
  const { provinces } = await perform(countClassesByProvince, {})
  const seats = provinces.reduce((sum, one) => sum + one.seats, 0)
  const title = t(
    `${counted(seats, lang, 'kursi', 'seat')} kosong di ${counted(provinces.length, lang, 'provinsi', 'province')}`,
    `${counted(seats, lang, 'kursi', 'seat')} free in ${counted(provinces.length, lang, 'provinsi', 'province')}`,
  )
  const caption = t('Kelas menurut provinsi', 'Classes by province')
  return (
    <Page
      {...frameOf(visit)}
      portal="public"
      title={caption}
      indexed={{ url: `${app.config.publicUrl}/training/map`, description: title }}
    >
      <PageHead
        view={view}
        title={title}
        crumbs={[
          { href: cataloguePath, label: t('Pelatihan', 'Training') },
          { href: '/training/map', label: caption },
        ]}
      />
      <Section id="provinces" title={caption} quiet>
        {provinces.length === 0 ? (
          <Empty
            title={t('Kelas berikutnya sedang disiapkan', 'The next classes are being prepared')}
            action={<a href={cataloguePath}>{t('Ke katalog', 'To the catalogue')}</a>}
          >
            {t(
              'Begitu kelas dibuka, provinsinya muncul di sini.',
              'Once a class opens, its province appears here.',
            )}
          </Empty>
        ) : (
          <ProvinceTable view={view} caption={caption} provinces={provinces} />
        )}
        <Source>
          {t(
            'Dihitung dari kelas yang dibuka dan belum mulai, menurut tempatnya. Kelas daring bisa diikuti dari mana saja.',
            'Counted from classes that are open and have not begun, by where they are. Online ones can be joined from anywhere.',
          )}
        </Source>
      </Section>
    </Page>
  )
})

type Province = z.output<(typeof countClassesByProvince)['output']>['provinces'][number]
type TableProps = { view: View; caption: string; provinces: readonly Province[] }

function ProvinceTable({ view: { t }, caption, provinces }: TableProps) {
  const most = Math.max(1, ...provinces.map((one) => one.classes))
  return (
    <Table
      caption={caption}
      rows={provinces}
      columns={[
        {
          head: t('Provinsi', 'Province'),
          cell: ({ regionCode, regionName }) => (
            <a href={`${cataloguePath}?region=${regionCode}`}>{regionName}</a>
          ),
        },
        {
          head: t('Dibanding yang terbanyak', 'Against the most'),
          cell: ({ classes }) => (
            <Split
              parts={[
                { amount: classes, kind: 'you' },
                { amount: most - classes, kind: 'them' },
              ]}
            />
          ),
          onPhone: 'hidden',
        },
        { head: t('Kelas', 'Classes'), cell: ({ classes }) => formatCount(classes), number: true },
        { head: t('Kursi kosong', 'Free seats'), cell: (one) => formatCount(one.seats), number: true },
      ]}
    />
  )
}
