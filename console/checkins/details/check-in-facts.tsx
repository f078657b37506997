import { Link } from 'react-router-dom'
import type { CheckIn, Punctuality } from '#shared/checkins/checkins.contract'
import type { Boundary } from '#shared/places/places.contract'
import { lengthInWords } from '../../ui/lengths'
import { ageInShort } from '../../ui/ages'
import { words as common } from '../checkins.words'
import { clockErrorInWords, waitInWords } from '../clocks-in-words'
import { borderInWords } from '../place-in-words'
import { VerdictMark } from '../verdict/verdict-mark'
import './details.css'
import { words } from './details.words'

interface CheckInFactsProps {
  checkIn: CheckIn
  /** The outlines of today. */
  boundaries: readonly Boundary[]
  now: Date
}

/** When and where: both clocks, the task it was made for, how sure the place is. */
export function CheckInFacts({ checkIn, boundaries, now }: CheckInFactsProps) {
  const { place } = checkIn
  return (
    <>
      <p className={`verdict-line ${place.verdict}`}>
        <VerdictMark verdict={place.verdict} />
        <strong>{common.verdicts[place.verdict]}</strong>
      </p>
      <dl className='facts stacked'>
        <Clocks checkIn={checkIn} now={now} />
        <dt>{words.window}</dt>
        <dd>
          {words.inWindow(checkIn)} <TaskLink checkIn={checkIn} />
        </dd>
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

/** When it was made and when it came, by which clock, and how far they are apart. */
function Clocks({ checkIn, now }: { checkIn: CheckIn; now: Date }) {
  const { takenAt, madeAt, receivedAt } = checkIn
  const [error, wait] = [clockErrorInWords(checkIn), waitInWords(checkIn)]
  return (
    <>
      <dt>{words.made}</dt>
      <dd>{words.madeByUs(madeAt)}</dd>
      <dt>{words.weReceived}</dt>
      <dd>{words.byUs(receivedAt, ageInShort(receivedAt, now))}</dd>
      {wait && <dd className='clock-gap'>{words.waited(wait)}</dd>}
      <dt>{words.phoneSaid}</dt>
      <dd>{words.byPhone(takenAt)}</dd>
      {error && <dd className='clock-gap'>{words.clockError(error)}</dd>}
    </>
  )
}

/** Where the task waits for an officer too; one that was done in time waits nowhere. */
const LISTS: Partial<Record<Punctuality, string>> = {
  late: 'missed',
  'delivered-later': 'missed',
  'after-fault': 'faults',
}

function TaskLink({ checkIn: { taskId, punctuality } }: { checkIn: CheckIn }) {
  const list = LISTS[punctuality]
  if (taskId === null || !list) return null
  const item = list === 'missed' ? `&item=${encodeURIComponent(taskId)}` : ''
  return <Link to={`/tasks?list=${list}${item}`}>{words.openTask}</Link>
}

/** Whose code the office's own begins with is its county; nothing is said of an outline not read. */
function judgedInWords({ boundaryVersion, officeId }: CheckIn, boundaries: readonly Boundary[]) {
  const today = boundaries.find(
    ({ level, organisationId }) => level === 'county' && officeId.startsWith(organisationId),
  )
  if (!today || today.version === boundaryVersion) return words.judgedBy(boundaryVersion)
  return words.judgedByOther(boundaryVersion, today.version)
}
