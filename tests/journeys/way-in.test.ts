import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'
import type { Visitor } from './stage/visitor.ts'

const stage = await openStage('localhost')

for (const script of [true, false]) {
  test(`whoever signs in with password and code comes to where they were going, ${script ? 'with' : 'without'} script`, async () => {
    const rina = await stage.visitor({ script })
    await rina.signIn('0812-9999-0101', '/account')
    await rina.sees('Tempat saya masuk')
    await rina.leave()
  })
}

/** Gives the browser a device with a screen lock: a finger is shown whenever it asks. */
async function holdDevice({ page }: Visitor): Promise<void> {
  const client = await page.context().newCDPSession(page)
  await client.send('WebAuthn.enable')
  await client.send('WebAuthn.addVirtualAuthenticator', {
    options: {
      protocol: 'ctap2',
      transport: 'internal',
      hasResidentKey: true,
      hasUserVerification: true,
      isUserVerified: true,
      automaticPresenceSimulation: true,
    },
  })
}

async function addPasskey(visitor: Visitor, name: string): Promise<void> {
  await visitor.open('/account')
  await visitor.press('Tambah passkey')
  await visitor.picture('passkey-add')
  await visitor.fill(/^Nama$/, name)
  await visitor.page.getByRole('button', { name: 'Buat passkey' }).click()
  await visitor.page.waitForURL('**/account', patiently)
  await visitor.sees('Passkey tersimpan', name)
  await visitor.open('/account')
}

/** The server takes its time over the first passkey of its life. */
const patiently = { timeout: 60_000 }

/** The page that follows asks the device by itself, and the device's answer leads on. */
async function enter(visitor: Visitor, path: string): Promise<void> {
  await visitor.page.getByRole('button', { name: 'Masuk dengan passkey' }).click()
  await visitor.page.waitForURL((url) => url.pathname + url.search === path, patiently)
  await visitor.open(path)
}

async function signOut(visitor: Visitor): Promise<void> {
  await visitor.open('/account')
  await visitor.unfold(/^[A-Z]{1,2}$/)
  await visitor.press(/^Keluar$/)
  await visitor.sees('Anda sudah keluar')
}

const people = [
  ['a member', '0812-9999-0101', '/member/more'],
  ['an employer’s owner', '0812-9999-0111', '/employer/bills'],
  ['an officer', '0812-9999-0141', '/officer/files'],
] as const

for (const [who, name, path] of people) {
  test(`${who} adds a passkey, sees it on the account page, and comes back in with nothing else`, async () => {
    const visitor = await stage.visitor({ screen: who === 'an officer' ? 'desktop' : 'phone' })
    await holdDevice(visitor)
    await visitor.signIn(name, '/account')
    await addPasskey(visitor, 'HP sehari-hari')
    await visitor.sees('Belum pernah')
    await visitor.picture('passkeys')
    await signOut(visitor)

    await visitor.open(`/sign-in?back=${encodeURIComponent(path)}`)
    await visitor.picture('sign-in')
    await enter(visitor, path)
    await visitor.open('/account')
    await visitor.sees('HP sehari-hari', '20 November 2026')
    await visitor.doesNotSee('Belum pernah')
    await visitor.leave()
  })
}

test('a passkey that was removed opens nothing any more, and the page says what to do instead', async () => {
  const visitor = await stage.visitor()
  await holdDevice(visitor)
  await visitor.signIn('0812-9999-0102', '/account')
  await addPasskey(visitor, 'HP lama')
  await visitor.press('Hapus')
  await visitor.sees('Passkey dihapus di sini')
  await visitor.doesNotSee('HP lama')
  await signOut(visitor)
  await visitor.page.getByRole('button', { name: 'Masuk dengan passkey' }).click()
  await visitor.page.waitForURL('**/sign-in/passkey/answer', patiently)
  await visitor.sees('Passkey ini tidak cocok dengan akun mana pun', 'pakai kata sandi dan kode')
  await visitor.leave()
})

test('whoever shows no finger and knows no PIN is told so, and can try again or take another way', async () => {
  const visitor = await stage.visitor()
  await holdDevice(visitor)
  await visitor.open('/sign-in')
  await visitor.page.getByRole('button', { name: 'Masuk dengan passkey' }).click()
  await visitor.page.getByText('Passkey belum dipakai.').waitFor()
  await visitor.sees('Coba sekali lagi', 'Masuk dengan kata sandi')
  assert.equal(visitor.path, '/sign-in/passkey')
  await visitor.picture('passkey-not-used')
  await visitor.leave()
})

test('without script, or at an address that passkeys do not belong to, nothing of them is in sight and all else works', async () => {
  const visitor = await stage.visitor({ script: false })
  await visitor.open('/sign-in')
  await visitor.doesNotSee('passkey')
  await visitor.signIn('0812-9999-0113', '/account')
  await visitor.doesNotSee('Tambah passkey')
  await visitor.sees('Ganti kata sandi')
  await visitor.leave()

  const elsewhere = await stage.visitor()
  await holdDevice(elsewhere)
  await elsewhere.page.goto(stage.url.replace('localhost', '127.0.0.1') + '/sign-in')
  await elsewhere.doesNotSee('passkey')
  await elsewhere.leave()
})
