import { law, pensionDay, type Day } from '@payung/law'
import { counted, formatDay } from '#ui/format.ts'
import { IconLink } from '#ui/parts/action.tsx'
import { MemberCard } from '#ui/parts/card.tsx'
import { ItemList, type ListItem } from '#ui/parts/list.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import type { Home } from './view-home.page.tsx'

/** The card, ready to be shown. */
export function CardSection({ view, home: { card } }: { view: View; home: Home }) {
  const { t } = view
  if (!card) return null
  return (
    <Section id="card" title={t('Kartu peserta', 'Member’s card')}>
      <MemberCard view={view} name={card.name} number={groupedNumber(card.membershipNo)} qr={card.text} />
      <Small>
        {t(
          'Kode ini bisa diperiksa tanpa internet. Isinya nama, nomor, program, dan NIK yang disamarkan.',
          'This code can be checked without a network. It holds name, number, programmes and a masked NIK.',
        )}
      </Small>
      <p>
        <IconLink href="/member/card/pdf" icon="download">
          {t('Simpan kartu sebagai PDF', 'Save the card as PDF')}
        </IconLink>
      </p>
    </Section>
  )
}

/** `26000000017` → `2600 0000 017`, as printed on the card. */
export function groupedNumber(membershipNo: string): string {
  return membershipNo.replace(/(\d{4})(?=\d)/g, '$1 ')
}

/** What each programme that runs gives, and who looked. */
export function CoverSection({ view, home }: { view: View; home: Home }) {
  const { t, lang } = view
  const { abroad, card, lookers, standing } = home
  const gives = giftsOf(view, home.me.birthOn as Day | null) // A date of the database is a day.
  const covered = standing.kind === 'own-account' && standing.account.state === 'active'
  const works = standing.kind === 'protected' || standing.kind === 'behind' || covered
  const lasting = (card?.programmes ?? []).filter((programme) => works || outlastsWork.has(programme))
  const items = [
    ...lasting.flatMap((programme) => gives[programme] ?? []),
    ...(abroad.covering ? [abroadItem(view)] : []),
  ]
  const looks: ListItem = {
    icon: 'eye',
    title:
      lookers === 0
        ? t('Siapa melihat data saya', 'Who looked at my data')
        : t(
            `${lookers} orang melihat data Anda bulan ini`,
            `${counted(lookers, lang, 'orang', 'person', 'people')} saw your data this month`,
          ),
    href: '/member/looks',
  }
  return (
    <Section
      id="cover"
      title={
        works || abroad.covering
          ? t('Perlindungan Anda', 'Your protection')
          : items.length > 0
            ? t('Yang tetap milik Anda', 'What stays yours')
            : t('Data Anda', 'Your data')
      }
    >
      <ItemList items={[...items, trainingItem(view), looks]} />
    </Section>
  )
}

/** What nobody loses when work ends: savings, and the months that count towards a pension. */
const outlastsWork = new Set(['JHT', 'JP'])

function abroadItem({ t }: View): ListItem {
  return {
    icon: 'briefcase-business',
    title: t('Kecelakaan kerja dan kematian', 'Work accident and death'),
    text: t('Menurut kontrak kerja di luar negeri.', 'By your contract of work abroad.'),
    href: '/member/contracts',
  }
}

function trainingItem({ t }: View): ListItem {
  return {
    icon: 'users',
    title: t('Pelatihan vokasi gratis', 'Free vocational training'),
    text: t('Periksa apakah Anda boleh ikut.', 'See whether you may join.'),
    href: '/member/training',
  }
}

function giftsOf({ t, lang }: View, birthOn: Day | null): Record<string, ListItem> {
  const from = birthOn && formatDay(pensionDay(birthOn, law.working()), lang)
  return {
    JKK: {
      icon: 'hard-hat',
      title: t('Kecelakaan kerja', 'Work accident'),
      text: t(
        'Biaya perawatan sampai sembuh, sesuai kebutuhan medis.',
        'Care until you are well, as you need it.',
      ),
    },
    JKM: {
      icon: 'heart-handshake',
      title: t('Kematian', 'Death'),
      text: t('Santunan untuk keluarga.', 'A benefit for your family.'),
    },
    JHT: {
      icon: 'piggy-bank',
      title: t('Hari tua', 'Old age'),
      text: t('Seluruh saldo JHT Anda.', 'The whole of your savings.'),
    },
    JP: {
      icon: 'sunrise',
      title: t('Pensiun', 'Pension'),
      text: from
        ? t(`Usia pensiun Anda tercapai ${from}.`, `You reach pension age on ${from}.`)
        : t('Uang setiap bulan mulai usia pensiun.', 'Money every month from pension age.'),
    },
    JKP: {
      icon: 'briefcase-business',
      title: t('Kehilangan pekerjaan', 'Loss of work'),
      text: t('Uang tunai sementara Anda mencari pekerjaan.', 'Cash while you look for work.'),
    },
  }
}
