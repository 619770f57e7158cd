import assert from 'node:assert/strict'
import { test } from 'node:test'
import {
  makeArchive,
  makeXlsx,
  relationship,
  relationships,
  workbookParts,
} from '../fixtures/make-archive.ts'
import { readAll, readTexts } from '../fixtures/read-all.ts'
import { readSheet } from '../read-sheet.ts'

const sheet = (data: string) => makeXlsx({ sheets: [{ name: 'Upah', data }] })

test('a NIK kept as text, shared or inline, arrives with all sixteen digits', async () => {
  const file = makeXlsx({
    sheets: [
      {
        name: 'Upah',
        data: '<row r="1"><c r="A1" t="s"><v>1</v></c><c r="B1" t="inlineStr"><is><t>9901124508920002</t></is></c></row>',
      },
    ],
    strings: '<si><t>lain</t></si><si><t>9901124508920001</t></si>',
  })
  assert.deepEqual(await readTexts(file), [['9901124508920001', '9901124508920002']])
})

test('whole numbers keep the digits of the file, exponents are written out and fractions look as in Excel', async () => {
  const cells = ['9901124508920001', '9.90112450892E+15', '5000000.0999999996', '-5', '1.5E-3', '4100000.00']
  const rows = await readAll(sheet(`<row>${cells.map((v) => `<c><v>${v}</v></c>`).join('')}</row>`))
  assert.deepEqual(
    rows[0]?.cells.map(({ kind, text }) => `${kind} ${text}`),
    [
      'number 9901124508920001',
      'number 9901124508920000',
      'number 5000000.1',
      'number -5',
      'number 0.0015',
      'number 4100000',
    ],
  )
})

const dateStyles =
  '<numFmts count="3"><numFmt numFmtId="164" formatCode="[$-421]dd\\ mmmm\\ yyyy;@"/>' +
  '<numFmt numFmtId="165" formatCode="&quot;hari&quot;#,##0"/><numFmt numFmtId="166" formatCode="#,##0.00"/></numFmts>' +
  '<cellStyleXfs><xf numFmtId="14"/></cellStyleXfs>' +
  '<cellXfs><xf numFmtId="0"/><xf numFmtId="14"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="166"/></cellXfs>'

test('only cells whose style shows a date are dates', async () => {
  const data = `<row>${[0, 1, 2, 3, 4].map((s) => `<c s="${s}"><v>33238</v></c>`).join('')}</row>`
  const rows = await readAll(makeXlsx({ sheets: [{ name: 'A', data }], styles: dateStyles }))
  assert.deepEqual(
    rows[0]?.cells.map(({ kind, text }) => `${kind} ${text}`),
    ['number 33238', 'date 1990-12-31', 'date 1990-12-31', 'number 33238', 'number 33238'],
  )
})

test('old Macintosh files count their days from 1904', async () => {
  const data = '<row><c s="1"><v>31776</v></c></row>'
  const rows = await readAll(makeXlsx({ sheets: [{ name: 'A', data }], styles: dateStyles, from1904: true }))
  assert.equal(rows[0]?.cells[0]?.text, '1990-12-31')
})

test('each kind of cell says what it is and shows what a person sees', async () => {
  const rows = await readAll(
    sheet(
      '<row><c t="b"><v>1</v></c><c t="e"><v>#REF!</v></c><c><f>A1*2</f><v>850000</v></c>' +
        '<c t="str"><f>A1&amp;"x"</f><v>ax</v></c><c t="str"><v>kata</v></c><c t="d"><v>1990-12-31T00:00:00</v></c>' +
        '<c><f>SUM(A1)</f></c><c t="e"><f>1/0</f><v>#DIV/0!</v></c><c s="9"/></row>',
    ),
  )
  assert.deepEqual(
    rows[0]?.cells.map(({ kind, text }) => [kind, text]),
    [
      ['boolean', 'TRUE'],
      ['error', '#REF!'],
      ['formula', '850000'],
      ['formula', 'ax'],
      ['text', 'kata'],
      ['date', '1990-12-31'],
      ['formula', ''],
      ['error', '#DIV/0!'],
    ],
  )
})

test('rich text is joined, phonetic hints are left out, entities and escapes are resolved', async () => {
  const file = makeXlsx({
    sheets: [
      { name: 'A', data: '<row><c t="s"><v>0</v></c><c t="s"><v>1</v></c><c t="s"><v>2</v></c></row>' },
    ],
    strings:
      '<si><r><t>Siti </t></r><r><rPr><b/></rPr><t xml:space="preserve">Marlina</t></r><rPh sb="0" eb="1"><t>sm</t></rPh></si>' +
      '<si><t>A &amp; B &lt;C&gt; &#68;&#x45;<![CDATA[ & <F>]]></t></si><si><t>a_x000D_b_x005F_x000D_</t></si>',
  })
  assert.deepEqual(await readTexts(file), [['Siti Marlina', 'A & B <C> DE & <F>', 'a\rb_x000D_']])
})

