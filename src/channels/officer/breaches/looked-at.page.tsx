import { dayIn, endOf, startOf } from '@payung/law'
import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { writtenDay } from '#modules/contributions'
import { findLookers, viewBreach, type Breach } from '#modules/privacy'
import { parseInput } from '#platform/input.ts'
import { counted, formatCount, formatDayDigits, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { DateField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { breachPath } from '../addresses.ts'
import { idIn, maySupervise } from '../desk.ts'
import { Reserved } from '../reserved.tsx'

type Visiting = Visit<'officer', '/officer/breaches/:breachId/looked-at'>
type Looker = z.output<(typeof findLookers)['output']>['lookers'][number]

const asked = z.object({
  name: z.string().min(2).max(100),
  from: writtenDay('TGL_NONAKTIF'),
  to: writtenDay('TGL_NONAKTIF'),
})

/** Whose files an account opened in some days: the trail knows, and all of them come into the case. */
export const viewLookedAt = page(
  '/officer/breaches/:breachId/looked-at',
  'officer',
  async (visit) => {
    const { query, perform } = visit
    if (query['name'] === undefined) return draw(visit, null)
    const { name, from, to } = parseInput(asked, query)
    const span = { from: startOf(from).toISOString(), to: endOf(to).toISOString() }
    return draw(visit, { ...span, ...(await perform(findLookers, { name, ...span })) })
  },
  { onProblem: (visit, problem) => draw(visit, null, problem) },
)

type Found = { from: string; to: string; lookers: readonly Looker[] }

async function draw(visit: Visiting, found: Found | null, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t } = view
  const breach = await perform(viewBreach, { breachId: idIn(params.breachId) })
  const title = t('Berkas siapa yang dibuka?', 'Whose files were opened?')
  return (
    <Page {...frameOf(visit)} portal="officer" title={title} problem={problem}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Setiap pembukaan berkas tercatat. Cari akun yang dipakai, lalu masukkan semua orang yang berkasnya dibuka.',
          'Every look at a file is on record. Find the account that was used, then take in everyone whose file it opened.',
        )}
        crumbs={[
          { href: '/officer/breaches', label: t('Insiden data pribadi', 'Data breaches') },
          { href: breachPath(breach.breachId), label: breach.number },
          { href: view.path, label: t('Jejak audit', 'Audit trail') },
        ]}
      />
      <Section id="find" title={t('Akun yang dipakai', 'The account that was used')} quiet>
        <Ask visit={visit} breach={breach} problem={problem} />
        {found && <Lookers visit={visit} breach={breach} found={found} />}
      </Section>
    </Page>
  )
}

type AskProps = { visit: Visiting; breach: Breach; problem: ProblemDetails | null }

function Ask({ visit, breach, problem }: AskProps) {
  const { view, query } = visit
  const { t } = view
  const days = {
    from: formatDayDigits(dayIn(breach.happenedFrom)),
    to: formatDayDigits(dayIn(breach.happenedTo)),
  }
  const field = entries(view, { ...days, ...query }, problem)
  return (
    <Form view={view} action={breachPath(breach.breachId, 'looked-at')} method="get" look="filter">
      <TextField {...field('name')} label={t('Nama akun', 'Name of the account')} autocomplete="off" />
      <DateField {...field('from')} label={t('Dari', 'From')} />
      <DateField {...field('to')} label={t('Sampai', 'To')} />
      <Button variant="secondary">{t('Temukan', 'Find')}</Button>
    </Form>
  )
}

type LookersProps = { visit: Visiting; breach: Breach; found: Found }

function Lookers({ visit, breach, found }: LookersProps) {
  const { view } = visit
  const { t, lang } = view
  if (found.lookers.length === 0) {
    return (
      <Empty title={t('Tidak ada yang membuka berkas', 'Nobody opened a file')}>
        {t('Periksa nama dan tanggalnya.', 'Check the name and the days.')}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Akun yang membuka berkas', 'Accounts that opened files')}
      rows={found.lookers}
      stack
      columns={[
        {
          head: t('Akun', 'Account'),
          cell: ({ actor, firstAt, lastAt }) => (
            <>
              {actor}
              <Small>{`${formatInstant(firstAt, lang)} – ${formatInstant(lastAt, lang)}`}</Small>
            </>
          ),
        },
        { head: t('Orang', 'People'), cell: ({ people }) => formatCount(people), number: true },
        { head: t('Kali dibuka', 'Looks'), cell: ({ looks }) => formatCount(looks), number: true },
        {
          head: t('Masukkan', 'Take in'),
          cell: (looker) => (
            <TakeIn view={view} mayTake={maySupervise(visit)} breach={breach} found={found} looker={looker} />
          ),
          onPhone: 'line',
        },
      ]}
    />
  )
}

type TakeInProps = { view: View; mayTake: boolean; breach: Breach; found: Found; looker: Looker }

function TakeIn({ view, mayTake, breach, found: { from, to }, looker }: TakeInProps) {
  const { t, lang } = view
  if (!mayTake) return <Reserved view={view} to="supervisors" />
  const { caller, people } = looker
  return (
    <Form
      view={view}
      action={breachPath(breach.breachId, 'looked-at')}
      look="inline"
      hidden={{ caller, from, to }}
    >
      <Button>
        {t(
          `Masukkan ${formatCount(people)} orang`,
          `Take in ${counted(people, lang, 'orang', 'person', 'people')}`,
        )}
      </Button>
    </Form>
  )
}
