import assert from 'node:assert/strict'
import { createHash } from 'node:crypto'
import { closeSync, mkdirSync, openSync, readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, BrowserContext, Locator, Page } from 'playwright-core'
import { present } from '#base/assert.ts'
import { root } from '#platform/config.ts'
import { demoPassword } from '../../../src/demo/story/cast.ts'

/** How somebody comes: on what screen, with or without script, in which language. */
export type Manner = {
  readonly screen: keyof typeof screens
  readonly script: boolean
  readonly language: 'id' | 'en'
}

export const screens = {
  phone: { width: 390, height: 844 },
  desktop: { width: 1280, height: 900 },
} as const

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')

/** Pictures are kept only when they are asked for: `npm run gallery`. */
const gallery = process.env['PAYUNG_GALLERY'] ? join(root, 'docs/gallery') : null

/**
 * Somebody with a browser, who goes by what can be read on a page: labels, buttons, links. Every page that they come to is
 * looked over: no barrier that axe finds, nothing wider than the screen, nothing that the content policy had to stop.
 */
export class Visitor {
  readonly page: Page
  readonly #context: BrowserContext
  readonly #url: string
  readonly #manner: Manner
  readonly #complaints: string[] = []
  readonly #lookedOver = new Set<string>()

  private constructor(context: BrowserContext, page: Page, url: string, manner: Manner) {
    this.#context = context
    this.page = page
    this.#url = url
    this.#manner = manner
    page.on('console', (message) => {
      // A page that says why it was sent back has a status of its own, which the browser notes.
      if (message.type() === 'error' && !/status of 4\d\d/.test(message.text()))
        this.#complaints.push(message.text())
    })
    page.on('pageerror', (error) => this.#complaints.push(error.message))
  }

  static async come(browser: Browser, url: string, manner: Manner): Promise<Visitor> {
    const context = await browser.newContext({
      viewport: screens[manner.screen],
      javaScriptEnabled: manner.script,
      locale: manner.language === 'id' ? 'id-ID' : 'en-GB',
      timezoneId: 'Asia/Makassar',
      acceptDownloads: true,
    })
    context.setDefaultTimeout(15_000)
    return new Visitor(context, await context.newPage(), url, manner)
  }

  async leave(): Promise<void> {
    await this.#context.close()
  }

  async open(path: string): Promise<void> {
    await this.page.goto(this.#url + path)
    await this.#lookOver()
  }

  /** Goes in with the code that the message simulator received, as everyone does. */
  async signIn(name: string, back = ''): Promise<void> {
    await this.open(`/sign-in${back && `?back=${encodeURIComponent(back)}`}`)
    await this.fill(/Nomor HP|Mobile number/, name)
    await this.fill(/Kata sandi|Password/, demoPassword)
    await this.press(/^(Masuk|Sign in)$/)
    await this.fill(/Kode|Code/, await this.codeSentTo(name))
    await this.press(/^(Lanjut|Masuk|Continue|Go on|Sign in)/)
  }

  /** The code of the last message to a number, read where the demo shows its messages. */
  async codeSentTo(name: string): Promise<string> {
    const phone = await this.#context.newPage()
    await phone.goto(`${this.#url}/simulator/messages?to=${encodeURIComponent(name)}`)
    const text = await phone.locator('main').innerText()
    await phone.close()
    return present(/\b\d{6}\b/.exec(text)?.[0], `a code was sent to ${name}`)
  }

  /** Presses a button or follows a link, by the words on it, and waits for the page that it leads to. */
  async press(words: RegExp | string, within: Locator | Page = this.page): Promise<void> {
    const target = within
      .getByRole('button', { name: words })
      .or(within.getByRole('link', { name: words }))
      .first()
    await target.scrollIntoViewIfNeeded()
    await Promise.all([this.page.waitForEvent('load'), target.click()])
    await this.#lookOver()
  }

  /** Follows a link to a file and gives its bytes. */
  async download(words: RegExp | string): Promise<{ readonly name: string; readonly bytes: Buffer }> {
    const target = this.page
      .getByRole('link', { name: words })
      .or(this.page.getByRole('button', { name: words }))
      .first()
    const [file] = await Promise.all([this.page.waitForEvent('download'), target.click()])
    return { name: file.suggestedFilename(), bytes: readFileSync(await file.path()) }
  }

  async fill(label: RegExp | string, value: string): Promise<void> {
    await this.page.getByLabel(label).first().fill(value)
  }

  /** Marks a radio button or a box. */
  async mark(label: RegExp | string): Promise<void> {
    await this.page.getByLabel(label).first().check()
  }

  async choose(label: RegExp | string, option: string): Promise<void> {
    await this.page.getByLabel(label).first().selectOption({ label: option })
  }

  /** Puts a file into the field with that label. */
  async attach(
    label: RegExp | string,
    name: string,
    bytes: Uint8Array,
    type = 'application/octet-stream',
  ): Promise<void> {
    await this.page
      .getByLabel(label)
      .first()
      .setInputFiles({ name, mimeType: type, buffer: Buffer.from(bytes) })
  }

  /** Unfolds what lies behind a summary. */
  async unfold(words: RegExp | string): Promise<void> {
    const summary = this.page.locator('summary').filter({ hasText: words }).first()
    await summary.click()
    await summary.locator('xpath=following-sibling::*').first().waitFor() // What is behind it unfolds in a moment.
  }

  /** What can be read in the main part of the page, hard spaces as spaces. */
  async text(): Promise<string> {
    return plain(await this.page.locator('main').innerText())
  }

  async heading(): Promise<string> {
    return plain(await this.page.locator('h1').first().innerText())
  }

  async sees(...parts: readonly (RegExp | string)[]): Promise<void> {
    const text = await this.text()
    for (const part of parts)
      assert.ok(
        typeof part === 'string' ? text.includes(part) : part.test(text),
        `${this.path} shows ${part}:\n${text}`,
      )
  }

  async doesNotSee(...parts: readonly (RegExp | string)[]): Promise<void> {
    const text = await this.text()
    for (const part of parts)
      assert.ok(
        !(typeof part === 'string' ? text.includes(part) : part.test(text)),
        `${this.path} shows ${part}`,
      )
  }

  /** Loads the page again until it shows something: for work that goes on beside us. */
  async waitsFor(part: RegExp): Promise<void> {
    for (let tries = 0; tries < 60; tries++) {
      if (part.test(await this.text())) return this.#lookOver()
      await this.page.waitForTimeout(250)
      await this.page.reload()
    }
    assert.fail(`${this.path} never showed ${part}:\n${await this.text()}`)
  }

  get path(): string {
    const { pathname, search } = new URL(this.page.url())
    return pathname + search
  }

  /** Keeps this page for the gallery, as a phone and as a desktop show it. */
  async picture(name: string): Promise<void> {
    if (!gallery) return
    mkdirSync(gallery, { recursive: true })
    for (const { width, height } of Object.values(screens)) {
      await this.page.setViewportSize({ width, height })
      const whole = await this.page.evaluate(() => document.body.scrollHeight)
      await this.page.setViewportSize({ width, height: Math.max(height, whole) }) // Bars then stand below, not across.
      await this.page.screenshot({ path: join(gallery, `${name}-${width}.png`), fullPage: true })
    }
    await this.page.setViewportSize(screens[this.#manner.screen])
  }

  /** Each page once, at its full height, because a bar that sticks to the window would hide what it covers. */
  async #lookOver(): Promise<void> {
    assert.deepEqual(this.#complaints, [], `the browser complains on ${this.path}`)
    const key = `${this.path} ${await this.heading()}`
    if (this.#lookedOver.has(key)) return
    this.#lookedOver.add(key)
    const { width, height } = screens[this.#manner.screen]
    const size = await this.page.evaluate(() => [
      document.documentElement.scrollWidth,
      document.body.scrollHeight,
    ])
    assert.ok((size[0] ?? 0) <= width, `${this.path} is ${size[0]} wide on a screen of ${width}`)
    if (!this.#manner.script) return // What finds barriers is a script; the markup is the same.
    if (!isNew(`${this.#manner.screen} ${this.#manner.language} ${await this.#shape()}`)) return
    await this.page.setViewportSize({ width, height: Math.max(height, size[1] ?? 0) })
    assert.deepEqual(await this.#barriersOnceItStays(), [], `barriers on ${this.path}`)
    await this.page.setViewportSize({ width, height })
  }

  /** What a page is made of, whoever and however many things it shows. */
  async #shape(): Promise<string> {
    const parts = await this.page.evaluate(() =>
      [...document.querySelectorAll('body, body *')].map((part) => {
        const names = part.getAttributeNames().join(' ')
        return `${part.tagName} ${part.getAttribute('class')} ${names} ${part.childNodes.length === 0}`
      }),
    )
    const { pathname, searchParams } = new URL(this.page.url())
    const place = pathname.replaceAll(/[^/]*\d[^/]*/g, '…')
    return [place, ...searchParams.keys(), ...new Set(parts)].toSorted().join('\n')
  }

  /** A page that shows how far something is loads itself again, at times while it is being looked at. */
  async #barriersOnceItStays(): Promise<string[]> {
    for (let tries = 1; ; tries++) {
      try {
        return await this.#barriers()
      } catch (error) {
        if (tries === 5 || !/Execution context was destroyed/.test(String(error))) throw error
        await this.page.waitForLoadState('load')
      }
    }
  }

  async #barriers(): Promise<string[]> {
    await this.page.evaluate(axe)
    return this.page.evaluate(async () => {
      type Found = { violations: { id: string; nodes: { html: string; failureSummary?: string }[] }[] }
      const { axe: engine } = globalThis as unknown as { axe: { run: () => Promise<Found> } } // Evaluated just before.
      const { violations } = await engine.run()
      return violations.flatMap(({ id, nodes }) =>
        nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
      )
    })
  }
}

/** Journeys run side by side and meet many a page that another has been to: barriers are looked for once in each. */
function isNew(shape: string): boolean {
  const folder = process.env['PAYUNG_TEST_SHAPES']
  if (!folder) return true
  const name = createHash('sha256').update(shape).digest('hex')
  try {
    closeSync(openSync(join(folder, name), 'wx'))
    return true
  } catch (error) {
    if ((error as { code?: string }).code === 'EEXIST') return false
    throw error
  }
}

function plain(text: string): string {
  return text.replaceAll('\u00a0', ' ')
}
