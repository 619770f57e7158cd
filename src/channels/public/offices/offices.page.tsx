import type { z } from 'zod'
import { findServingOffices, listOffices } from '#modules/registry'
import { counted } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { BeforeYouCome } from './before-you-come.tsx'

const path = '/offices'

/** Which office serves a place, and all of them. */
export const viewOffices = page(path, 'anyone', async (visit) => {
  const { view, query, perform } = visit
  const { t } = view
  const search = (query['q'] ?? '').trim().slice(0, 80)
  const isAsked = search.length > 1
  const { regions } = isAsked ? await perform(findServingOffices, { search }) : { regions: null }
  const { offices } = await perform(listOffices, {})
  const title = titleOf(view, search, regions, offices)
  return (
    <Page {...frameOf(visit)} portal="public" title={title}>
      <PageHead
        view={view}
        title={title}
        {...(regions?.[0] && { lead: leadOf(view, regions) })}
        {...(!regions && {
          lead: t('Tulis kabupaten atau kota Anda.', 'Write your regency or city.'),
        })}
      >
        <Form view={view} action={path} method="get" look="inline">
          <TextField
            name="q"
            type="search"
            label={t('Kabupaten, kota, atau provinsi', 'Regency, city or province')}
            value={search}
          />
          <Button icon="search">{t('Cari kantor', 'Find the office')}</Button>
        </Form>
      </PageHead>
      <Columns aside={<BeforeYouCome view={view} />}>
        {regions ? <Found view={view} regions={regions} /> : <All view={view} offices={offices} />}
      </Columns>
    </Page>
  )
})

type Served = z.output<typeof findServingOffices.output>['regions'][number]
type Office = z.output<typeof listOffices.output>['offices'][number]

function titleOf(
  { t, lang }: View,
  search: string,
  regions: readonly Served[] | null,
  offices: readonly Office[],
) {
  if (!regions) {
    const branches = offices.filter(({ kind }) => kind === 'branch').length
    return t(
      `${branches} kantor cabang, satu melayani daerah Anda`,
      `${branches} branch offices, one of them serves your place`,
    )
  }
  const [only, ...more] = regions
  if (!only) return t(`Tidak ada daerah bernama “${search}”`, `There is no place called “${search}”`)
  return more.length === 0
    ? t(
        `${only.regionName} dilayani ${only.officeName}`,
        `${only.regionName} is served by ${only.officeName}`,
      )
    : t(
        `${counted(regions.length, lang, 'daerah', 'place')} memuat “${search}”`,
        `${counted(regions.length, lang, 'daerah', 'place')} found for “${search}”`,
      )
}

function leadOf({ t }: View, regions: readonly Served[]): string {
  const [only, ...more] = regions
  return only && more.length === 0
    ? t(`Kantornya di ${only.officeRegionName}.`, `The office is in ${only.officeRegionName}.`)
    : t('Pilih daerah Anda di bawah.', 'Find yours below.')
}

function Found({ view, regions }: { view: View; regions: readonly Served[] }) {
  const { t } = view
  const title = t('Yang melayani', 'Who serves it')
  if (regions.length === 0) {
    return (
      <Section id="nothing" quiet title={title}>
        <Empty
          title={t('Periksa ejaannya', 'Check the spelling')}
          action={<a href={path}>{t('Lihat semua kantor', 'See all offices')}</a>}
        >
          {t(
            'Atau tulis nama provinsinya, seperti “Kalimantan Timur”.',
            'Or write the province, such as “Kalimantan Timur”.',
          )}
        </Empty>
      </Section>
    )
  }
  return (
    <Section id="found" size="md" title={title}>
      <Table
        caption={title}
        stack
        rows={regions}
        columns={[
          {
            head: t('Daerah', 'Place'),
            cell: ({ regionName, provinceName }) => `${regionName}, ${provinceName}`,
          },
          { head: t('Kantor', 'Office'), onPhone: 'line', cell: ({ officeName }) => officeName },
          {
            head: t('Berkedudukan di', 'Stands in'),
            onPhone: 'line',
            cell: ({ officeRegionName }) => officeRegionName,
          },
        ]}
      />
      <p>
        <a href={path}>{t('Lihat semua kantor', 'See all offices')}</a>
      </p>
    </Section>
  )
}

function All({ view, offices }: { view: View; offices: readonly Office[] }) {
  const { t } = view
  const regional = offices.filter(({ kind }) => kind === 'regional-office')
  return (
    <>
      {regional.map(({ code, name }) => {
        const branches = offices.filter(({ parentCode }) => parentCode === code)
        return (
          <Section id={code.toLowerCase()} size="md" title={name}>
            <Table
              caption={name}
              rows={branches}
              columns={[
                { head: t('Kantor cabang', 'Branch office'), cell: (branch) => branch.name },
                { head: t('Berkedudukan di', 'Stands in'), cell: ({ regionName }) => regionName },
              ]}
            />
          </Section>
        )
      })}
      <Source icon="building-2">
        {t(
          'Susunan kantor dan daerah layanan di Payung kami tetapkan sendiri. Alamat dan telepon kantor belum kami catat.',
          'How offices and their areas are arranged in Payung is our own. Addresses and telephones are not on record yet.',
        )}
      </Source>
    </>
  )
}
