import type { z } from 'zod'
import { listRegions } from '#modules/registry'
import { listFields, listPublicProviders, providerKindWords } from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { SelectField, TextField } from '#ui/parts/field.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { applyPath, providerPath, providersPath, scorePath } from './addresses.ts'
import { scoreWords } from './quality-rows.tsx'

type Shown = z.output<typeof listPublicProviders.output>['providers'][number]

/** Who trains, with how well. */
export const viewProviders = page(providersPath, 'anyone', async (visit) => {
  const { view, perform } = visit
  const { t } = view
  const asked = askedFor(visit)
  const { regions } = await perform(listRegions, { level: 'province' })
  const { fields } = await perform(listFields, {})
  const trail = trailOf(providersPath, visit.query['at'], asked)
  const cursor = trail.current && /^LP\d{6}$/.test(trail.current) ? trail.current : null
  const known = {
    search: asked.q,
    regionCode: regions.find(({ code }) => code === asked.region)?.code ?? null,
    fieldCode: fields.find(({ code }) => code === asked.field)?.code ?? null,
  }
  const { providers, next } = await perform(listPublicProviders, { ...known, cursor })
  const title = t('Lembaga pelatihan', 'Training bodies')
  return (
    <Page {...frameOf(visit)} portal="public" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Yang mengadakan kelas program vokasi, dengan nilai mutu dari fakta.',
          'Those that hold classes of the vocational programme, with a quality score from facts.',
        )}
      >
        <Form view={view} action={providersPath} method="get" look="filter">
          <TextField name="q" type="search" label={t('Nama', 'Name')} value={asked.q} />
          <SelectField
            name="region"
            label={t('Provinsi', 'Province')}
            value={asked.region}
            options={[
              { value: '', label: t('Semua', 'All') },
              ...regions.map(({ code, name }) => ({ value: code, label: name })),
            ]}
          />
          <SelectField
            name="field"
            label={t('Bidang', 'Field')}
            value={asked.field}
            options={[
              { value: '', label: t('Semua', 'All') },
              ...fields.map(({ code, nameId, nameEn }) => ({ value: code, label: t(nameId, nameEn) })),
            ]}
          />
          <Button variant="secondary" icon="search">
            {t('Cari', 'Search')}
          </Button>
        </Form>
      </PageHead>
      <Columns aside={<Beside view={view} />}>
        <Section id="list" title={t('Daftar', 'List')} quiet>
          <ProviderTable view={view} providers={providers} />
          <Pagination
            view={view}
            label={t('Halaman lembaga', 'Pages of training bodies')}
            previous={trail.previous()}
            next={trail.next(next)}
          />
        </Section>
      </Columns>
    </Page>
  )
})

function askedFor({ query }: Pick<Visit, 'query'>) {
  const text = (name: string) => (query[name] ?? '').trim().slice(0, 80)
  return { q: text('q'), region: text('region'), field: text('field') }
}

function ProviderTable({ view, providers }: { view: View; providers: readonly Shown[] }) {
  const { t, say } = view
  if (providers.length === 0) {
    return (
      <Empty
        title={t('Tidak ada lembaga seperti itu', 'No such training body')}
        action={<a href={providersPath}>{t('Lihat semua', 'See all')}</a>}
      >
        {t('Coba provinsi atau bidang lain.', 'Try another province or field.')}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Lembaga pelatihan, menurut nama', 'Training bodies, by name')}
      rows={providers}
      stack
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ providerNo, name, kind }) => (
            <>
              <a href={providerPath(providerNo)}>{name}</a>
              <Small>{say(providerKindWords[kind])}</Small>
            </>
          ),
        },
        { head: t('Tempat', 'Place'), cell: ({ regionName }) => regionName, onPhone: 'line' },
        { head: t('Nilai mutu', 'Score'), cell: ({ quality }) => scoreWords(view, quality), onPhone: 'line' },
      ]}
    />
  )
}

function Beside({ view: { t } }: { view: View }) {
  return (
    <>
      <Section id="score" size="md" title={t('Dari mana nilainya?', 'Where is the score from?')}>
        <p>
          {t(
            'Dari yang selesai, yang kompeten, yang bekerja, dan pengaduan yang terbukti.',
            'From who finished, who is competent, who has work, and founded complaints.',
          )}{' '}
          <a href={scorePath}>{t('Lihat rumusnya', 'See the formula')}</a>
        </p>
      </Section>
      <Section id="apply" size="md" title={t('Mengelola lembaga pelatihan?', 'Do you run a training body?')}>
        <p>
          {t('LPK, LKP, LSP, BLK: satu pintu.', 'LPK, LKP, LSP, BLK: one door.')}{' '}
          <a href={applyPath}>{t('Ajukan lembaga Anda', 'Apply with yours')}</a>
        </p>
      </Section>
    </>
  )
}
