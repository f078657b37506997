import { type RetentionRule, law, local } from './retention-rule'

/** How long what is asked, decided and reminded of visits to prisons is kept. */
export const RETENTION_OF_BOOKINGS = [
  {
    kind: 'visit-bookings',
    name: '会见申请、审批和暂停会见的记录',
    collections: ['visit_bookings', 'visit_turns'],
    days: null,
    from: '内容先按下一项删除，只留谁在何时作了什么决定',
    what: 'archive',
    source: local('证明申请是怎样办的；保存年限由县里和监狱确定'),
  },
  {
    kind: 'visit-booking-content',
    name: '会见申请的姓名检索、特殊需要和往来的话',
    collections: [],
    days: 180,
    from: '会见结束或者申请办结之日',
    what: 'strip',
    source: law('《个人信息保护法》第十九条：实现处理目的所必要的最短时间；天数由县里确定'),
  },
  {
    kind: 'visit-suspensions',
    name: '暂停会见的决定',
    collections: ['visit_suspensions'],
    days: null,
    from: '决定之日',
    what: 'archive',
    source: local('证明决定是怎样作出的；保存年限由监狱确定'),
  },
  {
    kind: 'visit-reminders',
    name: '会见提醒和提醒电话的记录',
    collections: ['visit_reminders'],
    days: 180,
    from: '会见之日',
    what: 'delete',
    source: law('《个人信息保护法》第十九条：实现处理目的所必要的最短时间；天数由县里确定'),
  },
] as const satisfies readonly RetentionRule[]
