import { roles } from '#modules/access'
import type { View } from '#ui/view.ts'
import { Page } from '#ui/layout.tsx'
import { TextArea } from '#ui/parts/field.tsx'
import { List, Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import type { Visit } from '#web/visit.ts'
import { type Catalogue, type Offer, takesBody } from '../catalogue.ts'
import { applicableRefusals } from '../openapi/describe-offer.ts'
import { exampleOf, requestExample } from '../openapi/example.ts'
import { moduleNames } from '../openapi/write-document.ts'
import { titles } from '../write-problem.ts'
import { writeCurl } from './curl.ts'
import { breakable } from './overview-page.tsx'
import { kindOf, type SchemaRow, schemaRows } from './schema-rows.ts'

type Props = { visit: Visit; offer: Offer; schemas: Catalogue['schemas'] }

/** One operation: who may ask, what to send, what comes back. */
export function OperationPage({ visit, offer, schemas }: Props) {
  const { view, app } = visit
  const { t, say } = view
  const { operation, module, method, path, answer } = offer
  const title = say(operation.summary)
  const curl = writeCurl(offer, requestExample(offer, schemas) ?? {}, app.config.publicUrl)
  return (
    <Page {...frameOf(visit)} portal="public" title={title}>
      <PageHead
        view={view}
        title={title}
        crumbs={[
          { href: '/api/v1/docs', label: 'API' },
          { href: `/api/v1/docs#${module}`, label: moduleNames[module] ? say(moduleNames[module]) : module },
          { href: `/api/v1/docs/${operation.name}`, label: operation.name },
        ]}
        lead={
          <code>
            {method} {breakable(`/api/v1${path}`)}
          </code>
        }
        state={
          <Tag kind="note">
            {operation.effect === 'read' ? t('Membaca', 'Reads') : t('Mengubah', 'Changes')}
          </Tag>
        }
      />
      <Columns aside={<Who view={view} offer={offer} />}>
        <Request view={view} offer={offer} schemas={schemas} />
        <Example id="try" title={t('Contoh', 'Example')} label="curl" text={curl} />
        <SchemaTable
          view={view}
          id="answer"
          title={t('Jawaban', 'Answer')}
          rows={schemaRows(answer, schemas)}
        />
        <Example
          id="answered"
          title={t('Contoh jawaban', 'Example of an answer')}
          label="application/json"
          text={JSON.stringify(exampleOf(answer, schemas), null, 2)}
        />
      </Columns>
    </Page>
  )
}

function Who({ view, offer }: { view: View; offer: Offer }) {
  const { t, say } = view
  const { operation, scope } = offer
  const { allowed } = operation
  return (
    <>
      <Section id="who" size="md" title={t('Siapa yang boleh', 'Who may ask')}>
        <Rows
          rows={[
            {
              label: t('Hak kunci', 'Scope of the key'),
              value: scope ? <code>{scope}</code> : t('tanpa kunci', 'no key needed'),
            },
            {
              label: t('Peran', 'Roles'),
              value:
                allowed === 'anyone'
                  ? t('siapa saja', 'anyone')
                  : allowed.map((role) => say(roles[role].name)).join(', '),
            },
          ]}
        />
        {operation.looksAtPerson && (
          <Small>
            {t(
              'Menyangkut data satu orang: petugas menulis X-Purpose, dan orang itu bisa membacanya.',
              'This is about one person’s data: officers state X-Purpose, and that person can read it.',
            )}
          </Small>
        )}
      </Section>
      <Section id="refusals" size="md" title={t('Bisa ditolak', 'May be refused')}>
        <List items={applicableRefusals(offer).map((status) => `${status} ${say(titles[status])}`)} />
        <a href="/api/v1/docs#problems">{t('Semua kode', 'All codes')}</a>
      </Section>
    </>
  )
}

function Request({ view, offer, schemas }: { view: View; offer: Offer; schemas: Catalogue['schemas'] }) {
  const { t } = view
  const inPath = Object.entries(offer.pathFields).map(([name, schema]) => ({
    name,
    kind: kindOf(schema, schemas),
    required: true,
    description: schema.description ?? null,
    place: t('jalur', 'path'),
  }))
  const place = takesBody(offer.method) ? t('badan', 'body') : t('parameter', 'query')
  const others = schemaRows(offer.fields, schemas).map((row) => ({ ...row, place }))
  return <SchemaTable view={view} id="request" title={t('Isian', 'Fields')} rows={[...inPath, ...others]} />
}

type TableProps = { view: View; id: string; title: string; rows: readonly (SchemaRow & { place?: string })[] }

function SchemaTable({ view, id, title, rows }: TableProps) {
  const { t, say } = view
  const isRequest = rows.some(({ place }) => place)
  return (
    <Section id={id} title={title}>
      {rows.length === 0 ? (
        <p>{t('Tidak ada.', 'None.')}</p>
      ) : (
        <Table
          caption={title}
          stack
          rows={rows}
          columns={[
            {
              head: t('Nama', 'Name'),
              cell: ({ name }) => (
                <code>
                  {name.split('.').flatMap((part, at) => (at === 0 ? [part] : [<wbr />, `.${part}`]))}
                </code>
              ),
            },
            ...(isRequest
              ? [{ head: t('Tempat', 'Place'), cell: ({ place }: TableProps['rows'][number]) => place ?? '' }]
              : []),
            {
              head: t('Bentuk', 'Form'),
              cell: ({ kind, description }) => (
                <>
                  {say(kind)}
                  {description && <Small>{description}</Small>}
                </>
              ),
            },
            {
              head: t('Wajib', 'Required'),
              cell: ({ required }) => (required ? t('ya', 'yes') : t('tidak', 'no')),
            },
          ]}
        />
      )}
    </Section>
  )
}

/** To be copied: a field holds long lines without widening the page. */
function Example({ id, title, label, text }: { id: string; title: string; label: string; text: string }) {
  return (
    <Section id={id} title={title}>
      <TextArea name={`${id}-text`} label={label} value={text} rows={Math.min(20, text.split('\n').length)} />
    </Section>
  )
}
