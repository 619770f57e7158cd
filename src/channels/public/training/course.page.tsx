import type { z } from 'zod'
import { searchClasses, viewCourse } from '#modules/training'
import { counted } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { cataloguePath, coursePath } from './addresses.ts'
import { ClassList } from './class-list.tsx'
import type { ClassFacts } from './class-words.ts'
import { CourseFacts } from './facts-for-engines.tsx'

type Course = z.output<(typeof viewCourse)['output']>

/** One course, and its classes that can be joined. */
export const viewCoursePage = page('/training/courses/:courseNo', 'anyone', async (visit) => {
  const { view, params, perform, app } = visit
  const { t, lang } = view
  const course = await perform(viewCourse, { courseNo: params.courseNo })
  const { classes } = await perform(searchClasses, { course: course.courseNo, limit: 50 })
  const url = `${app.config.publicUrl}${coursePath(course.courseNo)}`
  return (
    <Page
      {...frameOf(visit)}
      portal="public"
      title={course.title}
      indexed={{ url, description: `${course.title}. ${course.providerName}, ${course.regionName}.` }}
    >
      <CourseFacts course={course} url={url} />
      <PageHead
        view={view}
        crumbs={[
          { href: cataloguePath, label: t('Pelatihan', 'Training') },
          { href: coursePath(course.courseNo), label: course.title },
        ]}
        state={
          course.state === 'retired' && <Tag kind="quiet">{t('Tidak dibuka lagi', 'No longer offered')}</Tag>
        }
        title={
          classes.length > 0
            ? t(
                `${course.title}: ${counted(classes.length, lang, 'kelas', 'class', 'classes')} yang bisa diikuti`,
                `${course.title}: ${counted(classes.length, lang, 'kelas', 'class', 'classes')} to join`,
              )
            : course.title
        }
        lead={`${course.providerName}, ${course.regionName}`}
      />
      <Columns
        aside={
          <Section id="facts" size="md" title={t('Tentang program ini', 'About this course')}>
            <Rows
              rows={[
                { label: t('Bidang', 'Field'), value: t(course.fieldId, course.fieldEn) },
                { label: t('Lama', 'Length'), value: t(`${course.hours} jam`, `${course.hours} hours`) },
                ...(course.standard ? [{ label: t('Standar', 'Standard'), value: course.standard }] : []),
                ...(course.level
                  ? [{ label: t('Jenjang KKNI', 'KKNI level'), value: String(course.level) }]
                  : []),
              ]}
            />
          </Section>
        }
      >
        <Section id="about" title={t('Yang dipelajari', 'What it teaches')}>
          <p>{course.description}</p>
          {course.occupations.length > 0 && (
            <p>
              {t('Cocok sebagai lanjutan dari:', 'Follows well from:')} {course.occupations.join(', ')}.
            </p>
          )}
        </Section>
        <Classes view={view} course={course} classes={classes} />
      </Columns>
    </Page>
  )
})

type ClassesProps = { view: View; course: Course; classes: readonly ClassFacts[] }

function Classes({ view, course, classes }: ClassesProps) {
  const { t } = view
  return (
    <Section id="classes" title={t('Kelas', 'Classes')}>
      {classes.length > 0 ? (
        <ClassList view={view} classes={classes} />
      ) : (
        <Empty
          title={t('Belum ada kelas yang dibuka', 'No class is open yet')}
          action={
            <a href={`${cataloguePath}?field=${course.fieldCode}`}>
              {t('Lihat kelas sebidang', 'See classes of the same field')}
            </a>
          }
        >
          {t('Kelas berikutnya muncul di sini begitu dibuka.', 'The next class appears here once it opens.')}
        </Empty>
      )}
    </Section>
  )
}
