import { DayDesk } from '../days/day-desk'

/** Where a prison sees its visits of a day, enters them and prints them. */
export default function PrisonDayPage() {
  return <DayDesk side='prison' />
}
