import { type RetentionRule, local } from './retention-rule'

/** How long it is kept what work was offered by whom. */
export const RETENTION_OF_POSTINGS = [
  {
    kind: 'job-postings',
    name: '用人单位、招工信息和导入记录',
    collections: [
      ...['job_employers', 'job_employer_steps'],
      ...['job_postings', 'job_posting_steps', 'job_imports'],
    ],
    days: null,
    from: '随就业帮扶工作保存，单位联系人加密存放',
    what: 'archive',
    source: local('《社区矫正法》第三十七条、第四十一条的帮扶工作留痕；保存年限尚待县里确定'),
  },
] as const satisfies readonly RetentionRule[]
