import { BoundariesDesk } from '../boundaries-desk'

/** Where the outlines are kept that check-ins are judged by. */
export default function BoundariesPage() {
  return <BoundariesDesk />
}
