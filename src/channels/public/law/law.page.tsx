import { dayIn, formulas, law, missingForComingYear, values, type DatedValue } from '@payung/law'
import { present } from '#base/assert.ts'
import { formatDay, formatDayDigits, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { Form } from '#ui/parts/form.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { Alert, Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { calendarPage, riskClassesPage, rulePage, sourcePage, valuePage } from './addresses.ts'
import { isCertain } from './certainty.tsx'
import { matcher } from './matches.ts'
import { allRegulations, leading, type Regulation } from './regulations.ts'
import { writeAmount } from './write-amount.ts'

/** Every value of the law with its article, the formulas, and what they were read from. */
export const viewLaw = page('/law', 'anyone', async (visit) => {
  const { view, query } = visit
  const { t, lang } = view
  const search = query['q'] ?? ''
  const found = findIn(search)
  const rows = values.flatMap((value) => law.history(value))
  const unsure = rows.filter((row) => !isCertain(row)).length
  const title = t(
    `${values.length} ketentuan, masing-masing dengan pasalnya`,
    `${values.length} provisions, each with its article`,
  )
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
      </PageHead>
      {search === '' && <Awaited view={view} />}
      <Found view={view} found={found} search={search} />
    </Page>
  )
})

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

/** What changes every year and has not been announced yet: said before anyone has to ask. */
function Awaited({ view }: { view: View }) {
  const { t, say, lang } = view
  const missing = missingForComingYear(dayIn(view.now))
  if (missing.length === 0) return null
  return (
    <Section id="awaited" quiet title={t('Yang ditunggu', 'What is awaited')}>
      <Alert
        kind="info"
        title={t('Belum diumumkan untuk tahun depan', 'Not announced yet for the coming year')}
      >
        {missing
          .map(
            ({ value, fromMonth, expectedBy }) =>
              `${say(value.title)} ${t('mulai', 'from')} ${formatMonth(fromMonth, lang)} (${t('biasanya paling lambat', 'usually by')} ${formatDay(expectedBy, lang)})`,
          )
          .join('; ')}
        {'. '}
        {t(
          'Sampai diumumkan, hitungan memakai yang terakhir dan menandainya.',
          'Until then computations carry the last one on, and say so.',
        )}
      </Alert>
    </Section>
  )
}

function Found({ view, found, search }: { view: View; found: FoundLaw; search: string }) {
  const { t, say } = view
  const nothing = Object.values(found).every((part) => part.length === 0)
  if (nothing) {
    return (
      <Section id="nothing" quiet title={t('Hasil', 'Results')}>
        <Empty
          title={t(`Tidak ada yang memuat “${search}”`, `Nothing holds “${search}”`)}
          action={<a href="/law">{t('Lihat semua ketentuan', 'See every provision')}</a>}
        >
          {t(
            'Coba satu kata saja, misalnya “pensiun”, “denda”, atau “PP 45/2015”.',
            'Try a single word, such as “pension”, “penalty” or “PP 45/2015”.',
          )}
        </Empty>
      </Section>
    )
  }
  return (
    <>
      {chapters(found.values).map(([subject, chapter]) => (
        <Section
          id={`bab-${leadingOf(chapter[0]).slug}`}
          size="md"
          title={subject === '' ? leadingOf(chapter[0]).name : subject}
        >
          <ValueTable view={view} values={chapter} caption={subject} />
        </Section>
      ))}
      <Columns aside={<Regulations view={view} regulations={found.regulations} />}>
        {found.formulas.length > 0 && (
          <Section id="formulas" size="md" title={t('Rumus', 'Formulas')}>
            <ItemList
              items={found.formulas.map(({ id, title }) => ({
                icon: 'receipt-text' as const,
                title: say(title),
                text: id,
                href: rulePage(id),
              }))}
            />
          </Section>
        )}
      </Columns>
    </>
  )

  function chapters(among: readonly DatedValue[]) {
    return Object.entries(
      Object.groupBy(among, (value) => {
        const { subject } = leadingOf(value)
        return subject ? say(subject) : ''
      }),
    ).map(([subject, chapter]) => [subject, chapter ?? []] as const)
  }
}

/** The regulation that first stated a value. */
function leadingOf(value: DatedValue | undefined): Regulation {
  return leading(present(value?.rows[0], 'a value has rows').article)
}

function ValueTable(props: { view: View; values: readonly DatedValue[]; caption: string }) {
  const { view } = props
  const { t, say, lang } = view
  const today = dayIn(view.now)
  const rows = props.values.map((value) => {
    const last = present(value.rows.at(-1), 'a value has rows')
    const now = law.on(value, today)
    return { value, now, row: now ?? last }
  })
  return (
    <Table
      caption={props.caption}
      stack
      rows={rows}
      columns={[
        {
          head: t('Ketentuan', 'Provision'),
          cell: ({ value }) => <a href={valuePage(value.id)}>{say(value.title)}</a>,
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
          head: t('Pasal', 'Article'),
          onPhone: 'line',
          cell: ({ row: { article } }) => (
            <a href={sourcePage(leading(article).slug)}>{`${article.regulation} ${article.article}`}</a>
          ),
        },
        {
          head: t('Berlaku', 'In force'),
          onPhone: 'line',
          cell: ({ row }) =>
            row.to
              ? `${formatDay(row.from, lang)} – ${formatDay(row.to, lang)}`
              : `${t('sejak', 'since')} ${formatDay(row.from, lang)}`,
        },
        {
          head: t('Terbit', 'Published'),
          onPhone: 'hidden',
          cell: ({ row }) =>
            row.publishedOn ? formatDayDigits(row.publishedOn) : t('belum ditemukan', 'not found'),
        },
        {
          head: t('Diperiksa', 'Checked'),
          onPhone: 'hidden',
          cell: ({ row }) => formatDayDigits(row.checkedOn),
        },
      ]}
    />
  )
}

function Regulations({ view, regulations }: { view: View; regulations: readonly Regulation[] }) {
  const { t, say } = view
  const year = Number(dayIn(view.now).slice(0, 4))
  return (
    <>
      {regulations.length > 0 && (
        <Section id="sources" size="md" title={t('Peraturan dan surat', 'Regulations and letters')}>
          <ItemList
            items={regulations.map(({ slug, name, subject }) => ({
              icon: 'file-text' as const,
              title: name,
              ...(subject && { text: say(subject) }),
              href: sourcePage(slug),
            }))}
          />
        </Section>
      )}
      <Section id="also" size="md" title={t('Lampiran', 'Annexes')}>
        <ItemList
          items={[
            {
              icon: 'hard-hat',
              title: t('Kelas risiko menurut jenis usaha', 'Risk classes by kind of business'),
              text: 'PP 44/2015 Lampiran I',
              href: riskClassesPage,
            },
            {
              icon: 'calendar-days',
              title: t(`Hari kerja dan libur ${year}`, `Working days and holidays of ${year}`),
              text: t('SKB tiga menteri', 'Joint decree of three ministers'),
              href: calendarPage(year),
            },
          ]}
        />
      </Section>
    </>
  )
}
