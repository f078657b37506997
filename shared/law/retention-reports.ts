import { type RetentionRule, law, local } from './retention-rule'

/** How long reports are kept, and what came with them. */
export const REPORT_RETENTION = [
  {
    kind: 'reports',
    name: '报告、报告安排和提问',
    collections: [
      ...['report_duties', 'report_media', 'report_questions', 'report_schedules', 'reports'],
    ],
    days: null,
    from: '随执行档案保存',
    what: 'archive',
    source: local('《社区矫正法》第二十二条要求建立档案；保存年限由省里规定，尚待县里确定'),
  },
  {
    kind: 'report-media',
    name: '报告里的录音、照片和视频',
    collections: ['report_media_parts'],
    days: 90,
    from: '工作人员审阅之日',
    what: 'delete',
    source: local('《个人信息保护法》第十九条：所必要的最短时间；暂按九十天，由县里确定'),
  },
  {
    kind: 'report-media-unused',
    name: '上传后没有提交的录音、照片和视频',
    collections: [],
    days: 1,
    from: '开始上传',
    what: 'delete',
    source: law('《个人信息保护法》第十九条：实现处理目的所必要的最短时间'),
  },
] as const satisfies readonly RetentionRule[]
