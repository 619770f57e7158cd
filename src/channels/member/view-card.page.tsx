import { dayIn } from '@payung/law'
import type { z } from 'zod'
import { cardDocument, issueCard } from '#modules/credentials'
import { viewMyself } from '#modules/registry'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { IconLink } from '#ui/parts/action.tsx'
import { MemberCard } from '#ui/parts/card.tsx'
import { List, Rows } from '#ui/parts/list.tsx'
import { Columns, Details, PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import { Qr } from '#ui/qr.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { download, page } from '#web/page.ts'
import { groupedNumber } from './home-aside.tsx'

type Card = z.output<typeof issueCard.output>

/** The card, ready to be shown: what is in it, and how someone checks it. */
export const viewCardPage = page('/member/card', 'member', async (visit) => {
  const { view, perform, personId } = visit
  const { t, lang } = view
  const { diedOn, nik } = await perform(viewMyself, {})
  const card = diedOn ? null : await perform(issueCard, { personId: String(personId) })
  const until = card && formatDay(dayIn(card.expiresAt), lang)
  const title = until
    ? t(`Kartu Anda berlaku sampai ${until}`, `Your card is valid until ${until}`)
    : t('Kartu ini tidak dibuat lagi', 'This card is no longer made')
  return (
    <Page {...frameOf(visit)} portal="member" current="card" title={t('Kartu peserta', 'Member’s card')}>
      <PageHead
        view={view}
        title={title}
        lead={
          card
            ? t(
                'Tunjukkan dari layar atau dari kertas. Setiap kali halaman ini dibuka, kartunya baru.',
                'Show it on the screen or on paper. Whenever this page is opened, the card is a new one.',
              )
            : t(
                'Peserta tercatat meninggal dunia. Bila ini keliru, bawa KTP ke kantor cabang.',
                'The member is recorded as deceased. If that is wrong, take the identity card to a branch.',
              )
        }
      />
      {card && (
        <Columns
          aside={
            <>
              <Content view={view} card={card} hasNik={nik !== null} />
              <Checking view={view} />
            </>
          }
        >
          <Shown view={view} card={card} />
        </Columns>
      )}
    </Page>
  )
})

function Shown({ view, card }: { view: View; card: Card }) {
  const { t } = view
  const number = groupedNumber(card.membershipNo)
  return (
    <Section id="card" title={t('Kartu', 'The card')} quiet>
      <MemberCard view={view} name={card.name} number={number} qr={card.text} />
      <Details summary={t('Perbesar kodenya', 'Show the code larger')}>
        <Qr
          text={card.text}
          label={t(`Kode QR kartu ${number}, besar`, `QR code of card ${number}, large`)}
          large
        />
      </Details>
      <p>
        <IconLink href="/member/card/pdf" icon="download">
          {t('Simpan kartu sebagai PDF', 'Save the card as PDF')}
        </IconLink>
      </p>
    </Section>
  )
}

function Content({ view, card, hasNik }: { view: View; card: Card; hasNik: boolean }) {
  const { t, lang } = view
  const { name, membershipNo, programmes, asOfMonth, expiresAt } = card
  const none = t('belum ada', 'none yet')
  return (
    <Section id="content" size="md" title={t('Isi kode ini', 'What the code holds')}>
      <Rows
        rows={[
          { label: t('Nama', 'Name'), value: name },
          { label: t('Nomor peserta', 'Member number'), value: groupedNumber(membershipNo) },
          { label: t('Program', 'Programmes'), value: programmes.join(', ') || none },
          { label: t('Menurut bulan', 'As of'), value: formatMonth(asOfMonth, lang) },
          { label: 'NIK', value: hasNik ? t('empat angka saja', 'four digits only') : none },
          { label: t('Berlaku sampai', 'Valid until'), value: formatDay(dayIn(expiresAt), lang) },
        ]}
      />
      <Small>
        {t(
          'Tidak ada saldo, upah, alamat, atau NIK utuh di dalamnya. Program di kartu adalah yang dilaporkan perusahaan, sudah dibayar atau belum.',
          'There is no balance, wage, address or whole NIK in it. The programmes are those that the employer reported, paid or not.',
        )}
      </Small>
    </Section>
  )
}

function Checking({ view: { t } }: { view: View }) {
  return (
    <Section id="checking" size="md" title={t('Cara memeriksanya', 'How it is checked')}>
      <List
        numbered
        items={[
          <>
            {t('Pemeriksa membuka', 'Whoever checks it opens')}{' '}
            <a href="/verify">{t('halaman periksa kartu', 'the page for checking')}</a>
            {t(', tanpa masuk.', ', without signing in.')}
          </>,
          t('Kamera diarahkan ke kode ini.', 'The camera is held to this code.'),
          t(
            'Jawabannya langsung terlihat: asli, berubah, atau lewat masanya.',
            'The answer shows at once: real, changed, or past its time.',
          ),
        ]}
      />
      <Source icon="fingerprint">
        {t(
          'Kodenya bertanda tangan digital, jadi bisa diperiksa tanpa internet.',
          'The code carries a digital signature, so it can be checked without a network.',
        )}
      </Source>
    </Section>
  )
}

/** The same on paper, in its real size. */
export const downloadCard = page('/member/card/pdf', 'member', async ({ perform, personId, view }) => {
  const { name, type, bytes } = await perform(cardDocument, {
    personId: String(personId),
    language: view.lang,
  })
  return download(name, type, bytes)
})
