import type { z } from 'zod'
import { listOpenedFiles } from '#modules/registry'
import { counted, formatClock } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Pagination, Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import { personPath } from './addresses.ts'
import { groupedNumber } from './people/open-file.ts'

export type OpenedFile = z.output<(typeof listOpenedFiles)['output']>['files'][number]

/** What this officer has on the desk today: several people can be served at once, and nobody is searched twice. */
export const viewFiles = page('/officer/files', 'officer', async (visit) => {
  const { view, perform, query } = visit
  const { t, lang } = view
  const trail = trailOf('/officer/files', query['at'])
  const { files, next } = await perform(listOpenedFiles, { cursor: trail.current })
  return (
    <Page
      {...frameOf(visit)}
      portal="officer"
      current="files"
      title={t('Berkas hari ini', 'Files of today')}
      searchFirst
    >
      <PageHead
        view={view}
        title={
          files.length === 0
            ? t('Belum ada berkas yang Anda buka hari ini', 'You have opened no file today')
            : next || trail.current
              ? t('Berkas yang Anda buka hari ini', 'The files you opened today')
              : t(
                  `${counted(files.length, lang, 'berkas', 'file')} Anda buka hari ini`,
                  `You opened ${counted(files.length, lang, 'berkas', 'file')} today`,
                )
        }
      />
      <Section id="files" title={t('Berkas', 'Files')} quiet>
        <FileTable view={view} files={files} />
        <Pagination
          view={view}
          label={t('Halaman berkas', 'Pages of files')}
          previous={trail.previous()}
          next={trail.next(next)}
        />
      </Section>
    </Page>
  )
})

export function FileTable({ view, files }: { view: View; files: readonly OpenedFile[] }) {
  const { t, lang } = view
  if (files.length === 0) {
    return (
      <Empty title={t('Meja Anda kosong', 'Your desk is empty')}>
        {t(
          'Cari seseorang di kotak paling atas. Berkas yang dibuka tinggal di sini selama 12 jam.',
          'Look for someone in the box at the top. A file that is opened stays here for 12 hours.',
        )}
      </Empty>
    )
  }
  return (
    <Table
      caption={t('Berkas yang dibuka, yang terakhir dulu', 'Opened files, the latest first')}
      rows={files}
      stack
      columns={[
        {
          head: t('Nama', 'Name'),
          cell: ({ personId, name, membershipNo }) => (
            <>
              <a href={personPath(personId)}>{name}</a>
              <Small>{groupedNumber(membershipNo)}</Small>
            </>
          ),
        },
        { head: t('Terakhir dibuka', 'Last opened'), cell: ({ at }) => formatClock(at, lang) },
        { head: t('Untuk', 'For'), cell: ({ purpose }) => purpose ?? '–', onPhone: 'line' },
      ]}
    />
  )
}
