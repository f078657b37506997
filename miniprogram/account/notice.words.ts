/** Changes whenever the notice says something else: everybody is then asked anew. */
export const NOTICE_VERSION = '2026-11'

interface Section {
  title: string
  sentences: readonly string[]
}

/** What is collected, why, how long, who sees it, and what the person may ask for. */
export const noticeTitle = '您的信息怎样使用'
export const noticeVersion = `版本 ${NOTICE_VERSION}`

export const notice: readonly Section[] = [
  {
    title: '谁在处理',
    sentences: ['您所在县的社区矫正机构和司法所。有事请先找您的司法所，电话在「我的」里。'],
  },
  {
    title: '收集什么',
    sentences: [
      '绑定时：微信给出的账号编号、这台手机的编号、您填的身份证后六位。',
      '签到时：您点按钮之后十秒内的几次位置，和签到的时间。',
      '您不点按钮，手机就不取位置。不收集通讯录、照片、通话和聊天内容。',
    ],
  },
  {
    title: '为什么',
    sentences: [
      '只用来核对您的签到和报告，并把结果告诉您。依据是《社区矫正法》第二十三条、第二十六条。',
      '位置是敏感信息：不取位置就无法在手机上核对签到；您可以改为到司法所当面报告。',
    ],
  },
  {
    title: '保存多久',
    sentences: [
      '签到记录随您的档案保存，到国家规定的档案保存期满时删除。',
      '没有送到的签到只存在这台手机里，送到后就从手机里去掉。',
    ],
  },
  {
    title: '谁能看到',
    sentences: [
      '负责您的司法所和县、市、省的工作人员，以及依法监督的检察官；查看时必须写明用途。',
      '每次查看都留下记录，您可以在「我的」里看到。不提供给其他单位和个人。',
    ],
  },
  {
    title: '您的权利',
    sentences: [
      '您可以查看自己的记录，要求改正错误，要求说明，也可以不同意用手机签到。',
      '系统只提出疑问，不自动作出任何处罚；是否有问题，由工作人员核实后决定。',
      '对处理有意见，可以向司法所、县司法局或检察院提出。',
    ],
  },
]
