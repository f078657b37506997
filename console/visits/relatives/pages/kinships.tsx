import { KinshipsDesk } from '../kinships-desk'

/** Where the county's desk checks how people are related. */
export default function KinshipsPage() {
  return <KinshipsDesk />
}
