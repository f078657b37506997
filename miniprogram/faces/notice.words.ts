import { RETENTION_OF_FACES } from '#shared/law/retention-faces'

interface Section {
  title: string
  sentences: readonly string[]
}

type Kept = (typeof RETENTION_OF_FACES)[number]['kind']

/** So many days, as the rule says that deletes them. */
const days = (kind: Kept) => `${RETENTION_OF_FACES.find(rule => rule.kind === kind)?.days} 天`

/**
 * What is said before somebody agrees to face recognition. Says something else: a new
 * `FACE_NOTICE_VERSION`, and everybody is asked anew.
 *
 * @source 《人脸识别技术应用安全管理办法》第五条：告知处理者的名称和联系方式、处理的目的和方式、保存期限、
 *   处理的必要性以及对个人权益的影响、个人行使权利的方式和程序。
 */
export const faceNotice: readonly Section[] = [
  {
    title: '用还是不用，由您决定',
    sentences: [
      '不同意没有任何不利：可以到司法所当面核验，或者请司法所打电话给您，效果一样。',
      '同意以后，随时可以在「我的」里撤回，撤回马上生效。',
    ],
  },
  {
    title: '谁在用，为什么',
    sentences: [
      '您所在县的社区矫正机构和您的司法所，有事请打下面的电话。',
      '只为确认签到、报告的是您本人，不用来做别的，不提供给其他单位和个人。',
    ],
  },
  {
    title: '怎样用',
    sentences: [
      '在微信里：由微信打开摄像头，由腾讯比对。我们只知道通过没有，拿不到您的照片。',
      '在浏览器里：几张照片从手机送到县里的服务器，和您登记的照片比对，机器给出的只是参考。',
      '机器会认错。没有通过不算违规，由工作人员核实。',
    ],
  },
  {
    title: '念数字（另外问您，可以不同意）',
    sentences: [
      '在浏览器里核验时，有时会请您念四个数字并录音，到时候再单独问您同不同意。',
      '机器不听录音，不识别声音，只由工作人员来听。在微信里不录音。',
      '不同意、念不了、没有麦克风，都可以跳过，不会因此对您不利。',
    ],
  },
  {
    title: '保存多久',
    sentences: [
      '照片加密保存，到期由系统自动删除，删除留有记录。',
      '念数字的录音：和同一次核验的照片留一样久；您不再同意时马上删除。',
      '登记的照片：用到换新照片、您撤回同意或者解除矫正为止。',
      `核验时的照片：通过的留 ${days('face-pictures-passed')}；工作人员核实过的留 ${days('face-pictures-decided')}；标为敏感的（例如可能有人冒用）留 ${days('face-pictures-sensitive')}。`,
      '核验的时间和结果随您的档案保存。',
    ],
  },
  {
    title: '对您有什么影响',
    sentences: [
      '人脸改不了，泄露了会有风险，所以只在需要核验时用，未满十四周岁的不用。',
      '工作人员看照片、听录音必须写明用途，每次都有记录，您可以在「我的」里看到。',
      '您可以要求查看、改正、删除，也可以向县司法局或者检察院反映。',
    ],
  },
]
