import { endpoint } from '../endpoint'
import type * as contract from './places.contract'

/** Outlines of the caller's county or counties, and of the offices' areas. */
export const listBoundaries = endpoint<typeof contract.listBoundaries>()({
  id: 'places.list-boundaries',
  method: 'GET',
  path: '/places/boundaries',
  by: ['officer', 'procurator'],
  summary: '查看辖区的边界、误差和来源',
})

/** An officer of the county loads a better outline; earlier verdicts keep the one they name. */
export const addBoundary = endpoint<typeof contract.addBoundary>()({
  id: 'places.add-boundary',
  method: 'POST',
  path: '/places/boundaries',
  by: ['officer'],
  summary: '导入新的边界版本（GeoJSON，WGS-84），以后的签到按新版本核对',
})
