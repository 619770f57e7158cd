import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'
import type { Visitor } from './stage/visitor.ts'

const stage = await openStage()
const [bahar, dewi] = ['0812-9999-0153', '0812-9999-0111']

/** Registers the simulated receiver's address, and gives the secret that is shown once. */
async function register(owner: Visitor, name: string): Promise<string> {
  await owner.open('/employer/profile')
  await owner.press('Webhook')
  await owner.fill(/^Alamat$/, `${stage.url}/simulator/receiver/inbox/${name}`)
  await owner.mark('Tagihan lunas')
  await owner.mark('Pekerja keluar')
  await owner.press('Daftarkan alamat')
  assert.equal(await owner.heading(), 'Alamat sudah terdaftar')
  const secret = await owner.page.getByLabel('Rahasia').last().inputValue()
  assert.match(secret, /^whsec_/)
  return secret
}

async function trust(owner: Visitor, secret: string): Promise<void> {
  await owner.open('/simulator/receiver')
  await owner.fill('Rahasia (whsec_…)', secret)
  await owner.press('Simpan')
  await owner.sees('Pengaturan tersimpan.')
}

test('an owner has a program told of things, and sees what happens arrive there with a good signature', async () => {
  const owner = await stage.visitor({ screen: 'desktop' })
  await owner.signIn(bahar, '/employer/profile/webhooks')
  assert.equal(await owner.heading(), 'Belum ada program yang diberi tahu')
  await owner.fill(/^Alamat$/, 'http://10.0.0.1/')
  await owner.press('Daftarkan alamat')
  await owner.sees('Pilih paling sedikit satu kejadian.')
  await owner.mark('Tagihan lunas')
  await owner.press('Daftarkan alamat')
  await owner.sees('Pakai alamat yang dimulai dengan https://')
  await owner.picture('webhook-refused')
  await trust(owner, await register(owner, 'gaji'))

  await owner.open('/employer/profile/webhooks')
  await owner.picture('webhooks')
  await owner.press(/receiver\/inbox\/gaji$/)
  assert.equal(await owner.heading(), 'Belum ada pesan yang diterima')
  await owner.press('Kirim pesan coba')
  await owner.waitsFor(/Pesan coba[\s\S]*Diterima \(204\)/)
  await owner.picture('webhook')
  const endpoint = owner.path
  await owner.open('/simulator/receiver')
  await owner.sees('test, 20 November 2026', 'Tanda tangan cocok', 'Penerima menjawab 204.')
  await owner.picture('simulator-receiver')

  await owner.open(endpoint)
  await owner.press('Pesan coba', owner.page.locator('table'))
  assert.match(await owner.page.getByLabel('Isi pesan').last().inputValue(), /^\{"type":"test"/)
  await owner.picture('webhook-message')
  await owner.press('Kirim ulang')
  await owner.waitsFor(/Diterima \(204\), 2 kali dicoba/)
  await owner.open('/simulator/receiver')
  await owner.sees('Sudah pernah datang')

  await owner.open('/employer/questions')
  await owner.press(/sudah keluar$/)
  await owner.fill('Hari kerja terakhir', '14-11-2026')
  await owner.mark('Mengundurkan diri')
  await owner.press('Lapor keluar')
  await owner.open('/simulator/receiver')
  await owner.waitsFor(/worker\.left, 20 November 2026[\s\S]*Tanda tangan cocok/)
  await owner.leave()
})

test('without script an owner mends a receiver that fails, changes its secret, pauses and removes it', async () => {
  const owner = await stage.visitor({ script: false })
  await owner.signIn(dewi, '/employer/profile')
  const secret = await register(owner, 'cadangan')
  await owner.open('/simulator/receiver')
  await owner.mark('Rusak (500)')
  await owner.press('Simpan')
  await owner.open('/employer/profile/webhooks')
  await owner.press(/receiver\/inbox\/cadangan$/)
  const endpoint = owner.path
  await owner.press('Kirim pesan coba')
  await owner.waitsFor(/Belum menerima apa pun sejak 20 November 2026[\s\S]*Tidak diterima \(500\)/)
  await owner.sees('Akan dicoba lagi')
  await owner.picture('webhook-failing')

  await owner.open('/simulator/receiver')
  await owner.mark('Terima (204)')
  await owner.press('Simpan')
  await trust(owner, secret)
  await owner.open(endpoint)
  await owner.press('Kirim ulang semua')
  await owner.waitsFor(/Terakhir diterima/)
  await owner.press('Ganti rahasia')
  assert.equal(await owner.heading(), 'Rahasia baru')
  await owner.press('Sudah saya salin')
  await owner.sees('Yang lama ikut menandatangani sampai 21 November 2026')
  await owner.press('Kirim pesan coba')
  await owner.open('/simulator/receiver')
  await owner.waitsFor(/Tanda tangan cocok/)

  await owner.open(endpoint)
  await owner.press('Ubah alamat atau kejadian')
  await owner.mark('Tagihan terbit')
  await owner.press('Simpan')
  await owner.sees('Perubahan tersimpan.', 'Tagihan terbit, Tagihan lunas, Pekerja keluar.')
  await owner.press('Hentikan sementara')
  await owner.sees('Anda menghentikannya 20 November 2026', 'Nyalakan lagi')
  await owner.press('Nyalakan lagi')
  await owner.sees('Menyala lagi.')
  await owner.unfold('Hapus alamat ini')
  await owner.press('Hapus untuk selamanya')
  assert.equal(await owner.heading(), 'Belum ada program yang diberi tahu')
  await owner.leave()
})

test('410 is the end of it, the owner is told by message, and switches it on again', async () => {
  const owner = await stage.visitor({ language: 'id' })
  await owner.signIn(dewi, '/employer/profile')
  await trust(owner, await register(owner, 'pekerja'))
  await owner.mark('Tidak dipakai lagi (410)')
  await owner.press('Simpan')
  await owner.open('/employer/profile/webhooks')
  await owner.press(/receiver\/inbox\/pekerja$/)
  await owner.press('Kirim pesan coba')
  await owner.waitsFor(/Dimatikan 20 November 2026 pukul 09\.14 WIB karena alamat ini menjawab 410/)
  await owner.picture('webhook-gone')
  const endpoint = owner.path
  await owner.open(`/simulator/messages?to=${encodeURIComponent(dewi)}`)
  await owner.waitsFor(/webhook ke 127\.0\.0\.1 dimatikan karena alamat itu menjawab 410/)
  await owner.open('/simulator/receiver')
  await owner.mark('Terima (204)')
  await owner.press('Simpan')
  await owner.open(endpoint)
  await owner.press('Nyalakan lagi')
  await owner.waitsFor(/Terakhir diterima/)
  await owner.leave()
})
