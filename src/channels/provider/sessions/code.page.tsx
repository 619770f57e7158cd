import type { z } from 'zod'
import { viewSessionCode } from '#modules/training'
import { formatClock } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Ticket } from '#ui/parts/card.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import { Qr } from '#ui/qr.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page, waiting } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { numberIn, sessionCrumbs, sessionForm, sessionPath } from '../training-paths.ts'

type OfCode = Visit<'provider', '/provider/sessions/:sessionNo/code'>
type Code = z.output<(typeof viewSessionCode)['output']>

/** The screen at the front: a code that changes every half minute. The page asks for the next one by itself. */
export const viewCode = page('/provider/sessions/:sessionNo/code', 'provider', async (visit) => {
  const { params, perform, query } = visit
  const sessionNo = numberIn(params.sessionNo, sessionForm)
  const code = await perform(viewSessionCode, { sessionNo })
  const stopped = query['stopped'] === 'yes'
  const drawn = await draw(visit, code, stopped)
  if (stopped || code.time === 'after') return drawn
  return waiting(drawn, code.time === 'during' ? code.secondsLeft : 30)
})

async function draw(visit: OfCode, code: Code, stopped: boolean) {
  const { view } = visit
  const { t } = view
  const { sessionNo, digits, link, present } = code
  const title = digits
    ? t(`Kode pertemuan ini: ${digits}`, `The code of this session: ${digits}`)
    : t('Kode belum ditampilkan', 'There is no code to show')
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={title}>
      <PageHead
        view={view}
        crumbs={[
          ...sessionCrumbs(view),
          { href: sessionPath(sessionNo), label: sessionNo },
          { href: `${sessionPath(sessionNo)}/code`, label: t('Kode', 'Code') },
        ]}
        title={title}
        lead={`${code.title}: ${code.topic}. ${t(`${present} orang sudah tercatat.`, `${present} people are marked.`)}`}
      />
      {digits && link ? (
        <Screen view={view} code={code} digits={digits} link={link} stopped={stopped} />
      ) : (
        <NoCode view={view} code={code} />
      )}
    </Page>
  )
}

type ScreenProps = { view: View; code: Code; digits: string; link: string; stopped: boolean }

function Screen({ view, code, digits, link, stopped }: ScreenProps) {
  const { t } = view
  const path = `${sessionPath(code.sessionNo)}/code`
  const next = stopped
    ? t('Kode ini tidak berganti sendiri.', 'This code does not change by itself.')
    : t(
        `Berganti sendiri dalam ${code.secondsLeft} detik.`,
        `It changes by itself in ${code.secondsLeft} seconds.`,
      )
  return (
    <Section
      id="screen"
      size="md"
      title={t('Pindai dengan kamera ponsel', 'Scan with the camera of a phone')}
    >
      <Qr large text={link} label={t('Kode QR kehadiran', 'QR code of attendance')} />
      <Ticket
        id="digits"
        title={t('Atau ketik di Payung', 'Or type it in Payung')}
        code={`${code.sessionNo}-${digits}`}
        note={next}
      />
      <ButtonLink href={stopped ? path : `${path}?stopped=yes`} variant="secondary">
        {stopped
          ? t('Ganti sendiri lagi', 'Change by itself again')
          : t('Berhenti berganti sendiri', 'Stop changing by itself')}
      </ButtonLink>
    </Section>
  )
}

function NoCode({ view: { t, lang }, code: { time, opensAt } }: { view: View; code: Code }) {
  return time === 'before' ? (
    <Empty title={t('Pertemuan belum dibuka', 'Not open yet')}>
      {t(
        `Kode tampil mulai pukul ${formatClock(opensAt, lang)}.`,
        `The code is shown from ${formatClock(opensAt, lang)}.`,
      )}
    </Empty>
  ) : (
    <Empty title={t('Pertemuan sudah selesai', 'The session is over')}>
      {t(
        'Yang belum tercatat bisa dibetulkan dari daftar hadir, dengan alasannya.',
        'Whoever is not marked can be corrected from the list, with the reason.',
      )}
    </Empty>
  )
}
