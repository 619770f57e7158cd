import { dayIn } from '@payung/law'
import { listColleagues, roles } from '#modules/access'
import { formatDay } from '#ui/format.ts'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import { page } from '#web/page.ts'
import { employerPath } from '../addresses.ts'
import { EmployerPage } from './employer-page.tsx'
import { openEmployer } from './open-employer.ts'

/** Who may act for the employer. The owner of its account gives and takes rights. */
export const viewEmployerPeople = page('/officer/employers/:npp/people', 'officer', async (visit) => {
  const { view, perform } = visit
  const { t, lang, say } = view
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
                cell: ({ id, role }) => (
                  <>
                    {say(roles[role].name)}
                    {role === 'employer.owner' && (
                      <Small>
                        <a href={employerPath(file.npp, `people/${id}/phone`)}>
                          {t('Ganti HP untuk masuk', 'Change the sign-in number')}
                        </a>
                      </Small>
                    )}
                  </>
                ),
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
