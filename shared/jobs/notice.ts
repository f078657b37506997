import { HANDING_TO_OTHERS, NO_WORSE_WITHOUT, TAKING_BACK } from '../law/articles-consent'

/** What somebody reads before he lets an employment base see something of himself. */
export interface Notice {
  readonly version: number
  /** First day on which it is shown, in China. */
  readonly from: string
  readonly title: string
  /** Each is a heading and what stands below it. */
  readonly parts: readonly { readonly title: string; readonly words: string }[]
  /** What the button says that consents, apart from everything else. */
  readonly agree: string
  readonly grounds: readonly string[]
}

/**
 * Every text that anybody consented to, newest last; none is ever changed. It stands apart from the
 * notice about the mini-program: consent to that is no consent to this.
 *
 * @source 《个人信息保护法》第二十三条：应当向个人告知接收方的名称或者姓名、联系方式、处理目的、处理方式和个人信息的种类，并取得个人的单独同意。
 */
export const NOTICES: readonly Notice[] = [
  {
    version: 1,
    from: '2026-11-01',
    title: '交给用人单位之前，请看清楚',
    parts: [
      {
        title: '交给谁',
        words: '只交给上面写的这家就业基地，它的联系人和电话写在上面。不交给别家。',
      },
      {
        title: '单位会知道什么',
        words:
          '单位会知道您是由司法行政部门推荐来的，可能因此猜到您正在接受社区矫正。名单上不写这件事，也不写办理的单位；可是名单从我们这里出去，瞒不住来处。不愿意的，请不要申请，可以看别的岗位，自己联系。',
      },
      {
        title: '交哪些',
        words:
          '只交您勾选的几样。没有勾选姓名，名单上只写姓；没有勾选电话，只写前三位和后四位，由工作人员帮您转话。不交身份证号、住址、照片、位置和其他记录。',
      },
      {
        title: '做什么用、怎么交',
        words:
          '只用来招工。每天固定一个时间，由工作人员把当天的名单一起交出去，看不出您是几点申请的。',
      },
      {
        title: '可以反悔',
        words:
          '随时可以收回。一收回，单位马上就看不到了；已经打印出去的，工作人员会通知单位销毁。收回、不申请，都不影响对您的管理和帮助。',
      },
    ],
    agree: '我看清楚了，同意把勾选的内容交给这家单位',
    grounds: [HANDING_TO_OTHERS.cite, TAKING_BACK.cite, NO_WORSE_WITHOUT.cite],
  },
]

/** The text that is shown now. */
export const NOTICE: Notice = NOTICES.at(-1)!
