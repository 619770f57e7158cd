import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { listWaiting, offerScoredSeats } from '#modules/training'
import { counted, formatCount, formatDay, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { personPath } from '../../addresses.ts'
import { mayServe, type AtDesk } from '../../desk.ts'
import { seatsPath, waitingPath } from './words.tsx'

type Waiting = z.output<typeof listWaiting.output>
type WaitingClass = Waiting['classes'][number]

/** The classes for which people wait; of one class, who waits, in the order in which they come next. */
export const viewWaiting = page(waitingPath, 'officer', (visit) => draw(visit))

export const submitOffers = action(
  waitingPath,
  'officer',
  async ({ perform, form, view }) => {
    const { classNo = '' } = form.values
    const { offered } = await perform(offerScoredSeats, { classNo }, { key: form.requestKey })
    return redirect(classAddress(classNo), {
      notice: view.t(`${offered} kursi ditawarkan.`, `${offered} seats were offered.`),
    })
  },
  { onProblem: draw },
)

const classAddress = (classNo: string) => `${waitingPath}?class=${encodeURIComponent(classNo)}`

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform, query, form } = visit
  const { t } = view
  const asked = form.values['classNo'] ?? query['class'] ?? ''
  const classNo = /^KL\d{8}$/.test(asked) ? asked : null
  const trail = trailOf(waitingPath, query['at'], { class: classNo ?? undefined })
  const list = await perform(listWaiting, {
    classNo,
    ...(classNo ? { skip: trail.current } : { after: trail.current }),
  })
  return (
    <Page {...frameOf(visit)} portal="officer" title={t('Daftar tunggu', 'Waiting lists')} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: seatsPath, label: t('Papan kursi', 'Seats board') },
          { href: waitingPath, label: t('Daftar tunggu', 'Waiting lists') },
        ]}
        title={titleOf(view, list, classNo)}
        lead={t(
          'Kursi yang kosong ditawarkan sendiri menurut urutan; hanya pagu yang memilih menurut nilai menunggu petugas.',
          'Seats that come free are offered in order by themselves; only lines that choose by score wait for an officer.',
        )}
      />
      {classNo ? (
        <Section id="people" title={t('Yang menunggu', 'Who waits')} quiet>
          <People view={view} list={list} />
          {mayServe(visit) && list.waiting.some(({ score }) => score !== null) && (
            <Form view={view} action={waitingPath} hidden={{ classNo }}>
              <Button>{t('Tawarkan kursi menurut nilai', 'Offer seats by score')}</Button>
            </Form>
          )}
          <Pagination
            view={view}
            label={t('Halaman daftar tunggu', 'Pages of the waiting list')}
            previous={trail.previous()}
            next={trail.next(list.more ? Number(trail.current ?? 0) + list.waiting.length : null)}
          />
        </Section>
      ) : (
        <Section id="classes" title={t('Kelas', 'Classes')} quiet>
          <Classes view={view} classes={list.classes} />
          <Pagination
            view={view}
            label={t('Halaman kelas', 'Pages of classes')}
            previous={trail.previous()}
            next={trail.next(list.next)}
          />
        </Section>
      )}
    </Page>
  )
}

function titleOf({ t, lang }: View, { classes }: Waiting, classNo: string | null): string {
  if (classNo) return t(`Daftar tunggu ${classNo}`, `Waiting list of ${classNo}`)
  const waiting = classes.reduce((sum, one) => sum + one.waiting, 0)
  return waiting === 0
    ? t('Tidak ada yang menunggu', 'Nobody waits')
    : t(
        `${counted(waiting, lang, 'orang', 'person', 'people')} menunggu di ${classes.length} kelas`,
        `${counted(waiting, lang, 'orang', 'person', 'people')} wait for ${classes.length} classes`,
      )
}

function Classes({ view, classes }: { view: View; classes: readonly WaitingClass[] }) {
  const { t, lang } = view
  if (classes.length === 0) {
    return (
      <Empty title={t('Semua sudah dapat kursi', 'Everyone has a seat')}>
        {t(
          'Kelas yang penuh muncul di sini bila ada yang menunggu.',
          'Full classes appear here once somebody waits.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      stack
      caption={t('Kelas yang ditunggu', 'Classes for which people wait')}
      rows={classes}
      columns={[
        {
          head: t('Kelas', 'Class'),
          cell: ({ classNo, title, providerName, startsOn }) => (
            <>
              <a href={classAddress(classNo)}>{title}</a>
              <Small>{`${classNo}, ${providerName}, ${formatDay(startsOn, lang)}`}</Small>
            </>
          ),
        },
        {
          head: t('Cara memilih', 'How chosen'),
          cell: ({ choice }) => (choice === 'scored' ? t('nilai', 'score') : t('urutan datang', 'arrival')),
        },
        { head: t('Menunggu', 'Waiting'), number: true, cell: ({ waiting }) => formatCount(waiting) },
        { head: t('Bebas', 'Free'), number: true, cell: ({ free }) => formatCount(free) },
        { head: t('Ditawarkan', 'Held'), number: true, cell: ({ held }) => formatCount(held) },
      ]}
    />
  )
}

function People({ view, list: { waiting } }: { view: View; list: Waiting }) {
  const { t, lang } = view
  if (waiting.length === 0) {
    return (
      <Empty title={t('Tidak ada yang menunggu', 'Nobody waits')}>
        {t('Yang belum kebagian kursi muncul di sini.', 'Who has no seat yet appears here.')}
      </Empty>
    )
  }
  return (
    <Table
      stack
      caption={t('Yang menunggu, menurut urutan', 'Who waits, in order')}
      rows={waiting}
      columns={[
        { head: t('Nama', 'Name'), cell: ({ name, personId }) => <a href={personPath(personId)}>{name}</a> },
        { head: t('Diajukan', 'Applied'), cell: ({ appliedAt }) => formatInstant(appliedAt, lang) },
        { head: t('Bulan iuran', 'Months'), number: true, cell: ({ months }) => formatCount(months) },
        {
          head: t('Nilai', 'Score'),
          number: true,
          cell: ({ score }) => (score === null ? '–' : String(score)),
        },
      ]}
    />
  )
}
