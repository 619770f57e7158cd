import { dayIn, wageEarnerContribution } from '@payung/law'
import { formatChange, formatRupiah } from '#base/rupiah.ts'
import { formatClock, formatDay, formatDayShort, formatInstant, formatMonth } from '../format.ts'
import { DeltaBar, Split, SplitKey } from '../parts/bar.tsx'
import { Canopy, CanopyKey } from '../parts/canopy.tsx'
import type { Rib } from '../parts/canopy.tsx'
import { ColumnChart } from '../parts/column-chart.tsx'
import { CourseList } from '../parts/courses.tsx'
import { MemberCard, Ticket } from '../parts/card.tsx'
import { Tabs } from '../parts/file.tsx'
import { HeatTable } from '../parts/heat.tsx'
import { Entries, Facts, ItemList, Log, Progress, Rows, Track } from '../parts/list.tsx'
import { Tag } from '../parts/message.tsx'
import { ProvinceMap } from '../parts/province-map.tsx'
import { StepChart } from '../parts/step-chart.tsx'
import { Pagination, Table } from '../parts/table.tsx'
import { Figure } from '../parts/text.tsx'
import { AmountHistory, StepByStep } from '../parts/working.tsx'
import { Qr } from '../qr.tsx'
import { Sample } from './sample.tsx'
import type { SampleProps } from './sample.tsx'

const january = 2026 * 12

export function Months({ view }: SampleProps) {
  const { t } = view
  const months = Array.from({ length: 23 }, (_, place) => ({
    month: january - 12 + place,
    state: (['late', 'sponsored', 'missing'] as const)[place - 4] ?? ('paid' as const),
  }))
  return (
    <Sample id="months" title={t('Bulan demi bulan', 'Month by month')}>
      <HeatTable
        view={view}
        caption={t('Keadaan iuran tiap bulan', 'State of each month’s contribution')}
        months={[...months, { month: january + 11, state: 'waiting' }]}
      />
    </Sample>
  )
}

export function MissingMonths({ view }: SampleProps) {
  const { t } = view
  const states = 'paid paid paid miss miss paid paid paid paid paid now rest'.split(' ') as Rib['state'][]
  const ribs = states.map((state, place) => ({ month: january + place, state }))
  return (
    <Sample id="canopy" title={t('Payung dengan bulan yang kurang', 'A canopy with missing months')}>
      <Canopy
        view={view}
        ribs={ribs}
        subject={t('Iuran 2026', 'Contributions 2026')}
        unit={t('bulan 2026', 'in 2026')}
      />
      <CanopyKey view={view} ribs={ribs} />
    </Sample>
  )
}

export function Money({ view: { t } }: SampleProps) {
  const [you, employer] = [358_863n, 747_486n]
  return (
    <Sample id="money" title={t('Uang', 'Money')}>
      <Figure amount={formatRupiah(you + employer)} />
      <Split
        parts={[
          { amount: you, kind: 'you' },
          { amount: employer, kind: 'them' },
        ]}
      />
      <SplitKey
        left={{ label: t('Dari gaji Anda', 'From your pay'), figure: formatRupiah(you) }}
        right={{ label: t('Dari perusahaan', 'From the employer'), figure: formatRupiah(employer) }}
      />
      <Rows
        rows={[
          { label: t('Bagian Anda', 'Your part'), value: formatRupiah(you), swatch: 'you' },
          { label: t('Bagian perusahaan', 'The employer’s'), value: formatRupiah(employer), swatch: 'pale' },
          { label: t('Jumlah', 'Total'), value: formatRupiah(you + employer), total: true },
        ]}
      />
      <Facts
        facts={[
          { label: t('Saldo JHT', 'JHT balance'), value: 'Rp 23.874.200' },
          { label: t('Masa iur', 'Paid in'), value: t('81 bulan', '81 months'), detail: 'JHT 60' },
        ]}
      />
    </Sample>
  )
}

export function Through({ view }: SampleProps) {
  const { t } = view
  const stretches = [7_000_000n, 8_000_000n, 7_500_000n, 11_000_000n].map((amount, place) => ({
    first: january - 48 + place * 14,
    amount,
  }))
  return (
    <Sample id="through" title={t('Jumlah dari waktu ke waktu', 'An amount through time')}>
      <StepChart
        label={t(
          'Dari 7.000.000 pada 2022 sampai 11.000.000 pada 2026',
          'From 7.000.000 in 2022 to 11.000.000 in 2026',
        )}
        stretches={stretches}
        end={january + 11}
      />
    </Sample>
  )
}

