import { endpoint } from '../endpoint'
import type * as contract from './people.contract'

/**
 * Persons at or below the caller's organisation, by name. A search may be an ID number, and
 * addresses are written down on the way: it travels in the body.
 */
export const listPeople = endpoint<typeof contract.listPeople>()({
  id: 'people.list',
  method: 'POST',
  path: '/people/found',
  by: ['officer', 'procurator'],
  summary: '查看和查找辖区内的社区矫正对象',
})

/** One person's file; the look is recorded and shown to the person. */
export const openPerson = endpoint<typeof contract.openPerson>()({
  id: 'people.open',
  method: 'GET',
  path: '/people/one',
  by: ['officer', 'procurator'],
  summary: '查看一名社区矫正对象的档案；须写明用途，查看会留痕',
})

/** An officer opens a file. */
export const registerPerson = endpoint<typeof contract.registerPerson>()({
  id: 'people.register',
  method: 'POST',
  path: '/people',
  by: ['officer'],
  summary: '登记一名社区矫正对象',
})

/** An officer makes the one-time code with which a phone is bound; any earlier code ends. */
export const issueActivation = endpoint<typeof contract.issueActivation>()({
  id: 'people.issue-activation',
  method: 'POST',
  path: '/people/activations',
  by: ['officer'],
  summary: '发放一次性激活码，旧码立即失效',
})

/** An officer has confirmed who holds the phone. */
export const confirmBinding = endpoint<typeof contract.confirmBinding>()({
  id: 'people.confirm-binding',
  method: 'POST',
  path: '/people/bindings/confirmed',
  by: ['officer'],
  summary: '核实身份，确认手机绑定',
})

/** An officer ends the binding of a phone; it is refused everywhere within five seconds. */
export const endBinding = endpoint<typeof contract.endBinding>()({
  id: 'people.end-binding',
  method: 'POST',
  path: '/people/bindings/ended',
  by: ['officer'],
  summary: '解除手机绑定，手机立即退出',
})
