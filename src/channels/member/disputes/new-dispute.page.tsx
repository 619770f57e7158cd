import { addWorkingDays, dayIn, law } from '@payung/law'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import {
  answerWorkingDays,
  disputeKinds,
  listMyDisputes,
  openDispute,
  viewMonths,
  monthsOn,
  type PersonMonth,
} from '#modules/contributions'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { FileField, MoneyField, RadioField, TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { List } from '#ui/parts/list.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { disputePath, monthPath, newDisputePath, readMonthKey, type MonthKey } from '../addresses.ts'
import { kindWords } from '../dispute-words.tsx'
import type { AtHome } from '../myself.ts'
import { isAbout } from '../next-step.ts'
import { ChooseMonth } from './choose-month.tsx'

const path = '/member/disputes/new'

/** A member says what is wrong with a month. Without a month in the address it is chosen first. */
export const viewNewDispute = page(path, 'member', async (visit) => {
  const { query } = visit
  if (!query['month'] && !query['employerId'])
    return <ChooseMonth visit={visit} months={await monthsFor(visit)} />
  const at = readMonthKey(query)
  const open = await findOpen(visit, at)
  if (open) return redirect(disputePath(open.disputeId))
  return draw(visit, at, query)
})

export const submitDispute = action(
  path,
  'member',
  async ({ perform, personId, form, view, query }) => {
    const { month, employerId } = query
    const { kind, wageClaimed, story = '' } = form.values
    const { disputeId, dueOn } = await perform(
      openDispute,
      {
        personId: String(personId),
        month,
        employerId,
        kind,
        wageClaimed: kind === 'wage' && wageClaimed ? wageClaimed : null,
        story,
        evidence: form.files['evidence'] ?? null,
      },
      { key: form.requestKey },
    )
    const due = formatDay(dueOn, view.lang)
    return redirect(disputePath(disputeId), {
      notice: view.t(
        `Keberatan Anda kami terima. Kami menjawab paling lambat ${due}.`,
        `We have your dispute. You have our answer by ${due}.`,
      ),
    })
  },
  {
    upload: true,
    onProblem: (visit, problem) => draw(visit, readMonthKey(visit.query), visit.form.values, problem),
  },
)

async function findOpen({ perform, personId }: AtHome, at: MonthKey) {
  const { disputes } = await perform(listMyDisputes, { personId: String(personId) })
  return disputes.find((one) => isAbout(one, at) && one.outcome === null)
}

async function monthsFor({ perform, personId, view }: AtHome): Promise<PersonMonth[]> {
  return monthsOn(dayIn(view.now), await perform(viewMonths, { personId: String(personId) }))
}

async function draw(
  visit: AtHome,
  at: MonthKey,
  typed: Readonly<Record<string, string>>,
  problem?: ProblemDetails,
) {
  const months = await monthsFor(visit)
  const month = months.find((one) => isSame(one, at))
  const employer = months.find(({ employerId }) => employerId === at.employerId)
  if (!employer || (months[0] && at.month > months[0].month)) throw notFound()
  return (
    <DisputePage
      visit={visit}
      at={at}
      employerName={employer.employerName}
      wage={month?.declared?.wage ?? null}
      typed={typed}
      problem={problem}
    />
  )
}

function isSame(one: MonthKey, other: MonthKey): boolean {
  return one.month === other.month && one.employerId === other.employerId
}

type Props = {
  visit: AtHome
  at: MonthKey
  employerName: string
  /** As reported; null while nothing is. */
  wage: bigint | null
  typed: Readonly<Record<string, string>>
  problem: ProblemDetails | undefined
}

function DisputePage({ visit, at, employerName, wage, typed, problem }: Props) {
  const { view } = visit
  const { t, lang } = view
  const month = formatMonth(at.month, lang)
  const title = t(`Apa yang salah di ${month}?`, `What is wrong with ${month}?`)
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={
          wage === null
            ? t(`${employerName} belum melaporkan bulan ini.`, `${employerName} has not reported this month.`)
            : t(
                `${employerName} melaporkan upah ${formatRupiah(wage)}.`,
                `${employerName} reported a wage of ${formatRupiah(wage)}.`,
              )
        }
        crumbs={[
          { href: '/member/months', label: t('Iuran', 'Contributions') },
          { href: monthPath(at), label: month },
          { href: view.path, label: t('Keberatan', 'Dispute') },
        ]}
      />
      <Columns aside={<Afterwards view={view} employerName={employerName} />}>
        <Section id="questions" title={t('Keberatan Anda', 'Your dispute')} quiet>
          <Questions view={view} at={at} wage={wage} typed={typed} problem={problem} />
        </Section>
      </Columns>
    </Page>
  )
}