export function Beside({ view }: SampleProps) {
  const { t } = view
  const columns = [12n, 25n, 39n, 54n].map((paid, place) => ({
    label: String(2026 + place),
    figure: `${paid + BigInt(place) * 4n}`,
    parts: [
      { amount: paid, kind: 'you' as const },
      { amount: BigInt(place) * 4n, kind: 'held' as const },
    ],
  }))
  return (
    <Sample id="beside" title={t('Jumlah berdampingan', 'Amounts side by side')}>
      <ColumnChart
        label={t('Dari 12 pada 2026 sampai 66 pada 2029', 'From 12 in 2026 to 66 in 2029')}
        columns={columns}
      />
    </Sample>
  )
}

export function WhereTheyLie({ view }: SampleProps) {
  const { t } = view
  const values = { 12: 8, 31: 4, 32: 31, 33: 17, 34: 6, 35: 24, 51: 2, 52: 3, 64: 12, 71: 1, 73: 9, 91: 5 }
  return (
    <Sample id="where-they-lie" title={t('Menurut provinsi', 'By province')}>
      <ProvinceMap
        view={view}
        label={t('Kelas di 12 provinsi', 'Classes in 12 provinces')}
        unit={(value) => t(`${value} kelas`, `${value} classes`)}
        none={t('Belum ada', 'None yet')}
        provinces={Object.entries(values).map(([code, value]) => ({
          code,
          name: t(`Provinsi ${code}`, `Province ${code}`),
          value,
          href: '#where-they-lie',
        }))}
      />
    </Sample>
  )
}

export function Tables({ view }: SampleProps) {
  const { t } = view
  const rows = [
    { number: '2610-0007', month: january + 9, paid: true, amount: '421.902.116' },
    { number: '2611-0007', month: january + 10, paid: false, amount: '426.148.400' },
  ]
  return (
    <Sample id="tables" title={t('Tabel', 'Tables')}>
      <Table
        caption={t('Tagihan', 'Bills')}
        stack
        rows={rows}
        columns={[
          { head: t('Nomor', 'Number'), cell: (row) => <a href="#tables">{row.number}</a> },
          { head: t('Bulan', 'Month'), cell: (row) => formatMonth(row.month, view.lang), onPhone: 'line' },
          {
            head: t('Keadaan', 'State'),
            cell: (row) =>
              row.paid ? (
                <Tag kind="done">{t('Lunas', 'Paid')}</Tag>
              ) : (
                <Tag kind="waiting">{t('Menunggu', 'Waiting')}</Tag>
              ),
          },
          { head: t('Jumlah (Rp)', 'Amount (Rp)'), cell: (row) => row.amount, number: true },
        ]}
      />
      <Pagination
        view={view}
        label={t('Halaman tagihan', 'Pages of bills')}
        previous="#tables"
        next="#tables"
      />
    </Sample>
  )
}

export function Changes({ view: { t } }: SampleProps) {
  const rows = [
    { why: t('Pekerja masuk', 'Workers joined'), change: 5_966_000n },
    { why: t('Pekerja keluar', 'Workers left'), change: -3_835_200n },
  ]
  return (
    <Sample id="changes" title={t('Perubahan', 'Changes')}>
      <Table
        caption={t('Yang berubah sejak Oktober', 'What changed since October')}
        rows={rows}
        columns={[
          { head: t('Sebab', 'Reason'), cell: (row) => row.why },
          {
            head: <span class="py-hide">{t('Gambar', 'Picture')}</span>,
            cell: (row) => <DeltaBar change={row.change} largest={5_966_000n} />,
            onPhone: 'hidden',
          },
          {
            head: t('Iuran (Rp)', 'Contribution (Rp)'),
            cell: (row) => formatChange(row.change),
            number: true,
          },
        ]}
        foot={[t('Semua', 'All'), '', formatChange(2_130_800n)]}
      />
    </Sample>
  )
}

