import { checkPass, type TrustedKey } from './check-pass.ts'

/**
 * Runs in the browser at the door. Every scan goes into the browser's storage first, with its own time, and from there to the server when
 * there is a line; it is taken out when the server has answered for it. Without this the page's form does one number at a time.
 */
type Scan = { readonly pass: string; readonly at: string }

const gate = document.getElementById('gate')
const form = document.querySelector('form[action^="/provider/gate/"]')
const field = form?.querySelector<HTMLInputElement>('input[name="pass"]')
const video = document.querySelector('video')
const status = document.getElementById('kept')
const lang = document.documentElement.lang === 'en' ? 'en' : 'id'
const t = (id: string, en: string) => (lang === 'id' ? id : en)
const session = gate?.dataset['session'] ?? ''
const store = `gate-${session}`
const most = 500
const retryMs = 15_000
let sending = false

if (gate && form instanceof HTMLFormElement && field && status) {
  const keys = (JSON.parse(gate.dataset['keys'] ?? '{"keys":[]}') as { keys: TrustedKey[] }).keys // The server's own list.
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const typed = field.value.trim()
    field.value = ''
    if (typed) void take(typed, keys)
  })
  if (video && 'BarcodeDetector' in globalThis) {
    const camera = document.getElementById('camera')
    camera?.removeAttribute('hidden')
    camera?.addEventListener('click', () => {
      scan(video, (text) => take(text, keys)).catch(() => {
        close(video)
        say(t('Kamera tidak bisa dipakai. Ketik nomornya.', 'The camera cannot be used. Type the number.'))
      })
    })
  }
  addEventListener('online', () => void send())
  setInterval(() => void send(), retryMs)
  void send()
}

/** Checks what can be checked without a line, and keeps it. The same pass twice in a row is one person who waited. */
async function take(pass: string, keys: readonly TrustedKey[]): Promise<void> {
  const checked = await checkPass(pass, session.split('-')[0] ?? '', keys)
  const kept = read()
  if (kept.at(-1)?.pass !== pass) write([...kept, { pass, at: new Date().toISOString() }])
  const said = {
    good: t('Kartu asli.', 'The pass is real.'),
    number: t('Nomor tersimpan.', 'The number is kept.'),
    other: t(
      'Kartu kelas lain: orang ini tidak tercatat di sini.',
      'A pass of another class: this person is not marked here.',
    ),
    forged: t('Kartu tidak cocok dengan tanda tangannya.', 'The pass does not fit its signature.'),
    unknown: t('Kartu tidak dikenal; server yang memutuskan.', 'The pass is not known; the server decides.'),
  }[checked]
  say(`${said} ${waiting()}`)
  await send()
}

/** Sends what is kept, and forgets what has been answered for. */
async function send(): Promise<void> {
  const scans = read().slice(0, most)
  if (sending || scans.length === 0 || !navigator.onLine || !(form instanceof HTMLFormElement)) return
  sending = true
  try {
    const body = new URLSearchParams([
      ['csrf', form.querySelector<HTMLInputElement>('input[name="csrf"]')?.value ?? ''],
      ['scans', JSON.stringify(scans)],
    ])
    const response = await fetch(form.action, { method: 'POST', body })
    const answered = new DOMParser().parseFromString(await response.text(), 'text/html')
    const answer = answered.getElementById('gate')?.dataset['answer']
    if (answer === undefined) {
      say(
        t(
          'Belum terkirim. Muat ulang halaman ini dan masuk lagi; pindaian tetap tersimpan.',
          'Not sent. Load this page again and sign in; scans stay kept.',
        ),
      )
      return
    }
    write(read().slice(scans.length))
    say(`${answered.querySelector('h1')?.textContent ?? ''} ${waiting()}`)
    showRefused(answered)
  } catch {
    say(waiting()) // The line is gone again; it is tried later.
  } finally {
    sending = false
  }
}

function showRefused(answered: Document): void {
  const refused = answered.getElementById('refused')
  document.getElementById('refused')?.remove()
  if (refused) gate?.append(document.adoptNode(refused))
}

function waiting(): string {
  const { length } = read()
  return length === 0
    ? t('Semua terkirim.', 'Everything is sent.')
    : t(`${length} menunggu dikirim.`, `${length} wait to be sent.`)
}

function read(): Scan[] {
  return JSON.parse(localStorage.getItem(store) ?? '[]') as Scan[] // Written below.
}

function write(scans: readonly Scan[]): void {
  localStorage.setItem(store, JSON.stringify(scans))
}

function say(text: string): void {
  status?.replaceChildren(text)
}

type Detector = new (options: object) => { detect(source: HTMLVideoElement): Promise<{ rawValue: string }[]> }

/** Looks until it is clicked again; each code once until another comes. */
async function scan(screen: HTMLVideoElement, found: (text: string) => Promise<void>): Promise<void> {
  const { BarcodeDetector } = globalThis as unknown as { BarcodeDetector: Detector } // Not in the DOM's types yet.
  if (!screen.hidden) return close(screen)
  screen.hidden = false
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: 'environment' } })
  screen.srcObject = stream
  await screen.play()
  const detector = new BarcodeDetector({ formats: ['qr_code'] })
  let last = ''
  while (stream.active) {
    const [code] = await detector.detect(screen)
    if (code && code.rawValue !== last) {
      last = code.rawValue
      await found(last)
    }
    await new Promise(requestAnimationFrame)
  }
}

function close(screen: HTMLVideoElement): void {
  if (screen.srcObject instanceof MediaStream) screen.srcObject.getTracks().forEach((track) => track.stop())
  screen.srcObject = null
  screen.hidden = true
}
