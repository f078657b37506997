import { Alert } from 'antd'
import {
  EXPORT_LIMITS,
  POINTS_FOR_SECOND_PERSON,
  findSecondPersonNeeded,
  pointsOf,
} from '#shared/exports/exports.rules'
import { Fault } from '../../ui/fault'
import { words } from '../exports.words'
import type { Counted } from './use-count'

interface CountNoteProps {
  /** Whether enough is filled in to be counted. */
  asked: boolean
  counted: Counted | null
  error: unknown
  withCoordinates: boolean
  onRetry: () => void
}

/** Says how many check-ins there are, and whether a second person is needed, before one asks. */
export function CountNote({ asked, counted, error, withCoordinates, onRetry }: CountNoteProps) {
  if (!asked) return <p className='count-note quiet'>{words.fillFirst}</p>
  if (error !== null) return <Fault what={words.countMissing} error={error} onRetry={onRetry} />
  return (
    <div className='count-note' role='status'>
      {counted ? <Count {...counted} withCoordinates={withCoordinates} /> : words.counting}
    </div>
  )
}

function Count({
  checkIns,
  pointsBefore,
  withCoordinates,
}: Counted & { withCoordinates: boolean }) {
  const most = EXPORT_LIMITS.mostCheckIns.value
  if (checkIns === 0) return <>{words.noCheckIns}</>
  if (checkIns > most) return <Alert type='warning' showIcon title={words.tooMany(most)} />
  const points = pointsOf(checkIns, withCoordinates)
  const ground = findSecondPersonNeeded(points, pointsBefore)
  return (
    <>
      <p>
        <strong>{words.count(checkIns)}</strong>{' '}
        {withCoordinates ? words.sum(points, pointsBefore) : words.noPoints}
      </p>
      {ground ? (
        <>
          <Alert type='warning' showIcon title={words.needsSecond(POINTS_FOR_SECOND_PERSON)} />
          <p className='quiet'>{words.ground(ground.cite)}</p>
        </>
      ) : (
        <p>{words.grantedAtOnce}</p>
      )}
    </>
  )
}
