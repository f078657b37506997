import { type RetentionRule, local } from './retention-rule'

/** How long what dedicated devices deliver is kept. */
export const POSITIONING_RETENTION = [
  {
    kind: 'positions',
    name: '电子定位装置的位置',
    collections: ['position_batches'],
    days: 184,
    from: '收到之日',
    what: 'delete',
    source: local(
      '《社区矫正法》第二十九条第三款：应当严格保密，只能用于社区矫正工作；暂按两个期限（各不超过三个月），由县里确定',
    ),
  },
  {
    kind: 'last-positions',
    name: '电子定位装置的最后位置',
    collections: ['last_positions'],
    days: 1,
    from: '最后一次收到',
    what: 'delete',
    source: local('只用于实时显示，位置另有记录；暂按一天，由县里确定'),
  },
  {
    kind: 'positioning-orders',
    name: '使用电子定位装置的决定',
    collections: ['positioning_orders'],
    days: null,
    from: '随执行档案保存',
    what: 'archive',
    source: local('《社区矫正法》第二十二条要求建立档案；保存年限由省里规定，尚待县里确定'),
  },
] as const satisfies readonly RetentionRule[]
