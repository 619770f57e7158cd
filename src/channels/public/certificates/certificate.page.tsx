import type { z } from 'zod'
import { notFound, type ProblemDetails } from '#base/problem.ts'
import type { Words } from '#base/words.ts'
import { tryFrom } from '#modules/access'
import { checkCredential, viewCertificate, type CredentialVerdict } from '#modules/training'
import { formatDay } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, IconLink } from '#ui/parts/action.tsx'
import { TextArea } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { PageHead, Section, Small, Source } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, download, page, redirect } from '#web/page.ts'
import type { Visit } from '#web/visit.ts'

type Certificate = z.output<(typeof viewCertificate)['output']>

/**
 * How a certificate of this number stands today. Whether a paper that bears it is ours, only its code tells: that leads to /verify, and from
 * there here.
 */
export const viewPublicCertificate = page('/certificates/:certificateNo', 'anyone', async (visit) => {
  const { view, params } = visit
  const certificate = await find(visit, params.certificateNo)
  const title = titleOf(view, certificate)
  return (
    <Page {...frameOf(visit)} portal="public" title={title}>
      <PageHead
        view={view}
        state={<StateTag view={view} certificate={certificate} />}
        title={title}
        lead={certificate.title}
      />
      <Said view={view} certificate={certificate} />
    </Page>
  )
})

/** The credential itself, for whoever keeps it in a wallet or checks it with a program of their own. */
export const downloadCredential = page('/certificates/:certificateNo/credential', 'anyone', async (visit) => {
  const { certificateNo, credential } = await find(visit, visit.params.certificateNo)
  return download(`${certificateNo}.jwt`, 'application/vc+jwt', new TextEncoder().encode(credential))
})

/** Numbers of certificates can be guessed at, so whoever tries many is slowed down. */
function find({ app, address, perform }: Pick<Visit, 'app' | 'address' | 'perform'>, certificateNo: string) {
  if (!/^SK\d{10}$/.test(certificateNo)) throw notFound()
  return tryFrom(
    app,
    address,
    () => perform(viewCertificate, { certificateNo }),
    () => true,
  )
}

function titleOf({ t, lang }: View, { certificateNo: no, state, validUntil }: Certificate): string {
  const until = validUntil && formatDay(validUntil, lang)
  if (state === 'revoked')
    return t(
      `Sertifikat ${no} sudah dicabut. Jangan dipakai.`,
      `Certificate ${no} is revoked. Do not rely on it.`,
    )
  if (state === 'expired')
    return t(
      `Sertifikat ${no} tercatat, tetapi berakhir ${until}.`,
      `Certificate ${no} is on record, but ended on ${until}.`,
    )
  return until
    ? t(
        `Sertifikat ${no} tercatat dan berlaku sampai ${until}.`,
        `Certificate ${no} is on record and good until ${until}.`,
      )
    : t(`Sertifikat ${no} tercatat dan berlaku.`, `Certificate ${no} is on record and good.`)
}

function StateTag({ view: { t }, certificate: { state } }: { view: View; certificate: Certificate }) {
  return {
    valid: <Tag kind="done">{t('Berlaku', 'Good')}</Tag>,
    expired: <Tag kind="waiting">{t('Berakhir', 'Ended')}</Tag>,
    revoked: <Tag kind="fault">{t('Dicabut', 'Revoked')}</Tag>,
  }[state]
}

