import type { Child } from 'hono/jsx'
import type { ProblemDetails } from '#base/problem.ts'
import type { Language } from '#base/words.ts'
import { assetPath } from './assets.ts'
import { draw } from './draw.ts'
import { Icon, Mark } from './icon.tsx'
import { changeDesk, navigation, officerSearch, signIn, signOut } from './navigation.ts'
import type { CurrentIn, NavItem, Place } from './navigation.ts'
import { Button } from './parts/action.tsx'
import { ErrorSummary, fieldId, Form } from './parts/form.tsx'
import { Preview, type PreviewProps } from './preview.tsx'
import type { Portal, View } from './view.ts'

export type PageProps<P extends Portal = Portal> = {
  view: View
  /** What the tab of the browser says; the brand is added. */
  title: string
  portal: P
  /** The navigation item that this page stands under. */
  current?: CurrentIn<P> | undefined
  /** What programs show of a link to this page. */
  preview?: PreviewProps | undefined
  /** For search engines: the one address of what this page is about, and what it says in a sentence. */
  indexed?: Indexed | undefined
  /** Full width, before everything else: a `Hero`, a `Front`. */
  hero?: Child
  /** A thin bar under the header: why an officer opened this file. */
  purpose?: Child
  /** What has just been done, after a redirect. */
  flash?: Child
  /** Why the form on this page was not taken; its fields say the same. */
  problem?: ProblemDetails | null | undefined
  /** Stays at the bottom of the window: an `ActionBar`. */
  actionBar?: Child
  /** The officer's search box keeps what was searched. */
  search?: string | undefined
  /** The officer's search box has the cursor: for pages on which one looks for somebody next. */
  searchFirst?: boolean | undefined
  children?: Child
}

export type Indexed = { readonly url: string; readonly description: string }

/** A whole page of any portal. */
export function Page<P extends Portal>(props: PageProps<P>) {
  const { view, portal, flash, problem } = props
  const place: Place = navigation[portal]
  const wrap = wrapOf(portal)
  const items = itemsOf(view, place, props.current)
  return (
    <Html
      view={view}
      title={titleOf(view, props.title, problem)}
      preview={props.preview}
      indexed={props.indexed}
    >
      <Header {...props} place={place} items={items} />
      {props.purpose}
      <main id="isi">
        <News view={view} flash={flash} problem={problem} wrap={wrap} />
        {props.hero}
        <div class={wrap}>{props.children}</div>
        {props.actionBar}
      </main>
      {!props.actionBar && <Footer view={view} place={place} wrap={wrap} />}
      {!props.actionBar && place.onPhone === 'tabs' && <TabBar view={view} items={items} />}
    </Html>
  )
}

type NewsProps = Pick<PageProps, 'view' | 'flash' | 'problem'> & { wrap?: string }

/** What has just happened: done, or sent back. */
export function News({ view, flash, problem, wrap = '' }: NewsProps) {
  if (!flash && !problem) return null
  return (
    <div class={`py-news ${wrap}`.trim()}>
      {flash && <div role="status">{flash}</div>}
      {problem && <ErrorSummary view={view} problem={problem} />}
    </div>
  )
}

/** The title says first that something needs mending, because it is what is heard first. */
export function titleOf(view: View, title: string, problem: PageProps['problem']): string {
  return problem ? `${view.t('Perlu diperbaiki', 'Needs mending')}: ${title}` : title
}

type HtmlProps = Pick<PageProps, 'view' | 'title' | 'preview' | 'indexed' | 'children'>

/** The document around a page: language, title, stylesheet, the way past the navigation. */
export function Html({ view, title, preview, indexed, children }: HtmlProps) {
  return (
    <html lang={view.lang}>
      <head>
        <meta charset="utf-8" />
        <meta name="viewport" content="width=device-width, initial-scale=1" />
        <title>{`${title} – Payung`}</title>
        {preview && <Preview {...preview} />}
        {indexed && (
          <>
            <link rel="canonical" href={indexed.url} />
            <meta name="description" content={indexed.description} />
          </>
        )}
        <meta name="color-scheme" content="light dark" />
        <link rel="icon" href={assetPath('favicon.svg')} type="image/svg+xml" />
        <link rel="manifest" href={assetPath('app.webmanifest')} />
        <link
          rel="preload"
          href={assetPath('plus-jakarta-sans-400-800.woff2')}
          as="font"
          type="font/woff2"
          crossorigin="anonymous"
        />
        <link rel="stylesheet" href={assetPath('payung.css')} />
      </head>
      <body>
        <a class="ds-skip-link" href="#isi">
          {view.t('Langsung ke isi', 'Skip to content')}
        </a>
        {children}
      </body>
    </html>
  )
}

/** The page as it is sent. */
export function asDocument(page: Parameters<typeof draw>[0]): string {
  return `<!doctype html>${draw(page)}`
}

type Items = readonly (NavItem & { label: NavItem['label']; text: string; current: boolean })[]

type HeaderProps = Omit<PageProps, 'current'> & { place: Place; items: Items }

