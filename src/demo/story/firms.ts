import { lastDayOf, law, type Month } from '@payung/law'
import { Chance } from '../chance.ts'
import { workerColumns } from '../worker-file.ts'
import type { Calendar } from './calendar.ts'
import type { Players } from './cast.ts'
import type { CollectionAccount } from './collection-account.ts'
import { Firm, type FirmPlan } from './firm.ts'
import {
  ahmad,
  budi,
  Crew,
  deceased,
  kasim,
  nurlina,
  retno,
  rina,
  siti,
  yusuf,
  yusup,
  type CrewPlace,
} from './townspeople.ts'

export type Firms = ReturnType<typeof gatherFirms>

/** For whom a story is told: which people chance brings together, and when. */
export type Told = { readonly seed: string; readonly calendar: Calendar }

/** The employers of the story, ready to act. */
export function gatherFirms(told: Told, players: Players, account: CollectionAccount) {
  const firm = (plan: (told: Told) => FirmPlan) => new Firm(plan(told), players, account)
  return {
    garment: firm(garment),
    plantation: firm(plantation),
    hospital: firm(hospital),
    shop: firm(shop),
    restaurant: firm(restaurant),
    association: firm(association),
    household: firm(household),
    bridge: firm(bridge),
  }
}

export function crewOf({ seed, calendar }: Told, at: CrewPlace): Crew {
  return new Crew(new Chance(`${seed} ${at.prefix} ${at.hired ?? 0}`), calendar, at)
}

function garment(told: Told): FirmPlan {
  const { first: firstMonth } = told.calendar
  const crew = crewOf(told, { prefix: 'CB', from: 0, month: firstMonth })
  return {
    form: {
      kind: 'company',
      name: 'PT Citra Benang Nusantara',
      nib: '9120000000011',
      kbli: '14111',
      scale: 'menengah',
      riskClass: 1,
      regionCode: '64.72',
      address: 'Jalan Ir. Sutami 28, Samarinda',
    },
    firstMonth,
    owner: 'dewi',
    filer: 'ayu',
    approver: 'rusdi',
    workers: [
      crew.one(rina, 'PKWTT', 12_400_000, { monthsHere: 34 }),
      crew.one(ahmad, 'PKWTT', 4_350_000, { monthsHere: 20 }),
      crew.one(budi, 'PKWTT', 4_100_000, { monthsHere: 15 }),
      ...crew.many(57, 'PKWT', [3_990, 5_200]),
    ],
  }
}

function plantation(told: Told): FirmPlan {
  const firstMonth = told.calendar.ago(11)
  const crew = crewOf(told, { prefix: 'KR', from: 250, month: firstMonth })
  return {
    form: {
      kind: 'company',
      name: 'PT Kebun Rimba Borneo',
      nib: '9120000000029',
      kbli: '01262',
      scale: 'besar',
      riskClass: 2,
      regionCode: '64.01',
      address: 'Jalan Poros Long Ikis km 14, Paser',
    },
    firstMonth,
    owner: 'gusti',
    workers: [
      crew.one(yusuf, 'HARIAN', 3_812_000, { monthsHere: 9 }),
      crew.one(deceased, 'HARIAN', 3_812_000, { monthsHere: 11 }),
      ...crew.many(80, 'HARIAN', [3_780, 4_150]),
      ...crew.many(38, 'PKWTT', [4_100, 9_500]),
    ],
  }
}

/** Units of the hospital, with where each stands in its budget. */
export const hospitalUnits = [
  { code: 'IGD', name: 'Instalasi Gawat Darurat', budgetCode: '1.02.01.1.10.01' },
  { code: 'RANAP', name: 'Rawat Inap', budgetCode: '1.02.01.1.10.02' },
  { code: 'GIZI', name: 'Instalasi Gizi', budgetCode: '1.02.01.1.10.05' },
  { code: 'LAB', name: 'Laboratorium', budgetCode: '1.02.01.1.10.07' },
] as const

export const unitColumns = [...workerColumns, 'KODE_UNIT'] as const

/** Public bodies with staff outside the state service: covered by a law of their own, which is younger than the others. */
function publicBodiesCoveredIn(month: Month): boolean {
  const duty = law.find('seg.nonasn.mandatory')
  return duty !== undefined && law.on(duty.value, lastDayOf(month)) !== undefined
}

