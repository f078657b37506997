import { CLASS_RETENTION } from './retention-classes'
import { EXAM_RETENTION } from './retention-exams'
import { RETENTION_OF_JOB_SEARCH } from './retention-job-search'
import { RETENTION_OF_POSTINGS } from './retention-postings'
import { RETENTION_OF_PRISONS } from './retention-prisons'
import { RETENTION_OF_BOOKINGS } from './retention-bookings'
import { RETENTION_OF_RELATIVES } from './retention-relatives'
import { RETENTION_OF_ROOMS } from './retention-rooms'
import { REPORT_RETENTION } from './retention-reports'
import { LESSON_RETENTION } from './retention-lessons'
import { STUDY_RETENTION } from './retention-study'
import { RETENTION_OF_APPLICATIONS } from './retention-applications'
import { RETENTION_OF_FACES } from './retention-faces'
import { POSITIONING_RETENTION } from './retention-positioning'
import {
  HANDLING_RECORD_DAYS,
  NETWORK_LOG_DAYS,
  type RetentionRule,
  law,
  local,
} from './retention-rule'

const LEDGER = '《个人信息保护法》第五十六条：处理情况记录应当至少保存三年'

/**
 * How long each kind of data is kept. What a kind is not named for here is not stored.
 *
 * @source 《个人信息保护法》第十九条：除法律、行政法规另有规定外，个人信息的保存期限应当为实现处理目的
 *   所必要的最短时间；第四十七条第一款：处理目的已实现、无法实现或者为实现处理目的不再必要的，应当主动删除。
 * @source 《网络安全法》第二十三条第三项：留存相关的网络日志不少于六个月。
 */
export const RETENTION = [
  {
    kind: 'samples',
    name: '签到的原始定位点',
    collections: ['checkins'],
    days: 0,
    from: '工作人员认可，且没有待办事项时',
    what: 'strip',
    source: law('《个人信息保护法》第十九条、第四十七条：处理目的已实现的，应当主动删除'),
  },
  {
    kind: 'messages',
    name: '给本人的消息',
    collections: ['messages'],
    days: HANDLING_RECORD_DAYS,
    from: '发出之日',
    what: 'delete',
    source: local('没有统一规定，暂按三年，由县里确定'),
  },
  {
    kind: 'looks',
    name: '查看记录',
    collections: ['looks'],
    days: HANDLING_RECORD_DAYS,
    from: '查看之日',
    what: 'delete',
    source: law(LEDGER),
  },
  {
    kind: 'sessions',
    name: '登录会话',
    collections: ['sessions'],
    days: NETWORK_LOG_DAYS,
    from: '最后一次使用',
    what: 'delete',
    source: law('《网络安全法》第二十三条第三项：留存相关的网络日志不少于六个月'),
  },
  {
    kind: 'outbox',
    name: '待转告的事件',
    collections: ['outbox'],
    days: 7,
    from: '产生之日',
    what: 'delete',
    source: local('只用于实时转告，暂按七天，由县里确定'),
  },
  {
    kind: 'one-time',
    name: '一次性凭证、失败次数和短时计数',
    collections: ['activations', 'attempts', 'challenges', 'leases', 'readings', 'tickets'],
    days: 0,
    from: '各自到期时',
    what: 'expires',
    source: law('《个人信息保护法》第十九条：实现处理目的所必要的最短时间'),
  },
  {
    kind: 'checkins',
    name: '签到、任务、计划及其审阅',
    collections: ['checkins', 'exemptions', 'plans', 'tasks'],
    days: null,
    from: '随执行档案保存',
    what: 'archive',
    source: local('《社区矫正法》第二十二条要求建立档案；保存年限由省里规定，尚待县里确定'),
  },
  {
    kind: 'faults',
    name: '故障报告',
    collections: ['faults'],
    days: null,
    from: '随执行档案保存',
    what: 'archive',
    source: local('证明未签到不是本人的原因，与签到保存同样久，尚待县里确定'),
  },
  ...REPORT_RETENTION,
  ...RETENTION_OF_JOB_SEARCH,
  ...RETENTION_OF_POSTINGS,
  ...CLASS_RETENTION,
  ...EXAM_RETENTION,
  ...LESSON_RETENTION,
  ...STUDY_RETENTION,
  ...POSITIONING_RETENTION,
  ...RETENTION_OF_FACES,
  ...RETENTION_OF_APPLICATIONS,
  ...RETENTION_OF_PRISONS,
  ...RETENTION_OF_RELATIVES,
  ...RETENTION_OF_BOOKINGS,
  ...RETENTION_OF_ROOMS,
  {
    kind: 'exports',
    name: '导出申请和大量查看的提示',
    collections: ['bulk_reads', 'export_days', 'exports'],
    days: null,
    from: '长期保存，不少于三年',
    what: 'archive',
    source: law(LEDGER),
  },
  {
    kind: 'acts',
    name: '工作人员的操作',
    collections: ['acts'],
    days: null,
    from: '随执行档案保存，不少于三年',
    what: 'archive',
    source: law(LEDGER),
  },
  {
    kind: 'files',
    name: '人员档案、本人的地点、从业限制、年龄分组和手机绑定',
    collections: ['people', 'bindings', 'own-places', 'occupation_bans', 'age_groups'],
    days: null,
    from: '随执行档案保存',
    what: 'archive',
    source: local('《社区矫正法》第二十二条要求建立档案；解矫后的保存年限由省里规定，尚待县里确定'),
  },
  {
    kind: 'evidence',
    name: '证据日志',
    collections: [
      'evidence',
      'evidence_heads',
      'evidence_keys',
      'evidence_leaves',
      'evidence_nodes',
    ],
    days: null,
    from: '随所证明的档案保存',
    what: 'archive',
    source: local('缺少任何一条就无法证明其余各条；保存年限随档案，尚待县里确定'),
  },
  {
    kind: 'organisation',
    name: '机构、账号、边界、假日和运行状况',
    collections: [
      'alive',
      'boundaries',
      'holidays',
      'made_days',
      'organisations',
      'outages',
      'report_days',
      'staff',
    ],
    days: null,
    from: '旧记录仍须引用',
    what: 'archive',
    source: local('不属于社区矫正对象的个人信息，由县里确定'),
  },
  {
    kind: 'deletions',
    name: '到期删除的记录',
    collections: ['deletions'],
    days: null,
    from: '长期保存，不含个人信息',
    what: 'archive',
    source: law(LEDGER),
  },
] as const satisfies readonly RetentionRule[]

/** Which rule of keeping a row falls under. */
export type RetentionKind = (typeof RETENTION)[number]['kind']

/** The rule of a kind. */
export const ruleOf = (kind: RetentionKind): RetentionRule =>
  RETENTION.find(rule => rule.kind === kind)!
