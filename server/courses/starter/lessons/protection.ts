import {
  PROTECTION_BY_WORD_OF_MOUTH,
  PROTECTION_IN_TIME,
  PROTECTION_ORDER,
  VIOLENCE_AT_HOME,
} from '../unchecked-articles'
import {
  type Written,
  heading,
  inOrder,
  isSo,
  law,
  one,
  points,
  some,
  steps,
  words,
} from '../writing'

/** How a court protects who is afraid at home. */
export const protection: Written = {
  title: '怕再挨打：请法院保护您',
  summary: '什么算家庭暴力；什么是人身安全保护令；怎么申请，多快有结果。',
  stages: ['regular'],
  field: 'family',
  audience: 'everyone',
  parts: [
    heading('什么算家庭暴力'),
    law(VIOLENCE_AT_HOME),
    words('不光是打。关着不让出门、天天骂、天天吓唬，也算。'),
    heading('谁可以申请'),
    words('已经挨了打，或者真有危险，都可以请法院下一道人身安全保护令。'),
    law(PROTECTION_ORDER),
    heading('怎么申请'),
    steps(
      '先到安全的地方，打110，请警察记下来。',
      '能证明的都留好：报警的记录、病历、照片、聊天记录。',
      '到法院去，说要申请人身安全保护令。',
      '不会写，就口头说，法院会记下来。',
    ),
    law(PROTECTION_BY_WORD_OF_MOUTH),
    words('不知道去哪个法院、要带什么，打12348问，不收钱。'),
    heading('多快有结果'),
    law(PROTECTION_IN_TIME),
    words('事情急，去的时候就说清楚：现在不敢回家，家里还有孩子。'),
    heading('等的时候'),
    points(
      '住到亲戚朋友家。没有地方住，打12338问妇联。',
      '手机充好电，身边留一个能打电话的人。',
      '孩子带在身边，上学放学请人接送。',
      '有人找上门，不开门，打110。',
    ),
    heading('举个例子'),
    words('小周挨了打，带着孩子回了娘家。第二天她到法院去，说自己不会写字。'),
    words('法院的人一句一句替她记下来，念给她听，问她对不对。她才知道，不会写也能请法院保护。'),
    heading('和司法所说一声'),
    words('换了地方住、签到赶不上，打个电话给司法所说明。先保证自己安全。'),
  ],
  questions: [
    some([0, 1, 2], ['殴打', '关起来不让出门', '经常谩骂、恐吓', '商量家里的开支'], {
      ask: '哪些是家庭暴力？（可以选多个）',
      why: '家庭暴力不光是打。关起来、经常谩骂恐吓，也是。',
      law: VIOLENCE_AT_HOME,
    }),
    one(1, ['公安局', '人民法院', '村委会'], {
      ask: '人身安全保护令，向谁申请？',
      why: '向人民法院申请，法院应当受理。警察、妇联、村委会都可以帮您。',
      law: PROTECTION_ORDER,
    }),
    isSo(false, {
      ask: '要等真的挨了打，才能申请人身安全保护令。',
      why: '面临家庭暴力的现实危险，也可以申请。',
      law: PROTECTION_ORDER,
    }),
    isSo(true, {
      ask: '不会写字，也可以申请人身安全保护令。',
      why: '书面申请有困难的，可以口头申请，法院会记下来。',
      law: PROTECTION_BY_WORD_OF_MOUTH,
    }),
    one(2, ['一个月以内', '半年以内', '七十二小时以内'], {
      ask: '法院受理以后，多久作出决定？',
      why: '七十二小时以内；情况紧急的，二十四小时以内。',
      law: PROTECTION_IN_TIME,
    }),
    inOrder(['先到安全的地方', '打110，请警察记下来', '到法院申请', '打电话告诉司法所'], {
      ask: '挨了打，想请法院保护。请按先后排好。',
      why: '先保证安全，再报警、去法院，也和司法所说一声。',
    }),
  ],
}
