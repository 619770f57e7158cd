import type { Words } from '#base/words.ts'

/** What people call a business, and the words by which KBLI 2020 has it. */
const official: Readonly<Record<string, string>> = {
  bengkel: 'reparasi mobil',
  laundry: 'penatu',
  binatu: 'penatu',
  toko: 'eceran',
  baju: 'pakaian',
  sembako: 'minimarket',
  kelontong: 'minimarket',
  warteg: 'warung makan',
  resto: 'restoran',
  restaurant: 'restoran',
  kedai: 'kedai makanan',
  cafe: 'kafe',
  kos: 'penyediaan akomodasi',
  kost: 'penyediaan akomodasi',
  penginapan: 'penyediaan akomodasi',
  sekolah: 'pendidikan',
  kursus: 'pendidikan',
  barbershop: 'pangkas rambut',
  kontraktor: 'konstruksi gedung',
  bangunan: 'konstruksi gedung',
  ekspedisi: 'angkutan bermotor barang',
  sawit: 'kelapa sawit',
  katering: 'jasa boga',
  catering: 'jasa boga',
}

/** `bengkel motor` → `reparasi mobil motor`. */
export function inOfficialWords(search: string): string {
  return search
    .split(/\s+/)
    .map((word) => (Object.hasOwn(official, word.toLowerCase()) ? official[word.toLowerCase()] : word))
    .join(' ')
}

const usual = (words: string, id: string, en: string): { words: string; label: Words } => ({
  words,
  label: { id, en },
})

/** What small employers look for most: for whoever has no words at hand. */
export const usualSearches = [
  usual('rumah makan', 'Rumah makan atau warung', 'Restaurant or food stall'),
  usual('minimarket', 'Toko kelontong atau minimarket', 'Grocery or minimarket'),
  usual('bengkel', 'Bengkel', 'Garage'),
  usual('salon kecantikan', 'Salon atau pangkas rambut', 'Hairdresser'),
  usual('laundry', 'Binatu', 'Laundry'),
  usual('konveksi', 'Konveksi', 'Tailoring'),
  usual('klinik', 'Klinik', 'Clinic'),
  usual('kebun sawit', 'Kebun sawit', 'Oil palm plantation'),
]
