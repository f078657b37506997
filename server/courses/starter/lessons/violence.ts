import {
  FAMILY_ABUSED,
  HIT_SOMEBODY,
  PARENTS_NEVER,
  WARNING_UNHEEDED,
} from '#shared/law/articles-teaching-others'
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
  summary: '家里动手，法律怎么管；受了伤害怎么保护自己；快忍不住时怎么停下来。',
  stages: ['regular'],
  field: 'family',
  audience: 'everyone',
  parts: [
    heading('这不只是家务事'),
    words('打老人、打孩子、打妻子、打丈夫，都是伤害。天天骂、天天吓唬，也会把人伤得很深。'),
    words('关起门来动手，', strong('法律照样要管'), '：'),
    law(HIT_SOMEBODY),
    law(FAMILY_ABUSED),
    words('伤得重的，还要追究刑事责任。'),
    heading('您受了伤害'),
    steps(
      '先离开，到安全的地方。能带就带上孩子、身份证、手机。',
      '打110。请警察把经过记下来。',
      '受了伤，打120，或者去医院。告诉医生是谁打的，病历留好。',
      '打12338找妇联，也可以找村委会、居委会、司法所。',
      '怕再被打，打12348，问怎样请法院保护您，不收钱。',
    ),
    words('警察可以给动手的人出告诫书。他不听：'),
    law(WARNING_UNHEEDED),
    words('签到、报告一时顾不上，打个电话给司法所说明，先保证自己安全。'),
    heading('您自己快忍不住了'),
    points(
      '先停下，走出门，走一圈再回来。',
      '喝了酒，不谈事。',
      '让对方把话说完，再说自己的。',
      '给您信得过的人打个电话。',
      '常常控制不住，告诉司法所，可以安排心理辅导。',
    ),
    heading('对孩子'),
    law(PARENTS_NEVER),
    words('孩子做错了，慢慢讲。打出来的听话，长不了。'),
    heading('看见别人家里打人'),
    words('可以大声劝，不要自己冲上去打。打110，说清楚在哪里。'),
  ],
  questions: [
    some([0, 1, 2], ['打人', '虐待家里人', '不听警察的告诫书', '商量家里的开支'], {
      ask: '哪些事，警察可以处罚？（可以选多个）',
      why: '打人、虐待家里人、不听告诫书，都可以处罚。',
      law: FAMILY_ABUSED,
    }),
    isSo(false, {
      ask: '打自己的孩子，是家务事，别人管不着。',
      why: '法律写明，父母不得虐待孩子，不得对孩子实施家庭暴力。',
      law: PARENTS_NEVER,
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
    one(1, ['忍着，等他气消', '告诉警察和医生是谁打的，病历留好', '找机会打回去'], {
      ask: '被家里人打伤了，怎样保护自己？',
      why: '报警的记录和病历，以后用得上。忍着、打回去，只会更危险。',
    }),
    isSo(true, {
      ask: '警察出了告诫书，动手的人不听，要受处罚。',
      why: '拒不执行禁止家庭暴力告诫书的，处警告或者罚款，重的要拘留。',
      law: WARNING_UNHEEDED,
    }),
    one(0, ['走出门，走一圈再回来', '先骂完再说', '喝点酒消消气'], {
      ask: '和家里人吵起来，快忍不住要动手了。怎么办？',
      why: '先停下、先走开，气消了再说。喝酒只会更难控制。',
    }),
  ],
}
