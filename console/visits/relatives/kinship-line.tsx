import type { KinshipRow } from '#shared/visits/relatives/kinship-desk.contract'
import { KIN } from '#shared/visits/relatives/kin'
import { ageInShort } from '../../ui/ages'
import { words } from './kinships.words'

/** Who claims to be related to whom, since when it waits. */
export const KinshipLine = ({ kinship, now }: { kinship: KinshipRow; now: Date }) => (
  <>
    <span className='who'>
      <strong>{words.heading(kinship)}</strong>
      {!kinship.relativeVerified && <em className='badge urgent'>{words.unverified}</em>}
      {kinship.companionsWaiting > 0 && (
        <em className='badge'>{words.companionsBadge(kinship.companionsWaiting)}</em>
      )}
    </span>
    <span className='when'>{ageInShort(kinship.stateAt, now)}</span>
    <span className='what'>
      {words.kin}
      {KIN[kinship.kin]}　{words.pictures(kinship.proofs)}
    </span>
    <span className='what quiet'>
      {kinship.prisonName}　{words.states[kinship.state]}
    </span>
  </>
)
