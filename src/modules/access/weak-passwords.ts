/**
 * Words that lists of leaked passwords are full of, Indonesian and English. Refused alone and with a few
 * digits added.
 */
export const weakWords: ReadonlySet<string> = new Set(
  `
  password passw0rd p@ssw0rd p@ssword passwordku passwort letmein welcome iloveyou loveyou monkey dragon football baseball
  superman batman princess sunshine shadow master michael jennifer jordan hunter charlie trustno1 whatever starwars
  computer internet google facebook instagram whatsapp youtube samsung iphone android windows administrator admin root
  user guest test testing default secret changeme login access server qwerty qwertyuiop qwerty123 asdfgh asdfghjkl zxcvbnm
  1q2w3e4r 1qaz2wsx q1w2e3r4 qweasdzxc abc123 abcd1234 a1b2c3d4 123qweasd aa123456 123456789a freedom hello blink182
  liverpool chelsea arsenal manchester barcelona realmadrid juventus nintendo pokemon pikachu naruto onepiece minecraft
  katasandi kata sandi sandiku sandi passwordsaya rahasia rahasiaku akurahasia bismillah bismilah alhamdulillah
  subhanallah allahuakbar allah assalamualaikum insyaallah masyaallah muhammad yesus tuhan tuhanyesus halleluya
  sayang sayangku sayangkamu akusayangkamu akucintakamu cinta cintaku cintakamu kangen rindu bunda ibuku ayahku mamaku
  mamapapa papamama keluarga keluargaku anakku sahabat kekasih jodohku doraemon hellokitty spongebob boboiboy upinipin
  indonesia indonesiaku indonesiaraya merdeka pancasila garuda merahputih nusantara bhinneka jakarta bandung surabaya
  medan semarang yogyakarta jogja jogjakarta malang denpasar makassar palembang pontianak samarinda balikpapan kutai
  persib persija persebaya arema bobotoh jakmania bonek slank dewa19 peterpan sheila sheilaon7 noah iwanfals
  payung payungku jamsostek bpjs bpjstk bpjsku bpjsketenagakerjaan ketenagakerjaan naker kemnaker astek pegawai karyawan
  karyawati perusahaan kantor kantorku pabrik buruh pekerja petugas cabang gajian tunjangan iuran saldo bank rekening
  selamat selamatpagi terimakasih semangat sukses suksesselalu bahagia kucing kelinci harimau macan singa naga elang
  gakada gaktau gaktahu tidaktahu tidakada lupa lupaterus akulupa terserah apaaja cobacoba cobain coba
  january february november december januari februari maret april agustus september oktober desember senin selasa rabu
  kamis jumat sabtu minggu ramadhan lebaran mahasiswa mahasiswi sekolah sekolahku kuliah kampus guruku
  `
    .trim()
    .split(/\s+/),
)
