import { ExportsDesk } from '../exports-desk'

/** Where officers and procurators export check-ins. Each question names its purpose. */
export default function ExportsPage() {
  return <ExportsDesk />
}
