import { dayIn, formatMonth as monthText, monthOf, type Month } from '@payung/law'
import { openDesk } from '#modules/access'
import { openReturn } from '#modules/contributions'
import { viewEmployer } from '#modules/registry'
import { formatDay, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button, IconLink, Task } from '#ui/parts/action.tsx'
import { Form } from '#ui/parts/form.tsx'
import { List, Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Columns, Num, PageHead, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { dueOf } from '../figures.ts'

/** Registered: its number, its branch, its certificate, and what comes next. */
export const viewRegistered = page('/employer/registered/:npp', 'signed-in', async (visit) => {
  const { view, params, perform } = visit
  const { t, lang } = view
  const { npp, name, officeName, firstMonth, registeredAt } = await perform(viewEmployer, params)
  const month = formatMonth(firstMonth, lang)
  return (
    <Page {...frameOf(visit)} portal="employer" title={t(`${name} terdaftar`, `${name} is registered`)}>
      <PageHead
        view={view}
        state={<Tag kind="done">{t('Terdaftar', 'Registered')}</Tag>}
        title={t(`${name} terdaftar dengan NPP ${npp}`, `${name} is registered as NPP ${npp}`)}
        lead={t(
          `Sejak ${formatDay(dayIn(registeredAt), lang)}, dilayani ${officeName}.`,
          `Since ${formatDay(dayIn(registeredAt), lang)}, served by ${officeName}.`,
        )}
      />
      <Next view={view} npp={npp} firstMonth={firstMonth} />
      <Columns
        aside={
          <Section id="numbers" size="md" title={t('Catat ini', 'Note this')}>
            <Rows
              rows={[
                { label: 'NPP', value: <Num>{npp}</Num> },
                { label: t('Kantor cabang', 'Branch'), value: officeName },
                { label: t('Bulan pertama', 'First month'), value: month },
              ]}
            />
          </Section>
        }
      >
        <Section id="certificate" title={t('Sertifikat kepesertaan', 'Certificate of membership')}>
          <p>
            {t(
              'Bukti bahwa Anda terdaftar, dengan kode QR yang bisa diperiksa siapa pun.',
              'Proof that you are registered, with a QR code that anyone can check.',
            )}
          </p>
          <p>
            <IconLink href={`/employer/certificates/${npp}`} icon="download">
              {t('Unduh sertifikat PDF', 'Download the certificate as PDF')}
            </IconLink>
          </p>
          <Small>
            {t(
              'Lunas sampai bulan apa, tertulis di sana dan diperbarui setiap kali diunduh.',
              'It says through which month you have paid, anew with each download.',
            )}
          </Small>
        </Section>
        <Section id="then" title={t('Sesudah itu', 'After that')}>
          <List
            items={[
              <>
                <a href="/account/people">{t('Undang', 'Invite')}</a>{' '}
                {t('yang membantu Anda menyusun laporan.', 'whoever helps you with the returns.')}
              </>,
              t('Setujui laporan; jumlahnya terlihat dulu.', 'Approve the return; you see the amount first.'),
              t('Bayar sekali sebulan dengan satu kode.', 'Pay once a month with one code.'),
            ]}
            numbered
          />
        </Section>
      </Columns>
    </Page>
  )
})

type NextProps = { view: View; npp: string; firstMonth: Month }

/** The first return, as soon as its month has begun. */
function Next({ view, npp, firstMonth }: NextProps) {
  const { t, lang } = view
  const month = formatMonth(firstMonth, lang)
  const due = formatDay(dueOf(firstMonth), lang)
  if (firstMonth > monthOf(dayIn(view.now))) {
    return (
      <Section id="next" title={t(`Laporan pertama Anda ${month}`, `Your first return is for ${month}`)}>
        <p>
          {t(
            'Sampai saat itu tidak ada yang perlu dilaporkan atau dibayar.',
            'Until then there is nothing to report or to pay.',
          )}
        </p>
      </Section>
    )
  }
  return (
    <Task
      id="next"
      title={t('Berikutnya: tambah pekerja pertama', 'Next: add the first worker')}
      action={
        <Form view={view} action={`/employer/registered/${npp}/begin`} look="inline">
          <Button>{t(`Buka laporan ${month}`, `Open the return for ${month}`)}</Button>
        </Form>
      }
    >
      {t(
        `Siapkan KTP dan upahnya. Laporan ${month} dibayar paling lambat ${due}.`,
        `Have identity card and wage at hand. ${month} is to be paid by ${due}.`,
      )}
    </Task>
  )
}

/** Opens the desk of this employer, among several that the person may serve, and its first month. */
export const submitBegin = action('/employer/registered/:npp/begin', 'signed-in', async (visit) => {
  const { params, perform, session, form } = visit
  const { npp, employerId, firstMonth } = await perform(viewEmployer, params)
  await perform(openDesk, { sessionId: session.id, employerId: String(employerId) })
  const { returnId } = await perform(
    openReturn,
    { npp, month: monthText(firstMonth) },
    { key: form.requestKey },
  )
  return redirect(`/employer/returns/${returnId}/workers/new`)
})
