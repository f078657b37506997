import { endpoint } from '../endpoint'
import type * as contract from './places.contract'

/** Outlines of the counties that the caller's check-ins are judged against. */
export const listBoundaries = endpoint<typeof contract.listBoundaries>()({
  id: 'places.list-boundaries',
  method: 'GET',
  path: '/places/boundaries',
  by: ['officer', 'procurator'],
  summary: '查看辖区的边界、误差和来源',
})
