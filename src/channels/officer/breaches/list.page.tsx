import { breachNoticeHours, dayIn, law } from '@payung/law'
import { present } from '#base/assert.ts'
import { listBreaches, type Breach } from '#modules/privacy'
import { formatCount, formatInstant } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { breachPath } from '../addresses.ts'
import { maySupervise } from '../desk.ts'
import { BreachTag } from './breach-tag.tsx'

/** Every case in which data got out, with its clock. */
export const viewBreaches = page('/officer/breaches', 'officer', async (visit) => {
  const { view, perform } = visit
  const { t } = view
  const { breaches } = await perform(listBreaches, {})
  const row = present(law.on(breachNoticeHours, dayIn(view.now)), 'the law sets a time for the notice')
  return (
    <Page {...frameOf(visit)} portal="officer" title={t('Insiden data pribadi', 'Data breaches')}>
      <PageHead
        view={view}
        title={verdictOf(view, breaches)}
        lead={t(
          `Sejak diketahui, semua yang terkena dan lembaga diberi tahu paling lambat ${row.amount} jam (${row.article.regulation} ${row.article.article}).`,
          `From when it is known, everyone concerned and the institution are told within ${row.amount} hours (${row.article.regulation} ${row.article.article}).`,
        )}
      >
        {maySupervise(visit) && (
          <p>
            <ButtonLink href="/officer/breaches/new">{t('Buka kasus', 'Open a case')}</ButtonLink>
          </p>
        )}
      </PageHead>
      <Section id="breaches" title={t('Semua kasus', 'All cases')} quiet>
        <BreachTable view={view} breaches={breaches} />
      </Section>
    </Page>
  )
})

function verdictOf({ t, lang }: View, breaches: readonly Breach[]): string {
  const open = breaches.filter(({ state }) => state !== 'closed')
  const [first] = open
  if (!first) return t('Tidak ada kasus terbuka', 'No case is open')
  const unsent = open.find(({ state }) => state === 'open')
  return unsent
    ? t(
        `Kirim surat ${unsent.number} paling lambat ${formatInstant(unsent.dueAt, lang)}`,
        `Send the letters of ${unsent.number} by ${formatInstant(unsent.dueAt, lang)}`,
      )
    : t(`${open.length} kasus menunggu ditutup`, `${open.length} to be closed`)
}

function BreachTable({ view, breaches }: { view: View; breaches: readonly Breach[] }) {
  const { t, lang } = view
  if (breaches.length === 0) {
    return (
      <Empty title={t('Belum pernah ada', 'There has been none')}>
        {t(
          'Begitu ada data yang terungkap, hilang, atau diubah tanpa hak, penyelia membuka kasus di sini.',
          'When data get out, are lost or are changed without right, a supervisor opens a case here.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Kasus, yang terbuka dulu', 'Cases, open ones first')}
      rows={breaches}
      stack
      columns={[
        {
          head: t('Kasus', 'Case'),
          cell: ({ breachId, number, knownAt }) => (
            <>
              <a href={breachPath(breachId)}>{number}</a>
              <Small>
                {t(`diketahui ${formatInstant(knownAt, lang)}`, `known ${formatInstant(knownAt, lang)}`)}
              </Small>
            </>
          ),
        },
        { head: t('Keadaan', 'State'), cell: (breach) => <BreachTag view={view} breach={breach} /> },
        { head: t('Orang', 'People'), cell: ({ people }) => formatCount(people), number: true },
        {
          head: t('Sudah diberi tahu', 'Told'),
          cell: ({ reached, posted }) => formatCount(reached + posted),
          number: true,
        },
      ]}
    />
  )
}
