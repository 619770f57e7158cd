import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { formatRupiah } from '#base/rupiah.ts'
import { closeRegistration, viewClosing } from '#modules/contributions'
import { countWorkers } from '#modules/registry'
import { counted, formatDay, formatMonth } from '#ui/format.ts'
import { Page } from '#ui/layout.tsx'
import { Button } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Track } from '#ui/parts/list.tsx'
import { PageHead, Section } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { frameOf } from '#web/frame.tsx'
import { action, page, redirect } from '#web/page.ts'
import { isOwner, ownEmployer, type AtDesk } from '../desk.ts'

type Owed = z.output<(typeof viewClosing)['output']>

/** Ending the registration: what has to be settled first, and then the one button. */
export const viewClosingPage = page('/employer/profile/closing', 'employer', (visit) => draw(visit))

export const submitClosing = action(
  '/employer/profile/closing',
  'employer',
  async (visit) => {
    const { perform, form, view } = visit
    const { npp } = await ownEmployer(visit)
    const { reason = '' } = form.values
    const { closedOn } = await perform(closeRegistration, { npp, reason }, { key: form.requestKey })
    const day = formatDay(closedOn, view.lang)
    return redirect('/employer', {
      notice: view.t(`Pendaftaran ditutup ${day}.`, `The registration ended on ${day}.`),
    })
  },
  { onProblem: draw },
)

async function draw(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform, form } = visit
  const { t, lang } = view
  const { npp, name, closedOn, officeName } = await ownEmployer(visit)
  const { working } = await perform(countWorkers, { npp })
  const owed = await perform(viewClosing, { npp })
  const ready = working === 0 && owed.unpaid.length === 0 && owed.unfiled.length === 0
  const title = closedOn
    ? t(`Sudah ditutup ${formatDay(closedOn, lang)}`, `Ended on ${formatDay(closedOn, lang)}`)
    : ready
      ? t(`${name} bisa ditutup sekarang`, `${name} can be closed now`)
      : t(`${name} belum bisa ditutup`, `${name} cannot be closed yet`)
  return (
    <Page {...frameOf(visit)} portal="employer" current="profile" title={title} problem={problem}>
      <PageHead
        view={view}
        crumbs={[
          { href: '/employer/profile', label: t('Profil', 'Profile') },
          { href: '/employer/profile/closing', label: t('Penutupan', 'Closing') },
        ]}
        title={title}
        lead={t(
          'Untuk usaha yang berhenti. Semua catatan tetap bisa dibaca sesudahnya.',
          'For a business that has stopped. All records can be read afterwards.',
        )}
      />
      <Section id="before" title={t('Yang harus selesai dulu', 'What comes first')}>
        <Track stops={[workersStop(view, working), unfiledStop(view, owed), unpaidStop(view, owed)]} />
        {owed.unpaid.length > 0 && (
          <p>
            {t(
              `Tidak mampu melunasi? Bicarakan dengan ${officeName}; petugas bisa menutup dengan utang yang tercatat.`,
              `Not able to pay? Talk to ${officeName}; an officer can close with the debt on record.`,
            )}
          </p>
        )}
      </Section>
      {ready && closedOn === null && isOwner(visit) && (
        <Section id="close" title={t('Tutup pendaftaran', 'End the registration')}>
          <Form view={view} action="/employer/profile/closing">
            <TextField
              {...entries(view, form.values, problem)('reason')}
              label={t('Alasan', 'Reason')}
              hint={t(
                'Satu kalimat, misalnya “kontrak tempat habis”',
                'One sentence, such as “the lease has ended”',
              )}
              maxlength={300}
            />
            <Button>{t('Tutup pendaftaran', 'End the registration')}</Button>
          </Form>
        </Section>
      )}
    </Page>
  )
}

function workersStop({ t, lang }: View, working: number) {
  return working === 0
    ? {
        state: 'done' as const,
        title: t('Semua pekerja sudah keluar', 'Everyone has left'),
        text: t('Hari kerja terakhir mereka tercatat.', 'Their last days of work are on record.'),
      }
    : {
        state: 'now' as const,
        title: t(
          `${counted(working, lang, 'orang', 'person', 'people')} masih tercatat bekerja`,
          working === 1 ? '1 person is on record as working' : `${working} people are on record as working`,
        ),
        text: (
          <a href="/employer/workers">
            {t('Laporkan hari kerja terakhir mereka', 'Report their last day of work')}
          </a>
        ),
      }
}

function unfiledStop({ t, lang }: View, { unfiled }: Owed) {
  return unfiled.length === 0
    ? {
        state: 'done' as const,
        title: t('Semua bulan sudah dilaporkan', 'Every month is filed'),
        text: t('Laporannya final.', 'The returns are final.'),
      }
    : {
        state: 'now' as const,
        title: t(
          `${counted(unfiled.length, lang, 'bulan', 'month')} belum dilaporkan`,
          `${counted(unfiled.length, lang, 'bulan', 'month')} not filed`,
        ),
        text: (
          <a href="/employer/returns">{unfiled.map(({ month }) => formatMonth(month, lang)).join(', ')}</a>
        ),
      }
}

function unpaidStop({ t, lang }: View, { unpaid }: Owed) {
  const sum = unpaid.reduce((total, bill) => total + bill.total, 0n)
  return unpaid.length === 0
    ? {
        state: 'done' as const,
        title: t('Semua tagihan lunas', 'Every bill is paid'),
        text: t('Tidak ada yang tersisa.', 'Nothing is left.'),
      }
    : {
        state: 'now' as const,
        title: t(`${formatRupiah(sum)} belum dibayar`, `${formatRupiah(sum)} not paid`),
        text: (
          <>
            {unpaid.map(({ billId, month }, at) => (
              <>
                {at > 0 && ', '}
                <a href={`/employer/bills/${billId}`}>{formatMonth(month, lang)}</a>
              </>
            ))}
          </>
        ),
      }
}