function Header({ view, portal, place, items, search, searchFirst }: HeaderProps) {
  const night = portal === 'officer' || portal === 'public'
  const nav = items.length > 0 && (
    <nav class={place.onPhone === 'strip' ? 'py-nav strip' : 'py-nav'} aria-label={view.t('Utama', 'Main')}>
      <ul>
        {items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
  return (
    <header class={night ? 'py-header py-on-night' : 'py-header'}>
      {view.demo && <DemoRibbon view={view} wrap={wrapOf(portal)} />}
      <div class={wrapOf(portal)}>
        <a class="py-brand" href={place.home}>
          <Mark />
          Payung {place.badge && <span>{view.say(place.badge)}</span>}
        </a>
        {portal === 'officer' ? <OfficerSearch view={view} value={search} first={searchFirst} /> : nav}
        <div class="py-tools">
          <LanguageSwitch view={view} />
          {view.account ? <AccountMenu view={view} /> : <a href={signIn.href}>{view.say(signIn.label)}</a>}
        </div>
        {portal === 'officer' && nav}
      </div>
    </header>
  )
}

/** Said on every page of a demo world. */
export function DemoRibbon({ view, wrap }: { view: View; wrap: string }) {
  return (
    <div class="py-ribbon">
      <p class={wrap}>
        <strong>{view.t('Data contoh.', 'Sample data.')}</strong>{' '}
        {view.t(
          'Orang, perusahaan, dan uang di sini tidak nyata.',
          'The people, employers and money here are not real.',
        )}
      </p>
    </div>
  )
}

export function LanguageSwitch({ view }: { view: View }) {
  const to: Language = view.lang === 'id' ? 'en' : 'id'
  const href = `/language?to=${to}&back=${encodeURIComponent(view.path)}`
  return (
    <a href={href} lang={to} hreflang={to}>
      {to === 'en' ? 'English' : 'Indonesia'}
    </a>
  )
}

function AccountMenu({ view }: { view: View }) {
  if (!view.account) return null
  const { name, initials, portal, place, hasOtherDesks } = view.account
  return (
    <details class="py-account">
      <summary
        aria-label={[`${initials}, ${view.t('akun', 'account')} ${name}`, place].filter(Boolean).join(', ')}
      >
        <span class="py-initials" aria-hidden="true">
          {initials}
        </span>
      </summary>
      <div class="py-stack">
        <p>
          <strong>{name}</strong>
          {place && <span class="py-small py-sub">{place}</span>}
        </p>
        <p>
          <a href={navigation[portal].home}>{view.t('Beranda saya', 'My home page')}</a>
        </p>
        {hasOtherDesks && (
          <p>
            <a href={changeDesk.href}>{view.say(changeDesk.label)}</a>
          </p>
        )}
        <Form view={view} action={signOut.href}>
          <Button variant="secondary" icon="log-out">
            {view.say(signOut.label)}
          </Button>
        </Form>
      </div>
    </details>
  )
}

type OfficerSearchProps = { view: View; value: string | undefined; first: boolean | undefined }

/** Sends what is searched in its body: a NIK or a phone number in an address would stay in histories and logs. */
function OfficerSearch({ view, value, first }: OfficerSearchProps) {
  const label = view.t(
    'Cari NIK, nomor peserta, nama, HP, NPP, NIB, NPWP, kode iuran, atau nomor tagihan',
    'Search NIK, member number, name, phone, NPP, NIB, NPWP, payment code or bill number',
  )
  return (
    <form class="py-search" role="search" action={officerSearch} method="post">
      {view.csrf && <input type="hidden" name="csrf" value={view.csrf} />}
      <label class="py-hide" for={fieldId(searchField)}>
        {label}
      </label>
      <input
        class="ds-input"
        type="search"
        id={fieldId(searchField)}
        name={searchField}
        value={value}
        maxlength={100}
        autocomplete="off"
        autofocus={first}
        placeholder={view.t('NIK, nama, NPP, kode iuran', 'NIK, name, NPP, payment code')}
      />
      <Button icon="search">{view.t('Cari', 'Search')}</Button>
    </form>
  )
}

const searchField = 'search'

function Footer({ view, place, wrap }: { view: View; place: Place; wrap: string }) {
  return (
    <footer class="py-footer">
      <div class={wrap}>
        <ul>
          {place.footer.map((link) => (
            <li>
              <a href={link.href}>{view.say(link.label)}</a>
            </li>
          ))}
        </ul>
        <p class="py-sub">
          {view.t(
            'Layanan Payung gratis. Tidak ada petugas yang boleh meminta imbalan.',
            'Payung is free of charge. No officer may ask you for anything in return.',
          )}
        </p>
      </div>
    </footer>
  )
}

function TabBar({ view, items }: { view: View; items: Items }) {
  return (
    <nav class="py-tabbar" aria-label={view.t('Utama, bawah', 'Main, bottom')}>
      <ul>
        {items.map((item) => (
          <li>
            <a href={item.href} aria-current={item.current ? 'page' : undefined}>
              <Icon name={item.icon} />
              {item.text}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  )
}

function itemsOf(view: View, place: Place, current: string | undefined): Items {
  return place.items.map((item) => ({ ...item, text: view.say(item.label), current: item.id === current }))
}

/** Files need room for three columns; everything else is for reading. */
function wrapOf(portal: Portal): string {
  return portal === 'officer' ? 'py-wrap py-wide' : 'py-wrap'
}
