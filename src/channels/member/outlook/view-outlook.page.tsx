import { badInput, type ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { counted, formatDay, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Columns, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { AtHome } from '../myself.ts'
import { AssumedRate } from './assumed-rate.tsx'
import { FamilySection } from './family-section.tsx'
import { findOutlook, outlookPath, type Outlook } from './find-outlook.ts'
import { LostWorkSection } from './lost-work-section.tsx'
import { lastAnnounced } from './outlook.ts'
import { PensionSection } from './pension-section.tsx'
import { SavingsAhead } from './savings-ahead.tsx'
import { TrainingSection } from './training-section.tsx'

/**
 * What every programme would pay, on the member's own figures. They are read for the session and never stand in the address, which
 * holds the rate that somebody assumes and nothing else.
 */
export const viewOutlookPage = page(
  outlookPath,
  'member',
  async (visit) => draw(visit, readRate(visit.query), undefined),
  { onProblem: (visit, problem) => draw(visit, lastAnnounced().rate, problem) },
)

/** `5,59` or `5.59`, up to a quarter of the savings a year. @throws Problem at the rate */
function readRate(query: AtHome['query']): string {
  const text = query['rate']?.trim().replace(',', '.') ?? ''
  if (text === '') return lastAnnounced().rate
  if (/^\d{1,2}(\.\d{1,2})?$/.test(text) && Number(text) <= 25) return text
  throw badInput([
    {
      field: 'rate',
      code: 'cannot-be-taken',
      message: { id: 'Isi dari 0 sampai 25, seperti 5,59.', en: 'Write 0 to 25, like 5,59.' },
    },
  ])
}

async function draw(visit: AtHome, rate: string, problem: ProblemDetails | undefined) {
  const { view, query } = visit
  const outlook = await findOutlook(visit, rate)
  const { t } = view
  const title = verdictOf(view, outlook)
  return (
    <Page {...frameOf(visit)} portal="member" current="balance" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={leadOf(view, outlook)}
        crumbs={[
          { href: '/member/balance', label: t('Saldo', 'Balance') },
          { href: outlookPath, label: t('Hitung dengan data saya', 'Compute with my data') },
        ]}
      />
      <Columns
        aside={
          <>
            <AssumedRate view={view} typed={query['rate'] ?? rate.replace('.', ',')} problem={problem} />
            <Others view={view} />
          </>
        }
      >
        {outlook.ahead.length > 0 && <SavingsAhead view={view} outlook={outlook} />}
        <Programmes view={view} outlook={outlook} />
      </Columns>
    </Page>
  )
}

/** What JP, JKP, JKM and the training would give; nothing of it to who is recorded as deceased. */
function Programmes({ view, outlook }: { view: View; outlook: Outlook }) {
  const { lostWork, pension, family, training, goesOn, standing } = outlook
  if (standing.kind === 'died') return null
  return (
    <>
      {pension && <PensionSection view={view} pension={pension} />}
      {lostWork ? <LostWorkSection view={view} lostWork={lostWork} /> : <NoWork view={view} />}
      <FamilySection view={view} family={family} standing={standing} calculator={familyCalculator(outlook)} />
      <TrainingSection view={view} training={training} goesOn={goesOn} />
    </>
  )
}

/** The calculator with the wage and the months filled in, where both are there; nothing else of a member leaves this page. */
function familyCalculator({ pay, paid, standing }: Outlook): string {
  const wage = pay?.work?.wage ?? (standing.kind === 'own-account' ? standing.account.work?.income : null)
  return wage && paid > 0 ? `/calculate/family?wage=${wage}&months=${paid}` : '/calculate/family'
}

function verdictOf({ t, lang }: View, { ahead, balance, horizon }: Outlook): string {
  const last = ahead.at(-1)
  if (!last) {
    const now = formatRupiah(balance)
    return t(`Saldo JHT Anda ${now}, dan usianya sudah dekat`, `Your JHT is ${now}, and the age is near`)
  }
  const becomes = formatRupiah(last.balance)
  const years = counted(ahead.length, lang, 'tahun', 'year')
  return horizon.age === null
    ? t(`JHT Anda kira-kira ${becomes} dalam ${years}`, `Your JHT comes to about ${becomes} in ${years}`)
    : t(
        `JHT Anda kira-kira ${becomes} menjelang usia ${horizon.age}`,
        `Your JHT comes to about ${becomes} by the age of ${horizon.age}`,
      )
}

function leadOf({ t, lang }: View, { rate, pay, horizon, balance }: Outlook): string {
  const percent = `${lang === 'id' ? rate.replace('.', ',') : rate}%`
  const from = t(
    `Dari saldo ${formatRupiah(balance)}, bila iuran tetap seperti sekarang dan hasilnya ${percent} setahun.`,
    `From ${formatRupiah(balance)}, if contributions stay as they are and it earns ${percent} a year.`,
  )
  const latest = pay
    ? t(
        ` Iuran JHT ${formatMonth(pay.month, lang)}: ${formatRupiah(pay.saved)}.`,
        ` JHT paid for ${formatMonth(pay.month, lang)}: ${formatRupiah(pay.saved)}.`,
      )
    : ''
  const reached =
    horizon.reachedOn &&
    t(
      ` Menurut usia dapat diambil seluruhnya mulai ${formatDay(horizon.reachedOn, lang)}.`,
      ` By age all of it can be taken from ${formatDay(horizon.reachedOn, lang)}.`,
    )
  return `${from}${latest}${reached ?? ''}`
}

function NoWork({ view: { t } }: { view: View }) {
  return (
    <Section id="lost-work" size="md" title={t('Bila kehilangan pekerjaan', 'If you lose your work')}>
      <Empty
        title={t('Belum ada upah yang dihitung untuk JKP', 'No wage counts for JKP yet')}
        action={
          <ButtonLink href="/member/months" variant="secondary">
            {t('Lihat iuran saya', 'See my contributions')}
          </ButtonLink>
        }
      >
        {t(
          'JKP dihitung dari upah terakhir yang dilaporkan perusahaan Anda.',
          'JKP is counted on the last wage that your employer reported.',
        )}
      </Empty>
    </Section>
  )
}

function Others({ view: { t } }: { view: View }) {
  return (
    <Section id="others" size="md" offPaper title={t('Dengan angka lain', 'With other figures')}>
      <p>
        {t(
          'Halaman ini memakai data Anda dan hanya Anda yang melihatnya. Untuk angka lain, dan untuk dibagikan:',
          'This page uses your data, and only you see it. For other figures, and to send on:',
        )}{' '}
        <a href="/calculate">{t('semua hitungan', 'every calculation')}</a>
      </p>
    </Section>
  )
}
