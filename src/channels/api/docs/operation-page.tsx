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
import type { Schema } from '../describe.ts'
import { applicableRefusals, headersFor } from '../openapi/describe-offer.ts'
import { exampleOf, requestExample } from '../openapi/example.ts'
import { parameters } from '../openapi/parts.ts'
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
        <AnswerTable view={view} rows={schemaRows(answer, schemas)} />
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
        <p>
          <a href="/api/v1/docs#problems">{t('Semua kode', 'All codes')}</a>
        </p>
      </Section>
    </>
  )
}

function Request({ view, offer, schemas }: { view: View; offer: Offer; schemas: Catalogue['schemas'] }) {
  const { t, say } = view
  const title = t('Isian', 'Fields')
  const rest = takesBody(offer.method) ? t('isi', 'body') : t('parameter', 'query')
  const rows = [
    ...schemaRows({ properties: offer.pathFields, required: Object.keys(offer.pathFields) }, schemas).map(
      (row) => ({
        ...row,
        place: t('alamat', 'path'),
      }),
    ),
    ...schemaRows(offer.fields, schemas).map((row) => ({ ...row, place: rest })),
    ...headersFor(offer).map((name) => headerRow(parameters[name], t('header', 'header'))),
  ]
  return (
    <Section id="request" title={title}>
      <Table
        caption={title}
        stack
        rows={rows}
        columns={[
          { head: t('Nama', 'Name'), cell: ({ name }) => <Name name={name} /> },
          { head: t('Tempat', 'Place'), cell: ({ place }) => place },
          { head: t('Bentuk', 'Form'), cell: (row) => <Kind view={view} row={row} /> },
          { head: t('Perlu', 'Needed'), cell: ({ required }) => say(required ? needed : optional) },
        ]}
      />
      {offer.fileField && (
        <Small>
          {t(
            'Dengan multipart/form-data, tiap isian satu bagian. Berkas bisa juga dikirim apa adanya: isian lain menjadi parameter di alamat, dan namanya di X-File-Name.',
            'With multipart/form-data, each field is a part. The file can also be sent as it is: other fields then are parameters of the address, and its name goes in X-File-Name.',
          )}
        </Small>
      )}
    </Section>
  )
}

const needed = { id: 'wajib', en: 'required' }
const optional = { id: 'boleh tidak ada', en: 'optional' }

function headerRow({ name, schema }: { name: string; schema: Schema }, place: string) {
  return { name, place, kind: kindOf(schema, {}), required: false, description: null }
}

function AnswerTable({ view, rows }: { view: View; rows: readonly SchemaRow[] }) {
  const { t } = view
  const title = t('Jawaban', 'Answer')
  return (
    <Section id="answer" title={title}>
      {rows.length === 0 ? (
        <p>{t('Objek kosong: sudah dikerjakan.', 'An empty object: it is done.')}</p>
      ) : (
        <Table
          caption={title}
          rows={rows}
          columns={[
            { head: t('Nama', 'Name'), cell: ({ name }) => <Name name={name} /> },
            { head: t('Bentuk', 'Form'), cell: (row) => <Kind view={view} row={row} /> },
          ]}
        />
      )}
    </Section>
  )
}

/** A name that a narrow screen may break before each dot. */
function Name({ name }: { name: string }) {
  return (
    <code>{name.split('.').flatMap((part, place) => (place === 0 ? [part] : [<wbr />, `.${part}`]))}</code>
  )
}

function Kind({ view, row }: { view: View; row: SchemaRow }) {
  return (
    <>
      {view.say(row.kind)}
      {row.description && <Small>{row.description}</Small>}
    </>
  )
}

/** To be copied: a field holds long lines without widening the page. */
function Example({ id, title, label, text }: { id: string; title: string; label: string; text: string }) {
  return (
    <Section id={id} title={title}>
      <TextArea
        name={`${id}-text`}
        label={label}
        value={text}
        rows={Math.min(20, text.split('\n').length + 1)}
      />
    </Section>
  )
}
