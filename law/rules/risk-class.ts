import type { Confidence, RiskClass } from '../kernel/dated-value.ts'
import type { RiskEntry } from '../values/risk-classes.ts'
import { riskClasses } from '../values/risk-classes.ts'
import type { Words } from '../words.ts'

export interface RiskSuggestion {
  readonly riskClass: RiskClass
  /** The line of the annex that leads to the class. */
  readonly entry: RiskEntry
  /** The words that the business and the line have in common. */
  readonly shared: readonly string[]
  /** Never high: the law does not tie KBLI codes to classes, and the insurer fixes the class (Pasal 16 ayat (2)). */
  readonly confidence: Exclude<Confidence, 'high'>
  readonly reason: Words
}

/**
 * The lines of the annex that a KBLI division, or a group within it, can be compared with, as we read both; the
 * first is taken where no word decides. A range takes in all lines between its ends.
 */
const comparable: Readonly<Record<string, string>> = {
  '01': 'II-01..II-05 I-19 III-05',
  '014': 'I-19',
  '017': 'III-05',
  '02': 'III-02..III-04 V-01',
  '031': 'IV-20..IV-22 III-08',
  '032': 'III-06 III-07',
  '05': 'V-18 V-16',
  '06': 'V-09',
  '07': 'V-23 V-17..V-22',
  '08': 'V-16 V-10..V-15 III-55',
  '09': 'V-16 V-09',
  10: 'III-27 III-09..III-26 II-06 II-07 III-59..III-62',
  11: 'III-31 III-28..III-30',
  12: 'II-08 II-09',
  13: 'III-38 III-32..III-37 I-04 I-05',
  14: 'I-01..I-03 III-36',
  15: 'III-51 III-50 III-39 III-40',
  16: 'III-44 III-41..III-43',
  17: 'III-48 III-47',
  18: 'III-49 III-77',
  19: 'IV-01 IV-02',
  20: 'III-67 III-55..III-58 III-63 III-65 III-66 III-92 III-93 IV-14 IV-15 V-02 V-03 V-08 V-24',
  21: 'III-64 II-10',
  22: 'III-87 III-52..III-54 III-39',
  23: 'III-69 III-70..III-74 III-94',
  24: 'IV-16 III-75 III-79 III-86',
  25: 'III-79 III-75 III-76 III-78 V-04',
  26: 'II-12 III-80 III-83 III-84',
  27: 'III-80',
  28: 'IV-03 III-76',
  29: 'IV-06',
  30: 'II-11 III-81 III-82 IV-04 IV-05 IV-07',
  31: 'III-46 III-45',
  32: 'III-87 II-12..II-15 III-83 III-85 III-86',
  33: 'IV-03 III-80 III-81 IV-04 IV-05 IV-07',
  35: 'IV-17 IV-15 IV-18 IV-19 III-68',
  36: 'III-88 III-01',
  37: 'III-89 IV-12',
  38: 'III-89 IV-12',
  39: 'IV-12 III-89',
  41: 'V-05',
  42: 'V-05',
  43: 'V-05',
  45: 'I-08 I-07 III-95',
  452: 'III-95',
  46: 'I-07 I-06',
  47: 'I-08',
  473: 'III-91',
  49: 'IV-10 IV-08 IV-09 IV-23',
  50: 'V-06',
  51: 'V-07',
  52: 'IV-11 III-90',
  53: 'III-90',
  55: 'II-25',
  56: 'II-24',
  58: 'III-49 I-20',
  59: 'II-18 I-23',
  60: 'II-23',
  61: 'II-17',
  62: 'I-20 I-21',
  63: 'I-20 I-21',
  64: 'I-09',
  65: 'I-10',
  66: 'I-09 I-10',
  68: 'II-16',
  69: 'I-21',
  70: 'I-21',
  71: 'I-21 I-16 I-20',
  72: 'I-16',
  73: 'I-20 I-21',
  74: 'I-20 II-22 I-21',
  75: 'I-12',
  77: 'II-16',
  78: 'I-21',
  79: 'I-17',
  80: 'I-17',
  81: 'III-89 I-17',
  82: 'I-21',
  84: 'I-11',
  85: 'I-17',
  86: 'I-12',
  87: 'I-14',
  88: 'I-14',
  90: 'II-19 I-20',
  91: 'I-17',
  93: 'II-20 III-96',
  94: 'I-14 I-13 I-15',
  95: 'III-80 I-22 III-40 III-82',
  96: 'I-17 I-18',
  962: 'II-21',
  97: 'I-17',
  98: 'I-17',
  99: 'I-11',
}

/**
 * Which classes of risk a business may belong to, the likeliest first, for a person to confirm. The lines of the
 * annex comparable with the KBLI division are ranked by the words they share with the KBLI title.
 */
export function suggestRiskClass(
  kbliCode: string,
  kbliTitle: string,
  division = kbliCode.slice(0, 2),
): RiskSuggestion[] {
  const business = stems(kbliTitle)
  return linesOf(comparable[kbliCode.slice(0, 3)] ?? comparable[division] ?? '')
    .map((entry) => ({ entry, shared: [...stems(entry.business)].filter(([stem]) => business.has(stem)) }))
    .toSorted((a, b) => b.shared.length - a.shared.length)
    .filter(({ shared }, rank) => shared.length > 0 || rank === 0)
    .slice(0, 3)
    .map(({ entry, shared }) =>
      suggestion(
        division,
        entry,
        shared.map(([, word]) => word),
      ),
    )
}

function linesOf(list: string): RiskEntry[] {
  return list.split(' ').flatMap((range) => {
    const [first, last = first] = range.split('..')
    const from = riskClasses.findIndex(({ id }) => id === first)
    return from < 0 ? [] : riskClasses.slice(from, riskClasses.findIndex(({ id }) => id === last) + 1)
  })
}

const tooCommon =
  /^(industri|pabrik|jasa|perusahaan|usaha|barang|aktivitas|lain|lainnya|dari|untuk|yang|seperti|bukan|sejenisnya|termasuk)$/

/** The telling words of a title by their stem, so that pertambangan and tambang meet. */
function stems(title: string): Map<string, string> {
  const words = title.toLowerCase().split(/[^a-z]+/)
  const telling = words.filter((word) => word.length > 3 && !tooCommon.test(word))
  return new Map(
    telling.map((word) => [
      word.replace(/^(peng|pem|pen|per)(?=\w{5})/, '').replace(/(?<=\w{4})an$/, ''),
      word,
    ]),
  )
}

const suggestion = (division: string, entry: RiskEntry, shared: readonly string[]): RiskSuggestion => ({
  riskClass: entry.riskClass,
  entry,
  shared,
  confidence: shared.length > 0 ? 'medium' : 'low',
  reason:
    shared.length > 0
      ? {
          id: `Lampiran I nomor ${entry.id} (“${entry.business}”) memakai kata yang sama: ${shared.join(', ')}.`,
          en: `Annex I line ${entry.id} (“${entry.business}”) shares the words ${shared.join(', ')}.`,
        }
      : {
          id: `Tidak ada kata yang sama; KBLI ${division} paling dekat dengan Lampiran I nomor ${entry.id}.`,
          en: `No shared word; KBLI ${division} comes closest to annex I line ${entry.id}.`,
        },
})
