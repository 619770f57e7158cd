import type { z } from 'zod'
import { Problem, type ProblemDetails } from '#base/problem.ts'
import { listRegions } from '#modules/registry'
import {
  countClasses,
  findNextCourses,
  listFields,
  modeWords,
  searchClasses,
  trainingModes,
} from '#modules/training'
import { counted, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, IconLink } from '#ui/parts/action.tsx'
import { DateField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { Pagination } from '#ui/parts/table.tsx'
import { Details, Note, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { cataloguePath, coursePath, mapOf } from './addresses.ts'
import { ClassList } from './class-list.tsx'
import { NothingFound } from './nothing-found.tsx'
import type { ClassFacts } from './class-words.ts'
import { askedIn, searchOf, type Asked } from './search.ts'

type Visited = Visit<'anyone', '/training'>
type Region = z.output<(typeof listRegions)['output']>['regions'][number]
type Field = z.output<(typeof listFields)['output']>['fields'][number]

/** Every class that can still be joined, found by what matters to the person. A form that asks, so that each answer has an address. */
export const viewCatalogue = page('/training', 'anyone', async (visit) => {
  const asked = askedIn(visit.query)
  try {
    return await draw(visit, asked, null)
  } catch (error) {
    if (error instanceof Problem && error.details.faults?.length) return draw(visit, {}, error.details)
    throw error
  }
})

async function draw(visit: Visited, asked: Asked, problem: ProblemDetails | null) {
  const { view, query, perform, app } = visit
  const { t } = view
  const trail = trailOf(cataloguePath, query['at'], asked)
  const search = searchOf(asked)
  const { regions } = await perform(listRegions, { level: 'province' })
  const { fields } = await perform(listFields, {})
  const { count } = await perform(countClasses, search)
  const { classes, next } = await perform(searchClasses, { ...search, after: problem ? null : trail.current })
  const job = (query['job'] ?? '').trim().slice(0, 100)
  const { courses } = job.length > 1 ? await perform(findNextCourses, { occupation: job }) : { courses: [] }
  const title = titleOf(view, asked, regions, count)
  return (
    <Page
      {...frameOf(visit)}
      portal="public"
      title={t('Pelatihan', 'Training')}
      problem={problem}
      indexed={{
        url: `${app.config.publicUrl}${cataloguePath}`,
        description: t(
          'Pelatihan kerja yang ditanggung program vokasi: dekat rumah atau daring, dengan sertifikat.',
          'Vocational training that the programme pays for: near home or online, with a certificate.',
        ),
      }}
    >
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Gratis bagi peserta yang memenuhi syarat. Pilih dulu, syaratnya diperiksa saat mendaftar.',
          'Free for members who meet the conditions. Choose first, they are checked when you apply.',
        )}
      />
      <Section id="found" title={t('Kelas yang bisa diikuti', 'Classes to join')} quiet>
        <Filter
          view={view}
          asked={problem ? askedIn(query) : asked}
          regions={regions}
          fields={fields}
          problem={problem}
        />
        {classes.length > 0 ? (
          <Found view={view} asked={asked} count={count} classes={classes} />
        ) : (
          <NothingFound view={view} asked={asked} all={cataloguePath} />
        )}
        <Pagination
          view={view}
          label={t('Halaman katalog', 'Pages of the catalogue')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
      <Next view={view} job={job} courses={courses} />
      <Ways view={view} asked={asked} />
    </Page>
  )
}

function titleOf(
  { t, lang }: View,
  { region, text }: Asked,
  regions: readonly Region[],
  count: number,
): string {
  const place = regions.find(({ code }) => code === region?.slice(0, 2))?.shortName
  const many = counted(count, lang, 'kelas', 'class', 'classes')
  const about = text ? t(` untuk “${text}”`, ` for “${text}”`) : ''
  if (count === 0) return t(`Belum ada kelas${about}`, `No class${about} yet`)
  return place
    ? t(`${many}${about} di ${place} dan daring`, `${many}${about} in ${place} and online`)
    : t(`${many}${about} yang bisa diikuti`, `${many}${about} to join`)
}

type FilterProps = {
  view: View
  asked: Asked
  regions: readonly Region[]
  fields: readonly Field[]
  problem: ProblemDetails | null
}

function Filter({ view, asked, regions, fields, problem }: FilterProps) {
  const { t, say } = view
  const field = entries(view, asked, problem)
  const all = { value: '', label: t('Semua', 'All') }
  return (
    <>
      <Form view={view} action={cataloguePath} method="get" look="filter">
        <TextField
          {...field('text')}
          type="search"
          label={t('Keterampilan', 'Skill')}
          placeholder={t('misalnya las, menjahit, komputer', 'such as welding, sewing, computers')}
        />
        <SelectField
          {...field('mode')}
          label={t('Cara belajar', 'How')}
          options={[all, ...trainingModes.map((mode) => ({ value: mode, label: say(modeWords[mode]) }))]}
        />
        <SelectField
          {...field('region')}
          label={t('Wilayah', 'Region')}
          options={[
            { value: '', label: t('Seluruh Indonesia', 'All of Indonesia') },
            ...regions.map(({ code, shortName }) => ({ value: code, label: shortName })),
          ]}
        />
        <SelectField
          {...field('field')}
          label={t('Bidang', 'Field')}
          options={[
            all,
            ...fields.map(({ code, nameId, nameEn }) => ({ value: code, label: t(nameId, nameEn) })),
          ]}
        />
        <DateField {...field('from')} label={t('Mulai dari', 'Begins from')} />
        <SelectField
          {...field('seats')}
          label={t('Kursi', 'Seats')}
          options={[
            { value: '', label: t('Juga yang penuh', 'Full ones too') },
            { value: '1', label: t('Masih ada', 'Some left') },
          ]}
        />
        <Button icon="search">{t('Cari', 'Search')}</Button>
      </Form>
    </>
  )
}

type FoundProps = { view: View; asked: Asked; count: number; classes: readonly ClassFacts[] }

function Found({ view, asked: { region: _everywhere, ...asked }, count, classes }: FoundProps) {
  const { t, lang } = view
  return (
    <>
      <Small>
        {counted(count, lang, 'kelas', 'class', 'classes')}.{' '}
        {t('Yang mulai paling dekat lebih dulu.', 'Those that begin first on top.')}
      </Small>
      <p>
        <IconLink href={mapOf(asked)} icon="map-pin">
          {t('Lihat di peta', 'See them on a map')}
        </IconLink>
      </p>
      <ClassList view={view} classes={classes} />
    </>
  )
}

/** From what somebody does now to what they could learn. Their own words, not kept. */
type NextProps = { view: View; job: string; courses: z.output<(typeof findNextCourses)['output']>['courses'] }

function Next({ view, job, courses }: NextProps) {
  const { t, lang } = view
  return (
    <Section
      id="next"
      size="md"
      title={t('Apa yang bisa saya pelajari berikutnya?', 'What could I learn next?')}
    >
      <Form view={view} action={`${cataloguePath}#next`} method="get" look="inline">
        <TextField
          name="job"
          label={t('Pekerjaan Anda sekarang', 'Your work now')}
          value={job}
          maxlength={100}
        />
        <Button variant="secondary">{t('Lihat', 'Show')}</Button>
      </Form>
      {job.length > 1 && courses.length === 0 && (
        <p>
          {t(
            `Belum ada program yang menyebut “${job}”. Coba kata lain, atau pilih bidang di atas.`,
            `No course names “${job}” yet. Try another word, or choose a field above.`,
          )}
        </p>
      )}
      {courses.length > 0 && (
        <ItemList
          items={courses.map(({ courseNo, title, providerName, regionName, nextOn }) => ({
            icon: 'graduation-cap',
            href: coursePath(courseNo),
            title,
            text: `${providerName}, ${regionName}. ${
              nextOn
                ? t(
                    `Kelas berikutnya ${formatDay(nextOn, lang)}.`,
                    `The next class begins on ${formatDay(nextOn, lang)}.`,
                  )
                : t('Belum ada kelas yang dibuka.', 'No class is open yet.')
            }`,
          }))}
        />
      )}
    </Section>
  )
}

function Ways({ view, asked }: { view: View; asked: Asked }) {
  const { t } = view
  const { course: _course, ...kept } = asked
  const query = new URLSearchParams(searchOf(kept)).toString()
  return (
    <Section id="ways" size="md" title={t('Cara lain melihatnya', 'Other ways to see them')}>
      <Note icon="scale">
        <a href="/training/results">{t('Hasil program ini', 'What the programme led to')}</a>
      </Note>
      <Note icon="graduation-cap">
        <a href="/certificates">{t('Periksa sebuah sertifikat', 'Check a certificate')}</a>
      </Note>
      <IconLink href={`/training/classes.ics${query && `?${query}`}`} icon="calendar-days">
        {t('Simpan ke kalender (iCal)', 'Into your calendar (iCal)')}
      </IconLink>
      <Details summary={t('Untuk program komputer', 'For programs')}>
        <p>
          <a href={`/api/v1/training/classes${query && `?${query}`}`}>
            {t('Daftar yang sama sebagai JSON', 'The same list as JSON')}
          </a>
        </p>
      </Details>
    </Section>
  )
}
