import { badInput, type ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { applyForClass, previewApplication, type JoinableClass } from '#modules/training'
import { counted, formatDay, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Columns, Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { AtHome } from '../myself.ts'
import { Against } from '../outlook/against.tsx'
import { Reservations } from './reservations.tsx'
import { trainingCrumbs, verdictOf } from './view.page.tsx'
import { enrolmentPath, modeOf, trainingPath } from './words.tsx'

const path = `${trainingPath}/apply`

/** One class and one answer: may I, and take the seat. */
export const viewApplyPage = page(path, 'member', (visit) => draw(visit, classIn(visit.query['class'])), {
  onProblem: drawNone,
})

export const submitApplication = action(
  path,
  'member',
  async ({ perform, form, view }) => {
    const { classNo } = form.values
    const { enrolmentId, state } = await perform(applyForClass, { classNo }, { key: form.requestKey })
    return redirect(enrolmentPath(enrolmentId), { notice: noticeOf(view, state) })
  },
  { onProblem: drawAgain },
)

function noticeOf({ t }: View, state: string): string {
  switch (state) {
    case 'offered':
      return t(
        'Satu kursi disimpan untuk Anda. Pastikan sekarang.',
        'A seat is held for you. Confirm it now.',
      )
    case 'waitlisted':
      return t('Anda di daftar tunggu.', 'You are on the waiting list.')
    case 'eligible':
      return t(
        'Pengajuan tercatat. Kursinya belum dibuka.',
        'Your application is on record. Seats are not open yet.',
      )
    default:
      return t('Jawaban tersimpan, dengan alasannya.', 'The answer is kept, with its reasons.')
  }
}

function classIn(text: string | undefined): string {
  if (text && /^KL\d{8}$/.test(text)) return text
  throw badInput([
    {
      field: 'class',
      code: 'no-class',
      message: { id: 'Kelas mana? Pilih dari daftar kelas.', en: 'Which class? Choose one from the list.' },
    },
  ])
}

function drawAgain(visit: AtHome, problem: ProblemDetails) {
  const { classNo = '' } = visit.form.values
  return problem.code === 'training.class-takes-nobody' || !/^KL\d{8}$/.test(classNo)
    ? drawNone(visit, problem)
    : draw(visit, classNo, problem)
}

async function drawNone(visit: AtHome, problem: ProblemDetails) {
  const { view } = visit
  const { t } = view
  const title = t('Kelas ini tidak bisa diajukan', 'This class takes no applications')
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={title} problem={problem}>
      <PageHead view={view} title={title} crumbs={trainingCrumbs(view)} />
      <Empty
        title={t('Pilih kelas lain', 'Choose another class')}
        action={<ButtonLink href="/training">{t('Lihat kelas', 'See classes')}</ButtonLink>}
      >
        {t(
          'Yang pendaftarannya dibuka ada di daftar kelas.',
          'Those that are open stand in the list of classes.',
        )}
      </Empty>
    </Page>
  )
}

async function draw(visit: AtHome, classNo: string, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const { t } = view
  const { class: of, verdict, enrolmentId } = await perform(previewApplication, { classNo })
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={of.title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[...trainingCrumbs(view), { href: `${path}?class=${classNo}`, label: of.title }]}
        state={
          verdict.eligible ? (
            <Tag kind="done">{t('Boleh ikut', 'You may join')}</Tag>
          ) : (
            <Tag kind="waiting">{t('Belum memenuhi syarat', 'Not yet')}</Tag>
          )
        }
        title={
          verdict.eligible
            ? t(`Anda bisa ikut ${of.title}`, `You can join ${of.title}`)
            : verdictOf(view, verdict)
        }
        lead={of.providerName}
      />
      <Columns aside={<Seats view={view} of={of} />}>
        <Section id="class" title={t('Kelas ini', 'This class')}>
          <ClassRows view={view} of={of} />
        </Section>
        <Section
          id="answer"
          title={verdict.eligible ? t('Ajukan', 'Apply') : t('Mengapa belum', 'Why not yet')}
        >
          <Against view={view} reasons={verdict.reasons} href="/law/rules/vok.eligible" />
          <Reservations view={view} doubts={verdict.doubts} />
          {enrolmentId === null ? (
            <Form view={view} action={path} hidden={{ classNo }}>
              <Button variant={verdict.eligible ? 'primary' : 'secondary'}>
                {verdict.eligible
                  ? t('Ajukan dan ambil kursi', 'Apply and take a seat')
                  : t('Ajukan juga, simpan jawabannya', 'Apply anyway and keep the answer')}
              </Button>
            </Form>
          ) : (
            <p>
              <ButtonLink href={enrolmentPath(enrolmentId)}>
                {t('Buka pengajuan saya', 'Open my application')}
              </ButtonLink>
            </p>
          )}
        </Section>
      </Columns>
    </Page>
  )
}

function ClassRows({ view, of }: { view: View; of: JoinableClass }) {
  const { t, lang } = view
  return (
    <Rows
      rows={[
        {
          label: t('Waktu', 'When'),
          value: `${formatDay(of.startsOn, lang)} – ${formatDay(of.endsOn, lang)}`,
        },
        { label: t('Cara', 'How'), value: modeOf(view, of) },
        {
          label: t('Nilai kelas, ditanggung program', 'Price, paid by the programme'),
          value: <Num>{formatRupiah(of.price)}</Num>,
        },
        {
          label: t('Uang saku sehari', 'Pocket money a day'),
          value: <Num>{formatRupiah(of.allowance)}</Num>,
        },
        { label: t('Anda membayar', 'You pay'), value: <Num>{formatRupiah(0n)}</Num>, total: true },
      ]}
    />
  )
}

function Seats({ view, of }: { view: View; of: JoinableClass }) {
  const { t, lang } = view
  return (
    <Section id="seats" size="md" title={t('Kursi', 'Seats')}>
      <Rows
        rows={[
          { label: t('Sisa', 'Left'), value: <Num>{`${of.free} / ${of.places}`}</Num> },
          {
            label: t('Menunggu', 'Waiting'),
            value: <Num>{counted(of.waiting, lang, 'orang', 'person', 'people')}</Num>,
          },
          { label: t('Dibuka', 'Open from'), value: formatInstant(of.opensAt, lang) },
        ]}
      />
      <Small>
        {of.choice === 'first-come'
          ? t(
              `Menurut urutan datang. Kursi disimpan ${of.offerDays} hari sampai Anda memastikannya.`,
              `By order of arrival. A seat is held ${of.offerDays} days until you confirm it.`,
            )
          : t(
              'Dipilih menurut nilai: lebih lama tanpa kerja, upah lebih rendah, belum pernah dilatih.',
              'Chosen by score: longer out of work, a lower wage, not trained before.',
            )}
      </Small>
    </Section>
  )
}
