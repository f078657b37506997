import type { CompanionReason, CompanionState } from '#shared/visits/relatives/companions.contract'
import type { KinshipList, KinshipRow } from '#shared/visits/relatives/kinship-desk.contract'
import type { KinshipState } from '#shared/visits/relatives/kinships.contract'
import type { Identity } from '#shared/visits/relatives/relatives.contract'
import { minute } from '../bookings/states.words'

const NAMES: Record<KinshipList, string> = {
  waiting: '待核对',
  companions: '同行人待核对',
  returned: '已退回',
  accepted: '已认可',
  refused: '不予认可',
}

const STATES: Record<KinshipState, string> = {
  submitted: '待核对',
  returned: '已退回补材料',
  accepted: '已认可',
  refused: '不予认可',
}

/** Every sentence about kinship as the county's desk for visits checks it. */
export const words = {
  title: '亲属关系核对',
  which: '看哪些',
  names: NAMES,
  tab: (list: KinshipList, count: number | undefined) =>
    count ? `${NAMES[list]} ${count}` : NAMES[list],
  states: STATES,
  search: '家属或被探视人全名，或身份证号',
  find: '查找',
  notFound: '没有找到。姓名要写全，身份证号要写 18 位。',
  empty: {
    waiting: '没有待核对的亲属关系。',
    companions: '没有待核对的同行人。',
    returned: '没有退回的材料。',
    accepted: '还没有认可的亲属关系。',
    refused: '没有不予认可的。',
  } satisfies Record<KinshipList, string>,
  keys: '↑ ↓ 换一份，数字选结论和原因，Ctrl+Enter 提交',
  nobodyChosen: '请在左边选一份。',
  selected: '选中的亲属关系',
  seen: '打开即留痕，家属看得到是哪个单位、为什么、什么时候看的。',
  heading: ({ relativeName, prisonerName }: Pick<KinshipRow, 'relativeName' | 'prisonerName'>) =>
    `${relativeName} 探视 ${prisonerName}`,
  unverified: '身份未核对',
  companionsBadge: (count: number) => `同行人 ${count}`,
  pictures: (count: number) => `${count} 张照片`,
  changed: '刚刚有人改动过这一份。现在看到的是最新的，请再看一遍，再选结论。',

  relative: '家属填写',
  name: '姓名',
  idNumber: '身份证号',
  phone: '手机号',
  registered: '登记时间',
  identity: '身份',
  identitySays: ({ state, by, at }: Identity) =>
    state === 'none' || at === null
      ? '还没有核对'
      : `${minute(at)} ${by === 'wechat' ? '微信人脸核身通过' : '窗口当面核对'}`,
  document: '证件有效到',
  /** WeChat says nothing of the card: only a clerk has seen that it never ends. */
  documentUntil: ({ by }: Identity, day: string | null) =>
    day ?? (by === 'desk' ? '长期' : '还没有看过证件'),
  sameIdNumber: (count: number) =>
    `还有 ${count} 个账号用的是同一个身份证号。当面问清楚哪个是本人的，再核对身份。`,
  prisoner: '要探视的人',
  prison: '监狱',
  number: '编号',
  noNumber: '没有填',
  kin: '家属是他（她）的',
  submitted: '首次提交',
  state: '现在',
  expires: '有效到',
  noEnd: '不设期限',
  othersClaiming: (count: number) =>
    `三十天内另有 ${count} 个账号填写了同一所监狱的同名人员，请留意是否有人打听。`,
  proofs: '证明照片',
  proofsMeans: '请对照姓名和关系。照片里如果是身份证，请按“拍的是身份证”退回，照片会立即删除。',
  proof: (name: string, number: number) => `第 ${number} 张　${name}`,
  gone: '照片已按规定删除',
  readingPicture: '正在打开照片',
  notRead: '照片没有打开',
  larger: '在新窗口放大',

  confirm: '当面核对了身份',
  confirmTitle: '当面核对身份',
  confirmMeans: '家属本人带身份证到了窗口，人、证一致。核对后才能认可亲属关系。',
  expiresDay: '身份证有效期最后一天',
  expiresHint: '写成 2034-05-01；长期有效的留空。',
  expiresWrong: '请写成 2034-05-01 这样的日期，或者留空。',
  closesOthers: '另一个同号账号是他本人以前的，一并注销（未完成的会见申请会撤回）',
  confirmed: '身份已核对。',

  decide: '核对结论',
  outcomes: {
    accepted: '认可',
    returned: '退回补材料',
    refused: '不予认可',
  },
  reason: '原因（家属看到的是下面这句话和下一步怎么办）',
  toFamily: '另外对家属说的话',
  toFamilyHint: '可以不写；写的话，家属原样看到。选“有其他情况”时必须写。',
  validUntil: '认可有效期最后一天',
  validHint: '写成 2027-11-30；不设期限的留空。',
  identityFirst: '家属的身份还没有核对，先在上面核对身份，再认可。',
  preview: '家属将看到',
  refuseTitle: '不予认可这份亲属关系？',
  refuseMeans: '家属会看到原因和下一步怎么办。这一份到此为止，家属可以重新提交。',
  yes: '确定不予认可',
  submit: '提交结论',
  missingReason: '请选择原因。',
  missingOutcome: '请选择结论。',
  missingWords: '请写明情况，至少四个字。',
  done: (name: string, state: KinshipState) => `${name}：${STATES[state]}。`,

  companions: '同行人',
  noCompanions: '没有填写同行人。',
  companionStates: {
    named: '待核对',
    verified: '可以同行',
    refused: '不能同行',
  } satisfies Record<CompanionState, string>,
  companionReasons: {
    'document-unseen': '没有看到证件',
    'document-expired': '证件过期',
    'kin-not-shown': '资料不足以证明关系',
    'not-eligible-kin': '监狱规定这种关系不能同行',
    'guardian-missing': '未成年人没有监护人带领',
    other: '其他',
  } satisfies Record<CompanionReason, string>,
  minor: '未成年',
  guardianSays: '家属自述是监护人',
  companionYes: '证件看过，可以同行',
  companionNo: '不能同行',
  companionWhy: '为什么不能',
  companionUntil: '证件有效期最后一天',
  companionDone: (name: string, state: CompanionState) =>
    `${name}：${state === 'verified' ? '可以同行' : '不能同行'}。`,

  history: '办理经过',
  steps: {
    relative: { submitted: '家属提交', returned: '', accepted: '', refused: '' },
    desk: { submitted: '', returned: '退回补材料', accepted: '认可', refused: '不予认可' },
  } satisfies Record<'relative' | 'desk', Record<KinshipState, string>>,

  relativesTitle: '家属账号',
  relativesSearch: '全名，或身份证号',
  all: '全部',
  none: '未核对',
  verified: '已核对',
  relativesLabel: '本县家属账号',
  relativesEmpty: '还没有家属登记。',
  total: (count: number) => `共 ${count} 个`,
  toKinships: '亲属关系核对',
  toRelatives: '家属账号',
  more: '再看一些',
  readingList: '正在读取',
  notReadList: '没有读到家属账号',
}
