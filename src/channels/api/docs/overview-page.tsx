import type { View } from '#ui/view.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button, ButtonLink, IconLink } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { Form } from '#ui/parts/form.tsx'
import { ItemList, List } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import type { Visit } from '#web/visit.ts'
import type { Offer } from '../catalogue.ts'
import { ownProblems } from '../openapi/parts.ts'
import { moduleNames } from '../openapi/write-document.ts'

type Props = { visit: Visit; offers: readonly Offer[]; search: string }

/** Every operation by module, and what holds for all of them. */
export function OverviewPage({ visit, offers, search }: Props) {
  const { view } = visit
  const { t } = view
  const title = t('API untuk program Anda', 'An API for your program')
  return (
    <Page {...frameOf(visit)} portal="public" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Semua yang bisa dilakukan di halaman Payung bisa dilakukan program Anda, dengan aturan yang sama.',
          'All that can be done on the pages of Payung your program can do, under the same rules.',
        )}
      >
        <Actions>
          <IconLink href="#rules" icon="info">
            {t('Yang berlaku untuk semuanya', 'What holds for all of them')}
          </IconLink>
          <IconLink href="#problems" icon="circle-alert">
            {t('Kesalahan', 'Problems')}
          </IconLink>
          <IconLink href="/api/v1/openapi.json" icon="download">
            OpenAPI 3.1
          </IconLink>
        </Actions>
      </PageHead>
      <Columns aside={<Rules view={view} />}>
        <Section id="find" quiet title={t('Cari', 'Search')}>
          <Form view={view} action="/api/v1/docs" method="get" look="filter">
            <TextField name="q" type="search" label={t('Cari operasi', 'Find an operation')} value={search} />
            <Button variant="secondary" icon="search">
              {t('Cari', 'Search')}
            </Button>
          </Form>
        </Section>
        <Operations view={view} offers={offers} />
        <Problems view={view} />
      </Columns>
    </Page>
  )
}

function Operations({ view, offers }: { view: View; offers: readonly Offer[] }) {
  const { t, say } = view
  if (offers.length === 0) {
    return (
      <Empty
        title={t('Tidak ada operasi yang cocok', 'No operation matches')}
        action={
          <ButtonLink href="/api/v1/docs" variant="secondary">
            {t('Tampilkan semua', 'Show all')}
          </ButtonLink>
        }
      >
        {t('Coba kata yang lebih pendek.', 'Try a shorter word.')}
      </Empty>
    )
  }
  const modules = [...Map.groupBy(offers, ({ module }) => module)].sort(([a], [b]) => rankOf(a) - rankOf(b))
  return (
    <>
      {modules.map(([module, same]) => (
        <Section id={module} title={moduleNames[module] ? say(moduleNames[module]) : module}>
          <ItemList
            items={same.map(({ operation, method, path }) => ({
              icon: operation.effect === 'read' ? 'eye' : 'pencil',
              title: say(operation.summary),
              text: (
                <code>
                  {method} {breakable(path)}
                </code>
              ),
              href: `/api/v1/docs/${operation.name}`,
            }))}
          />
        </Section>
      ))}
    </>
  )
}

/** What most callers come for stands first. */
function rankOf(module: string): number {
  const place = Object.keys(moduleNames).indexOf(module)
  return place < 0 ? Infinity : place
}

/** A path that a narrow screen may break after each slash. */
export function breakable(path: string) {
  return path.split('/').flatMap((part, place) => (place === 0 ? [part] : ['/', <wbr />, part]))
}

function Rules({ view }: { view: View }) {
  const { t } = view
  return (
    <Section id="rules" size="md" title={t('Yang berlaku untuk semuanya', 'What holds for all of them')}>
      <List
        items={[
          t(
            'Kunci dikirim dalam header Authorization: Bearer. Haknya tertulis pada tiap operasi.',
            'The key goes in the header Authorization: Bearer. Each operation says which scope it needs.',
          ),
          t(
            'Uang adalah bilangan bulat rupiah, tanggal YYYY-MM-DD, bulan iuran YYYY-MM. Kunci kami adalah teks berisi angka.',
            'Money is an integer of rupiah, a day YYYY-MM-DD, a contribution month YYYY-MM. Our keys are texts of digits.',
          ),
          t(
            'Isian yang tidak dikenal ditolak, supaya salah tulis tidak terlewat.',
            'Fields that are not known are refused, so that no slip goes unnoticed.',
          ),
          t(
            'Yang mengubah sesuatu menerima Idempotency-Key: kunci dan isi yang sama dijawab seperti pertama kali, dan tidak dikerjakan lagi.',
            'Whatever changes something takes an Idempotency-Key: the same key and content are answered as the first time, and not done again.',
          ),
          t(
            'Daftar yang bersambung punya next, dan Link dengan rel="next".',
            'A list that goes on has next, and a Link with rel="next".',
          ),
          t(
            'Yang tidak ada dan yang bukan hak Anda dijawab sama: 404.',
            'What does not exist and what is not yours answer alike: 404.',
          ),
          t(
            'Sisa jatah panggilan ada di header RateLimit. Setelah 429 atau 503, tunggu selama Retry-After.',
            'The calls that are left stand in the header RateLimit. After 429 or 503, wait for Retry-After.',
          ),
          t(
            'Petugas yang membuka data orang menulis keperluannya di X-Purpose; orang itu bisa membacanya.',
            'Officers who open a person’s data state why in X-Purpose; that person can read it.',
          ),
        ]}
      />
      <ButtonLink href="/account/keys" variant="secondary" icon="key-round">
        {t('Buat kunci', 'Make a key')}
      </ButtonLink>
    </Section>
  )
}

function Problems({ view }: { view: View }) {
  const { t, say } = view
  const title = t('Kesalahan', 'Problems')
  return (
    <Section id="problems" title={title}>
      <p>
        {t(
          'Tiap penolakan adalah application/problem+json (RFC 9457) dengan code, detail, dan remedy; errors menyebut tiap isian yang salah. Bahasanya mengikuti Accept-Language. Ini yang bisa terjadi di mana saja; yang lain dimulai dengan nama modulnya.',
          'Each refusal is application/problem+json (RFC 9457) with code, detail and remedy; errors names each field at fault. Its language follows Accept-Language. These can happen anywhere; others begin with the name of their module.',
        )}
      </p>
      <Table
        caption={title}
        stack
        rows={ownProblems}
        columns={[
          { head: t('Kode', 'Code'), cell: ({ code }) => <code>{code}</code> },
          { head: t('Status', 'Status'), cell: ({ status }) => status, number: true },
          { head: t('Artinya', 'What it means'), cell: ({ message }) => say(message), onPhone: 'line' },
          {
            head: t('Yang perlu dilakukan', 'What to do'),
            cell: ({ remedy }) => say(remedy),
            onPhone: 'line',
          },
        ]}
      />
    </Section>
  )
}
