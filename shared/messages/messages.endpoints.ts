import { endpoint } from '../endpoint'
import type * as contract from './messages.contract'

/** The person's messages, newest first. */
export const listMessages = endpoint<typeof contract.listMessages>()({
  id: 'messages.list',
  method: 'GET',
  path: '/messages',
  by: ['person'],
  summary: '查看本人的消息',
})

/** Marks messages as read. */
export const readMessages = endpoint<typeof contract.readMessages>()({
  id: 'messages.read',
  method: 'POST',
  path: '/messages/read',
  by: ['person'],
  summary: '把消息标为已读',
})
