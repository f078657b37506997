import type {
  Insurance,
  Lodging,
  Pay,
  PayPeriod,
  PostingKind,
  PostingState,
  Shift,
  Skill,
} from './postings.contract'

/** How the words of a posting are called: on the phone, on the desk and in tables. */
export const KINDS: Record<PostingKind, string> = {
  'full-time': '全职',
  'part-time': '兼职（非全日制）',
  casual: '零工',
  seasonal: '季节工',
}

export const SHIFTS: Record<Shift, string> = {
  day: '白班',
  night: '夜班',
  rotating: '倒班',
  flexible: '时间灵活',
}

export const PERIODS: Record<PayPeriod, string> = {
  hour: '小时',
  day: '天',
  month: '月',
  piece: '件',
}

export const SKILLS: Record<Skill, string> = {
  'none-needed': '不需要经验',
  cleaning: '保洁',
  care: '护理照料',
  cooking: '厨师',
  serving: '餐饮服务',
  sales: '销售收银',
  'office-work': '文员',
  computer: '电脑操作',
  security: '保安值守',
  loading: '搬运装卸',
  assembly: '流水线',
  sewing: '缝纫',
  welding: '电焊',
  electrics: '电工',
  repair: '维修',
  carpentry: '木工',
  building: '建筑',
  driving: '驾驶',
  forklift: '叉车',
  delivery: '配送',
  farming: '种植采摘',
  livestock: '养殖',
  gardening: '绿化园艺',
  hairdressing: '理发',
}

export const INSURANCES: Record<Insurance, string> = {
  pension: '养老保险',
  medical: '医疗保险',
  injury: '工伤保险',
  unemployment: '失业保险',
  maternity: '生育保险',
  'housing-fund': '住房公积金',
  accident: '意外险',
}

export const LODGINGS: Record<Lodging, string> = {
  none: '不包吃住',
  bed: '包住',
  meals: '包吃',
  'bed-and-meals': '包吃包住',
}

export const STATES: Record<PostingState, string> = {
  draft: '待发布',
  open: '招聘中',
  paused: '已暂停',
  refused: '已退回',
  closed: '已结束',
  expired: '已到期',
}

/** A range of pay as people read it, e.g. 3000–4500元/月. */
export const payInWords = (pay: Pay | null): string =>
  pay === null
    ? '没有写报酬'
    : `${pay.from === pay.to ? pay.from : `${pay.from}–${pay.to}`}元/${PERIODS[pay.period]}`
