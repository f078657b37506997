import { CallsDesk } from '../calls/calls-desk'

/** Where the county's desk calls those whom WeChat does not reach. */
export default function CallsPage() {
  return <CallsDesk />
}
