import { viewLooks } from '#modules/registry'
import { formatInstant } from '#ui/format.ts'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { personPath } from '../addresses.ts'
import { FilePage } from './file-page.tsx'
import { togetherIn } from './looks.ts'
import { openFile } from './open-file.ts'

/** Who opened this file, when and what for: what the person can read too. */
export const viewLooksPage = page('/officer/people/:personId/looks', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t, lang, say } = view
  const file = await openFile(visit)
  const { personId } = file.identity
  const trail = trailOf(personPath(personId, 'looks'), query['at'])
  const { looks, next } = await perform(viewLooks, { personId: String(personId), cursor: trail.current })
  return (
    <FilePage visit={visit} file={file} tab="looks">
      <Section id="looks" title={t('Siapa membuka berkas ini', 'Who opened this file')}>
        <Small>
          {t(
            'Peserta membaca daftar yang sama di halamannya. Kunjungan Anda sekarang juga masuk.',
            'The member reads the same list. Your present visit is on it too.',
          )}
        </Small>
        {looks.length === 0 ? (
          <Empty title={t('Belum pernah dibuka', 'Never opened')}>
            {t('Anda yang pertama.', 'You are the first.')}
          </Empty>
        ) : (
          <Table
            caption={t('Jejak akses, yang terbaru dulu', 'Looks, the latest first')}
            rows={togetherIn(looks)}
            stack
            columns={[
              {
                head: t('Siapa', 'Who'),
                cell: ({ name, role, place }) => (
                  <>
                    {name}
                    <Small>{[say(role), place].filter(Boolean).join(', ')}</Small>
                  </>
                ),
              },
              { head: t('Kapan', 'When'), cell: ({ at }) => formatInstant(at, lang), onPhone: 'line' },
              { head: t('Apa', 'What'), cell: ({ parts }) => parts.map(say).join(', '), onPhone: 'line' },
              { head: t('Untuk apa', 'What for'), cell: ({ purpose }) => purpose ?? '–' },
            ]}
          />
        )}
        <Pagination
          view={view}
          label={t('Halaman jejak akses', 'Pages of looks')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </FilePage>
  )
})