export function Ways({ view }: SampleProps) {
  const { t, lang } = view
  const final = new Date('2026-11-20T03:02:00Z')
  return (
    <Sample id="ways" title={t('Perjalanan', 'Ways')}>
      <Tabs
        label={t('Bagian berkas', 'Parts of the file')}
        tabs={[
          { href: '#ways', label: t('Ringkasan', 'Summary'), current: true },
          { href: '#ways', label: t('Iuran', 'Contributions'), current: false },
        ]}
      />
      <Progress
        label={t('Langkah laporan', 'Steps of the return')}
        steps={[t('Unggah', 'Upload'), t('Perbaiki', 'Mend'), t('Tinjau', 'Review'), t('Bayar', 'Pay')]}
        current={1}
      />
      <Track
        stops={[
          { title: t('Laporan final', 'Return final'), text: formatInstant(final, lang), state: 'done' },
          {
            title: t('Menunggu pembayaran', 'Waiting for payment'),
            text: formatDayShort('2026-12-15', lang),
            state: 'now',
          },
          {
            title: t('Diterima bank', 'At the bank'),
            text: t('Kurang dari 5 menit', 'Under 5 minutes'),
            state: 'next',
          },
        ]}
      />
      <Log
        entries={[
          {
            datetime: '2026-11-20',
            when: formatInstant(final, lang),
            what: t('Berkas dibuka', 'File opened'),
          },
          {
            datetime: '2026-11-12',
            when: formatDay('2026-11-12', lang),
            what: t('Iuran dibayar', 'Paid'),
            quiet: true,
          },
        ]}
      />
      <Entries
        entries={[
          {
            title: `Andi Pratama, ${formatClock(final, lang)}`,
            text: t('periksa rekening', 'checked the account'),
          },
        ]}
      />
    </Sample>
  )
}

export function Calculations({ view }: SampleProps) {
  const { t } = view
  return (
    <Sample id="steps" title={t('Langkah demi langkah', 'Step by step')}>
      <StepByStep
        view={view}
        given={[{ title: t('Upah yang dilaporkan', 'The wage reported'), figure: 'Rp 12.400.001' }]}
        steps={sampleWorking().steps}
      />
      <AmountHistory view={view} rows={sampleWorking().rows} knownOn={dayIn(view.now)} />
      <ItemList
        items={[
          {
            icon: 'piggy-bank',
            title: t('Hari tua', 'Old age'),
            text: t('Seluruh saldo.', 'The whole balance.'),
          },
          { icon: 'eye', title: t('3 orang melihat data Anda', '3 people saw your data'), href: '#steps' },
        ]}
      />
    </Sample>
  )
}

/** What the law’s rule writes down for a wage above the ceiling, with a fraction of a rupiah to be rounded. */
function sampleWorking() {
  const facts = {
    wage: 12_400_001n,
    riskClass: 1,
    jkk: true,
    jkm: true,
    jht: true,
    jp: true,
    jkp: false,
    labourIntensive: false,
    covidRelief: false,
    jpDeferred: false,
  }
  return wageEarnerContribution.explain(facts, january + 9, { outputs: ['jkk', 'jpWorker'] }).working
}

export function Codes({ view }: SampleProps) {
  const { t } = view
  return (
    <Sample id="codes" title={t('Kartu dan kode', 'Card and code')}>
      <MemberCard view={view} name="Rina Kusumawati" number="9900 1234 567" qr="PAYUNG:99001234567" />
      <Qr text="PAYUNG:99001234567" label={t('Kode contoh, besar', 'Sample code, large')} level="Q" large />
      <Ticket
        id="ticket"
        title={t('Kode iuran', 'Payment code')}
        code="99261 10004 82617"
        note={t('Satu kode untuk satu tagihan.', 'One code for one bill.')}
      >
        <Rows rows={[{ label: t('Jumlah', 'Total'), value: formatRupiah(426_148_400n), total: true }]} />
      </Ticket>
    </Sample>
  )
}

export function ToChoose({ view: { t } }: SampleProps) {
  return (
    <Sample id="to-choose" title={t('Kelas untuk dipilih', 'Classes to choose from')}>
      <CourseList
        courses={[
          {
            href: '#to-choose',
            title: 'Teknisi AC split',
            by: 'LPK Sejuk Mandiri, Samarinda',
            tags: <Tag kind="done">{t('Bisa Anda ikuti', 'You can join')}</Tag>,
            meta: [
              { icon: 'calendar-days', text: t('9 Maret – 3 April 2027', '9 March – 3 April 2027') },
              { icon: 'map-pin', text: t('Tatap muka, Samarinda', 'In person, Samarinda') },
              { icon: 'users', text: t('Sisa 14 dari 20 kursi', '14 of 20 seats left') },
            ],
            price: t('Anda membayar Rp 0', 'You pay Rp 0'),
            note: t('Nilai Rp 3.200.000, ditanggung program', 'Worth Rp 3.200.000, paid by the programme'),
          },
        ]}
      />
    </Sample>
  )
}
