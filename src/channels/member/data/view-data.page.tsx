import { accessHours, dayIn, law } from '@payung/law'
import { present } from '#base/assert.ts'
import type { Words } from '#base/words.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Entries, List } from '#ui/parts/list.tsx'
import { Cite, Columns, Details, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'

const words = (id: string, en: string): Words => ({ id, en })

/** What the file holds, as a person would look for it. */
const parts: readonly { readonly title: Words; readonly text: Words }[] = [
  {
    title: words('Siapa Anda', 'Who you are'),
    text: words(
      'Data diri lengkap di setiap kartu Anda, nomor-nomornya, jawaban data kependudukan, yang pernah dibetulkan, dan penggabungan kartu.',
      'Your full particulars on each of your cards, their numbers, what the population register answered, what was put right, and merged cards.',
    ),
  },
  {
    title: words('Kerja, iuran, dan saldo', 'Work, contributions and savings'),
    text: words(
      'Tempat kerja, upah yang dilaporkan, iuran tiap bulan dengan tagihannya, setiap mutasi JHT, dan baris tentang Anda di berkas perusahaan.',
      'Employers, wages declared, each month’s contributions with the bill, every JHT line, and what employers’ files say of you.',
    ),
  },
  {
    title: words('Yang Anda sampaikan', 'What you told us'),
    text: words(
      'Keberatan dan permintaan pembetulan, dengan bukti dan jawabannya.',
      'Disputes and requests for correction, with evidence and answers.',
    ),
  },
  {
    title: words('Akun, kartu, dan pesan', 'Account, card and messages'),
    text: words(
      'Akun dan perangkat tempat Anda masuk, kartu hari ini, dan pesan yang kami kirim.',
      'Your account and devices, today’s card, and the messages that we sent.',
    ),
  },
  {
    title: words('Siapa melihat data Anda', 'Who looked at your data'),
    text: words(
      'Setiap pembukaan dan perubahan: kapan, oleh siapa, dan untuk apa.',
      'Every look and every change: when, by whom, and what for.',
    ),
  },
]

/** The way to a copy of everything that is held about the member, which is made at once. */
export const viewDataPage = page('/member/data', 'member', async (visit) => {
  const { view } = visit
  const { t, say } = view
  const title = t('Semua data Anda, dalam satu berkas', 'All your data, in one file')
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Berkasnya dibuat saat Anda menekan tombol ini, dan mencakup semua kartu Anda.',
          'The file is made when you press this button, and covers all your cards.',
        )}
        crumbs={[
          { href: '/member/more', label: t('Lainnya', 'More') },
          { href: '/member/data', label: t('Data saya', 'My data') },
        ]}
      >
        <p>
          <ButtonLink href="/member/data/download" icon="download">
            {t('Unduh data saya', 'Download my data')}
          </ButtonLink>
        </p>
      </PageHead>
      <Columns aside={<Rights view={view} />}>
        <Section id="parts" title={t('Yang ada di dalamnya', 'What is in it')}>
          <Entries entries={parts.map((part) => ({ title: say(part.title), text: say(part.text) }))} />
        </Section>
        <Section id="left-out" size="md" title={t('Yang tidak ikut', 'What is not in it')}>
          <Details summary={t('Tiga hal, dengan alasannya', 'Three things, with the reason')}>
            <List
              items={[
                t(
                  'Kata sandi dan kunci masuk: yang kami simpan hanya sidiknya, tidak bisa dibaca siapa pun.',
                  'Passwords and keys: we keep only a digest that nobody can read.',
                ),
                t(
                  'Data orang lain yang tersangkut pada data Anda, seperti kartu yang mirip.',
                  'Data of others that touch yours, such as a card that looks alike.',
                ),
                t(
                  'Nomor baris yang hanya berarti bagi mesin kami.',
                  'Keys of rows that mean something to our machine alone.',
                ),
              ]}
            />
            <Small>
              {t(
                'Di akhir berkas, setiap hal yang tidak ikut disebut satu per satu.',
                'The end of the file names each thing that is left out.',
              )}
            </Small>
          </Details>
        </Section>
      </Columns>
    </Page>
  )
})

function Rights({ view }: { view: View }) {
  const { t } = view
  const row = present(law.on(accessHours, dayIn(view.now)), 'the law gives access to one’s data')
  return (
    <>
      <Section id="safe" size="md" title={t('Simpan baik-baik', 'Keep it safe')}>
        <p>
          {t(
            'Isinya NIK, upah, dan saldo Anda tanpa samaran. Jangan simpan di komputer bersama.',
            'It shows your NIK, wages and savings unmasked. Do not keep it on a computer that others use.',
          )}
        </p>
        <Small>
          {t(
            'Bentuknya JSON: bisa dibuka dengan peramban, dan dibaca program lain.',
            'It is JSON: any browser opens it, and other programs can read it.',
          )}
        </Small>
      </Section>
      <Section id="rights" size="md" title={t('Hak Anda', 'Your right')}>
        <p>
          {t(
            `Salinan data diberikan paling lambat ${row.amount} jam sesudah diminta. Di sini Anda menerimanya saat itu juga.`,
            `A copy is due within ${row.amount} hours of asking. Here you have it at once.`,
          )}{' '}
          <Cite href="/law/sources/uu-27-2022">{`${row.article.regulation} ${row.article.article}`}</Cite>
        </p>
        <p>
          <a href="/privacy">{t('Apa yang kami simpan, dan berapa lama', 'What we keep, and how long')}</a>
        </p>
      </Section>
    </>
  )
}
