import type { z } from 'zod'
import { notFound } from '#base/problem.ts'
import { certificateDocument, listMyCertificates } from '#modules/training'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { IconLink } from '#ui/parts/action.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { download, page } from '#web/page.ts'

const path = '/member/training/certificates'
type Held = z.output<(typeof listMyCertificates)['output']>['certificates'][number]

/** What a member can do, on paper and as something that anyone can check. */
export const viewCertificates = page(path, 'member', async (visit) => {
  const { view, perform, personId } = visit
  const { t } = view
  const { certificates } = await perform(listMyCertificates, { personId: String(personId) })
  const good = certificates.filter(({ state }) => state === 'valid').length
  const title =
    good === 0
      ? t('Belum ada sertifikat yang berlaku', 'No certificate is good yet')
      : t(`${good} sertifikat berlaku`, `${good} good certificates`)
  return (
    <Page {...frameOf(visit)} portal="member" current="more" title={title}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Siapa pun bisa memeriksa sertifikat Anda dari kode QR-nya.',
          'Anyone can check your certificate by its QR code.',
        )}
      />
      <Section id="certificates" title={t('Sertifikat', 'Certificates')} quiet>
        {certificates.length === 0 ? (
          <Empty title={t('Belum ada sertifikat', 'No certificates yet')}>
            {t(
              'Sertifikat terbit setelah kehadiran cukup dan uji kompetensi lulus.',
              'A certificate is issued once you have attended enough and are found competent.',
            )}
          </Empty>
        ) : (
          <CertificateTable view={view} certificates={certificates} />
        )}
      </Section>
    </Page>
  )
})

function CertificateTable({ view, certificates }: { view: View; certificates: readonly Held[] }) {
  const { t, lang } = view
  const tags = {
    valid: <Tag kind="done">{t('Berlaku', 'Good')}</Tag>,
    expired: <Tag kind="waiting">{t('Berakhir', 'Ended')}</Tag>,
    revoked: <Tag kind="fault">{t('Dicabut', 'Revoked')}</Tag>,
  }
  return (
    <Table
      caption={t('Sertifikat, yang terbaru dulu', 'Certificates, the latest first')}
      rows={certificates}
      stack
      columns={[
        {
          head: t('Sertifikat', 'Certificate'),
          cell: ({ certificateNo, title: name, bodyName }) => (
            <>
              <a href={`/certificates/${certificateNo}`}>{name}</a>
              <Small>{`${bodyName}, ${certificateNo}`}</Small>
            </>
          ),
        },
        { head: t('Keadaan', 'State'), cell: ({ state }) => tags[state] },
        {
          head: t('Sampai', 'Until'),
          cell: ({ validUntil }) =>
            validUntil ? formatDay(validUntil, lang) : t('tanpa batas', 'without end'),
        },
        {
          head: t('Unduh', 'Download'),
          cell: ({ certificateNo, state }) =>
            state === 'revoked' ? (
              '–'
            ) : (
              <IconLink href={`${path}/${certificateNo}/pdf`} icon="download">
                PDF
              </IconLink>
            ),
        },
      ]}
    />
  )
}

/** The certificate on paper. */
export const downloadCertificate = page(
  `${path}/:certificateNo/pdf`,
  'member',
  async ({ params, perform, view }) => {
    if (!/^SK\d{10}$/.test(params.certificateNo)) throw notFound()
    const { name, type, bytes } = await perform(certificateDocument, { ...params, language: view.lang })
    return download(name, type, bytes)
  },
)
