import { useCallback, useState } from 'react'
import { Button } from 'antd'
import type { Purpose } from '#shared/oversight/oversight.contract'
import type { OwnPlace } from '#shared/places/own-places.contract'
import { listPlaceVersions } from '#shared/places/own-places.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { useAnswer } from '../../ui/use-answer'
import { Waiting } from '../../ui/waiting'
import { words } from './own-places.words'
import { shapeInWords } from './place-state'

interface HistoryProps {
  placeId: string
  purpose: Purpose
}

/** What a place was before, each version with who set it and why it ended. */
export function History({ placeId, purpose }: HistoryProps) {
  const [before, setBefore] = useState<string>()
  const ask = useCallback(
    () => call(listPlaceVersions, { placeId, purpose, after: before }),
    [placeId, purpose, before],
  )
  const { answer, error, again } = useAnswer(ask)
  if (error !== null) return <Fault what={words.historyNotRead} error={error} onRetry={again} />
  if (!answer) return <Waiting>{words.readingHistory}</Waiting>
  return (
    <>
      <Versions versions={answer.versions} />
      {answer.next !== null && (
        <Button onClick={() => setBefore(answer.next!)}>{words.earlier}</Button>
      )}
    </>
  )
}

const Versions = ({ versions }: { versions: readonly OwnPlace[] }) => (
  <table className='table' aria-label={words.history}>
    <thead>
      <tr>
        <th>{words.version}</th>
        <th>{words.setBy}</th>
        <th>{words.when}</th>
        <th>{words.where}</th>
        <th>{words.source}</th>
        <th>{words.endedBecause}</th>
      </tr>
    </thead>
    <tbody>
      {versions.map(place => (
        <tr key={place.version}>
          <td>{words.versionOf(place.version)}</td>
          <td>{words.setByAt(place.setByName, place.setAt)}</td>
          <td>
            {words.daysOf(place.firstDay, place.lastDay)}；{words.timesOf(place)}
          </td>
          <td>{shapeInWords(place.shape)}</td>
          <td>{place.source}</td>
          <td>{place.endedBecause}</td>
        </tr>
      ))}
    </tbody>
  </table>
)
