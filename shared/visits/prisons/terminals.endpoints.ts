import { endpoint } from '../../endpoint'
import type * as contract from './terminals.contract'

/** At what prisoners of a prison sit. */
export const listTerminals = endpoint<typeof contract.listTerminals>()({
  id: 'visits.terminals.list',
  method: 'GET',
  path: '/visits/terminals',
  by: ['visitClerk', 'prisonStaff'],
  summary: '查看一所监狱的会见终端',
})

/** A prison adds a terminal, or changes one. */
export const setTerminal = endpoint<typeof contract.setTerminal>()({
  id: 'visits.terminals.set',
  method: 'POST',
  path: '/visits/terminals',
  by: ['visitClerk', 'prisonStaff'],
  summary: '登记、停用或恢复一台会见终端',
})