/** The hospital of the province; before the law covered such staff, the same as a private one. */
export function hospital(told: Told): FirmPlan {
  const { calendar } = told
  const months = Array.from({ length: 8 }, (_, at) => calendar.ago(8 - at))
  const firstCovered = months.find(publicBodiesCoveredIn)
  const isPublic = firstCovered !== undefined
  const firstMonth = firstCovered ?? calendar.ago(8)
  const crew = crewOf(told, { prefix: 'RS', from: 400, month: firstMonth })
  const unit = (at: number) => (isPublic ? hospitalUnits[at]?.code : undefined)
  return {
    form: {
      ...(isPublic
        ? { kind: 'public-body', kbli: '86101' }
        : { kind: 'company', nib: '9120000000037', kbli: '86103' }),
      name: isPublic ? 'RSUD Tepian Mahakam' : 'Rumah Sakit Tepian Mahakam',
      scale: 'besar',
      riskClass: 1,
      regionCode: '64.72',
      address: 'Jalan Tepian Mahakam 12, Samarinda',
    },
    firstMonth,
    owner: 'sri',
    filer: 'yuliana',
    columns: isPublic ? unitColumns : workerColumns,
    workers: [
      crew.one(nurlina, 'NON ASN', 4_050_000, { monthsHere: 14, unit: unit(2) }),
      ...[0, 1, 2, 3].flatMap((at) => crew.many(at === 2 ? 9 : 10, 'NON ASN', [3_990, 6_200], unit(at))),
    ],
  }
}

function shop(told: Told): FirmPlan {
  const firstMonth = told.calendar.ago(8)
  const crew = crewOf(told, { prefix: 'TS', from: 450, month: firstMonth })
  return {
    form: {
      kind: 'company',
      name: 'Toko Sinar Pasir Ridge',
      nib: '9120000000045',
      kbli: '47111',
      scale: 'kecil',
      riskClass: 1,
      regionCode: '64.71',
      address: 'Jalan Minyak 7, Balikpapan',
    },
    firstMonth,
    owner: 'bahar',
    workers: [
      crew.one(kasim, 'PKWTT', 4_600_000, { monthsHere: 40 }),
      crew.one(retno, 'PKWTT', 3_900_000, { monthsHere: 16 }),
      ...crew.many(7, 'PKWTT', [3_860, 4_700]),
    ],
  }
}

function restaurant(told: Told): FirmPlan {
  const firstMonth = told.calendar.ago(7)
  return {
    form: {
      kind: 'company',
      name: 'Rumah Makan Selera Mahakam',
      nib: '9120000000053',
      kbli: '56101',
      scale: 'kecil',
      riskClass: 2,
      regionCode: '64.72',
      address: 'Jalan Gajah Mada 31, Samarinda',
    },
    firstMonth,
    owner: 'hendra',
    workers: crewOf(told, { prefix: 'SM', from: 465, month: firstMonth }).many(6, 'PKWTT', [3_990, 4_600]),
  }
}

function association(told: Told): FirmPlan {
  const firstMonth = told.calendar.ago(6)
  return {
    form: {
      kind: 'association',
      name: 'Paguyuban Pedagang Pasar Segiri',
      scale: 'mikro',
      riskClass: 1,
      jht: true,
      regionCode: '64.72',
      address: 'Jalan Pahlawan 3, Samarinda',
    },
    firstMonth,
    owner: 'nurdin',
    workers: crewOf(told, { prefix: 'PS', from: 475, month: firstMonth }).many(3, 'PKWTT', [3_990, 4_400]),
  }
}

function household(told: Told): FirmPlan {
  const firstMonth = told.calendar.ago(5)
  const crew = crewOf(told, { prefix: 'RT', from: 480, month: firstMonth })
  return {
    form: {
      kind: 'household',
      name: 'Keluarga Laila Fitriani',
      riskClass: 1,
      jht: true,
      regionCode: '64.72',
      address: 'Jalan Kenanga 18, Samarinda',
    },
    firstMonth,
    owner: 'laila',
    workers: [crew.one(siti, 'PKWTT', 2_600_000, { monthsHere: 26 })],
  }
}

function bridge(told: Told): FirmPlan {
  const firstMonth = told.calendar.ago(5)
  const crew = crewOf(told, { prefix: 'JR', from: 490, month: firstMonth, longest: 0 })
  return {
    form: {
      kind: 'construction-project',
      name: 'Proyek Jembatan Sungai Riko',
      riskClass: 5,
      regionCode: '64.09',
      address: 'Sungai Riko, Penajam',
    },
    firstMonth,
    owner: 'sahat',
    workers: [
      crew.one(yusup, 'HARIAN', 4_300_000, { monthsHere: 0 }),
      ...crew.many(14, 'HARIAN', [4_190, 5_100]),
      ...crew.many(4, 'PKWT', [5_400, 8_800]),
    ],
  }
}
