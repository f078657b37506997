import { ImportsDesk } from '../imports/imports-desk'

/** Where many postings come in at once. */
export default function ImportsPage() {
  return <ImportsDesk />
}
