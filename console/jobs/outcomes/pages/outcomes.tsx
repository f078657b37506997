import { OutcomesDesk } from '../outcomes-desk'

/** Where the county's figures are, and the names behind each. */
export default function OutcomesPage() {
  return <OutcomesDesk />
}
