import { FactsDesk } from '../facts/facts-desk'

/** Where a prison reads what changed for visits. */
export default function FactsPage() {
  return <FactsDesk />
}
