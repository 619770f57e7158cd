import { notFound } from '#base/problem.ts'
import { counted, formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Actions } from '#ui/parts/action.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { changesPage, valuePage } from './addresses.ts'
import { ArticleLink } from './article-link.tsx'
import { changesIn, yearsOfChange, type Change } from './changes.ts'
import { isCertain } from '#ui/sureness.ts'
import { writeAmount } from './write-amount.ts'

/** What changed in a year, all of it in one list, each with its source. */
export const viewChanges = page('/law/changes/:year', 'anyone', async (visit) => {
  const { view, params } = visit
  const { t, lang } = view
  const years = yearsOfChange()
  const year = years.find((one) => String(one) === params.year)
  if (year === undefined) throw notFound()
  const changes = changesIn(year)
  const title = `${year}: ${counted(changes.length, lang, 'perubahan', 'change')}`
  return (
    <Page {...frameOf(visit)} portal="public" current="law" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Setiap ketentuan yang mulai berlaku, diganti, atau berakhir pada tahun itu.',
          'Every provision that began, was replaced or ended in that year.',
        )}
        crumbs={[
          { href: '/law', label: t('Dasar hukum', 'The law') },
          { href: changesPage(year), label: t(`Perubahan ${year}`, `Changes of ${year}`) },
        ]}
      >
        <Actions>
          {years.map((one) => (
            <a href={changesPage(one)} aria-current={one === year ? 'page' : undefined}>
              {one}
            </a>
          ))}
        </Actions>
      </PageHead>
      <Section id="changes" quiet title={t('Perubahan', 'Changes')}>
        <ChangeTable view={view} changes={changes} />
      </Section>
    </Page>
  )
})

function ChangeTable({ view, changes }: { view: View; changes: readonly Change[] }) {
  const { t, say, lang } = view
  const amountOf = ({ value }: Change, row: Change['before']) => row && writeAmount(view, value.unit, row)
  return (
    <Table
      caption={t('Perubahan', 'Changes')}
      stack
      rows={changes}
      columns={[
        { head: t('Sejak', 'Since'), cell: ({ on }) => <Num>{formatDay(on, lang)}</Num> },
        {
          head: t('Ketentuan', 'Provision'),
          onPhone: 'line',
          cell: ({ value, article }) => (
            <>
              <a href={valuePage(value.id)}>{say(value.title)}</a>
              <br />
              <ArticleLink article={article} />
            </>
          ),
        },
        {
          head: t('Menjadi', 'Becomes'),
          onPhone: 'line',
          cell: (change) => (
            <>
              {amountOf(change, change.after) ?? t('tidak berlaku lagi', 'no longer in force')}{' '}
              {change.after && !isCertain(change.after) && (
                <Tag kind="unsure">{t('Belum pasti', 'Not certain')}</Tag>
              )}
              <Small>
                {change.before
                  ? `${t('sebelumnya', 'before')} ${amountOf(change, change.before)}`
                  : t('sebelumnya tidak ada', 'nothing before')}
              </Small>
            </>
          ),
        },
      ]}
    />
  )
}
