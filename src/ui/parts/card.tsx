import type { Child } from 'hono/jsx'
import { canopyHref } from '../icon.tsx'
import { Qr } from '../qr.tsx'
import type { View } from '../view.ts'

export type MemberCardProps = {
  view: View
  name: string
  /** As printed: `9900 1234 567`. */
  number: string
  /** What the code says: a signed card that can be checked without a network. */
  qr: string
}

export function MemberCard({ view, name, number, qr }: MemberCardProps) {
  const { t } = view
  return (
    <div class="py-member-card">
      <svg aria-hidden="true">
        <use href={canopyHref()} />
      </svg>
      <dl>
        <div>
          <dt>{t('Nama', 'Name')}</dt>
          <dd>{name}</dd>
        </div>
        <div>
          <dt>{t('Nomor peserta', 'Member number')}</dt>
          <dd>{number}</dd>
        </div>
      </dl>
      <Qr text={qr} label={`${t('Kode QR kartu peserta', 'QR code of member card')} ${number}`} />
    </div>
  )
}

export type TicketProps = {
  id: string
  title: Child
  /** In groups that can be read out: `99261 10004 82617`. */
  code: string
  note: Child
  /** What the code pays for. */
  children?: Child
}

/** A code to pay with, torn off above what it pays for. */
export function Ticket({ id, title, code, note, children }: TicketProps) {
  return (
    <section class="py-section" aria-labelledby={id}>
      <div class="py-ticket">
        <h2 class="ds-heading" data-size="xs" id={id}>
          {title}
        </h2>
        <p class="py-code">{code}</p>
        <p class="py-small py-sub">{note}</p>
        <hr />
        {children}
      </div>
    </section>
  )
}
