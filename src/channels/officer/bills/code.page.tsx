import { notFound } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { viewPaymentCode } from '#modules/contributions'
import { Page } from '#ui/layout.tsx'
import { ButtonLink } from '#ui/parts/action.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Tag } from '#ui/parts/message.tsx'
import { Num, PageHead, Section } from '#ui/parts/text.tsx'
import { frameOf } from '#web/frame.tsx'
import { page } from '#web/page.ts'
import { billPath, employerPath } from '../addresses.ts'
import { codeStateWords } from '../words.ts'

const kinds = { open: 'waiting', paid: 'done', expired: 'unsure', withdrawn: 'quiet' } as const

/** What a payment code stands for, when someone comes with one. */
export const viewCodePage = page('/officer/codes/:code', 'officer', async (visit) => {
  const { view, perform, params } = visit
  const { t, say } = view
  if (!/^\d{15}$/.test(params.code)) throw notFound()
  const { code, state, npp, employerName, billId, amount } = await perform(viewPaymentCode, params)
  const verdict = {
    open: t(
      `Kode ini bisa dibayar: ${formatRupiah(amount ?? 0n)}`,
      `This code can be paid: ${formatRupiah(amount ?? 0n)}`,
    ),
    paid: t('Tagihan dengan kode ini sudah dibayar', 'The bill with this code is paid'),
    expired: t('Kode ini sudah habis masa berlakunya', 'This code has run out'),
    withdrawn: t('Kode ini ditarik, jangan dibayar', 'This code was withdrawn: do not pay it'),
  }
  return (
    <Page {...frameOf(visit)} portal="officer" current="employers" title={t('Kode iuran', 'Payment code')}>
      <PageHead
        view={view}
        state={<Tag kind={kinds[state]}>{say(codeStateWords[state])}</Tag>}
        title={verdict[state]}
        lead={
          state === 'expired'
            ? t(
                'Perusahaan membuat kode baru di halaman tagihannya.',
                'The employer makes a new code on the page of the bill.',
              )
            : undefined
        }
      />
      <Section id="code" title={t('Kode iuran', 'Payment code')} quiet>
        <Rows
          rows={[
            { label: t('Kode', 'Code'), value: <Num>{code}</Num> },
            {
              label: t('Atas nama', 'In the name of'),
              value: <a href={employerPath(npp)}>{employerName}</a>,
            },
          ]}
        />
        {billId && (
          <p>
            <ButtonLink href={billPath(billId)}>{t('Buka tagihannya', 'Open its bill')}</ButtonLink>
          </p>
        )}
      </Section>
    </Page>
  )
})
