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
  /** So long somebody has to show that it was he who sat an exam. Minutes. */
  examIdentityMinutes: local(1440, '由县里规定'),
  /** So much sound, picture and film one person may send in a day. Bytes. */
  reportMediaADay: local(40_000_000, '由县里按存储能力规定'),
  /**
   * News of work: after which clock in China they are told, from which score on, how many by name, and
   * how long before somebody can begin.
   */
  jobNews: local(
    { clock: '10:00', leastScore: 60, most: 3, daysAhead: 14 },
    '社区矫正法第三十七条、第四十一条；时间和限度由县里规定',
  ),
  /** So often somebody may show his face for one request. */
  identityAttempts: local(3, '由县里规定'),
  /** So long somebody has to show who he is after a check-in that calls for it. Minutes. */
  identityMinutes: local(60, '社区矫正法第三十四条第一款；时长由县里规定'),
  /**
   * The least that work may pay, in yuan: a month of full-time work, an hour of part-time work. The
   * lowest class of counties in Yunnan as last known, so that nothing is asked without need.
   */
  minimumWage: local(
    { month: 1770, hour: 18 },
    '劳动法第四十八条；暂按云南省2023年调整后的三类地区标准，未与原文核对，由县里按现行标准设定',
  ),
  /** A posting without a last day of its own is shown for so many days. */
  postingShownDays: local(60, '由县里规定'),
  /** Which share of check-ins is drawn, where a plan says that lots are drawn. */
  identityDrawShare: local(0.1, '社区矫正法第二十六条第一款；比例由县里规定'),
  /** Which share of passes is followed by another one soon, after how long, and how long it is open. */
  secondCheck: local(
    { share: 0.1, fromMinutes: 10, toMinutes: 50, minutes: 20 },
    '社区矫正法第二十六条第一款；比例和时长由县里规定',
  ),
  /** At which hour what people apply for goes out together, and how long before it is closed. Clock in China; minutes. */
  handOverHour: local(
    { clock: '17:00', minutesBefore: 60 },
    '个人信息保护法第二十三条；时刻由县里规定',
  ),
  /** When somebody is reminded of an interview of the next day. Clock in China. */
  interviewReminder: local({ clock: '18:00' }, '社区矫正法第三十四条第一款；时刻由县里规定'),
  /** How long a link works by which a base reads its list. Hours. */
  handOverHours: local(72, '个人信息保护法第十九条；时长由县里规定'),
  /**
   * So long before a group session one signs in and after it one signs out; minutes. The code in the
   * room holds so many seconds, and once more; so many wrong ones may be typed in.
   */
  classes: local(
    { signBefore: 30, signAfter: 30, codeSeconds: 120, wrongCodes: 5 },
    '社区矫正法第三十四条第一款；由县里规定',
  ),
  /** How fast somebody reads to whom reading does not come easily: characters, spaces not counted. */
  lessonReading: local({ charactersAMinute: 200 }, '社区矫正法第三十六条；速度由县里规定'),
  /** So long after it was made what was assigned can be taken back as if it had never been. Minutes. */
  assignmentTakeBackMinutes: local(10, '由县里规定'),
  /**
   * How study is counted. No national text sets hours of study: what somebody is to reach stands with
   * what he was assigned, and who set it. Seconds, unless named otherwise.
   */
  study: local(
    {
      /** Between two signs of life of a phone; so long a silence counts as time at most. */
      every: 10,
      gap: 30,
      /** No more is counted on one day. */
      aDay: 4 * 3600,
      /** After so much study, drawn by lot between the two, somebody shows that he is there. */
      presence: { from: 300, to: 900, tap: 120, face: 600 },
      /** Which share of a lesson is to be studied, and which share of it may be read without a signal. */
      doneShare: 0.9,
      offlineShare: 0.5,
      /** So many questions are drawn for one go. */
      questions: 5,
      /** A phone that says nothing for so long has left. */
      silence: 600,
    },
    '社区矫正法第三十六条、第三十四条第一款；学时和次数没有全国规定，由县里确定',
  ),
} as const
