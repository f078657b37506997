interface Section {
  title: string
  sentences: readonly string[]
}

/** What is told to relatives before anything of theirs is handled; a change of it is a new version. */
export const notice: readonly Section[] = [
  {
    title: '谁在处理',
    sentences: [
      '您选的那个县的司法局会见窗口。有事请先打窗口的电话，电话在「我的资料」里。',
      '社区矫正的工作人员看不到您的信息。',
    ],
  },
  {
    title: '收集什么',
    sentences: [
      '您的姓名、身份证号、手机号，微信给出的账号编号和这台手机的编号。',
      '能证明亲属关系的那一页的照片，例如户口簿、结婚证。不要拍身份证。',
      '同行人的姓名、身份证号。不收集通讯录、位置和聊天内容。会见时不录音、不录像。',
    ],
  },
  {
    title: '为什么',
    sentences: [
      '只用来核对您能不能申请会见，把申请交给监狱，把结果告诉您。办理会见不收费。',
      '身份证号和亲属关系是敏感信息：不提供就无法在手机上办理，您可以到会见窗口当面办理，不会因此对您不利。',
    ],
  },
  {
    title: '保存多久',
    sentences: [
      '照片在核对完 180 天后删除，没有提交的 2 天后删除。',
      '您随时可以注销账号：注销后，姓名、证件和照片全部删除，只留一条不写姓名的记录。',
    ],
  },
  {
    title: '谁能看到',
    sentences: [
      '您那个县的会见窗口，和您申请的那所监狱办理会见的人。每次打开您的材料都有记录，您可以看到。',
      '不提供给其他单位和个人。任何人都不能用它来打听谁在哪所监狱。',
    ],
  },
  {
    title: '您的权利',
    sentences: [
      '您可以查看、改正、删除自己的信息，可以要求说明，也可以收回同意。',
      '是否认可由工作人员决定，不由系统自动决定。不认可的，会写明原因和下一步怎么办。',
      '对处理有意见，可以向县司法局或检察院提出。',
    ],
  },
]

export const words = {
  title: '您的信息怎样使用',
  version: (version: number) => `版本 ${version}`,
  agreedAt: (at: string) => `您在 ${at} 看过并同意`,
  changed: '说明有修改，请再看一遍。',
  agree: '我看过了，同意',
  disagree: '不同意也可以：请到县司法局会见窗口当面办理。',
}
