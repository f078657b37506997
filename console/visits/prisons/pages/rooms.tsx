import { RoomsDesk } from '../rooms/rooms-desk'

/** Where a county keeps its rooms for visits. */
export default function RoomsPage() {
  return <RoomsDesk />
}
