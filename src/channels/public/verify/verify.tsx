import { badInput, Problem, type ProblemDetails } from '#base/problem.ts'
import { tryFrom } from '#modules/access'
import { checkDocument, findTrustList } from '#modules/credentials'
import { findCompetence, verifyCard, verifyCompetence, type TrustList } from '#modules/credentials/offline'
import { viewCertificate } from '#modules/training'
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
import { describeCompetence } from './describe-competence.ts'
import { describeDocument } from './describe-document.ts'
import { describeStanding, describeUnknown } from './describe-standing.ts'

/**
 * A letter's QR code leads here with what it states in `d`; a certificate's with its number in `c`, and what it states where only the
 * browser sees it. Without either, the page asks for a card.
 */
const viewVerify = page('/verify', 'anyone', async (visit) => {
  const { app, address, query, view, perform } = visit
  const { c: certificateNo, d: token } = query
  if (token === undefined) {
    return certificateNo === undefined ? draw(visit, {}) : viewNumber(visit, certificateNo)
  }
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
    const sealed = findCompetence(text)
    if (sealed) return checkSealed(visit, sealed)
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

type Asked = Visit<'anyone', '/verify'>

/** What our records say of a number. Without script that is the answer; the script adds whether the code around it is ours. */
async function viewNumber(visit: Asked, certificateNo: string) {
  const { app, address, view } = visit
  const found = await tryFrom(
    app,
    address,
    () => findRecord(visit, certificateNo),
    (record) => record !== null,
  )
  if (!found) return draw(visit, { verdict: describeUnknown(view.lang) })
  const describe = (known: 'by code' | 'by number') =>
    describeStanding(found, found, { known, lang: view.lang })
  return draw(visit, {
    verdict: describe('by number'),
    answered: { certificateNo, title: describe('by code').title },
  })
}

/** The name stands in what is sealed, so it comes in a form as a card does. */
async function checkSealed(visit: Asked, sealed: string) {
  const { app, address, view } = visit
  const trust = await trustIn(visit)
  const verdict = await tryFrom(
    app,
    address,
    async () => {
      const checked = await verifyCompetence(sealed, trust, app.now())
      if (!('competence' in checked)) return describeCompetence(checked, view.lang)
      const { competence } = checked
      const record = await findRecord(visit, competence.certificateNo)
      return record
        ? describeStanding(competence, record, { known: 'by code', lang: view.lang })
        : describeUnknown(view.lang)
    },
    ({ rows }) => rows.length > 0,
  )
  return draw(visit, { verdict })
}

/** A certificate as our records show it to anyone: its holder by first letters. Null where there is none of this number. */
async function findRecord({ perform }: Asked, certificateNo: string) {
  if (!/^SK\d{10}$/.test(certificateNo)) return null
  try {
    return await perform(viewCertificate, { certificateNo })
  } catch (error) {
    if (error instanceof Problem && error.details.code === 'not-found') return null
    throw error
  }
}

type Shown = {
  readonly verdict?: Description
  readonly text?: string
  readonly problem?: ProblemDetails
  /** The certificate that the verdict is about, when our records gave it, and what is said once its code was found to be ours. */
  readonly answered?: { readonly certificateNo: string; readonly title: string }
}

async function draw(visit: Asked, shown: Shown) {
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

type Props = Shown & { visit: Asked; script: string; trust: TrustList }

function VerifyPage({ visit, verdict, text, problem, answered, script, trust }: Props) {
  const { view } = visit
  const { t } = view
  const title = verdict?.title ?? t('Periksa kartu atau surat', 'Check a card or a letter')
  const lead =
    verdict?.text ??
    t(
      'Tempel teks dari kode QR kartu, atau tautan dari kode QR surat atau sertifikat.',
      'Paste the text of a card’s QR code, or the link of a letter’s or certificate’s QR code.',
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
            <p id="more">{verdict?.link && <a href={verdict.link.href}>{verdict.link.words}</a>}</p>
          </Section>
        </div>
        <div
          id="check"
          data-keys={JSON.stringify(trust)}
          data-answered={answered?.certificateNo}
          data-real={answered?.title}
        >
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
            'Sertifikat perusahaan tidak menyatakan bahwa semua pekerja terdaftar atau upahnya dilaporkan benar.',
            'An employer’s certificate does not say that every worker is registered, or every wage reported right.',
          ),
          t(
            'Sertifikat kompetensi yang diperiksa tanpa internet mungkin sudah dicabut.',
            'A certificate of competence that is checked without a network may have been revoked.',
          ),
        ]}
      />
      <Source icon="shield-check">
        {t(
          'Kartu dan sertifikat kompetensi diperiksa dengan',
          'Cards and certificates of competence are checked with',
        )}{' '}
        <a href="/verify/keys.json">{t('daftar kunci kami', 'our list of keys')}</a>
        {t(', juga tanpa internet.', ', also without a network.')}
      </Source>
      <Small>{t('Yang Anda tempel di sini tidak kami simpan.', 'We do not keep what you paste here.')}</Small>
    </Section>
  )
}
