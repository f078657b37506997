import { type RetentionRule, local } from './retention-rule'

/** How long it is kept what prisons lay down for visits, and whom their lists name. */
export const RETENTION_OF_PRISONS = [
  {
    kind: 'visit-prisons',
    name: '监狱的会见规定、时段安排、终端和县里的会见室',
    collections: [
      ...['visit_prisons', 'visit_prison_versions', 'visit_terminals', 'visit_holidays'],
      ...['visit_week_plans', 'visit_blocks', 'visit_bureau_rooms', 'visit_prisoner_lists'],
    ],
    days: null,
    from: '长期保存；不含家属和服刑人员的个人信息',
    what: 'archive',
    source: local('历次规定和导入留痕，保存年限尚待县里和监狱确定'),
  },
  {
    kind: 'visit-slots',
    name: '会见时段',
    collections: ['visit_slots'],
    days: 184,
    from: '时段过去之日；谁来会见记在会见申请里',
    what: 'delete',
    source: local('过去的时段不再需要；暂按半年，由县里和监狱确定'),
  },
  {
    kind: 'visit-prisoners',
    name: '监狱名单中已释放、已转监的人员',
    collections: ['visit_prisoners', 'visit_permitted'],
    days: 184,
    from: '名单写明释放、转监之日；仍在押的随名单保存',
    what: 'delete',
    source: local(
      '《个人信息保护法》第十九条：所必要的最短时间；名单由监狱提供，暂按半年，由监狱确定',
    ),
  },
  {
    kind: 'visit-list-steps',
    name: '名单导入前的内容（供撤销）',
    collections: ['visit_list_steps'],
    days: 30,
    from: '导入之日',
    what: 'delete',
    source: local('只用于撤销导入；暂按三十天，由监狱确定'),
  },
  {
    kind: 'visit-facts',
    name: '影响会见的情况变化',
    collections: ['visit_facts'],
    days: null,
    from: '长期保存，不含姓名',
    what: 'archive',
    source: local('说明会见为什么被标记；保存年限尚待县里和监狱确定'),
  },
] as const satisfies readonly RetentionRule[]
