import assert from 'node:assert/strict'
import { test } from 'node:test'
import { openStage } from './stage/open-stage.ts'

const stage = await openStage()

test('a member gets one file with everything that is held about them, at once and without script', async () => {
  const rina = await stage.visitor({ script: false })
  await rina.signIn('0812-9999-0101', '/member/more')
  await rina.press('Unduh data saya')
  assert.equal(await rina.heading(), 'Semua data Anda, dalam satu berkas')
  await rina.sees('UU 27/2022 Pasal 32 ayat (2)', 'paling lambat 72 jam')
  const { name, bytes } = await rina.download('Unduh data saya')
  assert.match(name, /^data-saya-\d{4}-\d\d-\d\d\.json$/)
  const copy = JSON.parse(bytes.toString())
  assert.equal(copy.records[0].name, 'Rina Kusumawati')
  assert.ok(copy.contributions.length > 12)
  assert.ok(copy.savings.length > 12)
  assert.ok(copy.record.length > 0)
  assert.ok(copy.sessions.length > 0)
  await rina.leave()
})