type QuestionsProps = Pick<Props, 'at' | 'wage' | 'typed' | 'problem'> & { view: View }

function Questions({ view, at, wage, typed, problem }: QuestionsProps) {
  const { t, say } = view
  const kind = typed['kind'] || (wage === null ? 'missing' : '')
  const field = entries(view, { ...typed, kind }, problem)
  return (
    <Form view={view} action={newDisputePath(at)} upload>
      <RadioField
        {...field('kind')}
        label={t('Yang salah', 'What is wrong')}
        options={disputeKinds.map((one) => ({ value: one, label: say(kindWords[one]) }))}
      />
      {wage !== null && (
        <MoneyField
          {...field('wageClaimed')}
          label={t('Upah menurut slip gaji', 'The wage on your pay slip')}
          hint={t(
            'Bila upahnya yang salah: gaji pokok dan tunjangan tetap sebulan.',
            'If the wage is wrong: basic pay and fixed allowances of the month.',
          )}
        />
      )}
      <TextArea
        {...field('story')}
        label={t('Ceritakan singkat', 'Tell us in short')}
        hint={t(
          'Yang terjadi dan sejak kapan. Perusahaan ikut membaca.',
          'What happened and since when. The employer reads it too.',
        )}
      />
      <FileField
        {...field('evidence')}
        label={t('Foto slip gaji (boleh dikosongkan)', 'A picture of your pay slip (may be left out)')}
        hint={
          problem
            ? t(
                'Pilih fotonya sekali lagi. JPG, PNG, WebP, atau PDF, paling besar 5 MB.',
                'Choose the picture once more. JPG, PNG, WebP or PDF, at most 5 MB.',
              )
            : t('JPG, PNG, WebP, atau PDF, paling besar 5 MB.', 'JPG, PNG, WebP or PDF, at most 5 MB.')
        }
        accept="image/jpeg,image/png,image/webp,application/pdf"
      />
      <Button>{t('Kirim keberatan', 'Send the dispute')}</Button>
    </Form>
  )
}

/** What happens then, and until when. */
function Afterwards({ view, employerName }: { view: View; employerName: string }) {
  const { t, lang } = view
  const dueOn = addWorkingDays(dayIn(view.now), answerWorkingDays, law.working())
  const due = formatDay(dueOn, lang)
  return (
    <Section id="afterwards" size="md" title={t('Sesudah Anda kirim', 'Once you have sent it')}>
      <List
        numbered
        items={[
          t(`Kami menanyakan ke ${employerName}.`, `We ask ${employerName}.`),
          t('Petugas membaca kedua pihak dan memutus.', 'An officer reads both sides and decides.'),
          t(`Anda dijawab paling lambat ${due}.`, `You have an answer by ${due}.`),
        ]}
      />
      <Small>
        {t(
          `Janji kami ${answerWorkingDays} hari kerja. Bila Anda benar, perusahaan memperbaiki laporan dan membayar kekurangannya.`,
          `We promise ${answerWorkingDays} working days. If you are right, the employer corrects the return and pays what is missing.`,
        )}
      </Small>
    </Section>
  )
}
