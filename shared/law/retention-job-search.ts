import { type RetentionRule, local } from './retention-rule'

/** How long it is kept what somebody looked for, and that WeChat was to tell of it. */
export const RETENTION_OF_JOB_SEARCH = [
  {
    kind: 'jobs-seen',
    name: '看过的岗位',
    collections: ['job_seen'],
    days: 30,
    from: '最后一次打开；本人随时可以清空',
    what: 'delete',
    source: local(
      '只供本人回看；《个人信息保护法》第十九条：所必要的最短时间；暂按三十天，由县里确定',
    ),
  },
  {
    kind: 'jobs-saved',
    name: '收藏的岗位',
    collections: ['job_saved'],
    days: 184,
    from: '收藏之日；本人随时可以取消',
    what: 'delete',
    source: local(
      '只供本人回看；《个人信息保护法》第十九条：所必要的最短时间；暂按半年，由县里确定',
    ),
  },
  {
    kind: 'jobs-wishes',
    name: '求职意向',
    collections: ['job_wishes'],
    days: 366,
    from: '最后一次填写；本人随时可以删除',
    what: 'delete',
    source: local(
      '只用于推荐岗位；《个人信息保护法》第十九条：所必要的最短时间；暂按一年，由县里确定',
    ),
  },
  {
    kind: 'prompts',
    name: '微信提醒的发送记录',
    collections: ['prompts'],
    days: 30,
    from: '产生之日',
    what: 'delete',
    source: local('不含提醒以外的内容；暂按三十天，由县里确定'),
  },
  {
    kind: 'prompt-agreements',
    name: '微信提醒的同意次数',
    collections: ['prompt_agreements'],
    days: 366,
    from: '最后一次同意',
    what: 'delete',
    source: local('只用于计数；暂按一年，由县里确定'),
  },
] as const satisfies readonly RetentionRule[]
