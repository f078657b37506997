/** Where a number comes from: a text in force, or something the county must still decide. */
interface Parameter<Value> {
  readonly value: Value
  /** `local`: no national text fixes it; the county's own rules replace it. */
  readonly status: 'law' | 'local'
  readonly source: string
}

const local = <Value>(value: Value, source: string): Parameter<Value> => ({
  value,
  status: 'local',
  source,
})

/**
 * Numbers that no national text fixes. Each stands here until the county's own rules say otherwise.
 *
 * @source 《社区矫正法》第三十四条第一款：不得影响社区矫正对象的正常工作和生活（时段与提醒的限度）。
 */
export const parameters = {
  /** Nobody is prompted at night; clock in China, from one evening to the next morning. */
  quietHours: local(
    { from: '22:00', to: '07:00' },
    '社区矫正法第三十四条第一款；具体时段由县里规定',
  ),
  /** So long before its window a check-in still means that window. Minutes. */
  earlyMinutes: local(60, '由县里规定'),
  /** So long before its window closes a person is reminded. Minutes. */
  remindMinutes: local(60, '由县里规定'),
  /** So many days ahead a plan is shown before it is saved. */
  previewDays: local(30, '由县里规定'),
  /** Faster than the fastest train, and farther than a receiver errs unnoticed, is asked about. */
  travel: local(
    { kilometresPerHour: 350, metres: 1000 },
    '社区矫正法第二十六条第一款；高速铁路最高运营时速为350公里，限度由县里规定',
  ),
  /** The same place to the last digit today and on so many days before is asked about. */
  constantDays: local(3, '社区矫正法第二十六条第一款；天数由县里规定'),
  /** So long somebody has who is asked once more to show who he is. Minutes. */
  askAgainMinutes: local(1440, '社区矫正法第二十六条、第三十四条第一款；时长由县里规定'),
  /** When people are reminded of a report: clock in China, days before its end, days after it. */
  reportReminders: local(
    { clock: '09:00', daysBefore: [3, 1], overdueDays: 7 },
    '社区矫正法第二十三条、第三十四条第一款；次数由县里规定',
  ),
  /** So many days somebody has to complete a report that came back. */
  returnedReportDays: local(3, '社区矫正法第二十三条；天数由县里规定'),
  /** So long somebody has to show that a report is his own. Minutes. */
  reportIdentityMinutes: local(1440, '由县里规定'),
  /** So much sound, picture and film one person may send in a day. Bytes. */
  reportMediaADay: local(40_000_000, '由县里按存储能力规定'),
  /** So often somebody may show his face for one request. */
  identityAttempts: local(3, '由县里规定'),
  /** So long somebody has to show who he is after a check-in that calls for it. Minutes. */
  identityMinutes: local(60, '社区矫正法第三十四条第一款；时长由县里规定'),
  /** Which share of check-ins is drawn, where a plan says that lots are drawn. */
  identityDrawShare: local(0.1, '社区矫正法第二十六条第一款；比例由县里规定'),
  /** Which share of passes is followed by another one soon, after how long, and how long it is open. */
  secondCheck: local(
    { share: 0.1, fromMinutes: 10, toMinutes: 50, minutes: 20 },
    '社区矫正法第二十六条第一款；比例和时长由县里规定',
  ),
} as const
