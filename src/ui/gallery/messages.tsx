import { formatDay } from '../format.ts'
import { Icon, iconNames } from '../icon.tsx'
import { Actions, Button, ButtonLink, IconLink, Task } from '../parts/action.tsx'
import { Form } from '../parts/form.tsx'
import { List } from '../parts/list.tsx'
import { Doors, Gives } from '../parts/public.tsx'
import { Alert, Empty, Fault, StateCard, StateCards, Tag, Waiting } from '../parts/message.tsx'
import { Answer, Breadcrumbs, Calculation, Cite, Details, Note, Small, Source, Was } from '../parts/text.tsx'
import { Sample } from './sample.tsx'
import type { SampleProps } from './sample.tsx'

export function Colours({ view: { t } }: SampleProps) {
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

export function Buttons({ view }: SampleProps) {
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

export function Texts({ view }: SampleProps) {
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
        {t('Perusahaan membayar paling lambat', 'The employer pays by')}{' '}
        <strong>{formatDay('2026-12-15', view.lang)}</strong>.
      </Note>
      <p>
        {t('Upah tertulis', 'The wage says')} <Was>31,00</Was>.
      </p>
      <p>
        <Cite href="/law">PP 45/2015 Pasal 28</Cite>
      </p>
      <Source>{t('Buku besar Payung, 31 Oktober 2026.', 'Ledger of Payung, 31 October 2026.')}</Source>
      <List
        numbered
        items={[
          t('Pilih Pembayaran.', 'Choose Payments.'),
          t('Masukkan kode iuran.', 'Enter the payment code.'),
        ]}
      />
      <Details summary={t('Dari mana batas ini?', 'Where does this ceiling come from?')}>
        <Calculation>10.547.400 × (1 + 5,11%)</Calculation>
        <Small>{t('Cara membulatkan belum pasti.', 'The way of rounding is not certain.')}</Small>
      </Details>
    </Sample>
  )
}

export function Messages({ view: { t } }: SampleProps) {
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
      <StateCards>
        <StateCard kind="neutral" icon="history" title={t('Kode kedaluwarsa', 'The code has run out')}>
          {t('Tagihannya tetap ada.', 'The bill is still there.')}
        </StateCard>
      </StateCards>
    </Sample>
  )
}

export function Nothing({ view }: SampleProps) {
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

export function Wait({ view }: SampleProps) {
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

export function Entrances({ view: { t } }: SampleProps) {
  return (
    <Sample id="entrances" title={t('Pintu masuk', 'Ways in')}>
      <Gives
        gives={[
          {
            icon: 'hard-hat',
            title: t('Terluka saat bekerja', 'Hurt at work'),
            text: t('Biaya perawatan sampai sembuh.', 'The cost of care until you are well.'),
          },
        ]}
      />
      <Doors
        doors={[
          {
            href: '#entrances',
            label: t('Saya pekerja', 'I am a worker'),
            text: t('Lihat iuran dan saldo.', 'See contributions and balance.'),
          },
        ]}
      />
    </Sample>
  )
}

export function Signs({ view: { t } }: SampleProps) {
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
