import { lastDayOf } from '@payung/law'
import { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { noteJhtClaim, viewOwnAccount } from '#modules/contributions'
import { parseDateCell } from '#modules/contributions/files'
import { parseInput } from '#platform/input.ts'
import { counted, formatDay, formatMonthSpan } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Rows } from '#ui/parts/list.tsx'
import { Empty, Tag } from '#ui/parts/message.tsx'
import { Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { action, page, redirect } from '#web/page.ts'
import { personPath } from '../addresses.ts'
import { mayServe } from '../desk.ts'
import { ownStandingWords } from '../words.ts'
import { CodeTable } from './code-table.tsx'
import { FilePage } from './file-page.tsx'
import { openFile, type OfPerson } from './open-file.ts'

const claim = z
  .object({
    claimedOn: z.string().transform((text, context) => {
      const read = parseDateCell({ kind: 'text', text })
      if (read.ok) return read.value
      context.addIssue({ code: 'custom', params: { words: dayWords } })
      return z.NEVER
    }),
  })
  .loose()

const dayWords = {
  id: 'Tulis tanggal pada bukti bayarnya, seperti 31-12-2026.',
  en: 'Write the day on the proof of payment, such as 31-12-2026.',
}

type OwnAccount = z.output<typeof viewOwnAccount.output>

/** Work of one's own: covered until when, what was asked and paid, and whether savings were taken. */
export const viewOwnAccountPage = page('/officer/people/:personId/own-account', 'officer', (visit) =>
  draw(visit),
)

export const submitClaim = action(
  '/officer/people/:personId/own-account/jht',
  'officer',
  async ({ params, perform, form, view }) => {
    const { personId } = params
    const given = parseInput(claim, form.values)
    await perform(noteJhtClaim, { ...given, personId }, { key: form.requestKey })
    return redirect(personPath(personId, 'own-account'), {
      notice: view.t('JHT yang diambil sudah dicatat.', 'The savings that were taken are noted.'),
    })
  },
  { onProblem: draw },
)

async function draw(visit: OfPerson, problem: ProblemDetails | null = null) {
  const { view, perform } = visit
  const file = await openFile(visit)
  const account = await perform(viewOwnAccount, { personId: String(file.identity.personId) })
  return (
    <FilePage visit={visit} file={file} tab="own-account" problem={problem}>
      {account.work ? (
        <Cover view={view} account={account} />
      ) : (
        <Empty title={view.t('Tidak ada pekerjaan mandiri', 'No work of their own')}>
          {view.t(
            'Peserta mendaftarkannya sendiri di halaman akunnya.',
            'Members register it themselves on the pages of their account.',
          )}
        </Empty>
      )}
      {account.work && mayServe(visit) && <Claim visit={visit} problem={problem} />}
    </FilePage>
  )
}

const kinds = {
  new: 'waiting',
  active: 'done',
  grace: 'unsure',
  ended: 'quiet',
  'non-active': 'quiet',
} as const

function Cover({ view, account }: { view: View; account: OwnAccount }) {
  const { t, lang, say } = view
  const { work, coveredUntil, state, missed, graceEndsOn } = account
  const none = t('belum ada', 'none yet')
  return (
    <>
      <Section id="cover" title={t('Perlindungan', 'Cover')}>
        <p>
          <Tag kind={kinds[state]}>{say(ownStandingWords[state])}</Tag>
        </p>
        <Rows
          rows={[
            {
              label: t('Lunas sampai', 'Paid until'),
              value: coveredUntil === null ? none : formatDay(lastDayOf(coveredUntil), lang),
            },
            { label: t('Tertunggak', 'Missed'), value: counted(missed, lang, 'bulan', 'month') },
            {
              label: t('Bisa dipulihkan sampai', 'Can be restored until'),
              value: graceEndsOn ? formatDay(graceEndsOn, lang) : '–',
            },
            { label: t('Pekerjaan', 'Work'), value: `${work?.job ?? ''}, ${work?.regionName ?? ''}` },
            { label: t('Penghasilan', 'Income'), value: formatRupiah(work?.income ?? 0n) },
          ]}
        />
      </Section>
      <Section id="bills" title={t('Kode dan pembayaran', 'Codes and payments')}>
        <CodeTable
          view={view}
          bills={account.bills}
          what={{
            head: t('Bulan', 'Months'),
            cell: ({ firstMonth, lastMonth, number }) => (
              <>
                {formatMonthSpan(firstMonth, lastMonth, lang)}
                <Small>{number}</Small>
              </>
            ),
          }}
        />
      </Section>
    </>
  )
}

function Claim({ visit, problem }: { visit: OfPerson; problem: ProblemDetails | null }) {
  const { view, form, params } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Section id="jht" title={t('JHT sudah diambil?', 'Were the savings taken?')}>
      <Form view={view} action={personPath(params.personId, 'own-account/jht')}>
        <DateField {...field('claimedOn')} label={t('Dibayar pada', 'Paid on')} />
        <TextField
          {...field('evidence')}
          label={t('Buktinya', 'The evidence')}
          hint={t('Seperti nomor bukti transfer', 'Such as the number of the transfer')}
          autocomplete="off"
          maxlength={300}
        />
        <Button variant="secondary">{t('Catat', 'Note it')}</Button>
      </Form>
      <Small>
        {t(
          'Bila perlindungan sudah berakhir, keadaannya terbaca nonaktif.',
          'Cover that has ended then reads as not active.',
        )}
      </Small>
    </Section>
  )
}
