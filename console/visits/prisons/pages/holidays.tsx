import { HolidaysDesk } from '../holidays/holidays-desk'

/** Where holidays are entered, by which working days are counted. */
export default function HolidaysPage() {
  return <HolidaysDesk />
}
