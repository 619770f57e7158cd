import type { Month } from '../calendar/month.ts'
import type { Exception } from '../kernel/exception.ts'
import { flag, money } from '../kernel/facts.ts'
import { rule } from '../kernel/rule.ts'
import type { Money } from '../kernel/symbols.ts'
import { always, bracketOf, nothing, when, whileInForce } from '../kernel/symbols.ts'
import type { Working } from '../kernel/working.ts'
import {
  ownAccountBrackets,
  ownAccountJhtRate,
  ownAccountJkkRate,
  ownAccountJkm,
} from '../values/own-account.ts'
import { otherSectorsRelief, transportRelief } from '../values/pp-50-2025.ts'
import { lineRounding } from '../values/rounding.ts'
import { covidTerms, reducedBy } from './reliefs.ts'

/** What the contribution of an own-account worker for one month depends on. */
const ownAccountFacts = {
  income: money({ id: 'Penghasilan sebulan', en: 'Monthly income' }, { most: 10_000_000_000 }),
  jht: flag({ id: 'Ikut JHT', en: 'Takes part in JHT' }),
  transport: flag({ id: 'Bekerja di sektor transportasi', en: 'Works in transport' }),
  reliefAllowed: flag({
    id: 'Pekerja mandiri atau di luar hubungan kerja, yang iurannya tidak dibayar APBN atau APBD',
    en: 'Self-employed or outside an employment relation, and not paid for by a public budget',
  }),
  covidRelief: flag({ id: 'Mendapat keringanan COVID-19', en: 'Has the COVID-19 relief' }),
}
type Relief = Exception<typeof ownAccountFacts>

const half = {
  id: 'Karena keringanan bagi bukan penerima upah berlaku, yang dibayar hanya setengah iuran JKK dan JKM.',
  en: 'Because the relief for own-account workers holds, only half of JKK and JKM is paid.',
}

const transport: Relief = {
  id: 'bpu-transportasi',
  title: { id: 'Keringanan sektor transportasi', en: 'Relief for transport' },
  article: { regulation: 'PP 50/2025', article: 'Pasal 4 ayat (1); Pasal 7 huruf a' },
  because: half,
  during: transportRelief,
  when: (worker) => worker.transport.and(worker.reliefAllowed),
  replaces: { jkk: reducedBy(transportRelief), jkm: reducedBy(transportRelief) },
  before: ['bpu-selain-transportasi'],
}

const otherSectors: Relief = {
  id: 'bpu-selain-transportasi',
  title: { id: 'Keringanan di luar sektor transportasi', en: 'Relief outside transport' },
  article: { regulation: 'PP 50/2025', article: 'Pasal 4 ayat (1); Pasal 7 huruf b' },
  because: half,
  during: otherSectorsRelief,
  when: (worker) => worker.transport.not().and(worker.reliefAllowed),
  replaces: { jkk: reducedBy(otherSectorsRelief), jkm: reducedBy(otherSectorsRelief) },
}

const covid: Relief = { ...covidTerms, when: ({ covidRelief }) => covidRelief }

const jkkName = { id: 'Iuran JKK', en: 'JKK contribution' }
const jkmName = { id: 'Iuran JKM', en: 'JKM contribution' }

/** What one month costs someone who works for their own account; they bear all of it themselves. */
export const ownAccountContribution = rule('bpu.contribution', {
  title: { id: 'Iuran bukan penerima upah', en: 'Contributions of an own-account worker' },
  article: { regulation: 'PP 44/2015; PP 46/2015', article: 'Pasal 20; Pasal 18' },
  from: '2015-07',
  facts: ownAccountFacts,
  exceptions: [transport, otherSectors, covid],
  compute({ income, jht: saves }, unless) {
    const base = baseOf(income)
    const jkk = unless('jkk', accidentOn(base)).called(jkkName)
    const jkm = unless('jkm', whileInForce(ownAccountJkm)).called(jkmName)
    const savings = base.times(ownAccountJhtRate).round(lineRounding)
    const jht = when(saves, savings, nothing).called({ id: 'Iuran JHT', en: 'JHT contribution' })
    const total = jkk.plus(jkm).plus(jht).called({ id: 'Jumlah iuran', en: 'Contributions in all' })
    return { base, jkk, jkm, jht, total }
  },
})

function accidentOn(base: Money): Money {
  return base.times(ownAccountJkkRate).round(lineRounding)
}

/** Income counts by the line of the annex it falls in. */
function baseOf(income: Money): Money {
  const base = bracketOf(ownAccountBrackets, income)
  const byTable = {
    id: 'Iuran dihitung dari dasar pada tabel menurut penghasilan, bukan dari penghasilan itu sendiri.',
    en: 'Contributions are counted on the base that the table gives for an income, not on the income itself.',
  }
  return when(always, base, base, { because: byTable }).called({ id: 'Dasar iuran', en: 'Base counted' })
}

/** JKK and JKM on a base already known, with and without the COVID-19 relief: PP 49/2020 Pasal 8-9. */
export const ownAccountCovid = rule('covid.bpu', {
  title: {
    id: 'Keringanan JKK dan JKM bukan penerima upah selama COVID-19',
    en: 'COVID-19 relief on JKK and JKM of own-account workers',
  },
  article: { regulation: 'PP 49/2020', article: 'Pasal 8-9' },
  from: '2015-07',
  facts: { base: money({ id: 'Dasar iuran', en: 'Base counted' }, { most: 10_000_000_000 }) },
  exceptions: [{ ...covidTerms, when: () => always }],
  compute({ base }, unless) {
    const jkk = accidentOn(base)
    const jkm = whileInForce(ownAccountJkm)
    return {
      jkkFull: jkk.called(jkkName),
      jkkPayable: unless('jkk', jkk).called({ id: 'JKK yang dibayar', en: 'JKK to be paid' }),
      jkmFull: jkm.called(jkmName),
      jkmPayable: unless('jkm', jkm).called({ id: 'JKM yang dibayar', en: 'JKM to be paid' }),
    }
  },
})

/** Lets an answer say where the line of the annex that it rests on is recalled rather than read. */
export function doubtRecalledLine(income: bigint, month: Month, working: Working): void {
  const table = working.peekIn(ownAccountBrackets, month)?.amount
  const line = table?.findLast(({ from }) => BigInt(from) <= income)
  if (line?.seen !== false) return
  working.doubt({
    id: 'Baris tabel penghasilan ini diingat; Lampiran II PP 44/2015 belum dibaca. Cocokkan sebelum membayar.',
    en: 'This line of the income table is recalled; annex II of PP 44/2015 was not read. Compare it before paying.',
  })
}
