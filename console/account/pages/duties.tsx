import type { Staff } from '#shared/account/account.contract'
import { words } from '../account.words'

/** What somebody who may not see check-ins finds here: who they are, and what they can do. */
export default function Duties({ staff }: { staff: Staff }) {
  return (
    <main className='card'>
      <h1>{words.dutiesTitle}</h1>
      <dl className='facts'>
        <dt>{words.dutiesName}</dt>
        <dd>{staff.name}</dd>
        <dt>{words.dutiesRole}</dt>
        <dd>{words.roles[staff.role]}</dd>
        <dt>{words.dutiesOrganisation}</dt>
        <dd>{staff.organisationName}</dd>
      </dl>
      <p>{words.dutiesNow}</p>
      <p>{words.dutiesNot}</p>
      <p>{words.dutiesLater}</p>
    </main>
  )
}
