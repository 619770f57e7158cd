import { countryName } from '#base/countries.ts'
import { audienceWords, listCourses, listPartners, listResearch, listSchemes } from '#modules/institute'
import { counted, formatDay } from '#ui/format.ts'
import { ItemList, type ListItem } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { home, InstitutePage, ListPages } from './institute-page.tsx'

type Visited = Visit<'anyone'>
type Listed = { readonly items: readonly ListItem[]; readonly next: string | null }
type Asked = { readonly after: string | null; readonly limit: number }

/** Courses that anyone may come to. */
async function coursesOf({ perform, view }: Visited, asked: Asked): Promise<Listed> {
  const { courses, next } = await perform(listCourses, asked)
  const items = courses
    .filter(({ state, audience }) => state === 'published' && audience !== 'staff')
    .map(({ instituteCourseNo, title, audience, hours }) => ({
      icon: 'graduation-cap' as const,
      title,
      text: `${view.say(audienceWords[audience])}, ${counted(hours, view.lang, 'jam', 'hour')}`,
      href: `${home}/courses/${instituteCourseNo}`,
    }))
  return { items, next }
}

async function schemesOf({ perform }: Visited, asked: Asked): Promise<Listed> {
  const { schemes, next } = await perform(listSchemes, asked)
  const items = schemes
    .filter(({ state }) => state === 'in-force')
    .map(({ schemeCode, title, field }) => ({
      icon: 'id-card' as const,
      title,
      text: `${field}, ${schemeCode}`,
      href: `${home}/schemes/${schemeCode}`,
    }))
  return { items, next }
}

async function researchOf({ perform, view }: Visited, asked: Asked): Promise<Listed> {
  const { research, next } = await perform(listResearch, asked)
  const items = research.flatMap(({ researchNo, title, topic, publishedOn }) =>
    publishedOn === null
      ? []
      : [
          {
            icon: 'file-text' as const,
            title,
            text: `${topic}, ${formatDay(publishedOn, view.lang)}`,
            href: `${home}/research/${researchNo}`,
          },
        ],
  )
  return { items, next }
}

async function partnersOf({ perform, view: { lang } }: Visited, asked: Asked): Promise<Listed> {
  const { agreements, next } = await perform(listPartners, asked)
  const items = agreements
    .filter(({ state }) => state === 'in-force' || state === 'ending-soon')
    .map(({ partner, country, subject }) => ({
      icon: 'heart-handshake' as const,
      title: partner,
      text: ` ${countryName(country, lang)}. ${subject}`,
    }))
  return { items, next }
}

const kinds = {
  courses: coursesOf,
  schemes: schemesOf,
  research: researchOf,
  partners: partnersOf,
} as const
type Kind = keyof typeof kinds

function titleOf({ t }: View, kind: Kind): string {
  return {
    courses: t('Kursus untuk umum', 'Courses for the public'),
    schemes: t('Skema sertifikasi', 'Certification schemes'),
    research: t('Penelitian', 'Research'),
    partners: t('Mitra Institut', 'Partners'),
  }[kind]
}

const shownFirst = 5

/** What the Institute offers to anyone: courses, schemes, research, partners. */
export const viewHome = page(home, 'anyone', async (visit) => {
  const { view } = visit
  const { t } = view
  const parts = []
  for (const kind of Object.keys(kinds) as Kind[])
    parts.push({ kind, ...(await kinds[kind](visit, { after: null, limit: shownFirst })) })
  return (
    <InstitutePage
      visit={visit}
      title={t('Institut: belajar tentang jaminan sosial', 'The Institute: learning about social security')}
      lead={t(
        'Kursus, sertifikasi, dan penelitian yang terbuka untuk siapa pun.',
        'Courses, certification and research that are open to anyone.',
      )}
    >
      {parts.map(({ kind, items }) => (
        <Section id={kind} size="md" title={titleOf(view, kind)}>
          <Items view={view} items={items} />
          <p>
            <a href={`${home}/${kind}`}>{t('Lihat semuanya', 'See all of them')}</a>
          </p>
        </Section>
      ))}
    </InstitutePage>
  )
})

function Items({ view: { t }, items }: { view: View; items: readonly ListItem[] }) {
  return items.length === 0 ? (
    <Empty title={t('Belum ada yang terbit', 'Nothing is published yet')}>
      {t('Yang terbit muncul di sini.', 'What is published appears here.')}
    </Empty>
  ) : (
    <ItemList items={items} />
  )
}

function listPage(kind: Kind) {
  const path = `${home}/${kind}` as const
  return page(path, 'anyone', async (visit) => {
    const { view, query } = visit
    const trail = trailOf(path, query['at'])
    const { items, next } = await kinds[kind](visit, { after: trail.current, limit: 50 })
    const title = titleOf(view, kind)
    return (
      <InstitutePage visit={visit} title={title} crumbs={[{ href: path, label: title }]}>
        <Section id="list" title={title} quiet>
          <Items view={view} items={items} />
          <ListPages visit={visit} trail={trail} next={next} />
        </Section>
      </InstitutePage>
    )
  })
}

export const listPages = [
  listPage('courses'),
  listPage('schemes'),
  listPage('research'),
  listPage('partners'),
]
