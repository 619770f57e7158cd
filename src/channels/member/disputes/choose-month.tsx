import { type PersonMonth } from '#modules/contributions'
import { formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink } from '#ui/parts/action.tsx'
import { ItemList } from '#ui/parts/list.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { PageHead, Section, type Crumb } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { newDisputePath } from '../addresses.ts'
import type { AtHome } from '../myself.ts'

const offered = 24

/** Which month is to be disputed: the latest ones, each a way onward. */
export function ChooseMonth({ visit, months }: { visit: AtHome; months: readonly PersonMonth[] }) {
  const { view } = visit
  const { t, lang } = view
  const title = t('Bulan mana yang salah?', 'Which month is wrong?')
  const crumbs: Crumb[] = [
    { href: '/member/months', label: t('Iuran', 'Contributions') },
    { href: '/member/disputes', label: t('Keberatan', 'Disputes') },
    { href: visit.view.path, label: t('Baru', 'New') },
  ]
  return (
    <Page {...frameOf(visit)} portal="member" current="contributions" title={title}>
      <PageHead view={view} title={title} crumbs={crumbs} />
      <Section id="months" title={t('Pilih bulannya', 'Choose the month')} quiet>
        {months.length === 0 ? (
          <Empty
            title={t('Belum ada bulan iuran', 'No months yet')}
            action={
              <ButtonLink href="/member/more" variant="secondary">
                {t('Lihat data saya', 'See my data')}
              </ButtonLink>
            }
          >
            {t(
              'Belum ada perusahaan yang mendaftarkan Anda, jadi belum ada yang bisa dibandingkan.',
              'No employer has registered you yet, so there is nothing to compare.',
            )}
          </Empty>
        ) : (
          <ItemList
            items={months.slice(0, offered).map((one) => ({
              icon: 'calendar-days',
              title: formatMonth(one.month, lang),
              text: one.employerName,
              href: newDisputePath(one),
            }))}
          />
        )}
        {months.length > offered && (
          <p>
            <a href="/member/months">{t('Bulan yang lebih lama', 'Earlier months')}</a>
          </p>
        )}
      </Section>
    </Page>
  )
}
