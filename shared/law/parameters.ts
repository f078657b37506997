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
} as const