function Said({ view, certificate }: { view: View; certificate: Certificate }) {
  const { t, lang } = view
  const { certificateNo, holder, bodyName, providerName, issuedOn, validUntil } = certificate
  return (
    <Section id="said" size="md" title={t('Yang dikatakannya', 'What it says')}>
      <Rows
        rows={[
          { label: t('Nomor', 'Number'), value: certificateNo },
          { label: t('Pemegang', 'Holder'), value: holder },
          { label: t('Diuji oleh', 'Assessed by'), value: bodyName },
          { label: t('Dilatih oleh', 'Trained by'), value: providerName },
          { label: t('Terbit', 'Issued'), value: formatDay(issuedOn, lang) },
          {
            label: t('Berlaku sampai', 'Good until'),
            value: validUntil ? formatDay(validUntil, lang) : t('tanpa batas', 'without end'),
          },
        ]}
      />
      <Small>
        {t(
          'Cocokkan huruf-huruf nama dengan tanda pengenal pembawanya.',
          'Compare the letters of the name with an identity card of its bearer.',
        )}
      </Small>
      <p>
        <IconLink href={`/certificates/${certificateNo}/credential`} icon="download">
          {t('Unduh sertifikat bertanda tangan (Open Badge)', 'Download the signed certificate (Open Badge)')}
        </IconLink>
      </p>
      <Source icon="shield-check">
        {t('Tanda tangannya bisa diperiksa dengan', 'Its signature can be checked with')}{' '}
        <a href="/verify/keys.json">{t('daftar kunci kami', 'our list of keys')}</a>.{' '}
        <a href="/certificates">{t('Periksa berkas sertifikat', 'Check the file of a certificate')}</a>
      </Source>
    </Section>
  )
}

/** Checks a downloaded certificate by its signature. */
export const viewCheck = page('/certificates', 'anyone', (visit) => drawCheck(visit, {}))

export const submitCheck = action(
  '/certificates',
  'anyone',
  async (visit) => {
    const { app, address, perform, form } = visit
    const text = (form.values['credential'] ?? '').trim()
    const number = /SK\d{10}/.exec(text.slice(0, 200))?.[0]
    if (number && !text.startsWith('ey')) return redirect(`/certificates/${number}`)
    const verdict = await tryFrom(
      app,
      address,
      () => perform(checkCredential, { credential: text }),
      ({ state }) => state === 'valid' || state === 'expired' || state === 'revoked',
    )
    if ('certificateNo' in verdict)
      return redirect(`/certificates/${verdict.certificateNo}`, {
        notice: visit.view.t(
          'Tanda tangan berkas ini dari kami, dan isinya utuh.',
          'The signature of this file is ours, and it is whole.',
        ),
      })
    return drawCheck(visit, { verdict })
  },
  { onProblem: (visit, problem) => drawCheck(visit, { problem }) },
)

const verdicts: Readonly<
  Record<Exclude<CredentialVerdict['state'], 'valid' | 'expired' | 'revoked'>, Words>
> = {
  forged: {
    id: 'Sertifikat ini sudah diubah. Jangan dipercaya.',
    en: 'This certificate has been changed. Do not trust it.',
  },
  'unknown-issuer': { id: 'Sertifikat ini bukan dari kami.', en: 'This certificate is not ours.' },
  unreadable: {
    id: 'Ini bukan berkas sertifikat yang utuh.',
    en: 'This is not the whole file of a certificate.',
  },
  'not-in-books': {
    id: 'Sertifikat ini tidak ada dalam catatan kami.',
    en: 'This certificate is not in our records.',
  },
}

async function drawCheck(
  visit: Visit<'anyone', '/certificates'>,
  { verdict, problem }: { verdict?: CredentialVerdict; problem?: ProblemDetails },
) {
  const { view } = visit
  const { t, say } = view
  const title =
    verdict && !('certificateNo' in verdict)
      ? say(verdicts[verdict.state])
      : t('Periksa sertifikat', 'Check a certificate')
  return (
    <Page {...frameOf(visit)} portal="public" title={title} problem={problem ?? null}>
      <PageHead
        view={view}
        title={title}
        lead={t(
          'Tulis nomornya (SK dan sepuluh angka), atau tempel isi berkas sertifikat.',
          'Write its number (SK and ten digits), or paste the content of its file.',
        )}
      />
      <Form view={view} action="/certificates">
        <TextArea
          {...entries(view, {}, problem)('credential')}
          label={t('Nomor atau isi berkas', 'Number or content of the file')}
          rows={5}
        />
        <Button icon="shield-check">{t('Periksa', 'Check')}</Button>
      </Form>
    </Page>
  )
}
