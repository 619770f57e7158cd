import { dayIn } from '@payung/law'
import type { z } from 'zod'
import type { ProblemDetails } from '#base/problem.ts'
import { addRoom, bookRoom, cancelBooking, listRooms, viewRoom } from '#modules/institute'
import { counted, formatClock, formatDay } from '#ui/format.ts'
import { Button } from '#ui/parts/action.tsx'
import { DateField, TextField } from '#ui/parts/field.tsx'
import { entries, Form } from '#ui/parts/form.tsx'
import { Empty } from '#ui/parts/message.tsx'
import { Table } from '#ui/parts/table.tsx'
import { Columns, Section, Small } from '#ui/parts/text.tsx'
import type { View } from '#ui/view.ts'
import { dayAsWritten } from '#web/written-day.ts'
import { action, page, redirect } from '#web/page.ts'
import { trailOf } from '#web/trail.ts'
import type { Visit } from '#web/visit.ts'
import { idIn, mayServe, type AtDesk } from '../desk.ts'
import { Reserved } from '../reserved.tsx'
import { Deed, home, InstitutePage, ListPages } from './institute-page.tsx'

const path = `${home}/rooms` as const
const crumb = ({ t }: View) => ({ href: path, label: t('Ruang', 'Rooms') })

export const viewRooms = page(path, 'officer', (visit) => drawList(visit))

export const submitRoom = action(
  path,
  'officer',
  async ({ form, perform, view }) => {
    const { roomNo } = await perform(addRoom, form.values, { key: form.requestKey })
    return redirect(`${path}/${roomNo}`, { notice: view.t('Ruang bisa dipesan.', 'The room can be booked.') })
  },
  { onProblem: drawList },
)

async function drawList(visit: AtDesk, problem: ProblemDetails | null = null) {
  const { view, perform, query } = visit
  const { t, lang } = view
  const trail = trailOf(path, query['at'])
  const { rooms, next } = await perform(listRooms, { after: trail.current })
  return (
    <InstitutePage
      visit={visit}
      title={t('Ruang Institut', 'Rooms of the Institute')}
      crumbs={[crumb(view)]}
      problem={problem}
    >
      <Columns aside={<NewRoom visit={visit} problem={problem} />}>
        <Section id="rooms" title={t('Daftar ruang', 'The rooms')} quiet>
          {rooms.length === 0 ? (
            <Empty title={t('Belum ada ruang', 'There is no room yet')}>
              {t('Tambah yang pertama di samping.', 'Add the first one beside this.')}
            </Empty>
          ) : (
            <Table
              caption={t('Ruang Institut', 'Rooms of the Institute')}
              rows={rooms}
              columns={[
                {
                  head: t('Ruang', 'Room'),
                  cell: ({ roomNo, name, place }) => (
                    <>
                      <a href={`${path}/${roomNo}`}>{name}</a>
                      <Small>{place}</Small>
                    </>
                  ),
                },
                {
                  head: t('Muat', 'Holds'),
                  cell: ({ capacity }) => counted(capacity, lang, 'orang', 'person', 'people'),
                },
                { head: t('Jam', 'Hours'), cell: ({ opensAt, closesAt }) => `${opensAt}–${closesAt}` },
              ]}
            />
          )}
          <ListPages view={view} trail={trail} next={next} />
        </Section>
      </Columns>
    </InstitutePage>
  )
}

function NewRoom({ visit, problem }: { visit: AtDesk; problem: ProblemDetails | null }) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, { opensAt: '08:00', closesAt: '17:00', ...form.values }, problem)
  return (
    <Section id="new" size="md" title={t('Tambah ruang', 'Add a room')}>
      {mayServe(visit) ? (
        <Form view={view} action={path}>
          <TextField {...field('name')} label={t('Nama', 'Name')} maxlength={100} />
          <TextField {...field('place')} label={t('Letak', 'Where it is')} maxlength={200} />
          <TextField
            {...field('capacity')}
            label={t('Muat berapa orang', 'How many it holds')}
            digits
            maxlength={4}
          />
          <TextField {...field('opensAt')} label={t('Dipakai dari pukul', 'Used from')} maxlength={5} />
          <TextField {...field('closesAt')} label={t('Sampai pukul', 'Until')} maxlength={5} />
          <Button>{t('Tambah', 'Add')}</Button>
        </Form>
      ) : (
        <Reserved view={view} to="officers" />
      )}
    </Section>
  )
}

const roomPath = `${path}/:roomNo` as const
type OfRoom = Visit<'officer', typeof roomPath>
type Shown = z.output<typeof viewRoom.output>

