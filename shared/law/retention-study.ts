import { type RetentionRule, local } from './retention-rule'

/** How long it is kept what somebody studied. */
export const STUDY_RETENTION = [
  {
    kind: 'study',
    name: '学习时间、进度和小测',
    collections: [
      ...['learners', 'study_offline', 'study_progress', 'study_quizzes', 'study_sessions'],
    ],
    days: null,
    from: '随执行档案保存',
    what: 'archive',
    source: local('《社区矫正法》第二十二条要求建立档案；保存年限由省里规定，尚待县里确定'),
  },
] as const satisfies readonly RetentionRule[]
