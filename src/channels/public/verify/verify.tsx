import { badInput, type ProblemDetails } from '#base/problem.ts'
import { tryFrom } from '#modules/access'
import { checkDocument, findTrustList } from '#modules/credentials'
import { verifyCard, type TrustList } from '#modules/credentials/offline'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { List, Rows } from '#ui/parts/list.tsx'
import { Columns, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'
import { checkScript } from './check-script.ts'
import { describeCard, type Description } from './describe-card.ts'
import { describeDocument } from './describe-document.ts'

/** A letter's QR code leads here with what it states in `d`; without it, the page asks for a card. */
const viewVerify = page('/verify', 'anyone', async (visit) => {
  const { app, address, query, view, perform } = visit
  const token = query['d']
  if (token === undefined) return draw(visit, {})
  const checked = await tryFrom(
    app,
    address,
    () => perform(checkDocument, { token }),
    ({ state }) => state === 'holds',
  )
  return draw(visit, { verdict: describeDocument(checked, view) })
})

/** What a card says is personal data, so it comes in a form and never in an address. */
const submitVerify = action(
  '/verify',
  'anyone',
  async (visit) => {
    const { app, address, form, view } = visit
    const text = form.values['text'] ?? ''
    if (!text.trim()) throw nothingToCheck()
    const token = /[?&]d=([\w-]+)/.exec(text)?.[1]
    if (token) return redirect(`/verify?d=${token}`)
    const trust = await trustIn(visit)
    const checked = await tryFrom(
      app,
      address,
      () => verifyCard(text, trust, app.now()),
      (verdict) => 'card' in verdict,
    )
    return draw(visit, {
      verdict: describeCard(checked, view.lang),
      text: checked.state === 'unreadable' ? text : '',
    })
  },
  { onProblem: (visit, problem) => draw(visit, { problem }) },
)

export const verifyPages = [viewVerify, submitVerify]

type Shown = { readonly verdict?: Description; readonly text?: string; readonly problem?: ProblemDetails }

async function draw(visit: Visit<'anyone', '/verify'>, shown: Shown) {
  const [{ path: script }, trust] = await Promise.all([checkScript(), trustIn(visit)])
  return <VerifyPage visit={visit} {...shown} script={script} trust={trust} />
}

function trustIn({ app }: Pick<Visit, 'app'>): Promise<TrustList> {
  return app.database.read(findTrustList)
}

function nothingToCheck() {
  const message = { id: 'Tempel dulu teks atau tautannya.', en: 'Paste the text or the link first.' }
  return badInput([{ field: 'text', code: 'missing', message }])
}

type Props = Shown & { visit: Visit<'anyone', '/verify'>; script: string; trust: TrustList }

function VerifyPage({ visit, verdict, text, problem, script, trust }: Props) {
  const { view } = visit
  const { t } = view
  const title = verdict?.title ?? t('Periksa kartu atau surat', 'Check a card or a letter')
  const lead =
    verdict?.text ??
    t(
      'Tempel teks dari kode QR kartu, atau tautan dari kode QR surat.',
      'Paste the text of a card’s QR code, or the link of a letter’s QR code.',
    )
  const rows = verdict?.rows ?? []
  const field = entries(view, { text }, problem)
  return (
    <Page {...frameOf(visit)} portal="public" title={title} problem={problem}>
      <PageHead view={view} title={title} lead={lead} />
      <Columns aside={<NotSaid visit={visit} />}>
        <div id="said" hidden={rows.length === 0}>
          <Section id="says" size="md" title={t('Yang dikatakannya', 'What it says')}>
            <div id="rows">
              <Rows rows={rows} />
            </div>
          </Section>
        </div>
        <div id="check" data-keys={JSON.stringify(trust)}>
          <Section id="again" size="md" title={t('Yang diperiksa', 'What to check')}>
            <Form view={view} action="/verify">
              <TextArea
                {...field('text')}
                label={t('Teks kartu atau tautan surat', 'Text of a card or link of a letter')}
                hint={t('Teks kartu diawali JSK1:', 'The text of a card begins with JSK1:')}
                rows={5}
              />
              <Button icon="shield-check">{t('Periksa', 'Check')}</Button>
            </Form>
            <div id="scan" hidden>
              <button type="button" class="ds-button" data-variant="secondary">
                {t('Pindai dengan kamera', 'Scan with the camera')}
              </button>
            </div>
            <video width="320" height="240" playsinline muted hidden />
          </Section>
        </div>
      </Columns>
      <script type="module" src={script} />
    </Page>
  )
}

/** What people might take a card or a letter for, and should not. */
function NotSaid({ visit: { view } }: Pick<Props, 'visit'>) {
  const { t } = view
  return (
    <Section id="not-said" size="md" title={t('Yang tidak dikatakannya', 'What it does not say')}>
      <List
        items={[
          t(
            'Kartu bukan tanda pengenal, dan tidak menunjukkan saldo atau apakah iuran bulan ini sudah dibayar.',
            'A card is no proof of identity, and shows neither a balance nor whether this month is paid.',
          ),
          t(
            'Bukti bayar hanya tentang satu tagihan, bukan tentang tunggakan bulan lain.',
            'A receipt is about one bill, not about arrears of other months.',
          ),
          t(
            'Sertifikat tidak menyatakan bahwa semua pekerja terdaftar atau upahnya dilaporkan benar.',
            'A certificate does not say that every worker is registered, or every wage reported right.',
          ),
        ]}
      />
      <Source icon="shield-check">
        {t('Kartu diperiksa dengan', 'Cards are checked with')}{' '}
        <a href="/verify/keys.json">{t('daftar kunci kami', 'our list of keys')}</a>
        {t(', juga tanpa internet.', ', also without a network.')}
      </Source>
      <Small>{t('Yang Anda tempel di sini tidak kami simpan.', 'We do not keep what you paste here.')}</Small>
    </Section>
  )
}
