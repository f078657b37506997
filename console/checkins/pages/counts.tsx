import { CountsDesk } from '../counts/counts-desk'

/** Where officials see how often the rules were right. It shows no person, so no purpose is asked. */
export default function CountsPage() {
  return <CountsDesk />
}
