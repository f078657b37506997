import { type RetentionRule, law, local } from './retention-rule'

/** How long what tells of applications, training and work is kept. */
export const RETENTION_OF_APPLICATIONS = [
  {
    kind: 'applications',
    name: '求职申请、交给用工单位的记录、培训报名和就业情况',
    collections: [
      ...['job_applications', 'job_application_steps', 'job_handovers'],
      ...['job_placements', 'job_outcomes', 'training_sign_ups'],
    ],
    days: null,
    from: '随执行档案保存；内容先按下面两项删除',
    what: 'archive',
    source: local('证明同意是怎样给的、收回没有；保存年限由省里规定，尚待县里确定'),
  },
  {
    kind: 'application-content',
    name: '求职申请交给用工单位的内容和留言',
    collections: [],
    days: 180,
    from: '申请结束之日；本人收回同意的，当时就删除',
    what: 'strip',
    source: law(
      '《个人信息保护法》第四十七条第一款：处理目的已实现、个人撤回同意的，应当主动删除；天数由县里确定',
    ),
  },
  {
    kind: 'training',
    name: '培训课程和班次',
    collections: ['training_courses', 'training_sessions'],
    days: null,
    from: '旧记录仍须引用',
    what: 'archive',
    source: local('不属于社区矫正对象的个人信息，由县里确定'),
  },
] as const satisfies readonly RetentionRule[]
