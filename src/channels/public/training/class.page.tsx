import type { z } from 'zod'
import { formatRupiah } from '#base/rupiah.ts'
import { modeWords, sessionModeWords, viewClass } from '#modules/training'
import { formatClock, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink, IconLink } from '#ui/parts/action.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Alert, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { applyPath, cataloguePath, classPath, coursePath } from './addresses.ts'
import { classCalendar } from './calendars.ts'
import { daysOf, placeOf, seatsOf, standingOf, worthOf } from './class-words.ts'
import { ClassFacts } from './facts-for-engines.tsx'

type Class = z.output<(typeof viewClass)['output']>

/** One class: when, where, what it asks and what it gives. With `.ics` behind its number, its calendar. */
export const viewClassPage = page('/training/classes/:classNo', 'anyone', async (visit) => {
  const { view, params, perform, app } = visit
  if (params.classNo.endsWith('.ics')) return classCalendar(visit, params.classNo.slice(0, -4))
  const { t, lang } = view
  const it = await perform(viewClass, { classNo: params.classNo })
  const { kind, text } = standingOf(view, it)
  const url = `${app.config.publicUrl}${classPath(it.classNo)}`
  return (
    <Page
      {...frameOf(visit)}
      portal="public"
      title={`${it.title}, ${formatDay(it.startsOn, lang)}`}
      indexed={{
        url,
        description: `${it.title}. ${it.providerName}. ${daysOf(view, it)}. ${placeOf(view, it)}.`,
      }}
    >
      <ClassFacts it={it} url={url} />
      <PageHead
        view={view}
        crumbs={[
          { href: cataloguePath, label: t('Pelatihan', 'Training') },
          { href: coursePath(it.courseNo), label: it.title },
          { href: classPath(it.classNo), label: it.classNo },
        ]}
        state={<Tag kind={kind}>{text}</Tag>}
        title={`${it.title}, ${daysOf(view, it)}`}
        lead={`${it.providerName}. ${placeOf(view, it)}. ${seatsOf(view, it)}.`}
      >
        <Join view={view} it={it} />
      </PageHead>
      <Columns aside={<Aside view={view} it={it} />}>
        <Section id="about" title={t('Yang dipelajari', 'What it teaches')}>
          <p>{it.description}</p>
        </Section>
        <Sessions view={view} it={it} />
      </Columns>
    </Page>
  )
})

/** The one next step; the answer whether somebody may join comes there, from their own data. */
function Join({ view: { t }, it }: { view: View; it: Class }) {
  if (it.state === 'cancelled')
    return (
      <Alert kind="warning" title={t('Kelas ini dibatalkan', 'This class was cancelled')}>
        <a href={cataloguePath}>{t('Pilih kelas lain', 'Choose another class')}</a>
      </Alert>
    )
  if (it.state !== 'open' && it.state !== 'full' && it.state !== 'confirmed')
    return (
      <p>
        {t('Pendaftaran kelas ini sudah ditutup.', 'This class takes no more applications.')}{' '}
        <a href={coursePath(it.courseNo)}>{t('Lihat kelas berikutnya', 'See the next classes')}</a>
      </p>
    )
  return (
    <p>
      <ButtonLink href={applyPath(it.classNo)}>{t('Ikut kelas ini', 'Join this class')}</ButtonLink>
    </p>
  )
}

function Aside({ view, it }: { view: View; it: Class }) {
  const { t, say, lang } = view
  return (
    <>
      <Section id="cost" size="md" title={t('Anda membayar Rp 0', 'You pay Rp 0')}>
        <p>{worthOf(view, it)}.</p>
        {it.allowance + it.onlineAllowance > 0n && (
          <p>
            {t('Uang saku tiap hari hadir:', 'Allowance for each day you come:')}{' '}
            {formatRupiah(it.mode === 'online' ? it.onlineAllowance : it.allowance)}
          </p>
        )}
      </Section>
      <Section id="facts" size="md" title={t('Tentang kelas ini', 'About this class')}>
        <Rows
          rows={[
            { label: t('Cara belajar', 'How'), value: say(modeWords[it.mode]) },
            { label: t('Tempat', 'Place'), value: `${it.venue}, ${it.regionName}, ${it.provinceName}` },
            { label: t('Lama', 'Length'), value: t(`${it.hours} jam`, `${it.hours} hours`) },
            { label: t('Bidang', 'Field'), value: t(it.fieldId, it.fieldEn) },
            ...(it.standard ? [{ label: t('Standar', 'Standard'), value: it.standard }] : []),
            ...(it.level ? [{ label: t('Jenjang KKNI', 'KKNI level'), value: String(it.level) }] : []),
            { label: t('Hadir paling sedikit', 'Attend at least'), value: `${it.threshold}%` },
            {
              label: t('Sertifikat', 'Certificate'),
              value: it.certificateMonths
                ? t(`berlaku ${it.certificateMonths} bulan`, `holds for ${it.certificateMonths} months`)
                : t('berlaku seterusnya', 'holds for good'),
            },
          ]}
        />
        {it.mode !== it.plannedMode && it.freeWithdrawalUntil && (
          <p>
            {t(
              `Semula tatap muka, sekarang daring. Peserta bebas mundur sampai ${formatDay(it.freeWithdrawalUntil, lang)}.`,
              `Planned in person, now online. Trainees may leave freely until ${formatDay(it.freeWithdrawalUntil, lang)}.`,
            )}
          </p>
        )}
        <IconLink href={`${classPath(it.classNo)}.ics`} icon="calendar-days">
          {t('Jadwal ke kalender (iCal)', 'Sessions into your calendar (iCal)')}
        </IconLink>
      </Section>
    </>
  )
}

function Sessions({ view, it }: { view: View; it: Class }) {
  const { t, lang } = view
  const title = t('Jadwal pertemuan', 'Sessions')
  if (it.sessions.length === 0) return null
  return (
    <Section id="sessions" title={title}>
      <Table
        caption={title}
        rows={it.sessions}
        stack
        columns={[
          { head: t('Hari', 'Day'), cell: ({ onDate }) => formatDay(onDate, lang) },
          {
            head: t('Jam (WIB)', 'Time (WIB)'),
            cell: ({ startsAt, endsAt }) => `${formatClock(startsAt, lang)} – ${formatClock(endsAt, lang)}`,
          },
          {
            head: t('Materi', 'Topic'),
            cell: ({ topic, cancelled, makesUp }) => (
              <>
                {topic}
                {cancelled && (
                  <>
                    {' '}
                    <Tag kind="quiet">{t('Dibatalkan', 'Cancelled')}</Tag>
                  </>
                )}
                {makesUp !== null && (
                  <Small>{t(`Pengganti pertemuan ${makesUp}`, `In place of session ${makesUp}`)}</Small>
                )}
              </>
            ),
            onPhone: 'line',
          },
          {
            head: t('Cara', 'How'),
            cell: ({ online }) => view.say(sessionModeWords(online)),
          },
        ]}
      />
    </Section>
  )
}
