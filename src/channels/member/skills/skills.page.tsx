import { addDays, dayIn } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { listMyRegistrations, registrationWords, viewSkills, withdrawRegistration } from '#modules/institute'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { crumbsOf, skillsPath } from './addresses.ts'
import type { AtHome } from '../myself.ts'

type Skill = z.output<typeof viewSkills.output>['skills'][number]
type Registration = z.output<typeof listMyRegistrations.output>['registrations'][number]

/** What the member can do and until when, and the courses of the Institute that they have registered for. */
export const viewSkillsPage = page(skillsPath, 'member', (visit) => draw(visit))

export const submitWithdraw = action(
  `${skillsPath}/registrations/:registrationId/withdraw`,
  'member',
  async ({ params, form, perform, view }) => {
    await perform(withdrawRegistration, params, { key: form.requestKey })
    return redirect(skillsPath, {
      notice: view.t('Pendaftaran dibatalkan.', 'Your registration is withdrawn.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtHome, problem: ProblemDetails | null = null) {
  const { view, perform, personId, query } = visit
  const { t } = view
  const about = { personId: String(personId) }
  const trail = trailOf(skillsPath, query['at'])
  const { skills, next } = await perform(viewSkills, { ...about, after: trail.current })
  const { registrations } = await perform(listMyRegistrations, about)
  return (
    <Page
      {...frameOf(visit)}
      portal="member"
      current="more"
      title={t('Keterampilan saya', 'My skills')}
      problem={problem}
    >
      <PageHead view={view} title={verdictOf(view, skills)} crumbs={crumbsOf(view)} />
      <Section id="skills" title={t('Catatan keterampilan', 'Skills record')} quiet>
        <Skills view={view} skills={skills} />
        <Pagination
          view={view}
          label={t('Halaman keterampilan', 'Pages of skills')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
      <Section id="courses" title={t('Kursus saya', 'My courses')}>
        <Courses view={view} registrations={registrations} />
        <p>
          <a href="/institute/courses">{t('Cari kursus', 'Find a course')}</a>
        </p>
      </Section>
    </Page>
  )
}

/** So long before the end a skill is shown as lapsing. */
const soonDays = 60

function lapsesSoon({ now }: View, { validUntil, standing }: Skill): boolean {
  return standing === 'valid' && validUntil !== null && validUntil <= addDays(dayIn(now), soonDays)
}

function verdictOf(view: View, skills: readonly Skill[]): string {
  const { t, lang } = view
  const first = skills.find((skill) => lapsesSoon(view, skill))
  if (first?.validUntil) {
    const on = formatDay(first.validUntil, lang)
    return t(`${first.skill} berlaku sampai ${on}`, `${first.skill} holds until ${on}`)
  }
  return skills.some(({ standing }) => standing === 'valid')
    ? t('Keterampilan Anda masih berlaku', 'Your skills hold')
    : t('Belum ada keterampilan yang berlaku', 'No skill is in force yet')
}

function Skills({ view, skills }: { view: View; skills: readonly Skill[] }) {
  const { t, lang } = view
  if (skills.length === 0)
    return (
      <Empty
        title={t('Belum ada yang tercatat', 'Nothing is on record yet')}
        action={
          <ButtonLink href="/institute">
            {t('Lihat kursus Institut', 'See the Institute’s courses')}
          </ButtonLink>
        }
      >
        {t(
          'Kursus yang Anda hadiri dan sertifikat Anda tercatat di sini.',
          'Courses that you attend and certificates that you get stand here.',
        )}
      </Empty>
    )
  return (
    <Table
      caption={t('Keterampilan, yang habis lebih dulu di atas', 'Skills, what lapses first on top')}
      rows={skills}
      columns={[
        {
          head: t('Keterampilan', 'Skill'),
          cell: ({ skill, source, sourceNo }) => (
            <>
              {skill}
              <Small>
                {source === 'course'
                  ? t(`Kursus ${sourceNo}`, `Course ${sourceNo}`)
                  : t(`Sertifikat ${sourceNo}`, `Certificate ${sourceNo}`)}
              </Small>
            </>
          ),
        },
        {
          head: t('Berlaku', 'Holds'),
          cell: (one) => (
            <>
              <SkillTag view={view} skill={one} />
              <Small>
                {one.validUntil
                  ? t(`sampai ${formatDay(one.validUntil, lang)}`, `until ${formatDay(one.validUntil, lang)}`)
                  : t('seterusnya', 'for good')}
              </Small>
            </>
          ),
        },
      ]}
    />
  )
}

function SkillTag({ view, skill }: { view: View; skill: Skill }) {
  const { t } = view
  if (skill.standing === 'withdrawn') return <Tag kind="quiet">{t('Dicabut', 'Withdrawn')}</Tag>
  if (skill.standing === 'lapsed') return <Tag kind="quiet">{t('Habis', 'Lapsed')}</Tag>
  return lapsesSoon(view, skill) ? (
    <Tag kind="unsure">{t('Segera habis', 'Lapses soon')}</Tag>
  ) : (
    <Tag kind="done">{t('Berlaku', 'In force')}</Tag>
  )
}

function Courses({ view, registrations }: { view: View; registrations: readonly Registration[] }) {
  const { t, say, lang } = view
  if (registrations.length === 0)
    return <p>{t('Anda belum mendaftar kursus.', 'You have registered for no course yet.')}</p>
  return (
    <Table
      caption={t('Kursus yang Anda daftar', 'Courses that you registered for')}
      rows={registrations}
      columns={[
        {
          head: t('Kursus', 'Course'),
          cell: ({ runNo, title, heldOn, place, link }) => (
            <>
              <a href={`${skillsPath}/register?run=${runNo}`}>{title}</a>
              <Small>{`${formatDay(heldOn, lang)}, ${place ?? t('daring', 'online')}`}</Small>
              {link && <a href={link}>{t('Tautan pertemuan', 'Link of the meeting')}</a>}
            </>
          ),
        },
        {
          head: t('Keadaan', 'State'),
          cell: ({ registrationId, state, runState, placeInLine, heldOn }) => (
            <>
              <Tag
                kind={
                  state === 'waiting'
                    ? 'waiting'
                    : state === 'registered' || state === 'attended'
                      ? 'done'
                      : 'quiet'
                }
              >
                {say(registrationWords[state])}
              </Tag>
              {placeInLine !== null && (
                <Small>{t(`urutan ${placeInLine}`, `number ${placeInLine} in line`)}</Small>
              )}
              {runState === 'planned' &&
                heldOn >= dayIn(view.now) &&
                (state === 'registered' || state === 'waiting') && (
                  <Form
                    view={view}
                    action={`${skillsPath}/registrations/${registrationId}/withdraw`}
                    look="inline"
                  >
                    <Button variant="secondary" small>
                      {t('Batalkan', 'Withdraw')}
                    </Button>
                  </Form>
                )}
            </>
          ),
        },
      ]}
    />
  )
}
