import { audienceWords, stateWords, viewCourse, viewResearch, viewScheme, type Run } from '#modules/institute'
import { counted, formatCount, formatDay } from '#ui/format.ts'
import { List, Rows } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { home, InstitutePage } from './institute-page.tsx'

/** A course with its material, and the days on which one can come. */
export const viewCoursePage = page(`${home}/courses/:instituteCourseNo`, 'anyone', async (visit) => {
  const { view, params, perform } = visit
  const { t, say, lang } = view
  const course = await perform(viewCourse, params)
  const { instituteCourseNo, title, audience, hours, summary, sections } = course
  const runs = course.runs.filter(({ state }) => state === 'planned')
  return (
    <InstitutePage
      visit={visit}
      title={title}
      lead={`${say(audienceWords[audience])}, ${counted(hours, lang, 'jam', 'hour')}. ${summary}`}
      crumbs={[
        { href: `${home}/courses`, label: t('Kursus', 'Courses') },
        { href: `${home}/courses/${instituteCourseNo}`, label: title },
      ]}
    >
      <Columns
        aside={
          <Section id="days" size="md" title={t('Jadwal', 'Days')}>
            <Days view={view} runs={runs} />
          </Section>
        }
      >
        {sections.map(({ no, title: name, body, link }) => (
          <Section id={`part-${no}`} size="md" title={`${no}. ${name}`}>
            {body.split('\n\n').map((paragraph) => (
              <p>{paragraph}</p>
            ))}
            {link && (
              <p>
                <a href={link}>{t(`Bahan bagian ${no}`, `Material of section ${no}`)}</a>
              </p>
            )}
          </Section>
        ))}
      </Columns>
    </InstitutePage>
  )
})

function Days({ view, runs }: { view: View; runs: readonly Run[] }) {
  const { t, lang } = view
  if (runs.length === 0)
    return (
      <Empty title={t('Belum ada jadwal', 'No day is planned')}>
        {t('Materinya bisa dibaca sekarang.', 'The material can be read now.')}
      </Empty>
    )
  return (
    <Table
      caption={t('Jadwal kursus ini', 'Days of this course')}
      rows={runs}
      columns={[
        {
          head: t('Hari', 'Day'),
          cell: ({ runNo, heldOn, place }) => (
            <>
              <a href={`/member/skills/register?run=${runNo}`}>{formatDay(heldOn, lang)}</a>
              <Small>{place ?? t('daring', 'online')}</Small>
            </>
          ),
        },
        { head: t('Sisa tempat', 'Places left'), cell: ({ free }) => formatCount(free), number: true },
      ]}
    />
  )
}

export const viewSchemePage = page(`${home}/schemes/:schemeCode`, 'anyone', async (visit) => {
  const { view, params, perform } = visit
  const { t, say, lang } = view
  const { schemeCode, title, state, field, standard, validityMonths, units } = await perform(
    viewScheme,
    params,
  )
  return (
    <InstitutePage
      visit={visit}
      title={title}
      crumbs={[
        { href: `${home}/schemes`, label: t('Skema sertifikasi', 'Certification schemes') },
        { href: `${home}/schemes/${schemeCode}`, label: title },
      ]}
    >
      <Section id="scheme" title={t('Isi skema', 'What it says')} quiet>
        <Rows
          rows={[
            { label: t('Kode', 'Code'), value: schemeCode },
            { label: t('Keadaan', 'State'), value: say(stateWords.scheme[state]) },
            { label: t('Bidang', 'Field'), value: field },
            { label: 'SKKNI', value: standard ?? t('tidak ada', 'none') },
            {
              label: t('Sertifikat berlaku', 'A certificate holds'),
              value: counted(validityMonths, lang, 'bulan', 'month'),
            },
          ]}
        />
      </Section>
      <Section id="units" size="md" title={t('Unit kompetensi', 'Units of competence')}>
        <List items={units} numbered />
      </Section>
    </InstitutePage>
  )
})

export const viewResearchPage = page(`${home}/research/:researchNo`, 'anyone', async (visit) => {
  const { view, params, perform } = visit
  const { t, lang } = view
  const { researchNo, title, summary, authors, topic, publishedOn, link } = await perform(
    viewResearch,
    params,
  )
  return (
    <InstitutePage
      visit={visit}
      title={title}
      lead={summary}
      crumbs={[
        { href: `${home}/research`, label: t('Penelitian', 'Research') },
        { href: `${home}/research/${researchNo}`, label: title },
      ]}
    >
      <Section id="about" title={t('Keterangan', 'About it')} quiet>
        <Rows
          rows={[
            { label: t('Penulis', 'Authors'), value: authors.join(', ') },
            { label: t('Topik', 'Topic'), value: topic },
            ...(publishedOn
              ? [{ label: t('Terbit', 'Published'), value: formatDay(publishedOn, lang) }]
              : []),
          ]}
        />
        {link && (
          <p>
            <a href={link}>{t('Naskah lengkap', 'The whole paper')}</a>
          </p>
        )}
      </Section>
    </InstitutePage>
  )
})
