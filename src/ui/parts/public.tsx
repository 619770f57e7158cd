import type { Child } from 'hono/jsx'
import { Icon, Mark, canopyHref } from '../icon.tsx'
import type { IconName } from '../icon.tsx'
import { DemoRibbon, Html, LanguageSwitch, News, titleOf } from '../layout.tsx'
import type { PageProps } from '../layout.tsx'

export type HeroProps = { title: Child; lead: Child; picture: Child; children?: Child }

/** The head of a member's home: the answer, and the year as a canopy. */
export function Hero({ title, lead, picture, children }: HeroProps) {
  return (
    <section class="py-hero">
      <div class="py-wrap">
        <div class="py-stack">
          <h1 class="ds-heading" data-size="2xl">
            {title}
          </h1>
          <p class="py-lead">{lead}</p>
        </div>
        {picture}
        <div class="py-stack py-hero-key">{children}</div>
      </div>
    </section>
  )
}

/** The head of the front page: a question, a form that answers it, and the crowd below. */
export function Front({ title, lead, children }: { title: Child; lead: Child; children?: Child }) {
  return (
    <div class="py-night py-front">
      <Crowd viewBox="0 0 1440 360" canopies={street} />
      <div class="py-wrap">
        <div class="py-stack">
          <h1 class="ds-heading" data-size="2xl">
            {title}
          </h1>
          <p class="py-lead">{lead}</p>
        </div>
        {children}
      </div>
    </div>
  )
}

export type AuthPageProps = Pick<PageProps, 'view' | 'title' | 'flash' | 'problem' | 'children'>

/** A page of its own for signing in: the form, and a square of umbrellas beside it. */
export function AuthPage({ view, title, flash, problem, children }: AuthPageProps) {
  return (
    <Html view={view} title={titleOf(view, title, problem)}>
      {view.demo && (
        <header>
          <DemoRibbon view={view} wrap="py-wrap" />
        </header>
      )}
      <div class="py-auth">
        <div class="py-night" aria-hidden="true">
          <Crowd viewBox="0 0 600 600" canopies={square} />
        </div>
        <main id="isi">
          <div>
            <div class="py-auth-head">
              <a class="py-brand" href="/">
                <Mark />
                Payung
              </a>
              <div class="py-tools">
                <LanguageSwitch view={view} />
              </div>
            </div>
            <News view={view} flash={flash} problem={problem} />
            <h1 class="ds-heading" data-size="xl">
              {title}
            </h1>
            {children}
          </div>
        </main>
      </div>
    </Html>
  )
}

export type Give = { readonly icon: IconName; readonly title: Child; readonly text: Child }

/** What protection gives. */
export function Gives({ gives }: { gives: readonly Give[] }) {
  return (
    <ul class="py-gives">
      {gives.map(({ icon, title, text }) => (
        <li>
          <Icon name={icon} />
          <div>
            <h3 class="ds-heading" data-size="xs">
              {title}
            </h3>
            <p>{text}</p>
          </div>
        </li>
      ))}
    </ul>
  )
}

export type Door = { readonly href: string; readonly label: Child; readonly text: Child }

/** Ways in, one for each kind of visitor. */
export function Doors({ doors }: { doors: readonly Door[] }) {
  return (
    <ul class="py-doors">
      {doors.map(({ href, label, text }) => (
        <li>
          <a href={href}>{label}</a>
          <p>{text}</p>
        </li>
      ))}
    </ul>
  )
}

/** Colour, size, left, top, turn in degrees. */
type Umbrella = readonly [colour: string, size: number, x: number, y: number, turn?: number]

// oxfmt-ignore
const street: readonly Umbrella[] = [
  ['k4', 270, -45, 195, 6], ['k1', 160, -40, 135], ['k4', 290, 415, 200, 10], ['k4', 230, 745, 205],
  ['k4', 300, 980, 195, 6], ['k4', 220, 1280, 190], ['k1', 180, 520, 135, 4], ['k6', 96, 422, 117],
  ['k2', 300, 135, 125], ['k3', 140, 655, 240, 8], ['k5', 124, 400, 228, 12], ['k1', 190, 905, 235],
  ['k3', 104, 853, 183], ['k6', 150, 1190, 175], ['k2', 130, 1305, 280],
]

// oxfmt-ignore
const square: readonly Umbrella[] = [
  ['k4', 170, 5, 35, 6], ['k1', 150, 175, -15], ['k4', 190, 335, -5, 10], ['k6', 150, 485, 155],
  ['k1', 180, -30, 240, -8], ['k3', 110, 125, 175, 4], ['k2', 240, 210, 180], ['k4', 200, 420, 320],
  ['k5', 90, 395, 170, 14], ['k1', 190, 95, 375, 6], ['k3', 120, 340, 460], ['k4', 150, -35, 465],
  ['k6', 80, 260, 110],
]

function Crowd({ viewBox, canopies }: { viewBox: string; canopies: readonly Umbrella[] }) {
  return (
    <svg class="py-crowd" viewBox={viewBox} preserveAspectRatio="xMinYMax slice" aria-hidden="true">
      {canopies.map(([colour, size, x, y, turn]) => (
        <use
          class={colour}
          href={canopyHref()}
          width={size}
          height={size}
          x={x}
          y={y}
          transform={turn ? `rotate(${turn} ${x + size / 2} ${y + size / 2})` : undefined}
        />
      ))}
    </svg>
  )
}
