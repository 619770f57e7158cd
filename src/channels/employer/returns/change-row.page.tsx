import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatAmount, formatRupiah } from '#base/rupiah.ts'
import {
  endReasons,
  enterRow,
  removeRow,
  setRowWage,
  viewReturnHead,
  viewReturnRow,
} from '#modules/contributions'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { CheckboxField, DateField, MoneyField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Columns, Details, PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { mayPrepare } from '../desk.ts'
import { returnStateWords } from '../words.ts'

type OfRow = Visit<'employer', `/employer/returns/:returnId/rows/:personId`>
type Row = z.output<(typeof viewReturnRow)['output']>
type Head = z.output<(typeof viewReturnHead)['output']>

/** One worker in a return: the wage, and what else can be said. */
export const viewRow = page('/employer/returns/:returnId/rows/:personId', 'employer', (visit) => draw(visit))

export const submitWage = action(
  '/employer/returns/:returnId/rows/:personId',
  'employer',
  async ({ params, perform, form, view }) => {
    const { wage = '', note, sure, seen } = form.values
    const given = { wage, note, sure, seen: seen || null }
    const set = await perform(setRowWage, { ...params, ...given }, { key: form.requestKey })
    return redirect(`/employer/returns/${params.returnId}/rows`, {
      notice: view.t(
        `Upah ${formatRupiah(set.wage)} tersimpan.`,
        `The wage of ${formatRupiah(set.wage)} is saved.`,
      ),
    })
  },
  { onProblem: draw },
)

export const submitRemove = action(
  '/employer/returns/:returnId/rows/:personId/remove',
  'employer',
  async ({ params, perform, form, view }) => {
    await perform(removeRow, params, { key: form.requestKey })
    return redirect(`/employer/returns/${params.returnId}/rows`, {
      notice: view.t('Pekerja itu tidak lagi di laporan ini.', 'That worker is no longer in this return.'),
    })
  },
  { onProblem: draw },
)

/** Goes through the gate that files of leavers pass, so that the draft follows at once. */
export const submitLeaver = action(
  '/employer/returns/:returnId/rows/:personId/leave',
  'employer',
  async ({ params, perform, form, view }) => {
    const { returnId } = params
    const { membershipNo } = await perform(viewReturnRow, params)
    const { TGL_NONAKTIF = '', KODE_SEBAB = '', NO_SURAT = '' } = form.values
    const values = { KPJ: membershipNo, TGL_NONAKTIF, KODE_SEBAB, NO_SURAT }
    await perform(enterRow, { returnId, kind: 'leavers', values }, { key: form.requestKey })
    return redirect(`/employer/returns/${returnId}/rows`, {
      notice: view.t('Hari kerja terakhirnya tercatat.', 'The last day of work is on record.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfRow, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t, lang } = view
  const it = await perform(viewReturnHead, { returnId: params.returnId })
  const row = await perform(viewReturnRow, params)
  const month = formatMonth(it.month, lang)
  // What was typed stays on the page, also when a colleague has handed the return in meanwhile.
  const editable = (it.state === 'draft' || problem !== null) && mayPrepare(visit)
  const title = titleOf(view, row, month)
  return (
    <Page {...frameOf(visit)} portal="employer" current="returns" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: `/employer/returns/${it.returnId}`, label: month },
          { href: `/employer/returns/${it.returnId}/rows`, label: t('Pekerja', 'Workers') },
          { href: pathOf(visit), label: row.name },
        ]}
        title={title}
      />
      <Columns aside={<Known view={view} it={it} row={row} />}>
        {editable ? (
          <WageForm visit={visit} it={it} row={row} problem={problem} />
        ) : (
          <Said view={view} it={it} row={row} />
        )}
        {editable && it.kind === 'regular' && row.endedOn === null && (
          <LeaveForm visit={visit} problem={problem} />
        )}
        {editable && row.wage !== null && <Remove visit={visit} it={it} />}
      </Columns>
    </Page>
  )
}

function titleOf({ t }: View, { name, wage }: Row, month: string): string {
  if (wage === null)
    return t(`${name} tidak ada di laporan ${month}`, `${name} is not in the return for ${month}`)
  if (wage === 0n) return t(`${name} dikeluarkan dari ${month}`, `${name} is taken out of ${month}`)
  return `${name}: ${formatRupiah(wage)}`
}

/** For those who only look, or when it can no longer be changed. */
function Said({ view, it, row }: { view: View; it: Head; row: Row }) {
  const { t, say } = view
  return (
    <Section id="said" size="md" title={t('Di laporan ini', 'In this return')}>
      <Rows
        rows={[
          {
            label: t('Upah sebulan', 'Monthly wage'),
            value: row.wage === null ? '–' : formatRupiah(row.wage),
          },
          { label: t('Catatan', 'Note'), value: row.note ?? '–' },
          { label: t('Keadaan laporan', 'State of the return'), value: say(returnStateWords[it.state]) },
        ]}
      />
    </Section>
  )
}

function Known({ view, it, row }: { view: View; it: Head; row: Row }) {
  const { t, lang } = view
  const wages = [
    { label: t('Bulan sebelumnya', 'The month before'), wage: it.kind === 'regular' ? row.wageBefore : null },
    { label: t('Tagihan bulan ini', 'Billed for this month'), wage: row.billedWage },
  ].flatMap(({ label, wage }) => (wage === null ? [] : [{ label, value: formatRupiah(wage) }]))
  return (
    <Section id="known" size="md" title={t('Yang tercatat', 'On record')}>
      <Rows
        rows={[
          ...wages,
          { label: t('Nomor peserta', 'Membership number'), value: row.membershipNo },
          ...(row.employeeNo
            ? [{ label: t('Nomor pegawai', 'Employee number'), value: row.employeeNo }]
            : []),
          { label: t('Mulai kerja', 'Started'), value: formatDay(row.startedOn, lang) },
          ...(row.endedOn
            ? [{ label: t('Hari kerja terakhir', 'Last day of work'), value: formatDay(row.endedOn, lang) }]
            : []),
        ]}
      />
      <p>
        <a href={`/employer/workers/${row.employmentId}`}>{t('Data pekerja ini', 'This worker’s record')}</a>
      </p>
    </Section>
  )
}

type FormProps = { visit: OfRow; problem: ProblemDetails | null }

function WageForm({ visit, it, row, problem }: FormProps & { it: Head; row: Row }) {
  const { view, form } = visit
  const { t } = view
  const shown = row.wage ?? row.billedWage
  const field = entries(
    view,
    { wage: shown === null ? '' : formatAmount(shown), note: row.note ?? '', ...form.values },
    problem,
  )
  const odd = problem?.faults?.some(({ code }) => code === 'WAGE_IMPLAUSIBLE') ?? false
  return (
    <Section
      id="wage"
      title={
        row.wage === null && it.kind === 'regular'
          ? t('Masukkan ke laporan ini', 'Take into this return')
          : t('Upah bulan ini', 'This month’s wage')
      }
    >
      <Form view={view} action={pathOf(visit)} hidden={row.wage === null ? {} : { seen: String(row.wage) }}>
        <MoneyField
          {...field('wage')}
          label={t('Upah sebulan', 'Monthly wage')}
          hint={
            it.kind === 'revised'
              ? t(
                  'Isi 0 bila seharusnya tidak bekerja di bulan itu.',
                  'Write 0 for someone who did not work in that month.',
                )
              : t('Gaji pokok dan tunjangan tetap', 'Basic pay and fixed allowances')
          }
        />
        {odd && (
          <CheckboxField
            name="sure"
            value="on"
            label={t('Upahnya memang sebesar ini', 'The wage really is this')}
          />
        )}
        <TextField
          {...field('note')}
          label={t('Catatan (boleh kosong)', 'Note (may be empty)')}
          maxlength={250}
        />
        <Button>{t('Simpan upah', 'Save the wage')}</Button>
      </Form>
    </Section>
  )
}

function LeaveForm({ visit, problem }: FormProps) {
  const { view, form } = visit
  const { t, say } = view
  const field = entries(view, form.values, problem)
  const open =
    problem?.faults?.some(({ field }) => field === 'TGL_NONAKTIF' || field === 'KODE_SEBAB') ?? false
  return (
    <Section id="leave" title={t('Sudah keluar?', 'Has left?')}>
      <Details summary={t('Lapor hari kerja terakhir', 'Report the last day of work')} open={open}>
        <Form view={view} action={`${pathOf(visit)}/leave`}>
          <DateField {...field('TGL_NONAKTIF')} label={t('Hari kerja terakhir', 'Last day of work')} />
          <SelectField
            {...field('KODE_SEBAB')}
            label={t('Sebab', 'Reason')}
            options={[
              { value: '', label: t('Pilih', 'Choose') },
              ...endReasons.map(({ code, label }) => ({ value: code, label: say(label) })),
            ]}
          />
          <TextField
            {...field('NO_SURAT')}
            label={t('Nomor surat (boleh kosong)', 'Letter number (may be empty)')}
          />
          <Button variant="secondary">{t('Lapor keluar', 'Report leaving')}</Button>
        </Form>
      </Details>
    </Section>
  )
}

function Remove({ visit, it }: { visit: OfRow; it: Head }) {
  const { view } = visit
  const { t } = view
  const regular = it.kind === 'regular'
  return (
    <Details summary={t('Keluarkan dari laporan ini', 'Take out of this return')}>
      <p>
        {regular
          ? t(
              'Orang ini tidak ditagih bulan ini, misalnya cuti tanpa upah. Ia tetap tercatat bekerja.',
              'This person is not billed this month, as on unpaid leave. They stay on record as working here.',
            )
          : t(
              'Perbaikan untuk orang ini dilupakan. Bulannya tetap seperti yang sudah ditagih.',
              'The correction for this person is forgotten. The month stays as it was billed.',
            )}
      </p>
      <Form view={view} action={`${pathOf(visit)}/remove`}>
        <Button variant="secondary">{t('Keluarkan', 'Take out')}</Button>
      </Form>
    </Details>
  )
}

function pathOf({ params }: OfRow): string {
  return `/employer/returns/${params.returnId}/rows/${params.personId}`
}
