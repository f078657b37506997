import type { CallToMake, ReminderKind } from '#shared/visits/bookings/reminders.contract'

/** Every sentence about families whom WeChat does not reach. */
export const words = {
  title: '提醒电话',
  means: '这些家属没有开通微信提醒，或者提醒没有送到。请打电话告诉他们会见的时间和地点。',
  nobody: '没有要打电话提醒的家属。',
  when: '会见时间',
  due: '应提醒',
  kinds: { day: '前一天', hour: '前一小时', now: '到时间了' } satisfies Record<
    ReminderKind,
    string
  >,
  who: '家属',
  phone: '电话',
  prison: '监狱',
  place: '在哪里会见',
  called: '打过没有',
  notYet: '还没有打',
  outcomes: { reached: '打通了', 'not-reached': '没打通' } satisfies Record<
    NonNullable<CallToMake['called']>['outcome'],
    string
  >,
  calledBy: (outcome: string, by: string, at: string) => `${outcome}（${by}，${at}）`,
  note: '登记',
  of: (what: string, { relativeName }: CallToMake) => `${what}：${relativeName}`,
  noted: ({ relativeName }: CallToMake, outcome: string) => `已登记：${relativeName}，${outcome}。`,
}
