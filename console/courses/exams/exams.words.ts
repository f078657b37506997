import type { LegalField, QuestionKind } from '#shared/courses/lessons.contract'
import type { SittingList, SittingRow } from '#shared/courses/results.contract'
import type { ExamFor, Paper } from '#shared/courses/exams.contract'
import type { Category } from '#shared/checkins/categories.contract'
import type { RequestState } from '#shared/faces/requests.contract'
import { momentInChina } from '#shared/time/days'

export const fields = {
  correction: '社区矫正',
  criminal: '刑法常识',
  traffic: '交通安全',
  drugs: '毒品和赌博',
  family: '婚姻家庭',
  minors: '未成年人',
  labour: '劳动就业',
  privacy: '个人信息和防骗',
  civil: '民事生活',
  constitution: '宪法常识',
  help: '求助',
} satisfies Record<LegalField, string>

export const kinds = {
  single: '单选',
  multiple: '多选',
  'true-false': '判断',
  order: '排序',
} satisfies Record<QuestionKind, string>

const categories = {
  strict: '严格管理',
  ordinary: '普通管理',
  lenient: '宽松管理',
} satisfies Record<Category, string>

const lists = {
  'to-review': '待审阅',
  failed: '未通过',
  passed: '通过',
  all: '全部',
} satisfies Record<SittingList, string>

const identities = {
  open: '等待本人核验',
  passed: '核验通过',
  waiting: '等待工作人员核实',
  'other-way': '改用其他方式',
  fault: '已报故障',
  expired: '核验时间已过',
  settled: '工作人员已办理',
} satisfies Record<RequestState, string>

/** Every sentence about exams. */
export const words = {
  title: '考试',
  lists,
  which: '显示哪些答卷',
  papers: '考试安排',
  bank: '题库',
  back: '返回答卷',
  list: '答卷',
  empty: '这里没有答卷。',
  nobodyChosen: '请在左边选一份答卷。',
  keys: 'J / K 或上下键换一份',
  onlyPaper: '只看一场考试',
  onlyOne: '只看一个人',
  everything: '看全部',
  fields,
  kinds,
  categories,
  identities,

  score: ({ right, of, passed }: Pick<SittingRow, 'right' | 'of' | 'passed'>) =>
    `${right}/${of}　${passed ? '通过' : '未通过'}`,
  number: (number: number) => `第 ${number} 次`,
  when: momentInChina,
  whom: (target: ExamFor, forName: string) => {
    switch (target.kind) {
      case 'everybody':
        return '本县全部人员'
      case 'category':
        return `${categories[target.category]}人员`
      case 'person':
        return forName
    }
  },
  lasting: ({ firstDay, lastDay }: Pick<Paper, 'firstDay' | 'lastDay'>) =>
    lastDay === null ? `${firstDay} 起` : `${firstDay} 至 ${lastDay}`,
  rules: ({ questions, minutes, passPercent, tries, hoursBetween }: Paper) =>
    `${questions} 题，${minutes} 分钟，${passPercent}% 及格，最多考 ${tries} 次${
      hoursBetween > 0 ? `，两次之间隔 ${hoursBetween} 小时` : ''
    }`,
  draw: (field: LegalField | null, kind: QuestionKind | null, count: number) =>
    `${field ? fields[field] : '任意内容'} ${kind ? kinds[kind] : '任意题型'} ${count} 题`,

  missing: '没有取得。',
  reading: '正在读取…',
  more: '显示更多',
  search: '查找',
  open: '选中的答卷',
  startedAt: '开始',
  endedAt: '结束',
  ends: { 'handed-in': '本人交卷', 'time-over': '时间到，自动交卷' },
  result: '成绩',
  identity: '本人核验',
  noIdentity: '没有要求',
  file: '打开档案',
  statistics: '题目统计',
  answers: '逐题答案',
  right: '对',
  wrong: '错',
  nothing: '没有答',
  answered: (chosen: string) => `答：${chosen}`,
  key: (key: string) => `正确：${key}`,
  savedAt: (at: string) => `${momentInChina(at)} 保存`,
  review: '审阅',
  reviewed: (byName: string, at: string) => `${byName} ${momentInChina(at)}`,
  retakeAllowed: '允许再考一次',
  comment: '给本人的话',
  commentHint: '本人会收到这段话。至少两个字。',
  commentMissing: '请写几句话，至少两个字。',
  retake: '允许再考一次（不受次数和间隔限制）',
  submit: '提交',
  saved: (name: string) => `已提交：${name}的答卷。`,
  onlyRead: '您只能查看，不能审阅。',
  fairness: '没有通过只是学习上的事实，不是违规，也不影响考核。',
}
