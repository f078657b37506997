import { NotYetDesk } from '../not-yet/not-yet-desk'

/** Where officials see who is still missing today. It shows no place, so no purpose is asked. */
export default function NotYetPage() {
  return <NotYetDesk />
}
