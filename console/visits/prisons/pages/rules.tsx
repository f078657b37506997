import { RulesDesk } from '../rules/rules-desk'

/** Where what a prison lays down for visits is read and written. */
export default function RulesPage() {
  return <RulesDesk />
}
