import assert from 'node:assert/strict'
import { test } from 'node:test'
import fc from 'fast-check'
import { layoutOf, sampleWorker, text } from './fixtures/sample-rows.ts'
import { errorColumns, findHeader, recogniseLayout } from './layouts.ts'

const thirty = Object.keys(sampleWorker)
const thirtyTwo = thirty.flatMap((name) =>
  name === 'NAMA_LENGKAP' ? ['NAMA_DEPAN', 'NAMA_TENGAH', 'NAMA_BELAKANG'] : [name],
)
const wage = ['NPP', 'BLTH', 'KPJ', 'NIK', 'NO_PEGAWAI', 'NAMA', 'UPAH', 'RAPEL', 'KETERANGAN']
const leaver = ['NPP', 'KPJ', 'NIK', 'NAMA', 'TGL_NONAKTIF', 'KODE_SEBAB', 'NO_SURAT']

test('the worker layout is recognised with 30, 31 and 32 columns, in any order', () => {
  assert.equal(thirty.length, 30)
  assert.equal(thirtyTwo.length, 32)
  for (const header of [thirty, [...thirty, ''], thirtyTwo]) {
    const layout = layoutOf(header)
    assert.equal(layout.kind, 'worker')
    assert.equal(layout.columns.get('UPAH'), header.indexOf('UPAH'))
  }
  fc.assert(
    fc.property(fc.shuffledSubarray(thirty, { minLength: 30 }), (header) => {
      const { columns } = layoutOf(header)
      assert.ok([...columns].every(([name, at]) => header[at] === name))
      assert.equal(columns.size, 30)
    }),
  )
})

test('case, blanks, underscores and unknown columns do not matter', () => {
  const layout = layoutOf(['Cabang', ' no pegawai', 'nik', 'Nama', 'UPAH ', 'Catatan HRD'])
  assert.equal(layout.kind, 'wage')
  assert.deepEqual(
    [...layout.columns].sort((a, b) => a[1] - b[1]),
    [
      ['NO_PEGAWAI', 1],
      ['NIK', 2],
      ['NAMA', 3],
      ['UPAH', 4],
    ],
  )
})

test('wage and leaver layouts are recognised, also with a unit column and as few columns as they need', () => {
  assert.equal(layoutOf(wage).kind, 'wage')
  assert.equal(layoutOf(['KPJ', 'UPAH', 'KODE_UNIT']).kind, 'wage')
  assert.equal(layoutOf(leaver).kind, 'leaver')
  assert.equal(layoutOf(['NIK', 'TGL NONAKTIF', 'KODE SEBAB']).kind, 'leaver')
})

test('a worker file can be told to be read for its wages, and stays a worker layout when it may be either', () => {
  const cells = thirty.map(text)
  const any = recogniseLayout(cells)
  const forWages = recogniseLayout(cells, ['wage'])
  assert.ok(any.ok && any.layout.kind === 'worker')
  assert.ok(forWages.ok && forWages.layout.kind === 'wage')
  assert.equal(forWages.layout.columns.get('NIK'), thirty.indexOf('NOMOR_IDENTITAS'))
})

test('columns of an error file that comes back are ours, not data', () => {
  const layout = layoutOf([...wage, ...errorColumns])
  assert.deepEqual(layout.ours, [9, 10, 11, 12])
  assert.equal(layout.columns.size, 9)
})

test('missing columns are named, each with the header that looks most like it', () => {
  const slips = thirty.map((name) =>
    name === 'UPAH' ? 'UPHA' : name === 'NOMOR_IDENTITAS' ? 'NO IDENTITAS' : name,
  )
  const recognised = recogniseLayout(slips.filter((name) => name !== 'ALAMAT').map(text), ['worker'])
  assert.ok(!recognised.ok && recognised.finding.code === 'HEADER_MISSING')
  assert.deepEqual(recognised.finding.params.missing, [
    { name: 'NOMOR_IDENTITAS', nearest: 'NO IDENTITAS' },
    { name: 'UPAH', nearest: 'UPHA' },
    { name: 'ALAMAT', nearest: null },
  ])
})

test('a header that stands twice is refused rather than chosen', () => {
  const recognised = recogniseLayout([...wage, 'upah'].map(text))
  assert.ok(!recognised.ok && recognised.finding.code === 'HEADER_TWICE')
})

test('the header is found among the first ten rows, below titles', () => {
  const title = { number: 1, cells: [text('PT Citra Benang Nusantara')] }
  const header = { number: 9, cells: wage.map(text) }
  const data = { number: 10, cells: wage.map(() => text('1')) }
  const found = findHeader([title, header, data])
  assert.ok(found.ok && found.row === 9)
  const tooFar = findHeader([...Array.from({ length: 10 }, () => title), header])
  assert.ok(!tooFar.ok)
})

test('when no row is a header, the row that comes closest is explained', () => {
  const found = findHeader([
    { number: 2, cells: [text('Laporan')] },
    { number: 4, cells: ['NIK', 'NAMA', 'GAJI'].map(text) },
  ])
  assert.ok(!found.ok && found.row === 4 && found.finding.code === 'HEADER_MISSING')
  assert.deepEqual(found.finding.params.missing, [{ name: 'UPAH', nearest: null }])
  assert.ok(!findHeader([]).ok)
})

test('no header, whatever it holds, breaks the recognition', () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom(...thirty, ...wage))), (header) => {
      recogniseLayout(header.map(text))
    }),
  )
})
