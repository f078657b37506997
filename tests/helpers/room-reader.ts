import { WebSocket } from 'ws'
import type { Entry, RoomFrame } from '#shared/visits/rooms/rooms.contract'
import { enterRoom, monitorRoom, ROOM_SOCKET_PATH } from '#shared/visits/rooms/rooms.endpoints'
import type { Caller, World } from './world'
import { until } from './until'

/** A seat in a room, as a page holds it. */
export interface SeatHeld {
  entry: Entry
  frames: RoomFrame[]
  /** The last word on the room. */
  state(): string | undefined
  /** The code with which the server closed the line. */
  closed: Promise<number>
  close(): void
}

/** Opens the line of a seat. @throws the HTTP status when the server turns it away. */
export async function openLine(
  origin: string,
  headers: Readonly<Record<string, string>>,
  ticket: string,
) {
  const address = `${origin.replace('http', 'ws')}${ROOM_SOCKET_PATH}?${new URLSearchParams({ ticket })}`
  const socket = new WebSocket(address, { headers: { origin, ...headers } })
  const frames: RoomFrame[] = []
  socket.on('message', data => frames.push(JSON.parse(String(data)) as RoomFrame))
  const closed = new Promise<number>(done => socket.on('close', done))
  await new Promise<void>((opened, refused) => {
    socket.on('open', opened)
    socket.on('unexpected-response', (_, { statusCode }) => refused(new Error(String(statusCode))))
    socket.on('error', refused)
  })
  return { frames, closed, close: () => socket.terminate() }
}

/** Takes a seat and waits until the room knows it. @param cookies - a desk's page brings its cookie. */
export async function sit(
  world: Pick<World, 'origin'>,
  caller: Caller,
  bookingId: string,
  seat: 'end' | 'monitor' = 'end',
): Promise<SeatHeld> {
  const { status, body } = await caller.ask(seat === 'end' ? enterRoom : monitorRoom, { bookingId })
  if (status !== 200) throw new Error(`not let in: ${status} ${body?.code}`)
  const entry = body as Entry
  const line = await openLine(world.origin, caller.headers, entry.call.ticket)
  await until(() =>
    line.frames.some(frame => frame.type === 'room' && frame.room.here.includes(entry.seat)),
  )
  return {
    ...{ entry, ...line },
    state: () => line.frames.findLast(frame => frame.type === 'room')?.room.state,
  }
}
