import { RoomsCalendar } from '../days/rooms-calendar'

/** Where the county's desk sees when its rooms are taken. */
export default function RoomsDayPage() {
  return <RoomsCalendar />
}
