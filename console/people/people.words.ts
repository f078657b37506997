import type { BindingStage, PeopleFilter } from '#shared/people/people.contract'
import { momentInChina } from '#shared/time/days'

/** Whether a person's phone can sign in. */
const bindings = {
  none: '未绑定',
  'code-issued': '已发激活码，等待绑定',
  pending: '待核实身份',
  active: '已绑定',
} satisfies Record<BindingStage, string>

const bindingMeans = {
  none: '还没有手机绑定，本人不能签到。请发放激活码。',
  'code-issued': '激活码已经发出，本人还没有用它绑定手机。',
  pending: '手机已经绑定，但还没有核实由本人持有，暂时不能签到。请见到本人、核对身份证后确认。',
  active: '本人的手机可以签到。',
} satisfies Record<BindingStage, string>

const filters = {
  all: '全部',
  unbound: '未绑定手机',
  pending: '待核实身份',
  'new-phone': '申请换机',
} satisfies Record<PeopleFilter, string>

/** Every sentence about persons and their files. */
export const words = {
  title: '人员',
  bindings,
  bindingMeans,
  filters,
  filterLabel: '显示哪些人员',
  search: '查找姓名或身份证号',
  searchHint: '姓名，或完整身份证号，按回车',
  office: '司法所',
  everyOffice: '全部司法所',
  total: (count: number) => `共 ${count} 人`,
  shownOf: (shown: number, total: number) => `已显示 ${shown} 人，共 ${total} 人`,
  more: '显示更多',
  reading: '正在读取人员…',
  listMissing: '人员没有读全。',
  nobody: '这里还没有登记人员。',
  nobodyFound: '没有符合条件的人员。',
  showEverybody: '清除条件',
  officesMissing: '司法所没有取得。',

  name: '姓名',
  idNumber: '身份证号',
  phone: '手机号',
  plan: '签到安排',
  ownPlan: '单独安排',
  binding: '手机绑定',
  newPhone: '申请换机',
  lastCheckIn: '最近签到',
  neverCheckedIn: '还没有签到',

  file: (name: string) => `档案：${name}`,
  someFile: '档案',
  readingFile: '正在读取档案…',
  readingParts: '正在读取签到安排、手机绑定等内容…',
  fileMissing: '档案没有取得。',
  registeredOn: '登记日期',
  ownPlaces: '特定地点',
  seeOwnPlaces: '查看特定地点',

  newPhoneAsked: (at: string) =>
    `${momentInChina(at)} 申请更换手机。请核实本人身份后重新发放激活码。`,
  issue: '发放激活码',
  issueAgain: '重新发放激活码',
  issueTitle: '发放激活码',
  codeEnds: '重新发放后，以前的激活码立即失效。',
  phoneStays: '新手机绑定成功以前，现在的手机继续可用。',
  identitySeen: '我见到了本人，并核对了身份证',
  seen: { yes: '是', no: '否' },
  seenMeans: {
    yes: '本人绑定手机后马上可以签到。',
    no: '本人绑定手机后还不能签到，要等您见到本人、核对身份证，在这里点“确认身份”以后。',
  },
  makeCode: '生成激活码',
  code: '激活码',
  codeFor: (name: string) => `${name}的激活码`,
  codeOnce: '只显示这一次，请现在交给本人。',
  codeUntil: (at: string) => `有效期到 ${momentInChina(at)}，用过即失效`,
  codePicture: '激活码的二维码',
  printSlip: '打印纸条',
  slipSteps: [
    '打开微信，搜索小程序“归途”。',
    '扫描二维码，或者输入激活码。',
    '输入自己身份证的后六位，点“绑定”。',
  ],
  done: '完成',

  confirm: '确认身份',
  confirmTitle: '确认身份',
  confirmMeans: (name: string) =>
    `请确认：您见到了${name}本人，核对了身份证，绑定的手机由本人持有。确认后手机马上可以签到。`,
  end: '解除绑定',
  endTitle: '解除手机绑定',
  endMeans: (name: string) =>
    `${name}的手机五秒内退出，不能再签到，没有用过的激活码也失效。以后要用手机，需重新发放激活码。`,
  ended: '已解除绑定。',
  confirmed: '身份已确认，手机可以签到了。',

  register: '登记人员',
  registerTitle: '登记人员',
  registerDone: '登记并发放激活码',
  registered: (name: string) => `${name}已登记。`,
  backToList: '返回人员列表',
  chooseOffice: '请选择',
  phoneHint: '本人的手机号，11 位',
  categoryHint: '属于哪一类，由本县的规定决定；可以以后再定。',
  whichPlan: '按什么安排签到',
  plans: {
    category: { title: '按管理类别', means: '以后类别的安排变了，跟着变。' },
    own: { title: '单独安排', means: '只对本人有效。' },
  },
  categoryAsks: {
    none: '类别未定，暂时没有签到安排。',
    nothing: '这个类别现在没有签到安排，本人暂时不用签到。',
    holds: (plan: string) => `这个类别现在的安排：${plan}。`,
    missing: '类别的安排没有取得。',
  },
  idNumberHints: {
    empty: '18 位，最后一位可以是 X',
    typing: (places: number) => `已输入 ${places} 位，共 18 位`,
    wrong: '这个号码不对，请逐位核对：出生日期或校验位不符。',
    right: (birthday: string) => `号码有效，出生日期 ${birthday}`,
  },
  faults: {
    name: '请填写姓名，最多 40 个字。',
    idNumber: '身份证号不对：应为 18 位，请逐位核对。',
    phone: '手机号不对：应为 11 位，以 1 开头。',
    officeId: '请选择司法所。',
  },
}
