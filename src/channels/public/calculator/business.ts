import { riskClasses, riskClassNumbers, type RiskClass, type RiskEntry } from '@payung/law'
import { present } from '#base/assert.ts'
import type { Words } from '#base/words.ts'
import { capital } from '#ui/format.ts'
import { riskWords } from '../risk-words.ts'

/** What a business does, and the class of work risk that follows from it or was given instead. */
export type Business = {
  /** As it stands in an address: a line of the annex, `II-24`, or a class, `2`. */
  readonly id: string
  readonly label: Words
  readonly riskClass: RiskClass
  /** The line of PP 44/2015 Lampiran I; null where only the class is known. */
  readonly entry: RiskEntry | null
}

const words = (id: string, en: string): Words => ({ id, en })

/** What most people work in, by the line of the annex that covers it and in words of today. */
const everyday: readonly (readonly [line: string, label: Words])[] = [
  ['I-08', words('Toko, warung, koperasi', 'Shop, stall, cooperative')],
  ['I-09', words('Kantor dagang, bank', 'Trading office, bank')],
  ['I-21', words('Jasa profesi, konsultan', 'Professional services, consulting')],
  ['I-12', words('Rumah sakit, klinik, apotek', 'Hospital, clinic, pharmacy')],
  ['I-01', words('Penjahitan, konveksi', 'Sewing, garments')],
  ['I-11', words('Kantor pemerintah', 'Government office')],
  ['II-24', words('Rumah makan', 'Restaurant')],
  ['II-25', words('Hotel, penginapan', 'Hotel, guest house')],
  ['II-05', words('Kebun sawit, karet, cokelat', 'Oil palm, rubber or cocoa estate')],
  ['III-27', words('Pabrik makanan', 'Food factory')],
  ['III-60', words('Pabrik minyak kelapa sawit', 'Palm oil mill')],
  ['III-38', words('Pabrik tekstil', 'Textile mill')],
  ['III-46', words('Pabrik mebel', 'Furniture factory')],
  ['IV-03', words('Bengkel motor dan mobil', 'Motor workshop')],
  ['IV-10', words('Bus, truk, taksi', 'Buses, lorries, taxis')],
  ['IV-20', words('Penangkapan ikan laut', 'Fishing at sea')],
  ['V-05', words('Konstruksi', 'Construction')],
  ['V-18', words('Tambang batu bara', 'Coal mine')],
]

const known: readonly Business[] = everyday.map(([line, label]) => {
  const entry = present(lineOf(line), `the annex has a line ${line}`)
  return { id: line, label, riskClass: entry.riskClass, entry }
})

const classesAlone: readonly Business[] = riskClassNumbers.map((riskClass) => {
  const { id, en } = riskWords(riskClass)
  const label = words(capital(id), capital(en))
  return { id: String(riskClass), label, riskClass, entry: null }
})

/** What the form begins with. */
export const usualBusiness = present(known[0], 'there is an everyday business')

/** A business by any line of the annex or by a class; undefined where there is none. */
export function businessIn(text: string): Business | undefined {
  const named = [...known, ...classesAlone].find(({ id }) => id === text)
  const entry = named ? undefined : lineOf(text)
  if (!entry) return named
  const { id, riskClass, business } = entry
  return { id, riskClass, entry, label: words(business, business) } // The annex is in Indonesian only.
}

/** What can be chosen from, with the line that somebody came with. */
export function businessOptions(chosen: Business | undefined): readonly Business[] {
  const all = [...known, ...classesAlone]
  return !chosen || all.some(({ id }) => id === chosen.id) ? all : [chosen, ...all]
}

function lineOf(id: string): RiskEntry | undefined {
  return riskClasses.find((entry) => entry.id === id)
}
