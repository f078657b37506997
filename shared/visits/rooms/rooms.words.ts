import type { EventKind, EventEnd } from './events'
import type { BreakReason } from './cut-off'
import type { Fault, OutcomeProposal, OutcomeReason } from './outcome'
import type { RoomState } from './room-states'

/** The same words on all screens: whoever reads of a visit reads the same of it. */
export const roomWords = {
  states: {
    waiting: '等待监狱接通',
    'let-in': '正在接通',
    connected: '已接通',
    weak: '网络不太好',
    reconnecting: '正在重新连接',
    ended: '会见已结束',
    'cut-off': '会见被中断',
  } satisfies Record<RoomState, string>,

  ends: {
    family: '家属',
    prison: '监狱',
    monitor: '监看席',
    bridge: '连接服务',
  } satisfies Record<EventEnd, string>,

  events: {
    'device-test': '检查了设备',
    join: '进入',
    leave: '离开',
    'let-in': '监狱接通',
    media: '看到、听到对方',
    lost: '画面和声音断了',
    weak: '网络变差',
    good: '网络恢复',
    replaced: '换了一台设备',
    end: '结束会见',
    'cut-off': '中断会见',
  } satisfies Record<EventKind, string>,

  /** Of the bridge itself, when it is about nobody. */
  bridgeLost: '连接服务中断',
  bridgeEnd: '时间到，自动结束',

  reasons: {
    disorder: '会见秩序受到扰乱，提醒后没有改正',
    'coded-speech': '说了暗语，提醒后没有改正',
    'other-language': '用了没有经过批准的语言，提醒后没有改正',
    recording: '使用了手机、录音或录像设备',
    'other-person': '在场的人和批准的人不一样',
    emergency: '监狱临时有紧急情况',
    unwell: '对方身体不舒服',
    technical: '设备或线路出了故障',
  } satisfies Record<BreakReason, string>,

  /** What can be done after each; never nothing. */
  next: {
    disorder:
      '不清楚原因的，请打监狱或会见窗口的电话。监狱可能会暂停一段时间的会见，会另外告诉您。',
    'coded-speech':
      '不清楚原因的，请打监狱或会见窗口的电话。监狱可能会暂停一段时间的会见，会另外告诉您。',
    'other-language': '要用别的语言，请在下次申请时写明，由监狱安排翻译。',
    recording: '请删除录下的内容。不清楚的，请打监狱或会见窗口的电话。',
    'other-person': '下次请由批准的人来。要增加的人，先在“一起去的人”里登记。',
    emergency: '这不是您的原因。我们已经替您留了一个新的时间，请到“我的会见”里看。',
    unwell: '这不是您的原因。我们已经替您留了一个新的时间，请到“我的会见”里看。',
    technical: '这不是您的原因。我们已经替您留了一个新的时间，请到“我的会见”里看。',
  } satisfies Record<BreakReason, string>,

  proposals: {
    completed: '会见完成',
    'cut-off': '会见被中断',
    failed: '没有会见成，不是家属的原因',
    'no-show': '家属没有来',
    unclear: '说不清，要由监狱确认',
  } satisfies Record<OutcomeProposal, string>,

  faults: {
    family: '家属一端',
    prison: '监狱一端',
    bridge: '连接服务',
    nobody: '没有出问题',
    unknown: '还不清楚',
  } satisfies Record<Fault, string>,

  because: {
    'talked-to-the-end': '双方通话到时间结束',
    'ended-by-family': '家属谈完后结束',
    'ended-by-prison': '监狱一端结束',
    'cut-off-for-family': '监狱因家属一端的原因中断',
    'cut-off-for-others': '监狱中断，不是家属的原因',
    'family-never-came': '家属没有进过会见室',
    'prison-never-came': '监狱一端没有接入',
    'nobody-came': '双方都没有进会见室',
    'family-tried': '家属的手机有记录，但没有连上',
    'family-late': '家属迟到，超过监狱规定的时间',
    'prison-late': '监狱一端迟到',
    'never-let-in': '双方都到了，监狱没有接通',
    'never-met': '接通后始终没有看到对方',
    'family-line-lost': '家属一端的网络断了',
    'prison-line-lost': '监狱一端的网络断了',
    'bridge-lost': '连接服务中断过',
    'family-silent': '家属的设备没有报告通话情况',
    'prison-silent': '监狱的设备没有报告通话情况',
    'family-clock-off': '家属设备的时钟不准，以服务器时间为准',
    'prison-clock-off': '监狱设备的时钟不准，以服务器时间为准',
  } satisfies Record<OutcomeReason, string>,

  /** Minutes and seconds of a talk. */
  talked: (seconds: number) => `通话 ${Math.floor(seconds / 60)} 分 ${seconds % 60} 秒`,

  /** What is honestly there. */
  captions: '没有字幕功能。听不清的，请在申请时写明，由会见窗口安排。',
  notRecorded: '我们不录音、不录像，也不保存谈话内容。监狱会依法监看。',
} as const
