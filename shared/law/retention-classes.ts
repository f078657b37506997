import { type RetentionRule, local } from './retention-rule'

/** How long it is kept who came to group sessions. */
export const CLASS_RETENTION = [
  {
    kind: 'classes',
    name: '集中教育安排和签到名单',
    collections: ['class_attendance', 'classes'],
    days: null,
    from: '随执行档案保存',
    what: 'archive',
    source: local('《社区矫正法》第二十二条要求建立档案；保存年限由省里规定，尚待县里确定'),
  },
] as const satisfies readonly RetentionRule[]
