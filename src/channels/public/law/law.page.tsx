import { dayIn, formulas, law, missingForComingYear, values, type DatedValue } from '@payung/law'
import { present } from '#base/assert.ts'
import { counted, formatDay, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions, Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { Form } from '#ui/parts/form.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { Alert, Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { rulePage, valuePage } from './addresses.ts'
import { ArticleLink } from './article-link.tsx'
import { isCertain } from '#ui/sureness.ts'
import { InForce } from './in-force.tsx'
import { matcher } from './matches.ts'
import { Regulations } from './regulation-list.tsx'
import { allRegulations, leading, type Regulation } from './regulations.ts'
import { writeAmount } from './write-amount.ts'

/** Every value of the law with its article, the formulas, and what they were read from. */
export const viewLaw = page('/law', 'anyone', async (visit) => {
  const { view, query } = visit
  const { t, lang } = view
  const search = (query['q'] ?? '').trim().slice(0, longestSearch)
  const found = findIn(search)
  const title = titleOf(view, search, found)
  const rows = values.flatMap((value) => law.history(value))
  const unsure = rows.filter((row) => !isCertain(row)).length
  return (
    <Page {...frameOf(visit)} portal="public" current="law" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Setiap angka yang dihitung Payung berasal dari sini: berlaku sejak kapan, terbit kapan, dan di mana kami membacanya.',
          'Every figure that Payung computes comes from here: in force since when, published when, and where we read it.',
        )}
      >
        <Source icon="scale">
          {t(
            `Terakhir diperiksa ${lastChecked(lang)}. Dari ${rows.length} baris bertanggal, ${unsure} belum pasti dan ditandai.`,
            `Last checked on ${lastChecked(lang)}. Of ${rows.length} dated rows, ${unsure} are not certain and are marked.`,
          )}
        </Source>
        <Form view={view} action="/law" method="get" look="inline">
          <TextField
            name="q"
            label={t('Cari ketentuan, pasal, atau rumus', 'Search provisions, articles or formulas')}
            type="search"
            value={search}
          />
          <Button icon="search">{t('Cari', 'Search')}</Button>
        </Form>
        <Jumps view={view} found={found} />
      </PageHead>
      {search === '' && <Awaited view={view} />}
      <Found view={view} found={found} />
    </Page>
  )
})

const longestSearch = 80

function titleOf({ t, lang }: View, search: string, found: FoundLaw): string {
  const count = counted(found.values.length, lang, 'ketentuan', 'provision')
  if (search === '') return t(`${count}, masing-masing dengan pasalnya`, `${count}, each with its article`)
  return found.values.length === 0
    ? t(`Tidak ada ketentuan yang memuat “${search}”`, `No provision holds “${search}”`)
    : t(`${count} memuat “${search}”`, `${count} found for “${search}”`)
}

function lastChecked(lang: View['lang']): string {
  const days = values.flatMap(({ rows }) => rows.map(({ checkedOn }) => checkedOn))
  return formatDay(present(days.toSorted().at(-1), 'the law has rows'), lang)
}

type FoundLaw = {
  readonly values: readonly DatedValue[]
  readonly formulas: ReturnType<typeof formulas>
  readonly regulations: readonly Regulation[]
}

function findIn(search: string): FoundLaw {
  const matches = matcher(search)
  return {
    values: values.filter(({ id, title, rows }) =>
      matches(
        id,
        title.id,
        title.en,
        ...rows.flatMap(({ ids, article }) => [...ids, article.regulation, article.article]),
      ),
    ),
    formulas: formulas().filter(({ id, title }) => matches(id, title.id, title.en)),
    regulations: allRegulations().filter(({ name, subject }) =>
      matches(name, subject?.id ?? '', subject?.en ?? ''),
    ),
  }
}

/** From the head of a long page to its parts; on a phone what stands beside comes last. */
function Jumps({ view: { t }, found }: { view: View; found: FoundLaw }) {
  return (
    <Actions>
      {found.formulas.length > 0 && <a href="#formulas">{t('Rumus', 'Formulas')}</a>}
      {found.regulations.length > 0 && <a href="#sources">{t('Peraturan', 'Regulations')}</a>}
      <a href="#annexes">{t('Lampiran', 'Annexes')}</a>
    </Actions>
  )
}

