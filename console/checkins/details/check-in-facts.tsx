import type { CheckIn } from '#shared/checkins/checkins.contract'
import type { Boundary } from '#shared/places/places.contract'
import { lengthInWords } from '../../ui/lengths'
import { ageInShort } from '../ages'
import { words as common } from '../checkins.words'
import { borderInWords, clockGapInWords } from '../place-in-words'
import { VerdictMark } from '../verdict/verdict-mark'
import './details.css'
import { words } from './details.words'

interface CheckInFactsProps {
  checkIn: CheckIn
  /** The outlines of today. */
  boundaries: readonly Boundary[]
  now: Date
}

/** When and where: both clocks, the window of the day, how sure the place is. */
export function CheckInFacts({ checkIn, boundaries, now }: CheckInFactsProps) {
  const { takenAt, receivedAt, place } = checkIn
  const gap = clockGapInWords(checkIn)
  return (
    <>
      <p className={`verdict-line ${place.verdict}`}>
        <VerdictMark verdict={place.verdict} />
        <strong>{common.verdicts[place.verdict]}</strong>
      </p>
      <dl className='facts stacked'>
        <dt>{words.phoneSaid}</dt>
        <dd>{words.byPhone(takenAt)}</dd>
        <dt>{words.weReceived}</dt>
        <dd>{words.byUs(receivedAt, ageInShort(receivedAt, now))}</dd>
        {gap && <dd className='clock-gap'>{words.clocksDiffer(gap)}</dd>}
        <dt>{words.window}</dt>
        <dd>{words.inWindow(checkIn)}</dd>
        <dt>{words.border}</dt>
        <dd>{borderInWords(place)}</dd>
        <dt>{words.judged}</dt>
        <dd>{judgedInWords(checkIn, boundaries)}</dd>
        <dt>{words.accuracy}</dt>
        <dd>{words.accuracyWithin(lengthInWords(place.accuracyMetres))}</dd>
        <dt>{words.position}</dt>
        <dd>{words.degrees(place.latitude, place.longitude)}</dd>
      </dl>
    </>
  )
}

/** Whose code the office's own begins with is its county; nothing is said of an outline not read. */
function judgedInWords({ boundaryVersion, officeId }: CheckIn, boundaries: readonly Boundary[]) {
  const today = boundaries.find(
    ({ level, organisationId }) => level === 'county' && officeId.startsWith(organisationId),
  )
  if (!today || today.version === boundaryVersion) return words.judgedBy(boundaryVersion)
  return words.judgedByOther(boundaryVersion, today.version)
}
