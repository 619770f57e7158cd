import type { Child } from 'hono/jsx'
import { formatRupiah } from '#base/rupiah.ts'
import { Icon, iconNames } from './icon.tsx'
import { Page } from './layout.tsx'
import { Actions, Button, ButtonLink, IconLink, Task } from './parts/action.tsx'
import { Split, SplitKey } from './parts/bar.tsx'
import { Canopy, CanopyKey } from './parts/canopy.tsx'
import type { Rib } from './parts/canopy.tsx'
import { MemberCard, Ticket } from './parts/card.tsx'
import {
  CheckboxField,
  DateField,
  FileField,
  MoneyField,
  RadioField,
  SelectField,
  TextArea,
  TextField,
} from './parts/field.tsx'
import { Form } from './parts/form.tsx'
import { HeatTable } from './parts/heat.tsx'
import { Entries, Facts, ItemList, Log, Progress, Rows, Steps, Track } from './parts/list.tsx'
import { Alert, Empty, Fault, StateCard, Tag, Waiting } from './parts/message.tsx'
import { Pagination, Table } from './parts/table.tsx'
import {
  Answer,
  Breadcrumbs,
  Calculation,
  Cite,
  Details,
  Figure,
  Note,
  PageHead,
  Section,
  Small,
  Source,
  Was,
} from './parts/text.tsx'
import { Qr } from './qr.tsx'
import type { View } from './view.ts'

/** Every part in every state on one page, for those who build pages and those who check them. */
export function PartsGallery({ view }: { view: View }) {
  const { t } = view
  return (
    <Page view={view} title={t('Keadaan dan bagian', 'States and parts')} portal="public">
      <PageHead
        view={view}
        title={t('Keadaan dan bagian', 'States and parts')}
        lead={t(
          'Satu lembar untuk pengembang: warna, tombol, pesan, dan halaman yang kosong, menunggu, atau tidak terbuka.',
          'One sheet for those who build: colours, buttons, messages, and pages that are empty, waiting or broken.',
        )}
      />
      <div class="py-sheet">
        {[Colours, Buttons, Texts, Messages, Nothing, Wait, Fields, Choices].map((Part) => (
          <Part view={view} />
        ))}
        {[Months, MissingMonths, Money, Tables, Ways, Calculations, Codes, Signs].map((Part) => (
          <Part view={view} />
        ))}
      </div>
    </Page>
  )
}

type PartProps = { view: View }

function Sample({ id, title, children }: { id: string; title: string; children?: Child }) {
  return (
    <Section id={id} title={title} size="md">
      {children}
    </Section>
  )
}

function Colours({ view: { t } }: PartProps) {
  const colours = [
    ['--plum', t('Manggis', 'Mangosteen')],
    ['--rib-b', t('Manggis muda', 'Young mangosteen')],
    ['--gold', t('Kunyit', 'Turmeric')],
    ['--ink', t('Tinta', 'Ink')],
    ['--tint-2', t('Abu', 'Ash')],
    ['--good-ink', t('Pandan', 'Pandan')],
    ['--info-ink', t('Nila', 'Indigo')],
    ['--bad-ink', t('Cabai', 'Chilli')],
  ] as const
  return (
    <Sample id="colours" title={t('Warna', 'Colours')}>
      <ul class="py-chips">
        {colours.map(([colour, name]) => (
          <li>
            <svg viewBox="0 0 10 4" preserveAspectRatio="none" aria-hidden="true">
              <rect width="10" height="4" fill={`var(${colour})`} />
            </svg>
            {name}
          </li>
        ))}
      </ul>
    </Sample>
  )
}

