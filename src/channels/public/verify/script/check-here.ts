import {
  cardPrefix,
  findCompetence,
  verifyCard,
  verifyCompetence,
  type TrustList,
} from '#modules/credentials/offline'
import { describeCard, type Description } from '../describe-card.ts'
import { describeCompetence } from '../describe-competence.ts'

/**
 * Runs in the browser on /verify: checks a card or a certificate of competence on this device, with the keys that the page carries, and
 * reads QR codes where the browser can. What they say is sent nowhere. Without this the page's form does the same.
 */
const keys = byId('check')?.dataset['keys']
const form = document.querySelector('form[action="/verify"]')
const field = document.querySelector('textarea')
const video = document.querySelector('video')
const lang = document.documentElement.lang === 'en' ? 'en' : 'id'
const noCamera =
  lang === 'id'
    ? 'Kamera tidak bisa dipakai. Tempel teks atau tautannya.'
    : 'The camera cannot be used. Paste the text or the link.'
// Plain http has no crypto.subtle, whatever the types say.
if (keys && form && field && (crypto as Partial<Crypto>).subtle) {
  const trust = JSON.parse(keys) as TrustList // The server's own list.
  form.addEventListener('submit', (event) => {
    if (!isCard(field.value) && findCompetence(field.value) === null) return
    event.preventDefault()
    void check(field.value, trust)
  })
  const sealed = findCompetence(location.href)
  if (sealed) void checkOpened(sealed, trust)
  if (video && 'BarcodeDetector' in globalThis) {
    const look = byId('scan')
    look?.removeAttribute('hidden')
    look?.addEventListener('click', () => {
      scan(video, (text) => read(text, trust)).catch(() => {
        if (!video.hidden) put('.py-lead', noCamera)
        close(video)
      })
    })
  }
}

/** Cards and certificates of competence are checked here; for a letter, only the server knows the books. */
function read(text: string, trust: TrustList): void {
  const token = /[?&]d=([\w-]+)/.exec(text)?.[1]
  if (token && !isCard(text)) location.assign(`/verify?d=${token}`)
  else void check(text, trust)
}

async function check(text: string, trust: TrustList): Promise<void> {
  const sealed = findCompetence(text)
  show(
    sealed === null
      ? describeCard(await verifyCard(text, trust, new Date()), lang)
      : describeCompetence(await verifyCompetence(sealed, trust, new Date()), lang),
  )
}

/**
 * The page was opened by a certificate's code. The server has seen its number and told how that stands; what is added is that the code
 * is ours, and the whole name.
 */
async function checkOpened(sealed: string, trust: TrustList): Promise<void> {
  const verdict = await verifyCompetence(sealed, trust, new Date())
  const said = describeCompetence(verdict, lang)
  const { answered, real = said.title } = byId('check')?.dataset ?? {}
  if (!('competence' in verdict) || verdict.competence.certificateNo !== answered) return show(said)
  put('h1', real)
  document.title = real
  showRows(said.rows)
}

function show({ title, text, rows, link }: Description): void {
  put('h1', title)
  put('.py-lead', text)
  document.title = title
  showRows(rows)
  const more = element('a', link?.words ?? '')
  more.setAttribute('href', link?.href ?? '')
  byId('more')?.replaceChildren(...(link ? [more] : []))
  const heading = document.querySelector('h1')
  heading?.setAttribute('tabindex', '-1') // So that it can be gone to, and is read aloud.
  heading?.focus()
}

function showRows(rows: Description['rows']): void {
  document
    .querySelector('#rows dl')
    ?.replaceChildren(
      ...rows.map(({ label, value }) => element('div', element('dt', label), element('dd', value))),
    )
  byId('said')?.toggleAttribute('hidden', rows.length === 0)
}

type Detector = new (options: object) => { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }

/** Looks through the camera until a code is seen; a second click ends it. */
async function scan(screen: HTMLVideoElement, found: (text: string) => void): Promise<void> {
  const { BarcodeDetector } = globalThis as unknown as { BarcodeDetector: Detector } // Not in the DOM's types yet.
  if (!screen.hidden) return close(screen)
  screen.hidden = false
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  screen.srcObject = stream
  if (screen.hidden) return close(screen) // Ended while the browser was asking for leave.
  await screen.play()
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  while (stream.active) {
    const [code] = await detector.detect(screen)
    if (code) {
      close(screen)
      found(code.rawValue)
    }
    await new Promise(requestAnimationFrame)
  }
}

function close(screen: HTMLVideoElement): void {
  if (screen.srcObject instanceof MediaStream) screen.srcObject.getTracks().forEach((track) => track.stop())
  screen.srcObject = null
  screen.hidden = true
}

function isCard(text: string): boolean {
  return text.trim().startsWith(cardPrefix)
}

function byId(id: string): HTMLElement | null {
  return document.getElementById(id)
}

function put(selector: string, text: string): void {
  document.querySelector(`main ${selector}`)?.replaceChildren(text)
}

function element(name: string, ...content: (string | Node)[]): HTMLElement {
  const made = document.createElement(name)
  made.append(...content)
  return made
}
