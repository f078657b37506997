import { momentOnPaper } from '../ui/moments'
import type { PresentHead, Signature } from './check'

/** Every sentence of the page on which anybody checks a proof. */
export const words = {
  product: '归途',
  title: '核验签到凭证',
  intro:
    '任何人都可以在这里核对一份签到凭证：记录有没有被改动，封存值是不是本系统签出的，后来有没有被改写。',
  stays: '凭证只在您的浏览器里核对，不会上传。系统只被问到公开的封存值和公钥。',
  paste: '把凭证全文粘贴到这里',
  open: '或者打开凭证文件',
  check: '核对',
  checking: '正在核对…',
  noProof: '这里面没有完整的凭证。请从「归途 签到凭证」一行复制到最后，或者打开 .json 文件。',
  unreadable: '这个文件读不出来，请换一个。',
  print: '打印核验结果',

  result: '核验结果',
  verdicts: {
    sound: '记录没有被改动',
    broken: '核对不上：这份凭证不能证明它所写的内容',
    unknown: '记录与封存值一致，但有一项现在不能核对',
  },
  marks: { sound: '一致', broken: '不一致', unknown: '不能核对' },

  recordStep: '记录与封存值',
  record: {
    sound: '由记录逐级算出的值，与凭证里的封存值完全相同。记录一个字也没有变。',
    broken: '由记录算出的值与封存值不同：记录、位置或封存值被改动过。',
  },
  signatureStep: '封存值的签名',
  signature: (signature: Signature): string => {
    switch (signature.kind) {
      case 'sound':
        return `由密钥「${signature.keyId}」签出。公钥指纹 ${signature.fingerprint}，请与您或检察院留存的指纹比对。`
      case 'broken':
        return '签名与封存值不符：封存值不是用这把密钥签出的。'
      case 'no-such-key':
        return `系统没有编号为「${signature.keyId}」的公钥。`
      case 'cannot':
        return '这个浏览器不会核对 Ed25519 签名，或者网址不是 https。请换用新版浏览器，再核对一次。'
      case 'unreachable':
        return '没有连上服务器，拿不到公钥。请检查网络后再核对。'
    }
  },
  presentStep: '与现在的封存值是否相接',
  present: (present: PresentHead): string => {
    switch (present.kind) {
      case 'continues':
        return `系统现在的封存值（共 ${present.head.size} 条，${momentOnPaper(present.head.at)}）接在它后面，以前的记录没有被改写、抽走或调换。`
      case 'differs':
        return '系统现在的封存值不是接着它来的：封存以后，记录被改写过。请保留这份凭证，交检察院核查。'
      case 'unreachable':
        return '没有连上服务器，暂时不能核对。'
    }
  },

  recorded: '凭证所证明的记录',
  other: '其他内容',
  kind: '种类',
  kinds: { 'check-in': '签到', act: '工作人员的操作', look: '查看留痕' } as Readonly<
    Record<string, string>
  >,
  checkIn: '签到',
  reference: '编号',
  at: '系统收到时间',
  moment: momentOnPaper,
  recordedAt: '写入时间（数据库时钟）',
  madeAt: '签到时间（按系统时钟推算）',
  takenAt: '手机显示时间（未经核实）',
  place: '位置',
  places: {
    inside: '县内',
    outside: '县外',
    'cannot-say': '不能判断是否在县内',
  } as Readonly<Record<string, string>>,
  position: '坐标（WGS-84）',
  degrees: (latitude: number, longitude: number, accuracyMetres: number) =>
    `北纬 ${latitude.toFixed(5)}，东经 ${longitude.toFixed(5)}，精度约 ${Math.round(accuracyMetres)} 米`,
  window: '签到时段',
  inTime: '与时段的关系',
  punctuality: {
    'on-time': '在时段内',
    early: '早于时段',
    late: '晚于时段',
    'delivered-later': '时段内签到，后来才收到',
    'after-fault': '报告故障以后签到',
    'other-slot': '没有对应的任务',
    unplanned: '当天没有签到安排',
  } as Readonly<Record<string, string>>,
  person: '本人编号',
  personNote: '凭证里没有姓名和身份证号；本人编号由司法局对照档案说明。',
  sealedAt: '封存位置',
  sealed: (index: number, size: number) => `第 ${index + 1} 条，共 ${size} 条`,
  root: '封存值',
  headAt: '封存时间',

  now: '现在的封存值和公钥',
  nowWhy: '抄下来或打印一份留存，以后随时可以核对记录是否被改写。检察院每天也会收到一份。',
  nothingSealed: '还没有封存任何记录。',
  keySince: (since: string) => `${momentOnPaper(since)} 起使用`,
  key: (id: string) => `公钥「${id}」的指纹`,
  count: (size: number) => `${size} 条`,
  records: '记录条数',

  sheetTitle: '签到凭证核验结果',
  checkedAt: '核验时间',
  checkedWhere: '核验网址',
  annex: '凭证全文（可重新录入核验）',
}
