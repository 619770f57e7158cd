import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import type { listLinesForClass } from '#modules/training'
import { formatCount } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { MoneyField, RadioField, SelectField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Details, Section, Small } from '#ui/parts/text.tsx'
import { mayServe } from '../../desk.ts'
import { Reserved } from '../../reserved.tsx'
import { classPath } from '../addresses.ts'
import type { ClassFile, OfClass } from './view-class.page.tsx'

type Line = z.output<(typeof listLinesForClass)['output']>['lines'][number]
type Props = { visit: OfClass; it: ClassFile; lines: readonly Line[]; problem: ProblemDetails | null }

/** What an officer can decide about a class as it stands. */
export function Decisions(props: Props) {
  const { visit, it } = props
  const { t } = visit.view
  if (!mayServe(visit)) return <Reserved view={visit.view} to="officers" />
  const isOpen = it.state === 'open' || it.state === 'full'
  return (
    <>
      {it.risk && <Risk {...props} />}
      {it.state === 'planned' && <Open {...props} />}
      {isOpen && (
        <Section id="confirm" size="md" title={t('Pastikan berjalan', 'Confirm it')}>
          {it.committed >= it.least ? (
            <Form view={visit.view} action={`${classPath(it.classNo)}/confirm`} look="inline">
              <Button>{t('Pastikan', 'Confirm')}</Button>
            </Form>
          ) : (
            <p>
              {t(
                `Perlu ${it.least - it.committed} peserta lagi.`,
                `Needs ${it.least - it.committed} more trainees.`,
              )}
            </p>
          )}
        </Section>
      )}
      {it.state === 'completed' && <Settle {...props} />}
      {(isOpen || ['planned', 'confirmed', 'running'].includes(it.state)) && <Cancel {...props} />}
    </>
  )
}

function Settle({ visit: { view }, it }: Props) {
  const { t } = view
  const title = t('Tutup keuangan kelas', 'Close the money of the class')
  return (
    <Section id="settle" size="md" title={title}>
      <p>
        {t(
          'Bisa setelah tagihan dan uang saku dibayar, atau bila tidak ada yang bisa ditagih. Yang tidak terpakai kembali ke pagu.',
          'Possible once invoice and allowances are paid, or when there is nothing to invoice. What is left goes back to its line.',
        )}
      </p>
      <Form view={view} action={`${classPath(it.classNo)}/settlement`} look="inline">
        <Button variant="secondary">{title}</Button>
      </Form>
    </Section>
  )
}

function Open({ visit, it, lines, problem }: Props) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  const title = t('Buka kelas', 'Open the class')
  return (
    <Section id="open" size="md" title={title}>
      {lines.length === 0 ? (
        <p>
          {t(
            'Belum ada pagu yang dibuka untuk tahun kelas ini. Buka pagunya dahulu.',
            'No budget line is open for the year of this class. Open one first.',
          )}
        </p>
      ) : (
        <Form view={view} action={`${classPath(it.classNo)}/open`}>
          <SelectField
            {...field('budgetId')}
            label={t('Pagu', 'Budget line')}
            hint={t(`Kelas ini mengambil ${it.places} kursi.`, `This class takes ${it.places} seats.`)}
            options={lines.map(({ budgetId, name, regionName, seats, left }) => ({
              value: String(budgetId),
              label: t(
                `${name}, ${regionName}: ${formatCount(seats)} kursi, ${formatRupiah(left)}`,
                `${name}, ${regionName}: ${formatCount(seats)} seats, ${formatRupiah(left)}`,
              ),
            }))}
          />
          <MoneyField
            {...field('allowance')}
            label={t('Uang saku sehari hadir', 'Allowance of a day in person')}
          />
          <MoneyField
            {...field('onlineAllowance')}
            label={t('Uang saku sehari daring', 'Allowance of a day online')}
          />
          <Button>{title}</Button>
        </Form>
      )}
    </Section>
  )
}

function Risk({ visit, it, problem }: Props) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Section id="risk" size="md" title={t('Diteruskan atau dibatalkan?', 'Does it go on?')}>
      <p>
        {it.risk === 'licence'
          ? t('Izin lembaga sudah berakhir.', 'The licence of the training body has ended.')
          : t(
              'Pertemuan dibatasi dan program ini tidak diajarkan daring.',
              'Meetings are restricted and this course is not taught online.',
            )}
      </p>
      <Form view={view} action={`${classPath(it.classNo)}/risk`}>
        <RadioField
          {...field('decision')}
          label={t('Keputusan', 'Decision')}
          options={[
            { value: 'go-on', label: t('Diteruskan', 'It goes on') },
            { value: 'cancel', label: t('Dibatalkan', 'It is cancelled') },
          ]}
        />
        <TextField {...field('reason')} label={t('Alasan', 'Reason')} />
        <Button>{t('Putuskan', 'Decide')}</Button>
      </Form>
    </Section>
  )
}

function Cancel({ visit, it, problem }: Props) {
  const { view, form } = visit
  const { t } = view
  // The decision about a class at risk has a reason of its own.
  const { value, error } = entries(view, it.risk ? {} : form.values, it.risk ? null : problem)('reason')
  return (
    <Section id="end" size="md" title={t('Kelas tidak jadi?', 'Not held after all?')}>
      {it.risk ? (
        <Small>{t('Putuskan di atas.', 'Decide above.')}</Small>
      ) : (
        <Details summary={t('Batalkan kelas', 'Cancel the class')}>
          <Form view={view} action={`${classPath(it.classNo)}/cancel`}>
            <TextField
              name="reason"
              value={value}
              error={error}
              label={t('Alasan', 'Reason')}
              hint={t(
                'Peserta membacanya. Yang sudah dihadiri tetap dibayar.',
                'Trainees read it. What was attended is still paid.',
              )}
            />
            <Button variant="secondary">{t('Batalkan', 'Cancel')}</Button>
          </Form>
        </Details>
      )}
    </Section>
  )
}
