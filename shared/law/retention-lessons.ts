import { type RetentionRule, local } from './retention-rule'

/** How long lessons are kept, and what was assigned to whom. */
export const LESSON_RETENTION = [
  {
    kind: 'lessons',
    name: '课程、素材、法条和学习方案',
    collections: [
      ...['lesson_citations', 'lesson_media', 'lesson_media_parts', 'lesson_versions'],
      ...['lessons', 'study_plans'],
    ],
    days: null,
    from: '旧的学习记录仍须引用',
    what: 'archive',
    source: local('不属于社区矫正对象的个人信息，由县里确定'),
  },
  {
    kind: 'lesson-media-unfinished',
    name: '没有传完的课程素材',
    collections: [],
    days: 7,
    from: '开始上传',
    what: 'delete',
    source: local('不属于社区矫正对象的个人信息，留出续传的时间，由县里确定'),
  },
  {
    kind: 'lesson-assignments',
    name: '安排给本人的学习任务，和还没有告诉到的通知',
    collections: ['lesson_assignments', 'study_news'],
    days: null,
    from: '随执行档案保存',
    what: 'archive',
    source: local('《社区矫正法》第二十二条要求建立档案；保存年限由省里规定，尚待县里确定'),
  },
] as const satisfies readonly RetentionRule[]
