import { FAMILY_ABUSED } from '#shared/law/articles-teaching-others'
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
  strong,
  words,
} from '../writing'

/** Violence at home: for who suffers it, and for who is about to lose himself. */
export const violence: Written = {
  title: '家里不动手：遇到家庭暴力怎么办',
  summary: '什么算家庭暴力；受了伤害怎么保护自己；快忍不住时怎么停下来。',
  stages: ['regular'],
  field: 'family',
  audience: 'everyone',
  parts: [
    heading('什么是家庭暴力'),
    law(VIOLENCE_AT_HOME),
    words('不光是打。关着不让出门、天天骂、天天吓唬，也算。打老人、打孩子、打妻子、打丈夫，都算。'),
    words('这不只是“家务事”，', strong('法律要管'), '。'),
    heading('您受了伤害'),
    steps(
      '先离开，到安全的地方。能带就带上孩子、身份证、手机。',
      '打110。请警察把经过记下来。',
      '受了伤，打120，或者去医院。告诉医生是谁打的，病历留好。',
      '打12338找妇联，也可以找村委会、居委会、司法所。',
      '怕再被打，可以向法院申请人身安全保护令。',
    ),
    law(PROTECTION_ORDER),
    law(PROTECTION_IN_TIME),
    words('不会写申请，可以口头说，法院会记下来。打12348问怎么办，不收钱。'),
    words('签到、报告一时顾不上，打个电话给司法所说明，先保证自己安全。'),
    heading('您自己快忍不住了'),
    points(
      '先停下，走出门，走一圈再回来。',
      '喝了酒，不谈事。',
      '让对方把话说完，再说自己的。',
      '给您信得过的人打个电话。',
      '常常控制不住，告诉司法所，可以安排心理辅导。',
    ),
    heading('看见别人家里打人'),
    words('可以大声劝，不要自己冲上去打。打110，说清楚在哪里。'),
    heading('法律怎么管'),
    law(FAMILY_ABUSED),
    words('伤得重的，还要追究刑事责任。'),
  ],
  questions: [
    some([0, 1, 2], ['殴打', '关起来不让出门', '经常谩骂、恐吓', '商量家里的开支'], {
      ask: '哪些是家庭暴力？（可以选多个）',
      why: '家庭暴力不光是打。关起来、经常谩骂恐吓，也是。',
      law: VIOLENCE_AT_HOME,
    }),
    isSo(false, {
      ask: '打自己的孩子，是家务事，别人管不着。',
      why: '家庭成员之间的殴打就是家庭暴力，法律要管。',
      law: VIOLENCE_AT_HOME,
    }),
    inOrder(
      [
        '先离开，到安全的地方',
        '打110',
        '去医院看伤，留好病历',
        '打12338，或者找村委会、司法所帮忙',
      ],
      { ask: '在家里被打了。请按先后排好。', why: '先保证安全，再报警、看伤、找人帮忙。' },
    ),
    one(1, ['公安局', '人民法院', '村委会'], {
      ask: '人身安全保护令，向谁申请？',
      why: '向人民法院申请，法院应当受理。警察、妇联、村委会都可以帮您。',
      law: PROTECTION_ORDER,
    }),
    isSo(true, {
      ask: '不会写字，也可以申请人身安全保护令。',
      why: '书面申请有困难的，可以口头申请，法院会记下来。',
      law: PROTECTION_BY_WORD_OF_MOUTH,
    }),
    one(0, ['走出门，走一圈再回来', '先骂完再说', '喝点酒消消气'], {
      ask: '和家里人吵起来，快忍不住要动手了。怎么办？',
      why: '先停下、先走开，气消了再说。喝酒只会更难控制。',
    }),
  ],
}
