import { type RetentionRule, law, local } from './retention-rule'

/** How long what tells of faces is kept. */
export const RETENTION_OF_FACES = [
  {
    kind: 'identity',
    name: '身份核验的要求、每次尝试的结果和同意记录',
    collections: ['face_attempts', 'face_consents', 'face_requests'],
    days: null,
    from: '随执行档案保存；人脸的测量数值在每次尝试结束时即删除',
    what: 'archive',
    source: local('证明核验是怎样做的、同意是怎样给的；与签到保存同样久，尚待县里确定'),
  },
  {
    kind: 'face-one-time',
    name: '核验时的一次性验证码、审阅占用和中途的照片、录音',
    collections: ['face_call_backs', 'face_locks', 'face_step_pictures'],
    days: 0,
    from: '各自到期时',
    what: 'expires',
    source: law('《个人信息保护法》第十九条：实现处理目的所必要的最短时间'),
  },
  {
    kind: 'face-pictures-passed',
    name: '核验通过的人脸照片和念数字的录音',
    collections: ['face_pictures'],
    days: 7,
    from: '核验通过之日',
    what: 'delete',
    source: local('《个人信息保护法》第十九条：所必要的最短时间；暂留七天以便复核，由县里确定'),
  },
  {
    kind: 'face-pictures-decided',
    name: '工作人员核实过的人脸照片和念数字的录音',
    collections: [],
    days: 30,
    from: '作出结论之日',
    what: 'delete',
    source: local('《个人信息保护法》第十九条；暂留三十天供本人提出异议，由县里确定'),
  },
  {
    kind: 'face-pictures-sensitive',
    name: '标为敏感的人脸照片和念数字的录音',
    collections: [],
    days: 365,
    from: '作出结论之日',
    what: 'delete',
    source: local('《个人信息保护法》第十九条；可能作为线索，暂留一年，由县里确定'),
  },
  {
    kind: 'face-templates',
    name: '登记的人脸照片和特征、不请本人念数字的登记',
    collections: ['face_enrolments', 'face_picture_asks', 'face_digit_spares'],
    days: 0,
    from: '本人撤回同意、更换照片或者档案结束时',
    what: 'delete',
    source: law('《个人信息保护法》第四十七条第一款：处理目的已实现、个人撤回同意的，应当主动删除'),
  },
] as const satisfies readonly RetentionRule[]