export const viewRoomPage = page(roomPath, 'officer', (visit) => drawOne(visit))

export const submitBooking = action(
  `${roomPath}/bookings`,
  'officer',
  async ({ params, form, perform, view }) => {
    const asked = { ...form.values, ...params, onDate: dayAsWritten(form.values['onDate']) }
    await perform(bookRoom, asked, { key: form.requestKey })
    return redirect(`${path}/${params.roomNo}`, { notice: view.t('Ruang dipesan.', 'The room is booked.') })
  },
  { onProblem: drawOne },
)

export const submitCancelBooking = action(
  `${roomPath}/bookings/:bookingId/cancel`,
  'officer',
  async ({ params, form, perform, view }) => {
    await perform(cancelBooking, { bookingId: idIn(params.bookingId) }, { key: form.requestKey })
    return redirect(`${path}/${params.roomNo}`, {
      notice: view.t('Pemesanan dibatalkan.', 'The booking is cancelled.'),
    })
  },
  { onProblem: drawOne },
)

async function drawOne(visit: OfRoom, problem: ProblemDetails | null = null) {
  const { view, params, perform } = visit
  const { t, lang } = view
  const room = await perform(viewRoom, { roomNo: params.roomNo })
  const { roomNo, name, place, capacity, opensAt, closesAt } = room
  return (
    <InstitutePage
      visit={visit}
      title={name}
      lead={`${place}. ${counted(capacity, lang, 'orang', 'person', 'people')}, ${opensAt}–${closesAt} WIB.`}
      crumbs={[crumb(view), { href: `${path}/${roomNo}`, label: name }]}
      problem={problem}
    >
      <Columns aside={<Book visit={visit} room={room} problem={problem} />}>
        <Section id="bookings" title={t('Pemesanan yang akan datang', 'Bookings to come')}>
          <Bookings visit={visit} room={room} />
        </Section>
      </Columns>
    </InstitutePage>
  )
}

function Bookings({ visit, room: { roomNo, bookings } }: { visit: OfRoom; room: Shown }) {
  const { view } = visit
  const { t, lang } = view
  if (bookings.length === 0)
    return (
      <Empty title={t('Ruang ini kosong', 'This room is free')}>
        {t(
          'Pesan di samping; tidak ada dua pemesanan pada jam yang sama.',
          'Book it beside this; no two bookings overlap.',
        )}
      </Empty>
    )
  return (
    <Table
      caption={t('Pemesanan yang akan datang', 'Bookings to come')}
      rows={bookings}
      columns={[
        {
          head: t('Kapan', 'When'),
          cell: ({ fromAt, toAt }) => (
            <>
              {formatDay(dayIn(fromAt), lang)}
              <Small>{`${formatClock(fromAt, lang).replace(' WIB', '')}–${formatClock(toAt, lang)}`}</Small>
            </>
          ),
        },
        {
          head: t('Untuk', 'For'),
          cell: ({ purpose, bookedBy }) => (
            <>
              {purpose}
              <Small>{bookedBy}</Small>
            </>
          ),
        },
        {
          head: t('Batal', 'Cancel'),
          cell: ({ bookingId, fromAt }) =>
            mayServe(visit) && fromAt > view.now ? (
              <Deed view={view} to={`${path}/${roomNo}/bookings/${bookingId}/cancel`}>
                {t('Batalkan', 'Cancel')}
              </Deed>
            ) : (
              t('tidak bisa', 'no')
            ),
        },
      ]}
    />
  )
}

function Book({ visit, room, problem }: { visit: OfRoom; room: Shown; problem: ProblemDetails | null }) {
  const { view, form } = visit
  const { t } = view
  const field = entries(view, form.values, problem)
  return (
    <Section id="book" size="md" title={t('Pesan ruang ini', 'Book this room')}>
      {mayServe(visit) ? (
        <Form view={view} action={`${path}/${room.roomNo}/bookings`}>
          <DateField {...field('onDate')} label={t('Tanggal', 'Day')} />
          <TextField
            {...field('fromTime')}
            label={t('Dari pukul', 'From')}
            hint={t('Seperti 09:30', 'Such as 09:30')}
            maxlength={5}
          />
          <TextField {...field('toTime')} label={t('Sampai pukul', 'Until')} maxlength={5} />
          <TextField {...field('purpose')} label={t('Untuk apa', 'What for')} maxlength={200} />
          <Button>{t('Pesan', 'Book')}</Button>
        </Form>
      ) : (
        <Reserved view={view} to="officers" />
      )}
    </Section>
  )
}
