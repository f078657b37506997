import type { ConsentState } from '#shared/faces/consents.contract'
import type { Consent } from '#shared/faces/consents.contract'
import type { Enrolment, EnrolmentState, PictureFault } from '#shared/faces/enrolments.contract'
import { momentInChina } from '#shared/time/days'

const consents = {
  'never-asked': '本人还没有表示',
  given: '本人已同意',
  refused: '本人不同意',
  withdrawn: '本人已撤回同意',
} satisfies Record<ConsentState, string>

const consentMeans = {
  'never-asked':
    '人脸信息要本人单独同意才能用，只能由本人在自己的手机上表示（我的 → 人脸与身份核验）。工作人员不能代为同意。',
  given: '可以登记照片。本人随时可以在手机上撤回，撤回后照片和模板立即删除。',
  refused:
    '不能登记照片，也不能用人脸核验。请用到所核验或电话回拨，效力一样，不影响考核。本人改变主意时，可以在自己的手机上同意。',
  withdrawn:
    '照片和模板已经删除。请用到所核验或电话回拨，效力一样，不影响考核。本人改变主意时，可以在自己的手机上同意。',
} satisfies Record<ConsentState, string>

const states = {
  proposed: '本人提交，等待确认',
  active: '正在使用',
  replaced: '已被新的代替',
  refused: '已退回',
  deleted: '已删除',
} satisfies Record<EnrolmentState, string>

const faults = {
  'no-face': '没有看到人脸，请正对镜头。',
  'many-faces': '不止一张脸，请只拍本人。',
  'too-dark': '太暗，请到亮一点的地方。',
  'too-bright': '太亮或逆光，请避开强光和窗户。',
  'too-far': '脸太小，请靠近一些。',
  'too-near': '太近，脸周围要留一点空。',
  blurred: '模糊，请拿稳再拍。',
  'not-upright': '照片歪了或倒了，请竖直拍。',
  'turned-away': '脸转向了一边，请正对镜头。',
  'not-a-photo': '不是能打开的照片。',
  'another-person': '和其他几张不像同一个人，请都拍本人。',
} satisfies Record<PictureFault, string>

/** Every sentence about how a person's face is on file. */
export const words = {
  title: '人脸登记',
  reading: '正在读取人脸登记…',
  missing: '人脸登记没有取得。',
  consent: '本人意愿',
  consents,
  consentMeans,
  consentAt: ({ at, version }: Consent) =>
    at ? `${momentInChina(at)}${version === null ? '' : `，告知书第 ${version} 版`}` : '',
  underFourteen:
    '不满十四周岁，本系统不处理人脸信息：不能登记照片，也不能用人脸核验。请用到所核验或电话回拨。',
  engineAway:
    '本系统的人脸比对现在用不了，暂时不能登记照片。微信人脸核身和其他方式照常，请照常开展工作。',

  voice: (voice: boolean | null) => {
    if (voice === null) return '念数字时录音：还没有问过本人'
    return voice ? '念数字时录音：本人同意' : '念数字时录音：本人不同意（核验时不请他念）'
  },
  spared: '已登记：核验时不请他念数字。',
  spare: '不请他念数字',
  spareMeans:
    '听力、语言不便，或者他不愿意念，都可以登记，不用写原因。以后核验时不再请他念，不影响核验的效力。',
  spareEnd: '可以请他念数字',
  spareEndMeans: '以后核验时可以再请他念数字；录音仍要他自己同意。',
  spareDone: '已登记，以后不请他念数字。',
  spareEnded: '已取消，以后可以请他念数字。',

  none: '还没有登记照片。',
  version: (version: number) => `第 ${version} 版`,
  states,
  by: ({ by, byName, at }: Enrolment) =>
    `${by === 'person' ? '本人提交' : `${byName}登记`}，${momentInChina(at)}`,
  pictures: (count: number) => `看照片（${count} 张）`,
  picturesSeen: '查看照片会留痕，本人可见。',
  pictureOf: (version: number, number: number) => `第 ${version} 版登记照片 ${number}`,
  older: (count: number) => `以前的登记（${count}）`,

  proposal: '本人提交了照片，请确认',
  proposalMeans: '请看照片是不是本人、清不清楚。确认后就用它来比对。',
  accept: '确认使用',
  acceptMeans: '确认后，以后的核验都和这几张照片比对，以前的照片被代替。',
  accepted: '已确认，开始使用。',
  refuse: '退回',
  refuseMeans: '本人会看到理由，可以重新拍。',
  refused: '已退回，本人会收到通知。',

  ask: '请本人重新登记',
  askMeans: '本人会收到通知，可以在自己的手机浏览器里重新拍，或者到所里拍。本人会看到理由。',
  asked: '已通知本人重新登记。',
  askedWhy: (reason: string) => `已请本人重新登记：${reason}`,

  enrol: '登记照片',
  enrolTitle: (name: string) => `登记照片：${name}`,
  rulesTitle: '怎样拍',
  rules: [
    '只拍本人一个人，脸正对镜头，露出眉毛、眼睛、鼻子和嘴。',
    '摘下口罩、墨镜、帽子；平时戴近视眼镜的可以戴。',
    '光线均匀，不要背着窗户或灯。',
    '竖着拍，脸占画面的一半左右，拿稳。',
    '最好拍三张，中间稍微动一动。不要翻拍照片或身份证。',
  ],
  most: '最多三张。',
  openCamera: '打开摄像头',
  take: '拍一张',
  closeCamera: '关闭摄像头',
  cameraDenied: '浏览器没有打开摄像头：请在地址栏旁边允许使用摄像头，或者上传照片。',
  cameraView: '摄像头画面',
  upload: '上传照片',
  notReadable: '这个文件不是能打开的照片，请选 JPEG 或 PNG 照片。',
  tooLarge: '照片缩不到够小，请换一张。',
  picture: (number: number) => `照片 ${number}`,
  checking: '正在检查…',
  good: '可以用',
  notChecked: '没有检查成',
  remove: '删除',
  removePicture: (number: number) => `删除照片 ${number}`,
  faults,
  save: '登记',
  mend: '有不合格的照片，请删除后重拍。',
  nothingTaken: '请先拍或上传至少一张照片。',
  enrolled: '已登记，开始使用。',
  notEnrolled: '照片没有登记成：请看每张照片下面的说明。',
  kept: '照片只用于核验身份，加密保存；查看会留痕。',

  askIdentity: '要求核验身份',
  history: '查看身份核验记录',
}
