import { endpoint } from '../endpoint'
import type * as contract from './positioning.contract'

/** A dedicated device delivers where it was. Sending the same batch again returns the first receipt. */
export const sendPositions = endpoint<typeof contract.sendPositions>()({
  id: 'positioning.send',
  method: 'POST',
  path: '/positions',
  by: ['device'],
  summary: '电子定位装置上传位置；只在决定的期限内接收，同一批重复上传只记一次',
})
