import { endpoint } from '../../endpoint'
import type * as contract from './holidays.contract'

/** How the holidays of each year lie. */
export const listHolidays = endpoint<typeof contract.listHolidays>()({
  id: 'visits.holidays.list',
  method: 'GET',
  path: '/visits/holidays',
  by: ['visitClerk', 'prisonStaff'],
  summary: '查看各年的放假和调休安排',
})

/** A desk enters the holidays of a year as they were announced. */
export const setHolidays = endpoint<typeof contract.setHolidays>()({
  id: 'visits.holidays.set',
  method: 'POST',
  path: '/visits/holidays',
  by: ['visitClerk', 'prisonStaff'],
  summary: '录入或更正一年的放假和调休安排',
})
