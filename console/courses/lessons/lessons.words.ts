import type { Obstacle } from '#shared/courses/editing.contract'
import type { Audience, LegalField, Stage, VersionState } from '#shared/courses/lessons.contract'
import { momentInChina } from '#shared/time/days'
import { asking } from './editor/asking.words'
import { editing } from './editor/editing.words'

const fields = {
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

const stages = {
  intake: '入矫',
  regular: '日常',
  'pre-release': '解矫前',
} satisfies Record<Stage, string>

const audiences = {
  everyone: '所有人',
  adults: '成年人',
  minors: '未成年人',
} satisfies Record<Audience, string>

const states = {
  draft: '草稿',
  published: '已发布',
  withdrawn: '已撤下',
} satisfies Record<VersionState, string>

const obstacles = {
  'no-words': () => '正文还没有内容。',
  'no-questions': () => '小测还没有题目，至少要一道。',
  'unchecked-citation': (about: string) => `法条“${about}”还没有人核对原文。`,
  'citation-not-in-force': (about: string) => `法条“${about}”在发布那天不在有效期内。`,
  'media-missing': () => '有素材没有上传完。',
} satisfies Record<Obstacle['code'], (about: string) => string>

const faults: Readonly<Record<string, string>> = {
  'too-small': '还没有写完。',
  'too-big': '太长了，或者太多了。',
  missing: '还没有填写。',
  'no-such-citation': '引用的法条不在“法条”里了。',
  'no-such-choice': '还没有标出正确答案。',
  'one-right-choice': '请只标一个正确答案。',
  'two-choices': '判断题只有两个选项。',
  'all-in-order': '排序题的每一项都要排上。',
  'ends-before-it-begins': '失效日期早于生效日期。',
  twice: '有重复的内容。',
}

const day = (iso: string) => momentInChina(iso).slice(0, -':00'.length)

/** Every sentence about lessons, their texts of law and their versions. */
export const words = {
  ...editing,
  ...asking,
  title: '课程',
  means: '学习是帮助，不是惩罚。课程由县里发布，司法所可以起草。',
  add: '写一门新课',
  toAssignments: '学习任务',
  toLaws: '法条',
  back: '回到课程',
  reading: '正在读取…',
  missing: '课程没有读出来。',
  none: '还没有课程。',
  noneFound: '没有找到这样的课程。',
  showAll: '看全部课程',
  total: (count: number) => `共 ${count} 门`,
  shownOf: (shown: number, total: number) => `已显示 ${shown} 门，共 ${total} 门`,
  table: '课程',
  search: '名称或简介里的字',
  find: '查找',
  fields,
  stages,
  audiences,
  states,
  anyField: '全部领域',
  anyStage: '全部阶段',
  anyAudience: '全部对象',
  field: '领域',
  stage: '阶段',
  audience: '对象',
  length: '时长',
  minutes: (minutes: number) => `约 ${minutes} 分钟`,
  questionCount: (count: number) => `${count} 题`,
  state: '状态',
  changed: '最后修改',
  lists: { all: '全部', read: '已发布', coming: '待发布', draft: '草稿', withdrawn: '已撤下' },
  listLabel: '状态',
  version: (version: number) => `第 ${version} 版`,
  comes: (at: string) => `${day(at)} 起`,
  hasDraft: '有草稿',
  newTitle: '新课程',
  save: '保存草稿',
  saved: '草稿已保存。',
  unsaved: '有没保存的修改',
  onlyRead: '您只能查看，不能修改。',
  discard: '放弃草稿',
  discardMeans: '草稿里没有发布的修改会丢失，已发布的版本不变。',
  discarded: '草稿已放弃。',
  publish: '发布…',
  publishTitle: '发布这一版',
  publishMeans: '发布以后这一版不能再改；要改就写下一版。正在学旧版的人学完旧版。',
  publishNow: '马上发布',
  publishAt: '从某时起',
  publishFrom: '起始时间（北京时间）',
  publishYes: '发布',
  published: '已发布。',
  publishedFrom: (at: string) => `${day(at)} 起可以学。`,
  saveFirst: '请先保存草稿，再发布。',
  onlyCounty: '由县里发布。写好后请告诉县里。',
  obstacles,
  obstaclesTitle: '发布前还要处理：',
  withdraw: '撤下…',
  withdrawTitle: '撤下这门课',
  withdrawMeans: '撤下后没有人能开始学；已经开始的人可以学完。',
  withdrawYes: '撤下',
  withdrawn: '已撤下。',
  preview: '手机上的样子',
  versionsTable: '版本',
  versionBy: '谁、什么时候',
  versionSaid: (name: string, at: string) => `${name}，${day(at)}`,
  from: '起始',
  fromAt: day,
  look: '看这一版',
  toDraft: '回到最新',
  compare: '和上一版比较',
  compareTitle: (one: number, other: number) => `第 ${one} 版 → 第 ${other} 版`,
  noDifference: '两版没有不同。',
  gone: '删去',
  fresh: '新增',
  faults,
  faultElse: '请检查这里。',
  faultsTitle: '还有没填好的地方：',
  faultAt: (where: string, sentence: string) => `${where}：${sentence}`,
  blockAt: (number: number, kind: string) => `正文第 ${number} 段（${kind}）`,
  lawAt: (number: number) => `法条第 ${number} 条`,
  elsewhere: '基本信息',
}
