import type { FaultKind, FaultOutcome } from '#shared/checkins/faults.contract'
import { minuteWords } from '../../ui/day.words'

/** Every sentence about reporting that something does not work. */
export const words = {
  title: '签不了到？',
  what: '点一下就报告。报告以后今天的签到停止计时，不算违规。',
  kinds: {
    'phone-broken': '手机坏了',
    'no-signal': '没有信号',
    'no-location': '定位不行',
    'no-camera': '摄像头用不了',
    other: '其他',
  } satisfies Record<FaultKind, string>,
  again: '还有别的问题，再报告一次',
  reportAs: {
    'phone-broken': '报告「手机坏了」',
    'no-signal': '报告「没有信号」',
    'no-location': '报告「定位不行」',
    'no-camera': '报告「摄像头用不了」',
    other: '报告故障',
  } satisfies Record<FaultKind, string>,

  pageTitle: '报告故障',
  home: '回到首页',
  describe: '什么不行？',
  describeExample: '例如：屏幕打不开',
  describeWhat: '写一句就好，不写也可以。',
  send: '报告，停止计时',

  making: '正在报告',
  sent: '已报告，停止计时，不算违规',
  sentWhat: '工作人员会答复您。也可以打电话，或者到司法所当面说。',
  kept: '报告已存在手机里',
  keptWhat: '有网络时会自动发出，不用重新报告。着急的话请打电话给司法所。',
  full: '手机存满了，报告没有存下来',
  fullWhat: '请先不要关掉，有网络时会发出；或者现在就打电话给司法所。',
  failed: '没有报告成功',
  failedWhat: '手机出了点问题。请打电话给司法所，说明情况就可以。',
  turned: (at: string) => `${minuteWords(at)} 的报告没有被接受`,
  foreign: (count: number) => `有 ${count} 个故障报告属于另一位人员，请联系司法所`,
  understood: '知道了',
  sendAgain: '现在再发一次',

  reported: (kind: FaultKind, at: string) => `${minuteWords(at)} 报告：${words.kinds[kind]}`,
  answered: {
    'other-way': '工作人员答复：已用别的办法办好',
    noted: '工作人员答复：已记下，不算违规',
    'follow-up': '工作人员答复：还要再了解一下',
  } satisfies Record<FaultOutcome, string>,
  note: (note: string) => `说明：${note}`,
}
