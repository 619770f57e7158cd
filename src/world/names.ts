import type { Chance } from './chance.ts'

type Sex = 'female' | 'male'

/** How people of one origin are called: names that may come first, and what may follow; many have one name only. */
type Names = {
  readonly first: Readonly<Record<Sex, List>>
  readonly last: Readonly<Record<Sex, List>>
  /** Of a hundred people, how many have a single name. */
  readonly single: number
}
type List = readonly [string, ...string[]]

/** A list written as a line; `_` stands for a blank inside a name. */
function list(line: string): List {
  const [first = '', ...rest] = line.split(' ').map((name) => name.replaceAll('_', ' '))
  return [first, ...rest]
}

/** Family and clan names, which daughters and sons both bear. */
function clan(line: string): Names['last'] {
  return { female: list(line), male: list(line) }
}

const origins = {
  java: {
    first: {
      female: list(
        'Sri Endang Sulastri Wahyuni Suparmi Puji Tutik Murni Yuliana Ratna Dyah Retno Nanik Siti Dwi Tri Wulan Rini Ambar Partini Sumarni Lestari',
      ),
      male: list(
        'Agus Bambang Slamet Sugeng Joko Eko Dwi Tri Budi Hari Wahyu Teguh Heru Suryanto Sutrisno Susilo Mulyono Galih Bayu Dimas Sukirman Wagiman',
      ),
    },
    last: {
      female: list(
        'Lestari Wulandari Handayani Puspitasari Rahayu Astuti Utami Kusumawati Ningsih Setyowati Purwanti',
      ),
      male: list(
        'Santoso Wibowo Prasetyo Nugroho Setiawan Raharjo Utomo Purnomo Susanto Kurniawan Widodo Hartono',
      ),
    },
    single: 28,
  },
  sunda: {
    first: {
      female: list(
        'Neng Euis Imas Tati Cucu Ai Elis Iis Nining Rina Yeni Lilis Wiwin Dede Nia Santi Neneng Teti',
      ),
      male: list(
        'Asep Ujang Dadang Cecep Endang Iwan Deden Yayan Ade Dede Tatang Dedi Jajang Aep Entis Maman Rohman Encep',
      ),
    },
    last: {
      female: list('Nurjanah Rohaeti Komariah Sumiati Mulyani Herawati Suryani Permatasari Rosmayanti'),
      male: list('Sunandar Suherman Hidayat Ruhiyat Permana Saepudin Mulyana Gunawan Firmansyah Sopandi'),
    },
    single: 14,
  },
  malay: {
    first: {
      female: list(
        'Nur Siti Rohani Zubaidah Masitah Fatimah Halimah Aisyah Rosmala Salmah Yusnita Maimunah Nurhayati Suraya',
      ),
      male: list(
        'Muhammad Ahmad Abdul Syamsul Zulkifli Hasan Ridwan Fauzi Iskandar Mahmud Yusuf Khairul Azhar Junaidi',
      ),
    },
    last: {
      female: list('Aini Hasanah Fitri Ramadhani Sari Rahmah Khairani Azizah Maulida Safitri'),
      male: list('Rahman Hakim Fadli Ramadhan Syahputra Effendi Arifin Siregar Maulana Amri Harahap'),
    },
    single: 12,
  },
  minang: {
    first: {
      female: list('Yusmaniar Rahmi Fitria Desi Yeni Mira Rosda Syamsidar Elvi Gusti Nelmi Upik'),
      male: list(
        'Syafrizal Afrizal Yulizar Zulfahmi Rinaldi Hendri Novrizal Irwan Mulyadi Buyung Syahrul Doni',
      ),
    },
    last: clan('Chaniago Koto Piliang Tanjung Sikumbang Jambak Guci Caniago Melayu Pitopang'),
    single: 22,
  },
  batak: {
    first: {
      female: list('Tiur Rotua Duma Lamria Hotnida Meliana Rosmawati Elfrida Nurmala Tio Riama Lasma'),
      male: list('Sahat Parlindungan Togar Binsar Mangasa Ronald Hotman Jhonson Maruli Bonar Poltak Saut'),
    },
    last: clan(
      'Siregar Simanjuntak Sihombing Nainggolan Hutapea Panjaitan Sitorus Manurung Ginting Sembiring Tarigan Nasution Lubis',
    ),
    single: 3,
  },
  aceh: {
    first: {
      female: list('Cut_Nyak Nurul Safrida Mutia Rauzah Ulfa Zahara Nuraini Khadijah Rosnidar'),
      male: list('Teuku Muzakir Zulfikar Saiful Ilyas Mukhlis Fakhrurrazi Tarmizi Hanafiah Muhammad'),
    },
    last: {
      female: list('Zahra Fajri Rizki Hayati Husna Maulidar'),
      male: list('Umar Ismail Daud Ibrahim Jamil Syahputra'),
    },
    single: 24,
  },
  bali: {
    first: {
      female: list('Ni_Wayan Ni_Made Ni_Nyoman Ni_Ketut Ni_Kadek Ni_Komang Ni_Luh'),
      male: list('I_Wayan I_Made I_Nyoman I_Ketut I_Kadek I_Komang I_Gede I_Putu'),
    },
    last: {
      female: list('Suartini Sukerti Astiti Ariani Widiastuti Rasmini Sriasih Murniati Dewi Purnami'),
      male: list('Sudiarta Suardana Arnawa Widiana Sukarma Artha Budiarta Suteja Mahendra Adnyana'),
    },
    single: 0,
  },
  banjar: {
    first: {
      female: list('Norhasanah Rusmini Mahmudah Saudah Noor Raudatul Hamdiah Jamilah Mariatul Siti'),
      male: list('Rusdiansyah Syahrani Hamdani Gazali Fahrurazi Zainuddin Arbain Noor Akhmad Muhammad'),
    },
    last: {
      female: list('Hasanah Fitriani Laila Hidayati Jannah Aulia'),
      male: list('Asmuni Rahman Anshari Saputra Ramli Hidayat'),
    },
    single: 30,
  },
  dayak: {
    first: {
      female: list('Bernadeta Ruth Maria Yohana Kristina Lusia Agnes Elisabet Theresia Monika'),
      male: list('Yulius Markus Petrus Yohanes Silas Lukas Kornelius Daniel Stepanus Paulus'),
    },
    last: clan('Ping Lawing Ajang Hibau Ngau Luhat Bith Usat Bayer Narang Kurung Baboe'),
    single: 8,
  },
  sulawesi: {
    first: {
      female: list(
        'Besse Hasnawati Rosmini Nurlina Sitti Andi_Tenri Hajrah Ramlah Megawati Nurbaya Suriani Satriani',
      ),
      male: list(
        'Baharuddin Basri Ambo Syamsul Andi Jumardi Hasanuddin La_Ode Mappa Sirajuddin Kamaruddin Amiruddin',
      ),
    },
    last: {
      female: list('Nur Saleh Rauf Tahir Wahid Amir Hamzah'),
      male: list('Matta Pabbola Mappangara Saleh Rauf Tahir Wahid'),
    },
    single: 26,
  },
  minahasa: {
    first: {
      female: list('Meyske Deisy Fenny Sartje Novita Grace Olivia Jeane Selvie Yane'),
      male: list('Jantje Noldy Stenly Ferry Denny Hence Robby Refly Vecky Johny'),
    },
    last: clan('Mandagi Rompas Lumentut Kaunang Tumbelaka Pangemanan Sondakh Wowor Runtu Mamahit'),
    single: 1,
  },
  timor: {
    first: {
      female: list('Maria Yuliana Theresia Kristina Margaretha Yohana Agustina Elisabeth Fransiska Rosalia'),
      male: list('Yohanes Petrus Antonius Paulus Fransiskus Marselinus Yosef Gregorius Dominikus Blasius'),
    },
    last: clan('Bere Tefa Nahak Lelo Taolin Seran Kolo Wea Bala Doko Ndoen Manafe'),
    single: 2,
  },
  maluku: {
    first: {
      female: list('Josina Welmina Novita Salmah Wa_Ode Ona Martha Fransina Hadija Nurjannah'),
      male: list('Johanis Simon Abraham Husein Semuel Alfons Idrus Frans Rahman Yakob'),
    },
    last: clan(
      'Latuconsina Pattimura Tuasikal Salampessy Leatemia Sahetapy Rumalatu Tomasoa Nahumury Sangadji',
    ),
    single: 3,
  },
  papua: {
    first: {
      female: list('Yuliana Maria Dorkas Selfina Yosefina Debora Naomi Orpa Marice Ribka'),
      male: list('Yakobus Obet Marthen Yulianus Lukas Elias Demianus Nataniel Isak Festus'),
    },
    last: clan('Wenda Kogoya Tabuni Yikwa Mambrasar Rumbiak Wanggai Ohee Kambu Gobai Tekege Awoitauw'),
    single: 3,
  },
  chinese: {
    first: {
      female: list('Lily Meilani Linda Yenny Susanti Shinta Fenny Angelina Mei_Ling Vivian'),
      male: list('Hendra Rudy Andreas Kevin Steven Budiman Johan Edy Willy Tommy'),
    },
    last: clan('Wijaya Halim Salim Tanuwijaya Gunawan Hartanto Lim Tan Kusuma Liem'),
    single: 6,
  },
} as const satisfies Readonly<Record<string, Names>>

