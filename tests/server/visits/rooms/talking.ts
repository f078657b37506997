import { letIn, sayInRoom } from '#shared/visits/rooms/rooms.endpoints'
import { type SeatHeld, sit } from '../../../helpers/room-reader'
import { until } from '../../../helpers/until'
import type { Caller, World } from '../../../helpers/world'

/** Both ends of a visit, by whom. */
export interface Both {
  home: SeatHeld
  terminal: SeatHeld
}

const isHere = (held: SeatHeld, count: number) =>
  held.frames.some(frame => frame.type === 'room' && frame.room.here.length === count)

/** Both sit down. */
export async function bothSit(
  world: World,
  { family, prison }: { family: Caller; prison: Caller },
  id: string,
): Promise<Both> {
  const home = await sit(world, family, id)
  const terminal = await sit(world, prison, id)
  await until(() => isHere(home, 2))
  return { home, terminal }
}

/** An end says how it fares. */
export const says = (world: World, caller: Caller, held: SeatHeld, kind: string) =>
  caller.ask(sayInRoom, {
    ...{ bookingId: held.entry.room.bookingId, sittingId: held.entry.sittingId, kind },
    ...{ endAt: world.outside.now().toISOString(), figures: {} },
  })

/** The prison lets the family in. */
export const admits = (world: World, prison: Caller, { entry }: SeatHeld) =>
  prison.ask(letIn, {
    ...{ bookingId: entry.room.bookingId, sittingId: entry.sittingId },
    endAt: world.outside.now().toISOString(),
  })

/** Both see each other. */
export async function bothTalk(
  world: World,
  { family, prison }: { family: Caller; prison: Caller },
  id: string,
): Promise<Both> {
  const both = await bothSit(world, { family, prison }, id)
  await admits(world, prison, both.terminal)
  await says(world, family, both.home, 'media')
  await says(world, prison, both.terminal, 'media')
  await until(() => both.home.state() === 'connected')
  return both
}