function Buttons({ view }: PartProps) {
  const { t } = view
  return (
    <Sample id="buttons" title={t('Tombol dan tanda', 'Buttons and tags')}>
      <Actions>
        <ButtonLink href="#buttons">{t('Utama', 'First')}</ButtonLink>
        <ButtonLink href="#buttons" variant="secondary">
          {t('Kedua', 'Second')}
        </ButtonLink>
        <ButtonLink href="#buttons" variant="tertiary">
          {t('Ketiga', 'Third')}
        </ButtonLink>
      </Actions>
      <Form view={view} action="#buttons" method="get">
        <Actions>
          <Button variant="secondary" icon="printer" small>
            {t('Kecil', 'Small')}
          </Button>
          <IconLink href="#buttons" icon="download">
            {t('Unduh sebagai Excel', 'Download as Excel')}
          </IconLink>
        </Actions>
      </Form>
      <Actions>
        <Tag kind="done">{t('Lunas', 'Paid')}</Tag>
        <Tag kind="waiting">{t('Menunggu', 'Waiting')}</Tag>
        <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>
        <Tag kind="fault">{t('Ditahan bank', 'Held by the bank')}</Tag>
        <Tag kind="note">{t('Data contoh', 'Sample data')}</Tag>
        <Tag kind="quiet">{t('Berakhir', 'Ended')}</Tag>
      </Actions>
    </Sample>
  )
}

function Texts({ view }: PartProps) {
  const { t } = view
  return (
    <Sample id="texts" title={t('Teks', 'Text')}>
      <Breadcrumbs
        view={view}
        crumbs={[
          { href: '#texts', label: t('Iuran', 'Contributions') },
          { href: '#texts', label: 'November 2026' },
        ]}
      />
      <Answer>
        {t('Karena upah Anda di atas batas upah JP.', 'Because your wage is above the JP ceiling.')}
      </Answer>
      <Note icon="clock">
        {t('Perusahaan membayar paling lambat', 'The employer pays by')} <strong>15 Des 2026</strong>.
      </Note>
      <p>
        {t('Upah tertulis', 'The wage says')} <Was>31,00</Was>.
      </p>
      <p>
        <Cite href="/law">PP 45/2015 Pasal 28</Cite>
      </p>
      <Source>{t('Buku besar Payung, 31 Oktober 2026.', 'Ledger of Payung, 31 October 2026.')}</Source>
      <Details summary={t('Dari mana batas ini?', 'Where does this ceiling come from?')}>
        <Calculation>10.547.400 × (1 + 5,11%)</Calculation>
        <Small>{t('Cara membulatkan belum pasti.', 'The way of rounding is not certain.')}</Small>
      </Details>
    </Sample>
  )
}

function Messages({ view: { t } }: PartProps) {
  return (
    <Sample id="messages" title={t('Pesan', 'Messages')}>
      <Alert kind="success" title={t('Data ahli waris tersimpan', 'Heirs saved')}>
        {t('Istri dan dua anak Anda sekarang tercatat.', 'Your wife and two children are on record now.')}
      </Alert>
      <Alert
        kind="warning"
        title={t('Iuran Desember jatuh tempo 3 hari lagi', 'The December contribution is due in 3 days')}
      >
        {t(
          'Bayar Rp 18.150 sebelum 15 Desember agar tetap terlindungi.',
          'Pay Rp 18.150 before 15 December to stay protected.',
        )}
      </Alert>
      <Alert
        kind="danger"
        title={t('Kami tidak bisa menyimpan perubahan Anda', 'We could not save your change')}
      >
        {t(
          'Sambungan ke bank terputus. Isian Anda masih ada. Coba lagi dalam beberapa menit.',
          'The line to the bank broke. What you typed is still there. Try again in a few minutes.',
        )}
      </Alert>
      <Alert kind="info">
        {t(
          'Kantor tutup 24–26 Desember 2026. Layanan di sini tetap buka.',
          'Offices are closed 24–26 December 2026. The services here stay open.',
        )}
      </Alert>
      <StateCard kind="neutral" icon="history" title={t('Kode kedaluwarsa', 'The code has run out')}>
        {t('Tagihannya tetap ada.', 'The bill is still there.')}
      </StateCard>
    </Sample>
  )
}

