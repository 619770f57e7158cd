import { inflateSync } from 'node:zlib'
import { present } from '#base/assert.ts'

/** Reads our own letters back for the tests, as a program that reads aloud does: by their structure. */

export type Said = { readonly tag: string; readonly text: string; readonly dictionary: string }

export type PdfReading = {
  readonly pages: number
  readonly catalog: string
  readonly title: string
  /** Every element that holds content, in the order in which it is read. */
  readonly said: readonly Said[]
  /** What is written but not read: lines at the foot, a head that is repeated. */
  readonly artifacts: readonly string[]
  /** Painting that is neither tagged nor marked as an artifact. */
  readonly untagged: number
}

type PdfObject = { readonly dictionary: string; readonly stream: string }
type Objects = ReadonlyMap<string, PdfObject>

export function readPdf(bytes: Uint8Array): PdfReading {
  const file = Buffer.from(bytes).toString('latin1')
  const objects: Objects = new Map(
    [...file.matchAll(/(\d+) 0 obj\n([\s\S]*?)\nendobj/g)].map(([, id = '', body = '']) => [
      id,
      objectOf(body),
    ]),
  )
  const trailer = present(/trailer\n<<([\s\S]*?)>>/.exec(file)?.[1], 'a trailer')
  const catalog = follow(objects, trailer, 'Root').dictionary
  const pages = refs(present(/\/Kids \[([^\]]*)\]/.exec(file)?.[1], 'pages'))
  const painted = pages.map((page) => paintOf(objects, page))
  const content = new Map(painted.flatMap((page) => [...page.content]))
  return {
    pages: pages.length,
    catalog,
    title: follow(objects, follow(objects, trailer, 'Info').dictionary, 'Title').dictionary,
    said: refs(follow(objects, catalog, 'StructTreeRoot').dictionary.split('/K')[1] ?? '').flatMap((id) =>
      readElement(objects, content, id),
    ),
    artifacts: painted.flatMap((page) => page.artifacts),
    untagged: painted.reduce((sum, page) => sum + page.untagged, 0),
  }
}

function readElement(objects: Objects, content: ReadonlyMap<string, string>, id: string): Said[] {
  const { dictionary } = present(objects.get(id), `object ${id}`)
  const page = /\/Pg (\d+) 0 R/.exec(dictionary)?.[1]
  const kids = /\/K \[([\s\S]*?)\]/.exec(dictionary)?.[1] ?? ''
  const own: string[] = []
  const below: Said[] = []
  const kinds = /<<[^>]*\/Pg (\d+) 0 R[^>]*\/MCID (\d+)[^>]*>>|(\d+) 0 R|(\d+)/g
  for (const [, elsewhere, mcid, child, here] of kids.matchAll(kinds)) {
    if (child) below.push(...readElement(objects, content, child))
    else own.push(content.get(`${elsewhere ?? page} ${mcid ?? here}`) ?? '')
  }
  const tag = /\/S \/(\w+)/.exec(dictionary)?.[1] ?? ''
  return own.length > 0 ? [{ tag, text: own.join(' '), dictionary }, ...below] : below
}

type Painted = { content: Map<string, string>; artifacts: string[]; untagged: number }

const painting = /^(f|F|f\*|B|B\*|b|b\*|S|s|sh|Do|TJ|Tj)$/

/** Follows the operators of a page and sorts what they paint by the mark around it. */
function paintOf(objects: Objects, page: string): Painted {
  const { dictionary } = present(objects.get(page), `page ${page}`)
  const fonts = fontsOf(objects, dictionary)
  const read: Painted = { content: new Map(), artifacts: [], untagged: 0 }
  const marks: { mcid: string | undefined; text: string }[] = []
  let glyphs: readonly string[] = []
  let before: string[] = []
  for (const token of tokensOf(follow(objects, dictionary, 'Contents').stream)) {
    if (token === 'BDC' || token === 'BMC') {
      marks.push({ mcid: /\/MCID (\d+)/.exec(before.join(' '))?.[1], text: '' })
    } else if (token === 'EMC') {
      const mark = marks.pop()
      if (mark?.mcid) read.content.set(`${page} ${mark.mcid}`, mark.text.trim())
      else if (mark?.text) read.artifacts.push(mark.text.trim())
    } else if (token === 'Tf') {
      glyphs = fonts.get(before.at(-2) ?? '') ?? []
    } else if (painting.test(token)) {
      const mark = marks.at(-1)
      if (!mark) read.untagged += 1
      else if (token === 'TJ') mark.text += ` ${spell(before.join(''), glyphs)}`
    } else {
      before.push(token)
      continue
    }
    before = []
  }
  return read
}

function tokensOf(stream: string): string[] {
  return stream.match(/<<[\s\S]*?>>|\[[^\]]*\]|<[0-9a-f]*>|\S+/gi) ?? []
}

function spell(strings: string, glyphs: readonly string[]): string {
  const codes = [...strings.matchAll(/<([0-9a-f]+)>/gi)].flatMap(([, hex = '']) => hex.match(/.{4}/g) ?? [])
  return codes.map((code) => glyphs[Number.parseInt(code, 16)] ?? '\ufffd').join('')
}

function fontsOf(objects: Objects, page: string): Map<string, readonly string[]> {
  const resources = follow(objects, page, 'Resources').dictionary
  const list = /\/Font <<([\s\S]*?)>>/.exec(resources)?.[1] ?? ''
  return new Map(
    [...list.matchAll(/(\/\w+) (\d+) 0 R/g)].map(([, name = '', id = '']) => {
      const font = present(objects.get(id), `font ${id}`).dictionary
      const map = follow(objects, font, 'ToUnicode').stream
      const ranges = [...map.matchAll(/> <[0-9a-f]{4}> \[([^\]]*)\]/gi)]
        .map(([, glyphs = '']) => glyphs)
        .join(' ')
      const glyphs = [...ranges.matchAll(/<([0-9a-f ]+)>/gi)].map(([, hex = '']) =>
        Buffer.from(hex.replaceAll(' ', ''), 'hex').swap16().toString('utf16le'),
      )
      return [name, glyphs]
    }),
  )
}

function objectOf(body: string): PdfObject {
  const [dictionary = '', rest] = body.split('\nstream\n')
  const bytes = Buffer.from((rest ?? '').replace(/\nendstream$/, ''), 'latin1')
  const packed = dictionary.includes('FlateDecode') && bytes.length > 0
  return { dictionary, stream: (packed ? inflateSync(bytes) : bytes).toString('latin1') }
}

function follow(objects: Objects, dictionary: string, key: string): PdfObject {
  const id = present(new RegExp(`/${key} (\\d+) 0 R`).exec(dictionary)?.[1], `/${key}`)
  return present(objects.get(id), `object ${id}`)
}

function refs(text: string): string[] {
  return [...text.matchAll(/(\d+) 0 R/g)].map(([, id = '']) => id)
}
