import { endpoint } from '../endpoint'
import type * as contract from './browsing.contract'

/** Whether work is offered here at all. */
export const readJobsSwitch = endpoint<typeof contract.readJobsSwitch>()({
  id: 'jobs.switch',
  method: 'GET',
  path: '/jobs/switch',
  by: ['person', 'officer', 'procurator'],
  summary: '查看就业服务是否开放',
})

/** The townships of the person's county. */
export const listJobAreas = endpoint<typeof contract.listJobAreas>()({
  id: 'jobs.areas',
  method: 'GET',
  path: '/jobs/areas',
  by: ['person'],
  summary: '本人查看可选的乡镇，用来计算远近',
})

/** Work that is offered in the person's county; what is looked for stands in no address. */
export const listOffers = endpoint<typeof contract.listOffers>()({
  id: 'jobs.offers',
  method: 'POST',
  path: '/jobs/offers/searches',
  by: ['person'],
  summary: '本人查找正在招人的岗位',
})

/** The same on a map. */
export const mapOffers = endpoint<typeof contract.mapOffers>()({
  id: 'jobs.offers-map',
  method: 'POST',
  path: '/jobs/offers/map',
  by: ['person'],
  summary: '本人在地图上查看正在招人的岗位',
})

/** One offer with its contact; it is remembered as seen for the person alone. */
export const openOffer = endpoint<typeof contract.openOffer>()({
  id: 'jobs.offer',
  method: 'POST',
  path: '/jobs/offers/looks',
  by: ['person'],
  summary: '本人打开一个岗位',
})

/** A person puts an offer aside, or no longer. */
export const saveOffer = endpoint<typeof contract.saveOffer>()({
  id: 'jobs.save-offer',
  method: 'POST',
  path: '/jobs/offers/saved',
  by: ['person'],
  summary: '本人收藏一个岗位，或取消收藏',
})

/** What the person has put aside. */
export const listSavedOffers = endpoint<typeof contract.listSavedOffers>()({
  id: 'jobs.saved-offers',
  method: 'GET',
  path: '/jobs/offers/saved',
  by: ['person'],
  summary: '本人查看收藏的岗位',
})

/** What the person has looked at lately. */
export const listSeenOffers = endpoint<typeof contract.listSeenOffers>()({
  id: 'jobs.seen-offers',
  method: 'GET',
  path: '/jobs/offers/seen',
  by: ['person'],
  summary: '本人查看最近看过的岗位',
})

/** The person wants nothing kept of what he looked at. */
export const forgetSeenOffers = endpoint<typeof contract.forgetSeenOffers>()({
  id: 'jobs.forget-seen',
  method: 'POST',
  path: '/jobs/offers/seen/forgotten',
  by: ['person'],
  summary: '本人清空看过的岗位',
})

/** What somebody sees to whom an offer was handed on. */
export const readSharedOffer = endpoint<typeof contract.readSharedOffer>()({
  id: 'jobs.shared-offer',
  method: 'GET',
  path: '/jobs/offers/shared',
  by: ['visitor'],
  summary: '打开别人转发的岗位；不需要登录，也不留下是谁转发的',
})