/** What changes every year and has not been announced yet: said before anyone has to ask. */
function Awaited({ view }: { view: View }) {
  const { t, say, lang } = view
  const missing = missingForComingYear(dayIn(view.now))
  if (missing.length === 0) return null
  const awaited = missing.map(
    ({ value, fromMonth, expectedBy }) =>
      `${say(value.title)} ${t('mulai', 'from')} ${formatMonth(fromMonth, lang)} (${t('biasanya paling lambat', 'usually by')} ${formatDay(expectedBy, lang)})`,
  )
  return (
    <Section id="awaited" quiet title={t('Yang ditunggu', 'What is awaited')}>
      <Alert
        kind="info"
        title={t('Belum diumumkan untuk tahun depan', 'Not announced yet for the coming year')}
      >
        {`${awaited.join('; ')}. `}
        {t(
          'Sampai diumumkan, hitungan memakai yang terakhir dan menandainya.',
          'Until then computations carry the last one on, and say so.',
        )}
      </Alert>
    </Section>
  )
}

function Found({ view, found }: { view: View; found: FoundLaw }) {
  const { t, say } = view
  return (
    <Columns
      aside={
        <>
          {found.formulas.length > 0 && (
            <Section id="formulas" size="md" title={t('Rumus', 'Formulas')}>
              <ItemList
                items={found.formulas.map(({ id, title }) => ({
                  icon: 'receipt-text' as const,
                  title: say(title),
                  href: rulePage(id),
                }))}
              />
            </Section>
          )}
          <Regulations view={view} regulations={found.regulations} />
        </>
      }
    >
      {found.values.length === 0 && (
        <Section id="nothing" quiet title={t('Hasil', 'Results')}>
          <Empty
            title={t('Coba satu kata saja', 'Try a single word')}
            action={<a href="/law">{t('Lihat semua ketentuan', 'See every provision')}</a>}
          >
            {t(
              'Misalnya “pensiun”, “denda”, atau “PP 45/2015”.',
              'Such as “pension”, “penalty” or “PP 45/2015”.',
            )}
          </Empty>
        </Section>
      )}
      {chaptersOf(view, found.values).map(([regulation, chapter]) => (
        <Section
          id={`bab-${regulation.slug}`}
          size="md"
          title={regulation.subject ? say(regulation.subject) : regulation.name}
        >
          <ValueTable view={view} values={chapter} regulation={regulation} />
        </Section>
      ))}
    </Columns>
  )
}

/** Values by the subject of the regulation that first stated them. */
function chaptersOf(
  { say }: View,
  among: readonly DatedValue[],
): readonly (readonly [Regulation, readonly DatedValue[]])[] {
  const bySubject = Map.groupBy(among, (value) => {
    const { subject, name } = leadingOf(value)
    return subject ? say(subject) : name
  })
  return [...bySubject.values()].map((chapter) => [leadingOf(chapter[0]), chapter])
}

function leadingOf(value: DatedValue | undefined): Regulation {
  return leading(present(value?.rows[0], 'a value has rows').article)
}

function ValueTable(props: { view: View; values: readonly DatedValue[]; regulation: Regulation }) {
  const { view, regulation } = props
  const { t, say } = view
  const today = dayIn(view.now)
  const rows = props.values.map((value) => {
    const now = law.on(value, today)
    return { value, now, row: now ?? present(value.rows.at(-1), 'a value has rows') }
  })
  return (
    <Table
      caption={`${t('Ketentuan', 'Provisions')}: ${regulation.subject ? say(regulation.subject) : regulation.name}`}
      stack
      rows={rows}
      columns={[
        {
          head: t('Ketentuan', 'Provision'),
          cell: ({ value, row: { article } }) => (
            <>
              <a href={valuePage(value.id)}>{say(value.title)}</a>
              <br />
              <ArticleLink article={article} />
            </>
          ),
        },
        {
          head: t('Nilai sekarang', 'Value now'),
          onPhone: 'line',
          cell: ({ value, now, row }) => (
            <>
              {now ? writeAmount(view, value.unit, now) : t('tidak berlaku lagi', 'no longer in force')}{' '}
              {!isCertain(row) && <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>}
            </>
          ),
        },
        {
          head: t('Berlaku', 'In force'),
          onPhone: 'line',
          cell: ({ row }) => <InForce view={view} row={row} />,
        },
      ]}
    />
  )
}
