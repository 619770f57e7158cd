import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { listRegions } from '#modules/registry'
import {
  endRestriction,
  enterRestriction,
  listRestrictions,
  restrictionWords,
  withdrawRestriction,
} from '#modules/training'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { DateField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Columns, Details, PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { dayAsWritten } from '#web/written-day.ts'
import type { Visit } from '#web/visit.ts'
import { trailOf } from '#web/trail.ts'
import { idIn, mayServe } from '../../desk.ts'
import { Reserved } from '../../reserved.tsx'
import { restrictionsPath } from '../addresses.ts'

type AtDesk = Visit<'officer'>
type Region = z.output<(typeof listRegions)['output']>['regions'][number]
type Restriction = z.output<(typeof listRestrictions)['output']>['restrictions'][number]

/** Where meetings are restricted, and what that does to classes. */
export const viewRestrictions = page('/officer/training/restrictions', 'officer', (visit) => draw(visit))

export const submitRestriction = action(
  '/officer/training/restrictions',
  'officer',
  async ({ perform, form, view }) => {
    const { regionCode, kind, from, to, legalBasis } = form.values
    const said = {
      regionCode,
      kind,
      from: dayAsWritten(from),
      legalBasis,
      ...(to && { to: dayAsWritten(to) }),
    }
    const { online, cancelled, atRisk } = await perform(enterRestriction, said, { key: form.requestKey })
    return redirect(restrictionsPath, {
      notice: view.t(
        `Tercatat. ${online} kelas menjadi daring, ${cancelled} dibatalkan, ${atRisk} menunggu keputusan.`,
        `Entered. ${online} classes go online, ${cancelled} are cancelled, ${atRisk} wait for a decision.`,
      ),
    })
  },
  { onProblem: draw },
)

export const submitEnd = action(
  '/officer/training/restrictions/:restrictionId/end',
  'officer',
  async ({ perform, params, form, view }) => {
    const id = idIn(params.restrictionId)
    const said = { restrictionId: id, to: dayAsWritten(form.values[`to-${id}`]) }
    await perform(endRestriction, said, { key: form.requestKey })
    return redirect(restrictionsPath, {
      notice: view.t('Hari terakhir tercatat.', 'The last day is entered.'),
    })
  },
  { onProblem: draw },
)

export const submitWithdrawal = action(
  '/officer/training/restrictions/:restrictionId/withdraw',
  'officer',
  async ({ perform, params, form, view }) => {
    await perform(
      withdrawRestriction,
      { restrictionId: idIn(params.restrictionId) },
      { key: form.requestKey },
    )
    return redirect(restrictionsPath, {
      notice: view.t('Pembatasan ditarik.', 'The restriction is withdrawn.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform, query } = visit
  const { t } = view
  const trail = trailOf(restrictionsPath, query['at'])
  const { restrictions, next } = await perform(listRestrictions, { after: trail.current })
  const { regions: provinces } = await perform(listRegions, { level: 'province' })
  const { regions: regencies } = await perform(listRegions, { level: 'regency' })
  const regions = [...provinces, ...regencies].toSorted((a, b) => (a.code < b.code ? -1 : 1))
  const title =
    restrictions.length > 0
      ? t('Pertemuan dibatasi di sini', 'Meetings are restricted here')
      : t('Tidak ada pembatasan', 'No restrictions')
  return (
    <Page
      {...frameOf(visit)}
      portal="officer"
      title={t('Pembatasan pertemuan', 'Restrictions')}
      problem={problem}
    >
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Kelas di wilayah ini hanya daring. Yang sedang berjalan berubah saat pembatasan dicatat, dengan pemberitahuan.',
          'Classes there are only online. Those that run change when a restriction is entered, with notice.',
        )}
      />
      <Columns aside={<Enter visit={visit} regions={regions} problem={problem} />}>
        <Section id="restrictions" title={t('Yang berlaku dan yang akan', 'In force and to come')}>
          {restrictions.length === 0 ? (
            <Empty title={t('Semua kelas boleh tatap muka', 'All classes may meet in person')}>
              {t('Pembatasan yang dicatat muncul di sini.', 'Restrictions appear here once entered.')}
            </Empty>
          ) : (
            <RestrictionTable visit={visit} restrictions={restrictions} />
          )}
          <Pagination
            view={view}
            label={t('Halaman pembatasan', 'Pages of restrictions')}
            previous={trail.previous()}
            next={trail.next(next)}
          />
        </Section>
      </Columns>
    </Page>
  )
}

function RestrictionTable({ visit, restrictions }: { visit: AtDesk; restrictions: readonly Restriction[] }) {
  const { view } = visit
  const { t, lang, say } = view
  return (
    <Table
      caption={t('Pembatasan', 'Restrictions')}
      stack
      rows={restrictions}
      columns={[
        {
          head: t('Wilayah', 'Region'),
          cell: ({ regionName, kind, legalBasis }) => (
            <>
              {`${regionName}: ${say(restrictionWords[kind])}`}
              <Small>{legalBasis}</Small>
            </>
          ),
        },
        {
          head: t('Berlaku', 'In force'),
          cell: ({ from, to }) =>
            `${formatDay(from, lang)} – ${to ? formatDay(to, lang) : t('belum diketahui', 'not known')}`,
          onPhone: 'line',
        },
        {
          head: t('Ubah', 'Change'),
          cell: (one) => (mayServe(visit) ? <Changes visit={visit} restriction={one} /> : null),
          onPhone: 'line',
        },
      ]}
    />
  )
}

function Changes({ visit, restriction }: { visit: AtDesk; restriction: Restriction }) {
  const { view } = visit
  const { t } = view
  const path = `${restrictionsPath}/${restriction.restrictionId}`
  return (
    <Details summary={t(`Ubah: ${restriction.legalBasis}`, `Change: ${restriction.legalBasis}`)}>
      <Form view={view} action={`${path}/end`} look="inline">
        <DateField name={`to-${restriction.restrictionId}`} label={t('Hari terakhir', 'Last day')} />
        <Button variant="secondary" small>
          {t('Catat hari terakhir', 'Enter the last day')}
        </Button>
      </Form>
      <Form view={view} action={`${path}/withdraw`} look="inline">
        <Button variant="tertiary" small>
          {t('Tarik, salah catat', 'Withdraw, a mistake')}
        </Button>
      </Form>
    </Details>
  )
}

type EnterProps = { visit: AtDesk; regions: readonly Region[]; problem: ProblemDetails | null }

function Enter({ visit, regions, problem }: EnterProps) {
  const { view, form } = visit
  const { t, say } = view
  if (!mayServe(visit)) return <Reserved view={view} to="officers" />
  const field = entries(view, form.values, problem)
  return (
    <Section id="enter" size="md" title={t('Catat pembatasan', 'Enter a restriction')}>
      <Form view={view} action={restrictionsPath}>
        <SelectField
          {...field('regionCode')}
          label={t('Wilayah', 'Region')}
          options={regions.map(({ code, name }) => ({ value: code, label: name }))}
        />
        <SelectField
          {...field('kind')}
          label={t('Jenis', 'Kind')}
          options={kinds.map((kind) => ({ value: kind, label: say(restrictionWords[kind]) }))}
        />
        <DateField {...field('from')} label={t('Mulai', 'From')} />
        <DateField
          {...field('to')}
          label={t('Sampai', 'To')}
          hint={t('Kosongkan bila belum diketahui.', 'Leave it empty while it is not known.')}
        />
        <TextField {...field('legalBasis')} label={t('Dasar hukum', 'Legal basis')} maxlength={300} />
        <Button>{t('Catat', 'Enter')}</Button>
      </Form>
    </Section>
  )
}

const kinds = ['psbb', 'ppkm', 'other'] as const
