import { openRoomLine as openInBrowser } from '#shared/visits/rooms/room-socket'
import type * as phone from './room-line'

/** See room-line.ts. */
export const openRoomLine: typeof phone.openRoomLine = openInBrowser
