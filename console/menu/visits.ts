import { lazy } from 'react'
import {
  approveBooking,
  checkBooking,
  listCalls,
  listSuspensions,
  noteAttendance,
  suspendVisits,
} from '#shared/visits/bookings/desk.endpoints'
import { listHolidays } from '#shared/visits/prisons/holidays.endpoints'
import { listPrisonerImports } from '#shared/visits/prisons/prisoner-lists.endpoints'
import { listFacts } from '#shared/visits/prisons/prisoners.endpoints'
import { readPrisonDesk } from '#shared/visits/prisons/prisons.endpoints'
import { listRooms as listBureauRooms, listTakings } from '#shared/visits/prisons/rooms.endpoints'
import { listSlots } from '#shared/visits/prisons/slots.endpoints'
import { listRooms, monitorRoom, readRecord } from '#shared/visits/rooms/rooms.endpoints'
import { listKinships, listRelatives } from '#shared/visits/relatives/kinship-desk.endpoints'
import { words } from '../desk.words'
import type { Page } from './page'

/** Visits to prisons: the county's desk, and the prison. */
export const VISITS: readonly Page[] = [
  {
    path: '/visits/desk',
    title: words.visits,
    needs: checkBooking,
    Shown: lazy(() => import('../visits/bookings/pages/desk')),
  },
  {
    path: '/visits/kinships',
    title: words.visitKinships,
    needs: listKinships,
    Shown: lazy(() => import('../visits/relatives/pages/kinships')),
  },
  {
    path: '/visits/relatives',
    needs: listRelatives,
    Shown: lazy(() => import('../visits/relatives/pages/relatives')),
  },
  {
    path: '/visits/day',
    title: words.visitDay,
    needs: noteAttendance,
    Shown: lazy(() => import('../visits/bookings/pages/day')),
  },
  {
    path: '/visits/rooms-day',
    title: words.visitRooms,
    needs: listTakings,
    Shown: lazy(() => import('../visits/bookings/pages/rooms-day')),
  },
  {
    path: '/visits/calls',
    title: words.visitCalls,
    needs: listCalls,
    Shown: lazy(() => import('../visits/bookings/pages/calls')),
  },
  {
    path: '/visits/requests',
    title: words.visitRequests,
    needs: approveBooking,
    Shown: lazy(() => import('../visits/bookings/pages/prison')),
  },
  {
    path: '/visits/prison-day',
    title: words.visitDay,
    needs: suspendVisits,
    Shown: lazy(() => import('../visits/bookings/pages/prison-day')),
  },
  {
    path: '/visits/rooms',
    title: words.visitCall,
    needs: listRooms,
    Shown: lazy(() => import('../visits/rooms/pages/today')),
  },
  {
    path: '/visits/rooms/terminal',
    needs: monitorRoom,
    Shown: lazy(() => import('../visits/rooms/pages/terminal')),
  },
  {
    path: '/visits/rooms/monitor',
    needs: monitorRoom,
    Shown: lazy(() => import('../visits/rooms/pages/monitor')),
  },
  {
    path: '/visits/rooms/bureau',
    needs: checkBooking,
    Shown: lazy(() => import('../visits/rooms/pages/bureau')),
  },
  {
    path: '/visits/rooms/record',
    needs: readRecord,
    Shown: lazy(() => import('../visits/rooms/pages/record')),
  },
  {
    path: '/visits/suspensions',
    title: words.visitSuspensions,
    needs: listSuspensions,
    Shown: lazy(() => import('../visits/bookings/pages/suspensions')),
  },
  {
    path: '/visits/prisons',
    title: words.prisons,
    needs: readPrisonDesk,
    Shown: lazy(() => import('../visits/prisons/pages/rules')),
  },
  {
    path: '/visits/slots',
    needs: listSlots,
    Shown: lazy(() => import('../visits/prisons/pages/slots')),
  },
  {
    path: '/visits/lists',
    needs: listPrisonerImports,
    Shown: lazy(() => import('../visits/prisons/pages/lists')),
  },
  {
    path: '/visits/facts',
    needs: listFacts,
    Shown: lazy(() => import('../visits/prisons/pages/facts')),
  },
  {
    path: '/visits/bureau-rooms',
    needs: listBureauRooms,
    Shown: lazy(() => import('../visits/prisons/pages/rooms')),
  },
  {
    path: '/visits/holidays',
    needs: listHolidays,
    Shown: lazy(() => import('../visits/prisons/pages/holidays')),
  },
]
