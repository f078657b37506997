import { Suspense, lazy, useCallback, useMemo } from 'react'
import { Button } from 'antd'
import type { PostingPoint } from '#shared/jobs/postings.contract'
import { listBoundaries } from '#shared/places/places.endpoints'
import { call } from '../../http/call'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import { useTownships } from '../use-townships'
import { ChoiceField, type Part, TextField } from './fields'
import { words } from './form.words'

/** The map comes when it is needed. */
const PointMap = lazy(() => import('./point-map'))

const askBoundaries = () => call(listBoundaries, {})

/** Where the work is: township, address, and a point on the map. */
export function PlacePart(part: Part) {
  const { draft, onFill } = part
  const townships = useTownships()
  const { answer } = useAnswer(askBoundaries)
  const around = useMemo(
    () =>
      (answer?.boundaries ?? [])
        .filter(({ level }) => level === 'county')
        .map(({ outline }) => outline),
    [answer],
  )
  const handlePoint = useCallback((point: PostingPoint) => onFill({ point }), [onFill])

  return (
    <section>
      <h2>{words.parts.where}</h2>
      <div className='pair'>
        <ChoiceField
          {...part}
          name='townshipId'
          label={words.township}
          path='place.townshipId'
          options={townships.map(({ id, name }) => ({ value: id, label: name }))}
        />
        <TextField {...part} name='address' label={words.address} path='place.text' most={120} />
      </div>
      <p className='quiet'>{words.mapHint}</p>
      <Suspense fallback={<Waiting>{words.map}</Waiting>}>
        <PointMap point={draft.point} around={around} onPoint={handlePoint} />
      </Suspense>
      <p>
        {draft.point ? words.point(draft.point.latitude, draft.point.longitude) : words.noPoint}{' '}
        {draft.point && <Button onClick={() => onFill({ point: null })}>{words.clearPoint}</Button>}
      </p>
    </section>
  )
}
