import type { Chance } from './chance.ts'
import { inventName, type Sex } from './names.ts'

/** Someone who does not exist. Every number of theirs says so: the NIK is of region 99. */
export type InventedPerson = {
  readonly nik: string
  readonly name: string
  readonly sex: Sex
  readonly birthPlace: string
  /** `YYYY-MM-DD` */
  readonly birthOn: string
  readonly motherName: string
  readonly married: boolean
  readonly phone: string
  readonly address: string
  readonly postalCode: string
}

/** A crowd of invented people: where their NIKs come from, where their telephone numbers begin, when they were born. */
export type Crowd = {
  /** Two digits of the NIK, after the 99 that marks it as invented. */
  readonly district: string
  /** Up to seven digits; the people's numbers count on from here. */
  readonly firstPhone: number
  readonly bornFrom: number
  readonly bornUntil: number
}

/** @param at the person's place in the crowd, from 0: the NIK and the phone number follow from it */
export function inventPerson(chance: Chance, crowd: Crowd, at: number): InventedPerson {
  const sex = chance.oneIn(2) ? 'female' : 'male'
  const birthOn = inventBirth(chance, crowd)
  const place = chance.pick(places)
  return {
    nik: nikOf({ district: crowd.district, at, birthOn, sex }),
    name: inventName(chance, sex),
    sex,
    birthPlace: place.town,
    birthOn,
    motherName: inventName(chance, 'female'),
    married: !chance.oneIn(3),
    phone: phoneOf(crowd.firstPhone + at),
    address: `Jalan ${chance.pick(streets)} ${chance.between(1, 140)}, ${place.town}`,
    postalCode: place.postalCode,
  }
}

/** 99, the district, a number of thousands; the birth date, on which women have forty more; the place in the crowd. */
export function nikOf(who: { district: string; at: number; birthOn: string; sex: Sex }): string {
  const [year = '', month = '', day = ''] = who.birthOn.split('-')
  const dated = `${Number(day) + (who.sex === 'female' ? 40 : 0)}`.padStart(2, '0') + month + year.slice(2)
  return `99${who.district}${padded(Math.floor(who.at / 9999) + 1, 2)}${dated}${padded((who.at % 9999) + 1, 4)}`
}

/** `0812-9999-0101`: nobody's, whatever the number. */
export function phoneOf(number: number): string {
  return `0812-9${padded(Math.floor(number / 10_000), 3)}-${padded(number % 10_000, 4)}`
}

function inventBirth(chance: Chance, { bornFrom, bornUntil }: Crowd): string {
  const year = chance.between(bornFrom, bornUntil)
  return `${year}-${padded(chance.between(1, 12), 2)}-${padded(chance.between(1, 28), 2)}`
}

function padded(number: number, width: number): string {
  return String(number).padStart(width, '0')
}

const places = [
  { town: 'Samarinda', postalCode: '75117' },
  { town: 'Balikpapan', postalCode: '76111' },
  { town: 'Bontang', postalCode: '75311' },
  { town: 'Tanah Grogot', postalCode: '76251' },
  { town: 'Tenggarong', postalCode: '75511' },
  { town: 'Sangatta', postalCode: '75611' },
  { town: 'Banjarmasin', postalCode: '70111' },
  { town: 'Penajam', postalCode: '76141' },
] as const

const streets = [
  'Pelita', 'Melati', 'Mawar', 'Gajah Mada', 'Pahlawan', 'Lambung Mangkurat', 'Pangeran Antasari', 'Sultan Alimuddin',
  'Kenanga', 'Cendrawasih', 'Rapak Indah', 'Merdeka', 'Gotong Royong', 'Sungai Wain',
] as const // prettier-ignore
