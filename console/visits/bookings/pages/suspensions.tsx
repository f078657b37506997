import { SuspensionsDesk } from '../suspensions/suspensions-desk'

/** Where a prison sees whose visits it has suspended. */
export default function SuspensionsPage() {
  return <SuspensionsDesk />
}
