import type { Offer, SharedOffer } from '#shared/jobs/browsing.contract'
import { deadlineOf, hoursOf, insuranceOf, payOf } from './finding.words'

/** Every sentence of one offer. */
export const words = {
  title: '岗位',
  reading: '正在读取岗位',
  moment: '请稍等一下。',
  gone: '这个岗位没有了',
  goneWhat: '可能已经招满、下架或到期。请看看别的岗位。',
  silence: '没有连上服务器，请看看网络。',
  again: '再试一次',
  others: '看别的岗位',
  pay: '工资',
  place: '地点',
  hours: '上班时间',
  insurance: '保险',
  lodging: '吃住',
  wanted: '招几个人',
  people: (count: number) => `${count} 人`,
  skills: '要会什么',
  deadline: '报名到什么时候',
  description: '单位怎么说',
  call: '打电话联系',
  callWho: (name: string) => `找${name}`,
  callSelf: '请您自己打电话。只说工作的事就好，别的个人情况不用讲。',
  callRule:
    '单位只能问和这份工作直接有关的事（《劳动合同法》第八条）。要您先交钱、押身份证的，不要去。',
  base: '这家是就业基地，也可以请司法所转交申请。',
  apply: '申请这个岗位',
  save: '收藏',
  unsave: '取消收藏',
  saved: '已收藏',
  share: '转发给家人',
  copy: '复制岗位介绍',
  copied: '已复制，可以粘贴给别人。里面没有您的信息。',
  copyFailed: '没有复制成功，请再试一次。',
  onMap: '在地图上看',
  from: (name: string) => `远近从${name}算`,
  shared: '招工信息',
  sharedContact: '想联系单位，请问转发给您的人。',
}

/** What others see above an offer that is handed on: the work, and nothing else. */
export const sharedTitle = (offer: Pick<Offer, 'title' | 'pay'>): string =>
  `${offer.title}，${payOf(offer)}`

/** An offer as a text to be pasted: the work and whom to ask, nothing of who passes it on. */
export const textOf = (
  offer: Omit<SharedOffer, 'id'>,
  contact: { name: string; phone: string },
): string =>
  [
    `${offer.employerName} 招 ${offer.title}`,
    `${words.pay}：${payOf(offer)}`,
    `${words.place}：${offer.townshipName} ${offer.placeText}`,
    `${words.hours}：${hoursOf(offer)}`,
    `${words.insurance}：${insuranceOf(offer)}`,
    `${words.deadline}：${deadlineOf(offer)}`,
    `电话：${contact.phone}（${contact.name}）`,
  ].join('\n')
