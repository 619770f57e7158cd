import type { DayText } from '../calendar/day.ts'
import type { Article } from '../kernel/dated-value.ts'

interface Origin {
  readonly publishedOn: DayText | null
  readonly checkedOn: DayText
  readonly sources: readonly string[]
}

/** What every row of a regulation shares; calling it with an article gives that article's part of a row. */
const regulation =
  (name: string, origin: Origin) =>
  (article: string): Origin & { readonly article: Article } => ({
    ...origin,
    article: { regulation: name, article },
  })

const checkedOn = '2026-11-21'
const collection = 'https://github.com/mblonyox/data-peraturan/blob/HEAD'
/** Texts of the same collection that its newest state leaves out, at the states that hold them. */
const textsOf2025 = 'https://github.com/mblonyox/data-peraturan/blob/81a0c2a9c740949099cbf0b218bdc72b3343ea3c'
const laterTexts = 'https://github.com/mblonyox/data-peraturan/blob/67a9952cb462fd11eb78b0dd3b039e4d1b38e967'
const readAgainOn = '2026-11-27'

export const pp44 = regulation('PP 44/2015', {
  publishedOn: '2015-06-30',
  checkedOn,
  sources: [`${collection}/pp/2015/44.md`],
})
export const pp45 = regulation('PP 45/2015', {
  publishedOn: '2015-06-30',
  checkedOn,
  sources: [`${collection}/pp/2015/45.md`],
})
export const pp46 = regulation('PP 46/2015', {
  publishedOn: '2015-06-30',
  checkedOn,
  sources: [`${collection}/pp/2015/46.md`],
})
export const pp37 = regulation('PP 37/2021', {
  publishedOn: '2021-02-02',
  checkedOn,
  sources: [`${collection}/pp/2021/37.md`],
})
export const pp6 = regulation('PP 6/2025', {
  publishedOn: '2025-02-07',
  checkedOn: readAgainOn,
  sources: [
    `${textsOf2025}/pp/2025/6/fulltext.md`,
    'https://pasal.id/en/peraturan/pp/pp-no-6-tahun-2025/koreksi/5825012',
    'https://ruangbicara.co.id/aturan-baru-korban-phk-dari-iuran-sampai-kenaikan-manfaat-60-persen',
  ],
})
export const pp7 = regulation('PP 7/2025', {
  publishedOn: '2025-02-07',
  checkedOn: readAgainOn,
  sources: [
    `${textsOf2025}/pp/2025/7/fulltext.md`,
    'https://nasional.kontan.co.id/news/prabowo-beri-diskon-50-iuran-jkk-untuk-industri-padat-karya',
    'https://radiodms.com/prabowo-pangkas-iuran-jkk-industri-padat-karya-hingga-50-persen',
  ],
})
export const pp36 = regulation('PP 36/2025', {
  publishedOn: '2025-09-04',
  checkedOn: readAgainOn,
  sources: [
    `${textsOf2025}/pp/2025/36/fulltext.md`,
    'https://www.arahkita.com/ekonomi/104071_prabowo-perpanjang-keringanan-iuran-jkk--industri-padat-karya-dapat-nafas-baru-hingga-2026',
    'https://www.vozpublica.info/news/nasional/prabowo-perpanjang-diskon-50-persen-jkk-bpjs-ketenagakerjaan-hingga-januari-2026',
  ],
})
export const pp49of2020 = regulation('PP 49/2020', {
  publishedOn: '2020-09-01',
  checkedOn,
  sources: [
    'https://www.pasal.id/peraturan/pp/pp-no-49-tahun-2020/koreksi/8991934',
    'https://online.flipbuilder.com/plcl/yyuc/files/basic-html/page105.html',
    'https://voi.id/en/news/13466',
  ],
})
export const pp49of2023 = regulation('PP 49/2023', {
  publishedOn: '2023-10-06',
  checkedOn: readAgainOn,
  sources: [
    'https://github.com/mblonyox/data-peraturan/blob/3dfb1241228cb63ddb12f8eb8175197645665a26/pp/2023/49/fulltext.md',
    'https://www.hukumonline.com/berita/a/terbit-pp-jkk-jkm-terbaru-mengatur-rekomposisi-iuran-lt65278e692a7a6',
  ],
})
export const pp50of2025 = regulation('PP 50/2025', {
  publishedOn: '2025-12-22',
  checkedOn: readAgainOn,
  sources: [
    `${laterTexts}/pp/2025/50/fulltext.md`,
    'https://www.cnbcindonesia.com/market/20260204140501-17-708135/prabowo-beri-diskon-50-iuran-jkk-jkm-pekerja-informal-ojol-termasuk/amp',
  ],
})
export const pp82 = regulation('PP 82/2019', {
  publishedOn: '2019-12-02',
  checkedOn: readAgainOn,
  sources: [`${collection}/pp/2019/82.md`],
})
export const pp86 = regulation('PP 86/2013', {
  publishedOn: '2013-12-24',
  checkedOn: readAgainOn,
  sources: [`${collection}/pp/2013/86.md`],
})
export const permenaker18of2018 = regulation('Permenaker 18/2018', {
  publishedOn: null,
  checkedOn: readAgainOn,
  sources: [
    'https://finance.detik.com/berita-ekonomi-bisnis/d-6624813/ini-simulasi-iuran-pelindungan-pekerja-migran-ri-pakai-aturan-baru',
  ],
})
export const permenaker4of2023 = regulation('Permenaker 4/2023', {
  publishedOn: null,
  checkedOn: readAgainOn,
  sources: [
    'https://pasal.id/peraturan/permen/Permenaker-no-4-tahun-2023/koreksi/9656301',
    'https://finance.detik.com/berita-ekonomi-bisnis/d-6624813/ini-simulasi-iuran-pelindungan-pekerja-migran-ri-pakai-aturan-baru',
  ],
})
export const permenaker1of2025 = regulation('Permenaker 1/2025', {
  publishedOn: null,
  checkedOn: readAgainOn,
  sources: ['https://pasal.id/en/peraturan/permen/permenaker-no-1-tahun-2025/koreksi/9439634'],
})
export const permenaker19of2015 = regulation('Permenaker 19/2015', {
  publishedOn: null,
  checkedOn: readAgainOn,
  sources: [
    'https://m.tribunnews.com/nasional/2022/03/02/aturan-jht-menurut-permenaker-19-tahun-2015-berikut-cara-dan-syarat-klaim-jaminan-hari-tua?page=2',
    'https://finance.detik.com/moneter/d-2997536/sabar-jht-baru-bisa-cair-penuh-1-september',
  ],
})
export const permenaker4of2022 = regulation('Permenaker 4/2022', {
  publishedOn: '2022-04-26',
  checkedOn: readAgainOn,
  sources: [
    'https://nasional.kompas.com/read/2022/04/28/19400091/permenaker-baru-pegawai-resign-dan-kena-phk-kini-boleh-cairkan-jht',
    'https://spkep-spsi.org/2022/04/27/permenaker-no-4-tahun-2022-tentang-tata-cara-dan-persyaratan-pembayaran-manfaat-jht',
  ],
})
export const perpres109 = regulation('Perpres 109/2013', {
  publishedOn: null,
  checkedOn: '2026-11-20',
  sources: ['https://pasal.id/en/peraturan/perpres/perpres-no-109-tahun-2013/koreksi/9302137'],
})
export const uu27of2022 = regulation('UU 27/2022', {
  publishedOn: '2022-10-17',
  checkedOn: '2026-11-27',
  sources: [
    'https://pasal.id/search?q=kewajiban+pengendali+data+pribadi',
    'https://dntlawyers.com/apakah-pengendali-data-pribadi-wajib-memberikan-akses-terhadap-data-pribadi-kepada-subjek-data-pribadi',
    'https://nasional.kompas.com/read/2022/09/20/14335911/uu-pdp-atur-protokol-kebocoran-data-begini-langkahnya',
  ],
})
export const permenaker15of2021 = regulation('Permenaker 15/2021', {
  publishedOn: null,
  checkedOn: readAgainOn,
  sources: ['https://online.flipbuilder.com/plcl/qtea/files/basic-html/page93.html'],
})
export const permenaker2of2025 = regulation('Permenaker 2/2025', {
  publishedOn: null,
  checkedOn: readAgainOn,
  sources: [
    'https://pasal.id/peraturan/permen/permenaker-no-2-tahun-2025/koreksi/6495728',
    'https://pasal.id/en/peraturan/permen/permenaker-no-2-tahun-2025/koreksi/6495736',
  ],
})
export const pmk148of2021 = regulation('PMK 148/2021', {
  publishedOn: null,
  checkedOn: readAgainOn,
  sources: [
    'https://nasional.kontan.co.id/news/korban-phk-dapat-biaya-pelatihan-rp-24-juta-dari-program-jkp',
    'https://insight.kontan.co.id/news/biaya-pelatihan-korban-phk-naik-menjadi-rp-24-juta',
  ],
})
export const pmk26of2025 = regulation('PMK 26/2025', {
  publishedOn: null,
  checkedOn: readAgainOn,
  sources: [
    'https://nasional.kontan.co.id/news/korban-phk-dapat-biaya-pelatihan-rp-24-juta-dari-program-jkp',
    'https://insight.kontan.co.id/news/biaya-pelatihan-korban-phk-naik-menjadi-rp-24-juta',
  ],
})
export const permenaker29of2015 = regulation('Permenaker 29/2015', {
  publishedOn: null,
  checkedOn,
  sources: ['https://www.pasal.id/peraturan/permen/permenaker-no-29-tahun-2015/koreksi/10460148'],
})
export const pp60of2015 = regulation('PP 60/2015', {
  publishedOn: '2015-08-12',
  checkedOn: readAgainOn,
  sources: [`${collection}/pp/2015/60.md`],
})
export const pp68of2009 = regulation('PP 68/2009', {
  publishedOn: '2009-11-16',
  checkedOn: readAgainOn,
  sources: [`${collection}/pp/2009/68.md`],
})
export const uu36of2008 = regulation('UU 36/2008', {
  publishedOn: '2008-09-23',
  checkedOn: readAgainOn,
  sources: [`${collection}/uu/2008/36.md`],
})
export const uu7of2021 = regulation('UU 7/2021', {
  publishedOn: '2021-10-29',
  checkedOn: readAgainOn,
  sources: [`${collection}/uu/2021/7.md`],
})
/** The insurer tells each year what JHT accounts have earned; no announcement itself was read, only the press on it. */
export const jhtAnnouncement = regulation('Pengumuman BPJS Ketenagakerjaan', {
  publishedOn: null,
  checkedOn: readAgainOn,
  sources: [
    'https://finansial.bisnis.com/read/20210531/215/1399942/yield-bpjs-ketenagakerjaan-liabilitas-kepada-peserta',
    'https://jagatbisnis.com/2021/02/15/buruh-khawatir-dananya-di-bpjs-ketenagakerjaan-raib/',
  ],
})
/** A programme of the insurer whose legal basis nobody has found: its conditions are known from reports. */
export const vokasi = regulation('Program vokasi BPJS Ketenagakerjaan', {
  publishedOn: null,
  checkedOn: readAgainOn,
  sources: [
    'https://www.idntimes.com/news/indonesia/zulfah-goenawan/ini-syarat-ikut-vokasi-indonesia-kerja-bpjamsostek-csc',
    'https://timur.jakarta.go.id/berita/5009/demi-tekan-angka-pengangguran-20-pekerja-korban-phk-ikuti-pelatihan-vokasi',
    'https://suara.com/bisnis/2019/11/21/102053/ratusan-pekerja-ikut-program-vokasi-dari-bpjamsostek',
  ],
})
/** The insurer announces each year's JP wage ceiling in a letter to employers. */
export const ceilingLetter = (
  letter: string,
  publishedOn: DayText | null,
  { sources }: { readonly sources: readonly string[] },
) =>
  regulation(`PP 45/2015; ${letter}`, { publishedOn, checkedOn: '2026-11-21', sources })(
    'Pasal 29 ayat (3)-(4)',
  )

/** Read in the article itself, or in two sources that agree. */
export const high = { confidence: 'high', seen: true } as const
export const medium = { confidence: 'medium', seen: true } as const
export const low = { confidence: 'low', seen: true } as const
/** Stands in no source that was opened. */
export const recalled = { confidence: 'low', seen: false } as const
export const permenaker5of2021 = regulation('Permenaker 5/2021', {
  publishedOn: null,
  checkedOn: '2026-11-27',
  sources: [
    'https://money.kompas.com/read/2021/04/21/210339326/besaran-dan-kriteria-penerima-beasiswa-anak-peserta-bpjs-ketenagakerjaan',
    'https://news.harianjogja.com/read/2021/04/21/500/1069640/aturan-baru-ada-beasiswa-untuk-anak-peserta-bpjs-ketenagakerjaan-tapi',
  ],
})
