import type { ApplicationRow } from '#shared/jobs/application-desk.contract'
import { ageInShort } from '../../ui/ages'
import { words } from './applications.words'

/** Who applied where, how it stands, and what waits for an officer. */
export const ApplicationLine = ({
  application,
  now,
}: {
  application: ApplicationRow
  now: Date
}) => (
  <>
    <span className='who'>
      <strong>{application.personName}</strong> {application.officeName}
      {application.needs && <em className='needs'>{words.needs[application.needs]}</em>}
    </span>
    <span className='when'>{ageInShort(application.stateAt, now)}</span>
    <span className='what'>
      {application.employerName}　{application.postingTitle ?? words.forAll}
    </span>
    <span className='what quiet'>{words.states[application.state]}</span>
  </>
)