function Nothing({ view }: PartProps) {
  const { t } = view
  return (
    <Sample id="nothing" title={t('Kosong dan tugas', 'Empty, and a task')}>
      <Empty
        title={t('Belum ada tagihan', 'No bills yet')}
        action={
          <ButtonLink variant="secondary" href="#nothing">
            {t('Kirim laporan upah', 'Send a wage return')}
          </ButtonLink>
        }
      >
        {t('Tagihan dibuat dari laporan upah pertama Anda.', 'A bill is made from your first wage return.')}
      </Empty>
      <Task
        id="task"
        title={t('Lengkapi data ahli waris', 'Name your heirs')}
        action={<ButtonLink href="#nothing">{t('Lengkapi sekarang', 'Do it now')}</ButtonLink>}
      >
        {t('Sekitar 2 menit.', 'About 2 minutes.')}
      </Task>
    </Sample>
  )
}

function Wait({ view }: PartProps) {
  const { t } = view
  return (
    <Sample id="waiting" title={t('Menunggu dan tidak terbuka', 'Waiting and broken')}>
      <Waiting
        view={view}
        title={t('Memeriksa 8.000 baris.', 'Checking 8.000 rows.')}
        done={5200}
        total={8000}
      >
        {t(
          'Sekitar 20 detik lagi. Halaman ini boleh ditutup, hasilnya kami simpan.',
          'About 20 seconds more. You may close this page; we keep the result.',
        )}
      </Waiting>
      <Fault view={view} reference="7K2M-4Q" again="#waiting" />
    </Sample>
  )
}

function Fields({ view }: PartProps) {
  const { t } = view
  return (
    <Sample id="fields" title={t('Isian', 'Fields')}>
      <Form view={view} action="#fields" method="get">
        <TextField
          name="phone"
          label={t('Nomor HP', 'Mobile number')}
          hint={t('Untuk kode masuk dan kabar', 'For sign-in codes and news')}
          type="tel"
          autocomplete="tel"
          value="0812 0000 0012"
        />
        <DateField
          name="birth"
          label={t('Tanggal lahir', 'Date of birth')}
          value="31-02-1990"
          error={t(
            'Februari 1990 hanya sampai tanggal 28. Periksa KTP Anda.',
            'February 1990 ends on the 28th. Look at your identity card.',
          )}
        />
        <MoneyField name="wage" label={t('Upah sebulan', 'Monthly wage')} value="5.000.000" />
        <FileField
          name="file"
          label={t('Berkas upah', 'Wage file')}
          hint={t('Excel atau CSV, paling besar 25 MB', 'Excel or CSV, 25 MB at most')}
          accept=".xlsx,.csv"
        />
        <TextArea name="reason" label={t('Alasan', 'Reason')} />
      </Form>
    </Sample>
  )
}

function Choices({ view }: PartProps) {
  const { t } = view
  const work = [
    { value: 'wage', label: t('Digaji perusahaan', 'Paid by an employer') },
    { value: 'own', label: t('Bekerja sendiri', 'Self-employed') },
  ]
  return (
    <Sample id="choices" title={t('Pilihan', 'Choices')}>
      <Form view={view} action="#choices" method="get">
        <RadioField
          name="work"
          label={t('Cara bekerja', 'Kind of work')}
          options={work}
          value="wage"
          framed
        />
        <RadioField
          name="same"
          label={t('Yang Anda maksud', 'What you meant')}
          hint={t('NIK dan upah sama dengan baris 211.', 'NIK and wage are those of row 211.')}
          error={t('Pilih salah satu.', 'Choose one.')}
          options={[
            { value: 'same', label: t('Orang yang sama, hapus baris 212', 'The same person, drop row 212') },
            {
              value: 'other',
              label: t('Orang berbeda, NIK saya perbaiki', 'Two people, I will mend the NIK'),
            },
          ]}
        />
        <SelectField
          name="trade"
          label={t('Jenis usaha', 'Kind of business')}
          options={[
            { value: 'shop', label: t('Toko, kantor, rumah makan', 'Shop, office, restaurant') },
            { value: 'factory', label: t('Pabrik', 'Factory') },
          ]}
        />
        <CheckboxField
          name="remind"
          label={t('Kirim pengingat lewat SMS', 'Remind me by text message')}
          checked
        />
      </Form>
    </Sample>
  )
}

