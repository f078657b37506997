import type { MatchReason } from '#shared/jobs/wishes.contract'
import { KINDS, SHIFTS, SKILLS } from '#shared/jobs/postings.words'
import type { PromptStanding } from '#shared/messages/prompts.contract'
import { momentInChina } from '#shared/time/days'

/** Every sentence of what somebody wishes, and what fits. */
export const words = {
  wishes: '我想找的工作',
  what: '填了以后，有合适的岗位会告诉您。都可以不填，不填就是都行。只有您自己看得到。',
  skills: '我会做',
  kinds: '想做多久',
  shifts: '什么时候上班',
  pay: '一个月至少',
  from: '从哪个乡镇算远近',
  fromWhat: '您自己选，手机不会告诉我们您在哪里。',
  anywhere: '多远都行',
  within: '多远以内',
  when: '什么时候能上班',
  whens: { now: '现在就能', week: '一个星期后', month: '一个月后', quarter: '三个月后' },
  anyPay: '都行',
  save: '保存',
  saving: '正在保存',
  saved: '保存好了',
  savedWhat: '每天上午十点看一次新岗位，有合适的，「消息」里会告诉您。',
  end: '不找了，全部删掉',
  endSure: '确定删掉',
  endWhat: '删掉以后不再推荐岗位。以后还可以重新填。',
  stay: '不删',
  silence: '没有连上服务器，请看看网络，再点一次。',
  at: (at: string) => `上次保存：${momentInChina(at)}`,

  standing: {
    on: '已开启：下一次有合适的岗位，微信会提醒您。',
    'used-up': '提醒已经用掉了。微信规定点一次提醒一次，要接着提醒，请再点一次。',
    off: '没有开启。点下面的按钮，下一次有合适的岗位，微信会提醒您一次。',
    unavailable: '这里还没有开通微信提醒，请自己常来看看「消息」。',
  } satisfies Record<PromptStanding, string>,

  matches: '适合我的岗位',
  total: (count: number) => `有 ${count} 个岗位适合您`,
  because: '适合您，因为：',
  none: '暂时没有合适的岗位',
  noneWhat: '有新的合适岗位会告诉您。也可以把条件放宽一点。',
  notWished: '先说说您想找什么样的工作',
  notWishedWhat: '填好以后，这里会列出合适的岗位，并写明合适在哪里。',
  change: '改一改条件',
  fill: '去填写',
}

/** A reason in a few plain words. */
export function reasonWords(reason: MatchReason): string {
  switch (reason.code) {
    case 'skill':
      return `用得上您会的：${reason.skills.map(skill => SKILLS[skill]).join('、')}`
    case 'no-skill-needed':
      return '不需要经验'
    case 'near':
      return reason.kilometres < 1 ? '就在附近，1 公里以内' : `离得近，约 ${reason.kilometres} 公里`
    case 'pay':
      return `一个月约 ${reason.monthly} 元，够您想要的`
    case 'kind':
      return `是您想要的：${KINDS[reason.kind]}`
    case 'shift':
      return `上班时间合适：${SHIFTS[reason.shift]}`
    case 'lodging':
      return '包住'
    case 'insurance':
      return '交保险'
  }
}
