import { EmployersDesk } from '../employers/employers-desk'

/** Who offers work in the county, and whether it is genuine. */
export default function EmployersPage() {
  return <EmployersDesk />
}
