import { DayDesk } from '../days/day-desk'

/** Where the county's desk sees whom it receives on a day, and prints it. */
export default function CountyDayPage() {
  return <DayDesk side='county' />
}
