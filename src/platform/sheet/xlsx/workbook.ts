import { posix } from 'node:path'
import type { Entry } from 'yauzl'
import { SheetProblem } from '../sheet-problem.ts'
import { unpack } from './archive.ts'
import type { Archive } from './archive.ts'
import { isBuiltInDate, isDateFormat } from '../dates.ts'
import { scanXml, xmlName } from './scan-xml.ts'
import type { XmlTag } from './scan-xml.ts'

export type Worksheet = { readonly name: string; readonly part: Entry }

export type Workbook = {
  /** The worksheets that a person sees as tabs, in their order. */
  readonly visible: readonly Worksheet[]
  readonly sharedStrings: Entry | null
  /** Whether a cell style, by its number, shows dates. */
  readonly dateStyles: readonly boolean[]
  readonly from1904: boolean
}

/** Follows the package's relationships from its root, since parts may have any name. */
export async function readWorkbook(archive: Archive): Promise<Workbook> {
  const root = (await relationshipsOf(archive, '')).find(({ type }) => type === 'officeDocument')
  const book = root && archive.parts.get(root.part)
  if (!book) throw notAWorkbook(archive)
  if (root.part.endsWith('.bin')) throw new SheetProblem({ code: 'other-spreadsheet', format: 'xlsb' })
  const relationships = await relationshipsOf(archive, root.part)
  if (hasMacros(archive, relationships)) throw new SheetProblem({ code: 'macros' })
  const partOf = (kind: string) =>
    archive.parts.get(relationships.find(({ type }) => type === kind)?.part ?? '') ?? null
  const { tabs, from1904 } = await readTabs(archive, book)
  const styles = partOf('styles')
  return {
    visible: visibleWorksheets(archive, relationships, tabs),
    sharedStrings: partOf('sharedStrings'),
    dateStyles: styles ? await readDateStyles(archive, styles) : [],
    from1904,
  }
}

/** A part counts as one worksheet however many tabs refer to it: nobody shall make us look through it for each. */
function visibleWorksheets(
  { parts }: Archive,
  relationships: readonly Relationship[],
  tabs: readonly Tab[],
): Worksheet[] {
  const worksheets = relationships.filter(({ type }) => type === 'worksheet')
  const partOf = new Map(worksheets.map(({ id, part }) => [id, parts.get(part)]))
  const names = new Map<Entry, string>()
  for (const { name, id } of tabs) {
    const part = partOf.get(id)
    if (part && !names.has(part)) names.set(part, name)
  }
  return [...names].map(([part, name]) => ({ name, part }))
}

function notAWorkbook({ parts }: Archive): SheetProblem {
  const isOds = parts.has('mimetype') && parts.has('content.xml')
  return new SheetProblem(isOds ? { code: 'other-spreadsheet', format: 'ods' } : { code: 'not-a-table' })
}

function hasMacros({ parts }: Archive, relationships: readonly Relationship[]): boolean {
  return (
    relationships.some(({ type }) => type === 'vbaProject' || type === 'xlMacrosheet') ||
    [...parts.keys()].some((name) => name.endsWith('vbaproject.bin'))
  )
}

/** Styles may be many, since Excel never forgets one; the other small parts hold a few lines a worksheet. */
const stylesLimit = 32 * 2 ** 20
const partLimit = 4 * 2 ** 20

type Relationship = { readonly id: string; readonly type: string; readonly part: string }

const relationshipName = xmlName('Relationship')
const idName = xmlName('Id')
const typeName = xmlName('Type')
const targetName = xmlName('Target')
const targetModeName = xmlName('TargetMode')

/** What a part refers to inside the package, by the last word of the type: strict and usual types share it. */
async function relationshipsOf(archive: Archive, part: string): Promise<Relationship[]> {
  const folder = posix.dirname(`/${part}`)
  const entry = archive.parts.get(posix.join(folder, '_rels', `${posix.basename(part)}.rels`).slice(1))
  if (!entry) return []
  const found: Relationship[] = []
  await scanOpen(archive, entry, (tag) => {
    if (!tag.is(relationshipName) || tag.attribute(targetModeName) === 'External') return
    const type = tag.attribute(typeName) ?? ''
    const target = tag.attribute(targetName) ?? ''
    found.push({
      id: tag.attribute(idName) ?? '',
      type: type.slice(type.lastIndexOf('/') + 1),
      part: posix.resolve(folder, target).slice(1).toLowerCase(),
    })
  })
  return found
}

const workbookName = xmlName('workbook')
const propertiesName = xmlName('workbookPr')
const date1904Name = xmlName('date1904')
const sheetName = xmlName('sheet')
const nameName = xmlName('name')
const stateName = xmlName('state')
const relationshipIdName = xmlName('id')

type Tab = { readonly name: string; readonly id: string }

async function readTabs(archive: Archive, book: Entry): Promise<{ tabs: Tab[]; from1904: boolean }> {
  const tabs: Tab[] = []
  let isWorkbook = false
  let from1904 = false
  await scanOpen(archive, book, (tag) => {
    if (tag.is(workbookName)) isWorkbook = true
    else if (tag.is(propertiesName)) from1904 = /^(1|true)$/.test(tag.attribute(date1904Name) ?? '')
    else if (tag.is(sheetName) && !/hidden/i.test(tag.attribute(stateName) ?? '')) {
      tabs.push({ name: tag.attribute(nameName) ?? '', id: tag.attribute(relationshipIdName) ?? '' })
    }
  })
  if (!isWorkbook) throw notAWorkbook(archive)
  return { tabs, from1904 }
}

const formatName = xmlName('numFmt')
const formatIdName = xmlName('numFmtId')
const formatCodeName = xmlName('formatCode')
const cellStylesName = xmlName('cellXfs')
const cellStyleName = xmlName('xf')

async function readDateStyles(archive: Archive, styles: Entry): Promise<boolean[]> {
  const dateFormats = new Map<number, boolean>()
  const dateStyles: boolean[] = []
  let inCellStyles = false
  await scanXml(unpack(archive, styles, stylesLimit), {
    open(tag) {
      if (tag.is(formatName)) {
        const code = tag.attribute(formatCodeName) ?? ''
        dateFormats.set(Number(tag.attribute(formatIdName)), isDateFormat(code))
      } else if (tag.is(cellStylesName)) inCellStyles = true
      else if (inCellStyles && tag.is(cellStyleName)) {
        const id = Number(tag.attribute(formatIdName) ?? 0)
        dateStyles.push(dateFormats.get(id) ?? isBuiltInDate(id))
      }
    },
    close(tag) {
      if (tag.is(cellStylesName)) inCellStyles = false
    },
    text() {},
  })
  return dateStyles
}

async function scanOpen(archive: Archive, entry: Entry, open: (tag: XmlTag) => void): Promise<void> {
  await scanXml(unpack(archive, entry, partLimit), { open, close() {}, text() {} })
}