test('rows and cells without a reference follow the one before, and gaps stay gaps', async () => {
  const rows = await readAll(
    sheet(
      '<row r="3"><c r="B3"><v>1</v></c><c><v>2</v></c></row><row><c><v>3</v></c></row><row r="9"><c r="C9"><v>4</v></c></row>',
    ),
  )
  assert.deepEqual(
    rows.map(({ number, cells }) => [number, ...cells.map(({ text }) => text)]),
    [
      [3, '', '1', '2'],
      [4, '3', '', ''],
      [9, '', '', '4'],
    ],
  )
})

test('blank rows before, between and after the table are left out but keep their numbers', async () => {
  const rows = await readAll(
    sheet(
      '<row r="1"><c><v></v></c></row><row r="2"/><row r="3"><c><v>1</v></c></row>' +
        '<row r="4"><c t="str"><v> </v></c></row><row r="5"><c><v>2</v></c></row><row r="6"><c s="3"/></row>',
    ),
  )
  assert.deepEqual(
    rows.map(({ number }) => number),
    [3, 5],
  )
})

test('prefixed elements and strict relationship types are read like any other', async () => {
  const strict = (id: string, type: string, target: string) =>
    relationship(id, type, target).replace(
      'http://schemas.openxmlformats.org/officeDocument/2006',
      'http://purl.oclc.org/ooxml/officeDocument',
    )
  const file = makeArchive([
    { name: '_rels/.rels', content: relationships(strict('r', 'officeDocument', '/isi/Buku.xml')) },
    {
      name: 'isi/_rels/buku.xml.rels',
      content: relationships(
        strict('a', 'worksheet', '../lain/lembar.xml'),
        strict('b', 'sharedStrings', 's.xml'),
      ),
    },
    {
      name: 'isi/buku.xml',
      content: '<x:workbook><x:sheets><x:sheet name="Satu" q:id="a"/></x:sheets></x:workbook>',
    },
    {
      name: 'lain/lembar.xml',
      content:
        "<x:worksheet><x:sheetData><x:row r='1'><x:c r='A1' t='s'><x:v>0</x:v></x:c></x:row></x:sheetData>" +
        '<x:controls><x:row>7</x:row></x:controls></x:worksheet>',
    },
    { name: 'isi/s.xml', content: '<x:sst><x:si><x:t>a>b</x:t></x:si></x:sst>' },
  ])
  assert.deepEqual(await readTexts(file), [['a>b']])
})

test('hidden and empty worksheets are passed over, and further filled ones are named', async () => {
  const data = '<row><c><v>1</v></c></row>'
  const file = makeXlsx({
    sheets: [
      { name: 'Rahasia', data, state: 'veryHidden' },
      { name: 'Kosong', data: '<row r="1"><c s="1"/></row>' },
      { name: 'Upah &amp; THR', data: '<row><c><v>2</v></c></row>' },
      { name: 'Tersembunyi', data, state: 'hidden' },
      { name: 'Arsip', data },
    ],
  })
  const { name, others, format, batches } = await readSheet({ name: 'a.xlsx', bytes: file })
  assert.deepEqual({ name, others, format }, { name: 'Upah & THR', others: ['Arsip'], format: 'xlsx' })
  assert.equal((await Array.fromAsync(batches)).flat()[0]?.cells[0]?.text, '2')
})

test('external links are not followed', async () => {
  const parts = workbookParts({ sheets: [{ name: 'A', data: '<row><c><v>1</v></c></row>' }] }).map((part) =>
    part.name === 'xl/_rels/workbook.xml.rels'
      ? {
          ...part,
          content: String(part.content).replace(
            '<Relationships>',
            '<Relationships><Relationship Id="rId1" Type="x/worksheet" Target="file:///etc/passwd" TargetMode="External"/>',
          ),
        }
      : part,
  )
  assert.deepEqual(await readTexts(makeArchive(parts)), [['1']])
})

test('markup that is cut anywhere between two pieces is put together again', async () => {
  const rows = Array.from(
    { length: 20_000 },
    (_, i) => `<row r="${i + 1}"><c r="A${i + 1}" t="inlineStr"><is><t>é&amp;${i}</t></is></c></row>`,
  )
  const read = await readAll(sheet(rows.join('')))
  assert.equal(read.length, 20_000)
  assert.ok(read.every(({ number, cells }) => number === Number(cells[0]?.text.slice(2)) + 1))
  assert.ok(read.every(({ cells }) => cells[0]?.text.startsWith('é&')))
})

test('rows come in batches with other work in between', async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `<row><c><v>${i}</v></c><c><v>1</v></c></row>`)
  const { batches } = await readSheet({ name: 'a.xlsx', bytes: sheet(rows.join('')) })
  let turns = 0
  const timer = setInterval(() => turns++, 0)
  const sizes = (await Array.fromAsync(batches)).map((batch) => batch.length)
  clearInterval(timer)
  assert.ok(sizes.length > 5 && sizes.slice(0, -1).every((size) => size >= 500))
  assert.ok(turns > 0)
})

test('a reader that stops early leaves nothing running', async () => {
  const rows = Array.from({ length: 30_000 }, (_, i) => `<row><c><v>${i}</v></c></row>`)
  const { batches } = await readSheet({ name: 'a.xlsx', bytes: sheet(rows.join('')) })
  for await (const batch of batches) {
    assert.ok(batch.length > 0)
    break
  }
  assert.equal((await batches.next()).done, true)
})
