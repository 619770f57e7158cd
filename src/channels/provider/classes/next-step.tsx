import { formatDay } from '#ui/format.ts'
import { Button, ButtonLink } from '#ui/parts/action.tsx'
import { TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Details, Section } from '#ui/parts/text.tsx'
import { classPath, isOwner } from '../desk.ts'
import { attendancePath } from '../training-paths.ts'
import type { PartProps } from './view-class.page.tsx'

/** What this class waits for, and who has to do it. */
export function NextStep({ visit, it }: PartProps) {
  const { view } = visit
  const { t, lang } = view
  const owner = isOwner(visit)
  const day = formatDay(it.startsOn, lang)
  if (it.state === 'planned')
    return (
      <>
        <p>
          {it.sessions.length === 0
            ? t(
                'Susun jadwalnya di bawah; setelah itu petugas membuka kelas.',
                'Set its sessions below; then an officer opens it.',
              )
            : t(
                `Menunggu petugas membuka kelas sebelum ${day}.`,
                `Waits for an officer to open it before ${day}.`,
              )}
        </p>
        {owner && (
          <p>
            <ButtonLink href={`${classPath(it.classNo)}/change`} variant="secondary">
              {t('Ubah rencana', 'Change the plan')}
            </ButtonLink>
          </p>
        )}
      </>
    )
  if ((it.state === 'open' || it.state === 'full') && owner && it.committed >= it.least)
    return (
      <Form view={view} action={`${classPath(it.classNo)}/confirm`} look="inline">
        <Button>{t('Pastikan berjalan', 'Confirm that it is held')}</Button>
      </Form>
    )
  if (it.state === 'open' || it.state === 'full')
    return (
      <p>
        {t(
          `Perlu ${it.least - it.committed} peserta lagi sebelum ${day}.`,
          `Needs ${it.least - it.committed} more trainees before ${day}.`,
        )}
      </p>
    )
  if (it.state === 'assessing') return <Finish {...{ visit, it }} />
  if (it.state === 'completed' && owner)
    return (
      <p>
        <ButtonLink href="/provider/invoices" variant="secondary">
          {t('Kirim tagihannya', 'Send its invoice')}
        </ButtonLink>
      </p>
    )
  return it.mode !== it.plannedMode && owner ? (
    <Form view={view} action={`${classPath(it.classNo)}/planned-mode`} look="inline">
      <Button variant="secondary">{t('Kembali ke cara semula', 'Go back to what was planned')}</Button>
    </Form>
  ) : null
}

/** Once the results are in. Whoever still lacks sessions then has not completed it. */
function Finish({ visit, it }: Omit<PartProps, 'problem'>) {
  const { view } = visit
  const { t } = view
  const at = attendancePath(it.classNo)
  if (!isOwner(visit))
    return (
      <p>
        {t(
          'Menunggu hasil uji; setelah itu pengelola menyelesaikan kelas.',
          'Waits for its results; then a manager finishes the class.',
        )}
      </p>
    )
  return (
    <>
      <p>
        {t(
          'Selesaikan setelah hasil ujinya ada. Peserta yang masih kurang pertemuan tercatat berhenti.',
          'Finish it once its results are in. Whoever still lacks sessions is recorded as dropped out.',
        )}{' '}
        <a href={`${at}/assessment`}>{t('Rencanakan uji', 'Plan an assessment')}</a>
      </p>
      <Form view={view} action={`${classPath(it.classNo)}/finish`} look="inline">
        <Button>{t('Selesaikan kelas', 'Finish the class')}</Button>
      </Form>
    </>
  )
}

/** What ends a class early. */
export function Steps({ visit, it, problem }: PartProps) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  if (!['planned', 'open', 'full', 'confirmed', 'running'].includes(it.state)) return null
  return (
    <Section id="end" size="md" title={t('Kelas tidak jadi?', 'Not held after all?')}>
      <Details summary={t('Batalkan kelas', 'Cancel the class')}>
        <Form view={view} action={`${classPath(it.classNo)}/cancel`}>
          <TextField
            {...field('reason')}
            label={t('Alasan', 'Reason')}
            hint={t(
              'Peserta membacanya. Kursi kembali ke pagu.',
              'Trainees read it. Seats return to their line.',
            )}
          />
          <Button variant="secondary">{t('Batalkan', 'Cancel')}</Button>
        </Form>
      </Details>
    </Section>
  )
}
