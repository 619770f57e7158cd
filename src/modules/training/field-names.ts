/** The fields of training in English, by their code. */
export const fieldNames: Readonly<Record<string, string>> = {
  pariwisata: 'Tourism and hospitality',
  'digital-kreatif': 'Digital creative work',
  perkebunan: 'Plantations',
  manufaktur: 'Manufacturing',
  garmen: 'Garments',
  'jasa-kemasyarakatan': 'Community services',
  konstruksi: 'Construction',
  'tenaga-kesehatan-non-medis': 'Non-medical health work',
  perkayuan: 'Woodwork',
  'otomotif-sepeda-motor': 'Motorcycle mechanics',
  'teknik-kamera': 'Camera work',
  'video-editing': 'Video editing',
  'mesin-konvensional': 'Conventional machining',
  'teknik-las': 'Welding',
  'produksi-busana': 'Clothing production',
}
