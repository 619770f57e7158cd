import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { findTrustList } from '#modules/credentials'
import { syncScans } from '#modules/training'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { List } from '#ui/parts/list.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { numberIn, sessionCrumbs, sessionForm, sessionPath } from '../training-paths.ts'
import { gateScript } from './gate-script.ts'

type OfGate = Visit<'provider', '/provider/gate/:sessionNo'>
type Answer = z.output<(typeof syncScans)['output']>

/** The door: scans passes with this phone, keeps them while there is no line, and sends them when there is. */
export const viewGate = page('/provider/gate/:sessionNo', 'provider', (visit) => draw(visit, {}))

/** One number typed, or everything that this phone has kept. */
export const submitGate = action(
  '/provider/gate/:sessionNo',
  'provider',
  async (visit) => {
    const { app, params, perform, form } = visit
    const sessionNo = numberIn(params.sessionNo, sessionForm)
    const kept = readScans(form.values['scans'] ?? '')
    const typed = (form.values['pass'] ?? '').trim()
    const scans = kept ?? [{ pass: typed, at: app.now().toISOString() }]
    return draw(visit, { answer: await perform(syncScans, { sessionNo, scans }) })
  },
  { onProblem: (visit, problem) => draw(visit, { problem }) },
)

/** What the script has kept; null when a number was typed. The operation judges what is in it. */
function readScans(text: string): unknown {
  if (text === '') return null
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

type Shown = { answer?: Answer; problem?: ProblemDetails }

async function draw(visit: OfGate, { answer, problem }: Shown) {
  const { app, view, params, form } = visit
  const { t, say } = view
  const sessionNo = numberIn(params.sessionNo, sessionForm)
  const path = `/provider/gate/${sessionNo}`
  const [{ path: script }, trust] = await Promise.all([gateScript(), app.database.read(findTrustList)])
  const title = answer
    ? t(
        `${answer.counted} tercatat, ${answer.already} sudah ada, ${answer.refused} belum diterima`,
        `${answer.counted} marked, ${answer.already} there already, ${answer.refused} not taken`,
      )
    : t('Pindai di pintu', 'Scan at the door')
  const refused = answer?.rows.flatMap((row) => (row.why ? [row] : [])) ?? []
  const field = entries(view, problem ? form.values : {}, problem)
  const said = answer ? JSON.stringify(answer.rows.map(({ row, outcome }) => [row, outcome])) : undefined
  return (
    <Page {...frameOf(visit)} portal="provider" current="classes" title={title} problem={problem ?? null}>
      <PageHead
        view={view}
        crumbs={[
          ...sessionCrumbs(view),
          { href: sessionPath(sessionNo), label: sessionNo },
          { href: path, label: t('Pintu', 'Door') },
        ]}
        title={title}
        lead={t(
          'Tanpa sinyal pun pindaian tersimpan di ponsel ini dan dikirim begitu tersambung. Biarkan halaman ini terbuka.',
          'Without a line, scans are kept on this phone and sent once there is one. Leave this page open.',
        )}
      />
      <div id="gate" data-keys={JSON.stringify(trust)} data-session={sessionNo} data-answer={said}>
        <Section id="scan" size="md" title={t('Kartu kelas peserta', 'Class passes')}>
          <div id="camera" hidden>
            <button type="button" class="ds-button" data-variant="secondary">
              {t('Pindai dengan kamera', 'Scan with the camera')}
            </button>
          </div>
          <video width="320" height="240" playsinline muted hidden />
          <p id="kept" role="status" />
          <Form view={view} action={path}>
            <TextField
              {...field('pass')}
              label={t('Nomor di bawah kartu', 'The number under the pass')}
              hint={t(
                'Lihat dulu orangnya, lalu ketik nomornya.',
                'Look at the person first, then type the number.',
              )}
              autocomplete="off"
            />
            <Button icon="check">{t('Catat', 'Mark')}</Button>
          </Form>
        </Section>
        {refused.length > 0 && (
          <Section id="refused" size="md" title={t('Yang belum diterima', 'What was not taken')}>
            <List
              items={refused.map(
                ({ row, why }) => `${row}: ${why ? `${say(why.message)} ${say(why.remedy)}` : ''}`,
              )}
            />
            <Small>
              {t('Percobaan yang tidak cocok tercatat.', 'Attempts that do not fit are on record.')}
            </Small>
          </Section>
        )}
      </div>
      <script type="module" src={script} />
    </Page>
  )
}
