import assert from 'node:assert/strict'
import { test } from 'node:test'
import { draw } from './draw.ts'
import { badInput } from '#base/problem.ts'
import { Page, asDocument } from './layout.tsx'
import { navigation } from './navigation.ts'
import { AuthPage } from './parts/public.tsx'
import { tagsOf, textOf, valuesOf } from './read-markup.ts'
import { sampleView } from './sample-view.ts'
import type { Portal } from './view.ts'

const portals = Object.keys(navigation) as Portal[]

test('a page is a whole document in the language of its person', () => {
  const html = asDocument(<Page view={sampleView()} title="Iuran" portal="member" />)
  assert.match(html, /^<!doctype html><html lang="id">/)
  assert.match(html, /<title>Iuran – Payung<\/title>/)
  assert.match(asDocument(<AuthPage view={sampleView({ lang: 'en' })} title="Sign in" />), /<html lang="en">/)
})

test('every portal has one main part, reached by the first link of the page', () => {
  for (const portal of portals) {
    const html = draw(<Page view={sampleView()} title="Judul" portal={portal} />)
    const first = tagsOf(html).find((tag) => tag.name === 'a')
    assert.equal(first?.attributes.get('href'), '#isi', portal)
    assert.equal(html.split('<main id="isi">').length, 2, portal)
  }
})

test('the item that a page stands under is marked, wherever the navigation stands', () => {
  const html = draw(<Page view={sampleView()} title="Saldo" portal="member" current="balance" />)
  const current = tagsOf(html).filter((tag) => tag.attributes.get('aria-current') === 'page')
  assert.deepEqual(
    current.map((tag) => tag.attributes.get('href')),
    ['/member/balance', '/member/balance'],
  )
})

test('the switch of language comes back to the same page with the same question', () => {
  const links = valuesOf(draw(<Page view={sampleView()} title="Judul" portal="member" />), 'href')
  assert.ok(links.includes('/language?to=en&amp;back=%2Fmember%3Fyear%3D2026%26all'))
})

test('who is signed in is named and can leave; who is not is shown the way in', () => {
  const signedIn = draw(<Page view={sampleView()} title="Judul" portal="member" />)
  assert.match(signedIn, /aria-label="RK, akun Rina Kusumawati"/)
  assert.match(signedIn, /action="\/sign-out" method="post"/)
  const stranger = draw(<Page view={sampleView({ account: null })} title="Judul" portal="public" />)
  assert.match(stranger, /href="\/sign-in"/)
  assert.doesNotMatch(stranger, /sign-out/)
})

test('what an officer searches for is sent in the body of a request and never in its address', () => {
  const html = draw(
    <Page view={sampleView()} title="Judul" portal="officer" search="9964012345670006" searchFirst />,
  )
  const form = tagsOf(html).find((tag) => tag.attributes.get('role') === 'search')
  assert.deepEqual(
    [form?.attributes.get('action'), form?.attributes.get('method')],
    ['/officer/search', 'post'],
  )
  assert.match(html, /role="search"[^>]*><input type="hidden" name="csrf"/)
  assert.match(html, /name="search" value="9964012345670006"[^>]* autofocus/)
  assert.doesNotMatch(draw(<Page view={sampleView()} title="Judul" portal="officer" />), /autofocus/)
})

test('sample data are called so on every page that shows them', () => {
  for (const portal of portals) {
    const html = draw(<Page view={sampleView({ demo: true })} title="Judul" portal={portal} />)
    assert.match(textOf(html), /Data contoh\./, portal)
  }
  assert.doesNotMatch(draw(<Page view={sampleView()} title="Judul" portal="member" />), /Data contoh/)
})

test('a page that was sent back says so in its title and before everything else', () => {
  const fault = { field: 'nik', code: 'short', message: { id: 'NIK hanya 15 angka.', en: '15 digits.' } }
  const problem = badInput([fault]).details
  const html = draw(
    <Page view={sampleView()} title="Tambah pekerja" portal="employer" problem={problem}>
      <h1>Tambah pekerja</h1>
    </Page>,
  )
  assert.match(html, /<title>Perlu diperbaiki: Tambah pekerja – Payung<\/title>/)
  assert.ok(html.indexOf('role="alert"') < html.indexOf('<h1>'))
})

test('where the next step stays in sight it takes the place of the bar of tabs', () => {
  const bar = <div>Simpan</div>
  const html = draw(<Page view={sampleView()} title="Laporan" portal="employer" actionBar={bar} />)
  assert.doesNotMatch(html, /py-tabbar/)
  assert.match(draw(<Page view={sampleView()} title="Laporan" portal="employer" />), /py-tabbar/)
})
