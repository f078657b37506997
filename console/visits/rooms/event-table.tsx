import { momentInChina } from '#shared/time/days'
import { eventInWords } from '#shared/visits/rooms/event-words'
import type { EventRow } from '#shared/visits/rooms/outcomes.contract'
import { roomWords } from '#shared/visits/rooms/rooms.words'
import { Nothing } from '../../ui/nothing'
import { words } from './rooms.words'

/** What both ends and the bridge told, by both clocks. */
export function EventTable({ events }: { events: readonly EventRow[] }) {
  if (events.length === 0) return <Nothing>{words.eventsNone}</Nothing>
  return (
    <table className='table'>
      <caption>{words.events}</caption>
      <thead>
        <tr>
          <th scope='col'>{words.ourTime}</th>
          <th scope='col'>{words.told}</th>
          <th scope='col'>{words.what}</th>
          <th scope='col'>{words.theirTime}</th>
        </tr>
      </thead>
      <tbody>
        {events.map(event => (
          <tr key={event.id}>
            <td>{momentInChina(event.at)}</td>
            <td>{roomWords.ends[event.end]}</td>
            <td>{eventInWords(event)}</td>
            <td>{event.endAt === null ? '' : momentInChina(event.endAt)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  )
}
