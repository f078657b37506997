import { useCallback, useState } from 'react'
import { Alert, Button } from 'antd'
import type { Room, Taking } from '#shared/visits/prisons/rooms.contract'
import { listTakings, unblockRoom } from '#shared/visits/prisons/rooms.endpoints'
import { clockInChina, dayInChina, daysAfter } from '#shared/time/days'
import { call } from '../../../http/call'
import { serverNow } from '../../../http/server-clock'
import { Fault } from '../../../ui/fault'
import { Nothing } from '../../../ui/nothing'
import { Outcome } from '../../../ui/outcome'
import { sentenceFor } from '../../../ui/sentence'
import { words as common } from '../../../ui/ui.words'
import { useAct } from '../../../ui/use-act'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { DeskLinks } from '../desk-links'
import '../prisons.css'
import { BlockHours } from './block-hours'
import { RoomDialog } from './room-dialog'
import { words } from './rooms.words'

const SHOWN_DAYS = 28

type Acting = { kind: 'set'; room: Room | null } | { kind: 'block'; room: Room }

/** The rooms of a county's bureau in which families sit. */
export function RoomsDesk() {
  const today = dayInChina(serverNow())
  const { answer, error, again } = useAnswer(
    useCallback(
      () => call(listTakings, { firstDay: today, lastDay: daysAfter(today, SHOWN_DAYS - 1) }),
      [today],
    ),
  )
  const [acting, setActing] = useState<Acting | null>(null)
  const [said, setSaid] = useState('')

  async function handleDone(sentence: string) {
    setSaid(sentence)
    await again()
  }
  const closing = { onDone: handleDone, onClose: () => setActing(null) }

  return (
    <main className='table-page prison-desk'>
      <div className='toolbar'>
        <h1>{words.title}</h1>
        <DeskLinks />
        <span className='last'>
          <Button type='primary' onClick={() => setActing({ kind: 'set', room: null })}>
            {words.add}
          </Button>
        </span>
      </div>
      <div className='rows'>
        <div className='inside'>
          <Outcome sentence={said} />
          <p className='quiet'>{words.means}</p>
          {error !== null && <Fault error={error} onRetry={() => void again()} />}
          {!answer && error === null && <Waiting>{common.reading}</Waiting>}
          {answer?.rooms.length === 0 && <Nothing>{words.none}</Nothing>}
          {answer && answer.rooms.length > 0 && (
            <>
              <RoomTable rooms={answer.rooms} onAct={setActing} />
              <Blocked {...answer} onDone={handleDone} />
            </>
          )}
        </div>
      </div>
      {acting?.kind === 'set' && <RoomDialog room={acting.room} {...closing} />}
      {acting?.kind === 'block' && <BlockHours room={acting.room} {...closing} />}
    </main>
  )
}

const { columns } = words

const RoomTable = ({
  rooms,
  onAct,
}: {
  rooms: readonly Room[]
  onAct: (acting: Acting) => void
}) => (
  <table className='table' aria-label={words.title}>
    <thead>
      <tr>
        {Object.values(columns).map(column => (
          <th key={column} scope='col'>
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {rooms.map(room => (
        <tr key={room.id}>
          <td>
            {room.name}
            {!room.open && <div className='quiet'>{words.closed}</div>}
          </td>
          <td>{words.persons(room.persons)}</td>
          <td>{room.equipment.map(one => words.equipment[one]).join('、')}</td>
          <td>{room.access.map(one => words.access[one]).join('、')}</td>
          <td>
            {room.from}–{room.to}
          </td>
          <td>
            {room.address}
            <div className='quiet'>{room.directions}</div>
          </td>
          <td>
            <span className='buttons'>
              <Button
                aria-label={words.changeOf(room.name)}
                onClick={() => onAct({ kind: 'set', room })}
              >
                {words.change}
              </Button>
              {room.open && (
                <Button
                  aria-label={words.blockOf(room.name)}
                  onClick={() => onAct({ kind: 'block', room })}
                >
                  {words.block}
                </Button>
              )}
            </span>
          </td>
        </tr>
      ))}
    </tbody>
  </table>
)

interface BlockedProps {
  rooms: readonly Room[]
  takings: readonly Taking[]
  onDone: (sentence: string) => Promise<void>
}

/** Hours that are blocked, and what opens them again. */
function Blocked({ rooms, takings, onDone }: BlockedProps) {
  const { busy, error, act } = useAct()
  const names = new Map(rooms.map(({ id, name }) => [id, name]))
  const blocked = takings.filter(({ kind }) => kind === 'blocked')
  return (
    <section aria-label={words.blocks}>
      <h2>{words.blocks}</h2>
      {blocked.length === 0 && <p className='quiet'>{words.noBlocks}</p>}
      <ul className='past-versions'>
        {blocked.map(({ roomId, startsAt, endsAt, note }) => (
          <li key={`${roomId}-${startsAt}`}>
            <strong>{names.get(roomId)}</strong>　{spanOf(startsAt, endsAt)}　{note}{' '}
            <Button
              disabled={busy}
              onClick={() =>
                void act(async () => {
                  await call(unblockRoom, { roomId, startsAt })
                  await onDone(words.lifted)
                })
              }
            >
              {words.lift}
            </Button>
          </li>
        ))}
      </ul>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
    </section>
  )
}

const spanOf = (startsAt: string, endsAt: string) =>
  words.span(
    dayInChina(new Date(startsAt)),
    clockInChina(new Date(startsAt)),
    clockInChina(new Date(endsAt)),
  )
