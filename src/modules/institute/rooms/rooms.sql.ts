import sql, { empty } from 'sql-template-tag'

export function insertRoom(row: {
  name: string
  place: string
  capacity: number
  opensAt: string
  closesAt: string
  by: string
  now: Date
}) {
  return sql`
    insert into institute.room (number, name, place, capacity, opens_at, closes_at, added_at, added_by)
    values ('RU' || lpad(nextval('institute.room_no')::text, 6, '0'), ${row.name}, ${row.place}, ${row.capacity}, ${row.opensAt}::time,
      ${row.closesAt}::time, ${row.now}, ${row.by})
    on conflict (name) do nothing
    returning number as "roomNo"`
}

const columns = sql`
  number as "roomNo", name, place, capacity, to_char(opens_at, 'HH24:MI') as "opensAt", to_char(closes_at, 'HH24:MI') as "closesAt"`

export function listRooms(after: string | null, limit: number) {
  return sql`
    select ${columns} from institute.room ${after === null ? empty : sql`where number > ${after}`}
    order by number limit ${limit}`
}

export function findRoom(number: string) {
  return sql`select id, ${columns} from institute.room where number = ${number}`
}

export function listBookings(row: { roomId: bigint; from: Date; limit: number }) {
  return sql`
    select id as "bookingId", from_at as "fromAt", to_at as "toAt", purpose, booked_by as "bookedBy"
    from institute.booking
    where room_id = ${row.roomId} and cancelled_at is null and to_at > ${row.from}
    order by from_at limit ${row.limit}`
}

/** What stands in the way of a booking. */
export function findOverlapping(roomId: bigint, from: Date, to: Date) {
  return sql`
    select from_at as "fromAt", to_at as "toAt"
    from institute.booking
    where room_id = ${roomId} and cancelled_at is null
      and int8range(room_id, room_id, '[]') && int8range(${roomId}::bigint, ${roomId}::bigint, '[]')
      and tstzrange(from_at, to_at) && tstzrange(${from}::timestamptz, ${to}::timestamptz)
    order by from_at limit 1`
}

export function insertBooking(row: {
  id: string
  roomId: bigint
  from: Date
  to: Date
  purpose: string
  by: string
  now: Date
}) {
  return sql`
    insert into institute.booking (id, room_id, from_at, to_at, purpose, booked_at, booked_by)
    values (${row.id}::uuid, ${row.roomId}, ${row.from}, ${row.to}, ${row.purpose}, ${row.now}, ${row.by})`
}

/** Only what has not begun: a room that was used stays used. */
export function cancelBooking(id: string, by: string, now: Date) {
  return sql`
    update institute.booking set cancelled_at = ${now}, cancelled_by = ${by}
    where id = ${id}::uuid and cancelled_at is null and from_at > ${now}`
}

export function findBooking(id: string) {
  return sql`select id from institute.booking where id = ${id}::uuid`
}
