import type { Words } from '#base/words.ts'

/** Where things stand on the map of provinces, in the units of its outlines. */

export type Sheet = { readonly name: Words; readonly viewBox: string; readonly codes: readonly string[] }

/** Sumatra, Java, Bali, Kalimantan and West Nusa Tenggara; then Sulawesi, East Nusa Tenggara, Maluku and Papua. */
export const sheets: readonly Sheet[] = [
  {
    name: { id: 'Sumatra, Jawa, Bali, Kalimantan, NTB', en: 'Sumatra, Java, Bali, Kalimantan, NTB' },
    viewBox: '0 0 392 276',
    codes: '11 12 13 14 15 16 17 18 19 21 31 32 33 34 35 36 51 52 61 62 63 64 65'.split(' '),
  },
  {
    name: { id: 'Sulawesi, NTT, Maluku, Papua', en: 'Sulawesi, NTT, Maluku, Papua' },
    viewBox: '354 0 392 276',
    codes: '53 71 72 73 74 75 76 81 82 91 92 93 94 95 96'.split(' '),
  },
]

type Point = { readonly x: number; readonly y: number }

/** The middle of a figure's foot; `from` is a point of the province that it stands beside. */
type Place = Point & { readonly from?: Point }

export function placeOf(code: string): Place {
  const [x = 0, y = 0, ofX, ofY] = places[code] ?? []
  return { x, y, ...(ofX !== undefined && ofY !== undefined && { from: { x: ofX, y: ofY } }) }
}

const places: Readonly<Record<string, readonly number[]>> = {
  11: [30, 34], 12: [66, 70], 13: [89, 118], 14: [106, 92], 15: [124, 130], 16: [148, 154], 17: [88, 172, 112, 160],
  18: [160, 182], 19: [204, 126, 190, 136], 21: [172, 68, 153, 80], 31: [196, 182, 190, 196], 32: [202, 213], 33: [240, 218],
  34: [246, 248, 247, 224], 35: [284, 226], 36: [148, 214, 172, 205], 51: [318, 212, 322, 230], 52: [356, 216, 354, 232],
  61: [250, 98], 62: [296, 124], 63: [325, 151], 64: [344, 96], 65: [338, 50],
  53: [430, 222, 430, 236], 71: [470, 52, 473, 80], 72: [424, 112], 73: [400, 164], 74: [432, 168], 75: [434, 66, 438, 84],
  76: [372, 130, 388, 136], 81: [552, 176, 554, 148], 82: [506, 58, 520, 86], 91: [698, 134], 92: [618, 154], 93: [712, 208],
  94: [660, 158], 95: [706, 165], 96: [592, 92, 594, 110],
} // prettier-ignore
