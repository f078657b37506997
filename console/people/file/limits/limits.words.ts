import type { Skill } from '#shared/jobs/postings.contract'
import { SKILLS } from '#shared/jobs/postings.words'
import type { BanGround } from '#shared/people/restrictions.contract'

const grounds = {
  'occupation-ban': '从业禁止（刑法第三十七条之一）',
  'control-order': '管制中的禁止令（刑法第三十八条）',
  'suspension-order': '缓刑中的禁止令（刑法第七十二条）',
  'other-statute': '其他法律、行政法规的规定',
} satisfies Record<BanGround, string>

/** What no offer asks for can be closed to nobody. */
export const BANNABLE = (Object.keys(SKILLS) as Skill[]).filter(
  (skill): skill is Exclude<Skill, 'none-needed'> => skill !== 'none-needed',
)

/** Every sentence about what work is closed to a person, and under which rules of age he falls. */
export const words = {
  title: '从业限制和年龄分组',
  reading: '正在读取从业限制…',
  missing: '从业限制没有取得。',
  grounds,

  bans: '从业限制',
  none: '没有登记从业限制。',
  silent: '手机上不再推荐、也搜不到相关岗位，不告诉本人，也不告诉用人单位。',
  add: '登记从业限制',
  addTitle: '登记从业限制',
  ground: '依据',
  text: '文书怎么写的',
  textHint: '照抄原文，例如：禁止从事食品生产经营活动',
  document: '文书名称和文号',
  documentHint: '例如：某县人民法院（2026）刑初 12 号判决书',
  skills: '哪些工种不推荐',
  skillsHint: '岗位要求其中任何一样，就不推荐',
  named: '岗位里有这些词也不推荐',
  namedHint: '用顿号或逗号分开，每个至少两个字，例如：幼儿园、食品',
  firstDay: '从哪一天起',
  lastDay: '到哪一天为止',
  lastDayHint: '不填就是一直有效，直到终止',
  save: '保存限制',
  saved: '从业限制已登记，即时生效。',
  days: (firstDay: string, lastDay: string | null) =>
    lastDay === null ? `${firstDay} 起` : `${firstDay} 至 ${lastDay}`,
  workOf: (skills: readonly Skill[], named: readonly string[]) =>
    [...skills.map(skill => SKILLS[skill]), ...named.map(word => `「${word}」`)].join('、'),
  by: (name: string, at: string) => `${name}　${at}`,
  ended: (at: string, reason: string) => `已终止（${at}）：${reason}`,
  end: '终止',
  endOf: (text: string) => `终止限制：${text}`,
  endTitle: '终止从业限制',
  endMeans: (text: string) => `「${text}」不再有效，相关岗位重新推荐给本人。记录保留。`,
  endDone: '从业限制已终止。',

  age: '年龄分组',
  juvenile: '按未成年人规定执行',
  adult: '按成年人规定执行',
  ageMeans:
    '登记时按出生日期确定；矫正期间年满十八周岁的，继续按未成年人规定执行。只有登记有误时才更正。',
  put: '更正分组',
  putTitle: '更正年龄分组',
  putMeans: (name: string, toJuvenile: boolean) =>
    `${name}改为${toJuvenile ? '按未成年人规定执行' : '按成年人规定执行'}。课程目录马上按新的分组显示；已邀请的集体课、已报名的培训如果是另一组的，自动退出并告诉本人。`,
  putYes: '确认更正',
  putDone: (takenOutOf: number) =>
    takenOutOf > 0 ? `年龄分组已更正，已退出 ${takenOutOf} 项另一组的活动。` : '年龄分组已更正。',
  history: (juvenile: boolean, document: string, reason: string) =>
    `改为${juvenile ? '按未成年人规定执行' : '按成年人规定执行'}。依据：${document}。理由：${reason}`,

  faults: {
    text: '请照抄文书原文，至少两个字。',
    document: '请写明文书名称和文号。',
    words: '请至少选一个工种或写一个词；每个词两到二十个字，最多十个。',
    firstDay: '请选择第一天。',
    lastDay: '最后一天不能早于第一天。',
  },
}