const january = 2026 * 12

function Months({ view }: PartProps) {
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

function MissingMonths({ view }: PartProps) {
  const { t } = view
  const states = 'paid paid paid miss miss paid paid paid paid paid now rest'.split(' ') as Rib['state'][]
  const ribs = states.map((state, place) => ({ month: january + place, state }))
  return (
    <Sample id="canopy" title={t('Payung dengan bulan yang kurang', 'A canopy with missing months')}>
      <Canopy
        view={view}
        ribs={ribs}
        subject={t('Iuran 2026', 'Contributions 2026')}
        unit={t('bulan 2026', 'months 2026')}
      />
      <CanopyKey view={view} ribs={ribs} />
    </Sample>
  )
}

function Money({ view: { t } }: PartProps) {
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

function Tables({ view }: PartProps) {
  const { t } = view
  const rows = [
    { number: '2610-0007', month: 'Oktober 2026', paid: true, amount: '421.902.116' },
    { number: '2611-0007', month: 'November 2026', paid: false, amount: '426.148.400' },
  ]
  return (
    <Sample id="tables" title={t('Tabel', 'Tables')}>
      <Table
        caption={t('Tagihan', 'Bills')}
        stack
        rows={rows}
        columns={[
          { head: t('Nomor', 'Number'), cell: (row) => <a href="#tables">{row.number}</a> },
          { head: t('Bulan', 'Month'), cell: (row) => row.month, onPhone: 'line' },
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

function Ways({ view: { t } }: PartProps) {
  return (
    <Sample id="ways" title={t('Perjalanan', 'Ways')}>
      <Progress
        label={t('Langkah laporan', 'Steps of the return')}
        steps={[t('Unggah', 'Upload'), t('Perbaiki', 'Mend'), t('Tinjau', 'Review'), t('Bayar', 'Pay')]}
        current={1}
      />
      <Track
        stops={[
          { title: t('Laporan final', 'Return final'), text: '20 November 2026, 10.02 WIB', state: 'done' },
          { title: t('Menunggu pembayaran', 'Waiting for payment'), text: '15 Des', state: 'now' },
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
            datetime: '2026-11-20T09:41',
            when: '20 November 2026, 09.41',
            what: t('Berkas dibuka', 'File opened'),
          },
          { datetime: '2026-11-12', when: '12 November 2026', what: t('Iuran dibayar', 'Paid'), quiet: true },
        ]}
      />
      <Entries
        entries={[{ title: 'Andi Pratama, 09.41', text: t('periksa rekening', 'checked the account') }]}
      />
    </Sample>
  )
}

function Calculations({ view: { t } }: PartProps) {
  return (
    <Sample id="steps" title={t('Langkah demi langkah', 'Step by step')}>
      <Steps
        steps={[
          { title: t('Upah yang dilaporkan', 'The wage reported'), figure: 'Rp 12.400.000' },
          {
            title: t('Bagian Anda: 1%', 'Your part: 1%'),
            figure: '1% × 11.086.300 = Rp 110.863',
            text: t('Dipotong dari gaji Anda oleh perusahaan.', 'Held back from your pay by the employer.'),
            more: (
              <p>
                <Cite href="/law">PP 45/2015 Pasal 28 ayat (3)</Cite>
              </p>
            ),
          },
        ]}
      />
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

function Codes({ view }: PartProps) {
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

function Signs({ view: { t } }: PartProps) {
  return (
    <Sample id="signs" title={t('Ikon', 'Icons')}>
      <ul class="py-chips">
        {iconNames.map((name) => (
          <li>
            <Icon name={name} />
            {name}
          </li>
        ))}
      </ul>
    </Sample>
  )
}
