import { RelativesDesk } from '../relatives-desk'

/** Where the county's desk finds relatives and confirms who they are. */
export default function RelativesPage() {
  return <RelativesDesk />
}
