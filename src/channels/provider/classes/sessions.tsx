import { sessionModeWords } from '#modules/training'
import { formatClock, formatDayShort } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField, SelectField, TextArea, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Details, Section, Small } from '#ui/parts/text.tsx'
import { classPath, isOwner } from '../desk.ts'
import type { ClassFile, PartProps } from './view-class.page.tsx'

/** The sessions: set while the class is planned, cancelled and made up one by one afterwards. */
export function Sessions(part: PartProps) {
  const { visit, it } = part
  const { t } = visit.view
  return (
    <Section id="sessions" title={t('Jadwal pertemuan', 'Sessions')}>
      {it.sessions.length === 0 ? (
        <Empty title={t('Jadwal belum disusun', 'No sessions yet')}>
          {t(
            'Kelas bisa dibuka petugas sesudah jadwalnya ada.',
            'Officers can open the class once it has sessions.',
          )}
        </Empty>
      ) : (
        <SessionTable {...part} />
      )}
      {it.state === 'planned' && isOwner(visit) && <Planning {...part} />}
      {['confirmed', 'running', 'assessing'].includes(it.state) && <MakeUp {...part} />}
    </Section>
  )
}

function SessionTable({ visit, it }: PartProps) {
  const { view } = visit
  const { t, lang, now } = view
  const mayCancel = it.state !== 'planned' && it.state !== 'cancelled'
  return (
    <Table
      caption={t('Jadwal pertemuan', 'Sessions')}
      stack
      rows={it.sessions}
      columns={[
        {
          head: t('Pertemuan', 'Session'),
          cell: ({ no, topic, makesUp }) => (
            <>
              {`${no}. ${topic}`}
              {makesUp !== null && (
                <Small>{t(`Pengganti pertemuan ${makesUp}`, `In place of session ${makesUp}`)}</Small>
              )}
            </>
          ),
        },
        {
          head: t('Waktu (WIB)', 'Time (WIB)'),
          cell: ({ onDate, startsAt, endsAt }) =>
            `${formatDayShort(onDate, lang)}, ${formatClock(startsAt, lang)} – ${formatClock(endsAt, lang)}`,
          onPhone: 'line',
        },
        {
          head: t('Cara', 'How'),
          cell: ({ online }) => view.say(sessionModeWords(online)),
        },
        {
          head: t('Tindakan', 'Action'),
          cell: ({ no, cancelled, startsAt }) =>
            cancelled ? (
              <Tag kind="quiet">{t('Dibatalkan', 'Cancelled')}</Tag>
            ) : mayCancel && startsAt > now ? (
              <Form
                view={view}
                action={`${classPath(it.classNo)}/cancel-session`}
                look="inline"
                hidden={{ no: String(no) }}
              >
                <Button variant="tertiary" small>
                  {t(`Batalkan pertemuan ${no}`, `Cancel session ${no}`)}
                </Button>
              </Form>
            ) : null,
        },
      ]}
    />
  )
}

function Planning({ visit, it, problem }: PartProps) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  const lines = form.values['sessions'] ?? linesOf(it)
  return (
    <>
      <Details
        summary={t('Susun pada setiap hari kerja', 'Plan every working day')}
        open={it.sessions.length === 0}
      >
        <Form view={view} action={`${classPath(it.classNo)}/generate`} look="inline">
          <TextField {...field('from')} label={t('Jam mulai', 'From')} placeholder="09:00" maxlength={5} />
          <TextField {...field('to')} label={t('Jam selesai', 'To')} placeholder="13:00" maxlength={5} />
          <TextField {...field('topic')} label={t('Materi', 'Topic')} />
          <Button variant="secondary">{t('Susun', 'Plan')}</Button>
        </Form>
        <Small>
          {t(
            'Tanpa Sabtu, Minggu, dan hari libur nasional.',
            'Without Saturdays, Sundays and public holidays.',
          )}
        </Small>
      </Details>
      <Details summary={t('Tulis satu per satu', 'Write them one by one')}>
        <Form view={view} action={`${classPath(it.classNo)}/sessions`}>
          <TextArea
            {...field('sessions')}
            value={lines}
            label={t('Satu pertemuan sebaris', 'One session a line')}
            hint={t('2026-12-07 09:00-13:00 Menyeduh kopi', '2026-12-07 09:00-13:00 Brewing coffee')}
            rows={8}
          />
          <Button variant="secondary">{t('Simpan jadwal', 'Keep the sessions')}</Button>
        </Form>
      </Details>
    </>
  )
}

function linesOf({ sessions }: ClassFile): string {
  return sessions
    .map(
      ({ onDate, startsAt, endsAt, topic }) => `${onDate} ${clockOf(startsAt)}-${clockOf(endsAt)} ${topic}`,
    )
    .join('\n')
}

/** `09:00`, in Jakarta, as the form takes it back. */
function clockOf(at: Date): string {
  return at.toLocaleTimeString('en-GB', { timeZone: 'Asia/Jakarta', hour: '2-digit', minute: '2-digit' })
}

function MakeUp({ visit, it, problem }: PartProps) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  const regular = it.sessions.filter(({ makesUp }) => makesUp === null)
  return (
    <Details summary={t('Tambah pertemuan pengganti', 'Add a make-up session')}>
      <Form view={view} action={`${classPath(it.classNo)}/make-up`}>
        <SelectField
          {...field('makesUp')}
          label={t('Pengganti pertemuan', 'In place of')}
          options={regular.map(({ no, topic }) => ({ value: String(no), label: `${no}. ${topic}` }))}
        />
        <DateField {...field('onDate')} label={t('Hari', 'Day')} />
        <TextField {...field('from')} label={t('Jam mulai', 'From')} placeholder="09:00" maxlength={5} />
        <TextField {...field('to')} label={t('Jam selesai', 'To')} placeholder="13:00" maxlength={5} />
        <TextField {...field('topic')} label={t('Materi', 'Topic')} />
        <Button variant="secondary">{t('Tambah', 'Add')}</Button>
      </Form>
    </Details>
  )
}
