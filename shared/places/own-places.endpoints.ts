import { endpoint } from '../endpoint'
import type * as contract from './own-places.contract'

/** The places of one person; the look is recorded and shown to the person. */
export const listPlacesOfPerson = endpoint<typeof contract.listPlacesOfPerson>()({
  id: 'places.list-of-person',
  method: 'GET',
  path: '/places/of-person',
  by: ['officer', 'procurator'],
  summary: '查看一名社区矫正对象的住处、工作、禁止进入和应当到场的地点；须写明用途，查看会留痕',
})

/** The places that an office set for everybody whom it looks after. */
export const listPlacesOfOffice = endpoint<typeof contract.listPlacesOfOffice>()({
  id: 'places.list-of-office',
  method: 'GET',
  path: '/places/of-office',
  by: ['officer', 'procurator'],
  summary: '查看司法所为全体人员设定的地点',
})

/** What a place was before: each version with who set it and on what document. */
export const listPlaceVersions = endpoint<typeof contract.listPlaceVersions>()({
  id: 'places.list-versions',
  method: 'GET',
  path: '/places/own/versions',
  by: ['officer', 'procurator'],
  summary: '查看一个地点的历次版本；须写明用途，查看会留痕',
})

/** An officer adds a place; those whom it concerns are told. */
export const addOwnPlace = endpoint<typeof contract.addOwnPlace>()({
  id: 'places.add-own',
  method: 'POST',
  path: '/places/own',
  by: ['officer'],
  summary: '为一名人员或一个司法所的全体人员设定地点，本人会收到消息',
})

/** An officer changes a place: a new version, which counts from now on. */
export const changeOwnPlace = endpoint<typeof contract.changeOwnPlace>()({
  id: 'places.change-own',
  method: 'POST',
  path: '/places/own/versions',
  by: ['officer'],
  summary: '修改地点，生成新版本；以前的判断仍按当时的版本',
})

/** An officer ends a place: from now on it does not count. */
export const endOwnPlace = endpoint<typeof contract.endOwnPlace>()({
  id: 'places.end-own',
  method: 'POST',
  path: '/places/own/ended',
  by: ['officer'],
  summary: '写明理由，终止地点',
})
