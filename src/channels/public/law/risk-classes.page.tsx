import {
  dayIn,
  jkkRates,
  law,
  riskClasses,
  riskClassNumbers,
  type RiskClass,
  type RiskEntry,
} from '@payung/law'
import { capital, counted } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { riskWords } from '../risk-words.ts'
import { riskClassesPage, valuePage } from './addresses.ts'
import { ArticleLink } from './article-link.tsx'
import { matcher } from './matches.ts'
import { writePercent } from './write-amount.ts'

const annex = { regulation: 'PP 44/2015', article: 'Pasal 16 ayat (2), Lampiran I' }

/** The annex that puts each kind of business into a class of work risk. */
export const viewRiskClasses = page(riskClassesPage, 'anyone', async (visit) => {
  const { view, query } = visit
  const { t } = view
  const search = (query['q'] ?? '').trim().slice(0, 80)
  const matches = matcher(search)
  const found = riskClasses.filter(({ id, business }) => matches(id, business))
  const title = titleOf(view, search, found.length)
  return (
    <Page {...frameOf(visit)} portal="public" current="law" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Kelas menentukan iuran kecelakaan kerja. Kelas perusahaan Anda ditetapkan BPJS Ketenagakerjaan dengan berpedoman pada daftar ini.',
          'The class decides the work accident contribution. Your company’s class is set by BPJS Ketenagakerjaan, guided by this list.',
        )}
        crumbs={[
          { href: '/law', label: t('Dasar hukum', 'The law') },
          { href: riskClassesPage, label: t('Kelas risiko', 'Risk classes') },
        ]}
      >
        <p>
          <ArticleLink article={annex} />
        </p>
        <Form view={view} action={riskClassesPage} method="get" look="inline">
          <TextField
            name="q"
            type="search"
            label={t('Cari jenis usaha, seperti “sawit”', 'Search the kinds, in Indonesian, like “sawit”')}
            value={search}
          />
          <Button icon="search">{t('Cari', 'Search')}</Button>
        </Form>
      </PageHead>
      {found.length === 0 && (
        <Section id="nothing" quiet title={t('Hasil', 'Results')}>
          <Empty
            title={t('Coba kata yang lebih umum', 'Try a more general word')}
            action={<a href={riskClassesPage}>{t('Lihat seluruh lampiran', 'See the whole annex')}</a>}
          >
            {t(
              'Lampiran dari tahun 2015 dan memakai istilahnya sendiri.',
              'The annex is of 2015, in Indonesian, and has terms of its own.',
            )}
          </Empty>
        </Section>
      )}
      {riskClassNumbers.map((riskClass) => (
        <ClassOf
          view={view}
          riskClass={riskClass}
          entries={found.filter((entry) => entry.riskClass === riskClass)}
        />
      ))}
    </Page>
  )
})

function titleOf({ t, lang }: View, search: string, count: number): string {
  const kinds = counted(count, lang, 'jenis usaha', 'kind')
  if (search === '')
    return t(`${kinds} dalam lima kelas risiko`, `${kinds} of business in five classes of risk`)
  return count === 0
    ? t(`Tidak ada jenis usaha yang memuat “${search}”`, `No kind of business holds “${search}”`)
    : t(`${kinds} memuat “${search}”`, `${kinds} of business found for “${search}”`)
}

type ClassProps = { view: View; riskClass: RiskClass; entries: readonly RiskEntry[] }

function ClassOf({ view, riskClass, entries }: ClassProps) {
  const { t, say } = view
  if (entries.length === 0) return null
  const name = capital(say(riskWords(riskClass)))
  const rate = law.on(jkkRates, dayIn(view.now))?.amount[riskClass]
  return (
    <Section id={`class-${riskClass}`} size="md" title={name}>
      {rate && (
        <p>
          {t('Iuran kecelakaan kerja', 'Work accident contribution')}{' '}
          <a href={valuePage(jkkRates.id)}>
            {t(`${writePercent(rate)} dari upah`, `${writePercent(rate)} of the wage`)}
          </a>
        </p>
      )}
      <Table
        caption={name}
        rows={entries}
        columns={[
          {
            head: t('Jenis usaha', 'Kind of business'),
            cell: ({ id, business }) => <a href={`/calculate/contribution?business=${id}`}>{business}</a>,
          },
          { head: t('Nomor', 'Number'), cell: ({ id }) => id, number: true },
        ]}
      />
      <OneCopy view={view} entries={entries} />
    </Section>
  )
}

/** Parts of the annex were found in one copy only; that is said once for each class. */
function OneCopy({ view: { t }, entries }: Pick<ClassProps, 'view' | 'entries'>) {
  const unsure = entries.filter(({ confidence }) => confidence !== 'high')
  const [first] = unsure
  const last = unsure.at(-1)
  if (!first || !last) return null
  const range = first === last ? first.id : `${first.id} – ${last.id}`
  return (
    <>
      <p>
        <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>
      </p>
      <Small>
        {t(
          `Nomor ${range} baru kami baca dalam satu salinan lampiran.`,
          `We read ${range} in one copy of the annex only.`,
        )}
      </Small>
    </>
  )
}
