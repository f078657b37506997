import { type RetentionRule, law, local } from './retention-rule'

/** How long it is kept what both ends told of a visit; of what was said and seen, nothing ever is. */
export const RETENTION_OF_ROOMS = [
  {
    kind: 'visit-events',
    name: '视频会见双方的进出、网络和中断记录，会见结果和双方的答复（没有谈话内容）',
    collections: ['visit_events', 'visit_outcomes', 'visit_rooms'],
    days: null,
    from: '随会见申请保存',
    what: 'archive',
    source: local('证明会见是怎样进行和中断的；保存年限由县里和监狱确定'),
  },
  {
    kind: 'visit-sittings',
    name: '会见室的席位和建立通话的连接信息',
    collections: ['visit_sittings', 'visit_signals'],
    days: 0,
    from: '会见结束',
    what: 'expires',
    source: law('《个人信息保护法》第十九条：实现处理目的所必要的最短时间'),
  },
] as const satisfies readonly RetentionRule[]
