import { type RetentionRule, local } from './retention-rule'

/** How long exams are kept, and what is proved of study. */
export const EXAM_RETENTION = [
  {
    kind: 'exams',
    name: '考试题库、考试、答卷、学习证明和学习情况的核实',
    collections: [
      ...['certificates', 'exam_papers', 'exam_questions', 'exam_sittings', 'study_looks'],
    ],
    days: null,
    from: '随执行档案保存',
    what: 'archive',
    source: local('《社区矫正法》第二十二条要求建立档案；保存年限由省里规定，尚待县里确定'),
  },
] as const satisfies readonly RetentionRule[]