type Origin = keyof typeof origins

/** Who lives where, by the first digits of a region's code; the earlier ones more often. People move, so others live everywhere. */
const home: Readonly<Record<string, readonly [Origin, ...Origin[]]>> = {
  11: ['aceh', 'malay'], 12: ['batak', 'malay', 'java', 'chinese'], 13: ['minang'], 14: ['malay', 'minang', 'java', 'batak'],
  18: ['java', 'malay', 'sunda'], 19: ['malay', 'chinese'], 21: ['malay', 'chinese', 'batak'], 1: ['malay', 'java'],
  31: ['malay', 'java', 'sunda', 'batak', 'chinese', 'minang'], 32: ['sunda', 'java', 'malay'], 36: ['sunda', 'malay', 'java'],
  3: ['java'], 51: ['bali', 'java'], 52: ['malay', 'bali'], 53: ['timor'], 61: ['dayak', 'malay', 'chinese'], 62: ['dayak', 'banjar', 'java'],
  63: ['banjar', 'java'], 6: ['banjar', 'java', 'sulawesi', 'dayak'], 71: ['minahasa'], 7: ['sulawesi', 'malay'], 8: ['maluku', 'malay'],
  9: ['papua', 'sulawesi', 'java'],
} // prettier-ignore

const everywhere: readonly [Origin, ...Origin[]] = ['java', 'malay', 'sunda', 'batak', 'sulawesi', 'chinese']

/** A name as people of a region have them. */
export function nameFor(chance: Chance, region: string, sex: Sex): string {
  const near = home[region.slice(0, 2)] ?? home[region.slice(0, 1)] ?? everywhere
  // The lesser of two throws: the first of the list is the most frequent.
  const at = Math.min(chance.below(near.length), chance.below(near.length))
  const origin = chance.next() < 0.12 ? chance.pick(everywhere) : (near[at] ?? near[0])
  const { first, last, single } = origins[origin]
  const name = chance.pick(first[sex])
  const isSingle = chance.below(100) < single
  const second =
    chance.next() < 0.25 ? `${chance.pick(first[sex])} ${chance.pick(last[sex])}` : chance.pick(last[sex])
  return isSingle ? name : `${name} ${second}`
}
