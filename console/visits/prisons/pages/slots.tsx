import { SlotsDesk } from '../slots/slots-desk'

/** Where a prison arranges when there are visits. */
export default function SlotsPage() {
  return <SlotsDesk />
}
