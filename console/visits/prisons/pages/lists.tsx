import { ListsDesk } from '../lists/lists-desk'

/** Where a prison keeps its list of prisoners. */
export default function ListsPage() {
  return <ListsDesk />
}
