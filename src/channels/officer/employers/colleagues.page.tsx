import { dayIn } from '@payung/law'
import { listColleagues, roles } from '#modules/access'
import { formatDay } from '#ui/format.ts'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { page } from '#web/page.ts'
import { employerPath } from '../addresses.ts'
import { EmployerPage } from './employer-page.tsx'
import { openEmployer } from './open-employer.ts'

/** Who may act for the employer. The owner of its account gives and takes rights. */
export const viewEmployerPeople = page('/officer/employers/:npp/people', 'officer', async (visit) => {
  const { view, perform } = visit
  const { t, lang } = view
  const file = await openEmployer(visit)
  const colleagues = await perform(listColleagues, { employerId: String(file.employerId) })
  return (
    <EmployerPage visit={visit} file={file} tab="people">
      <Section id="people" title={t('Siapa boleh bertindak', 'Who may act for it')}>
        <Small>
          {t(
            'Hak diberi dan dicabut oleh pemilik akun perusahaan, bukan oleh petugas.',
            'Rights are given and taken back by the owner of the employer’s account, not by officers.',
          )}
        </Small>
        {colleagues.length === 0 ? (
          <Empty title={t('Belum ada akun', 'No accounts yet')}>
            {t(
              'Pemilik mendapat akun ketika perusahaan mendaftar.',
              'The owner gets one when the employer registers.',
            )}
          </Empty>
        ) : (
          <Table
            caption={t('Orang yang berhak', 'People with rights')}
            rows={colleagues}
            stack
            columns={[
              {
                head: t('Nama', 'Name'),
                cell: ({ name, reachedAt }) => (
                  <>
                    {name}
                    <Small>{reachedAt}</Small>
                  </>
                ),
              },
              {
                head: t('Hak', 'Right'),
                cell: (one) => <Right view={view} npp={file.npp} colleague={one} />,
              },
              {
                head: t('Sejak', 'Since'),
                cell: ({ grantedAt }) => formatDay(dayIn(grantedAt), lang),
                onPhone: 'line',
              },
              {
                head: t('Keadaan', 'State'),
                cell: ({ hasSignedIn }) =>
                  hasSignedIn ? (
                    <Tag kind="done">{t('Bisa masuk', 'Can sign in')}</Tag>
                  ) : (
                    <Tag kind="waiting">{t('Belum membuat kata sandi', 'Has no password yet')}</Tag>
                  ),
              },
            ]}
          />
        )}
      </Section>
    </EmployerPage>
  )
})

type Colleague = Awaited<ReturnType<(typeof listColleagues)['run']>>[number]

/** An owner’s number for signing in is changed by officers; of the others, by the owner. */
function Right({
  view,
  npp,
  colleague,
}: {
  view: View
  npp: string
  colleague: Pick<Colleague, 'id' | 'role'>
}) {
  return (
    <>
      {view.say(roles[colleague.role].name)}
      {colleague.role === 'employer.owner' && (
        <Small>
          <a href={employerPath(npp, `people/${colleague.id}/phone`)}>
            {view.t('Ganti HP untuk masuk', 'Change the sign-in number')}
          </a>
        </Small>
      )}
    </>
  )
}
