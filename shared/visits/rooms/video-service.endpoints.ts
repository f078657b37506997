import { endpoint } from '../../endpoint'
import type * as contract from './video-service.contract'

/** What a seat needs to enter its room at the video service; the family gets it once it is let in. */
export const takePass = endpoint<typeof contract.takePass>()({
  id: 'visits.rooms.pass',
  method: 'POST',
  path: '/visits/rooms/passes',
  by: ['relative', 'visitClerk', 'prisonStaff'],
  summary: '取得进入视频房间的凭据；家属要等监狱接通后才能取',
})

/** The video service tells who entered and left its rooms. It is there only where the service is used. */
export const tellOfCall = endpoint<typeof contract.tellOfCall>()({
  id: 'visits.rooms.call-events',
  method: 'POST',
  path: '/visits/rooms/call-events',
  by: ['visitor'],
  signed: true,
  summary: '接收腾讯实时音视频的房间事件，必须有签名；没有启用时不开放',
})
