import {
  CHILD_ALONE,
  CHILD_HARMED,
  PARENTS_DUTY,
  PARENTS_NEVER,
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

/** For parents and guardians. */
export const family: Written = {
  title: '家里有孩子：当好监护人',
  summary: '家长要做什么、不能做什么；自己不在家时怎么安排；孩子受了欺负怎么办。',
  stages: ['regular', 'pre-release'],
  field: 'minors',
  audience: 'adults',
  parts: [
    heading('家长要做的'),
    law(PARENTS_DUTY),
    points(
      '让孩子吃饱穿暖，生病带去看。',
      '让孩子上学，读完义务教育。',
      '每天听孩子说几句话，看他高兴不高兴。',
      '教他守规矩，也教他保护自己。',
      '常和老师联系。',
    ),
    heading('不能做的'),
    law(PARENTS_NEVER),
    points(
      '不让孩子抽烟、喝酒、赌钱。',
      '不逼孩子退学去干活。',
      '孩子的补助、压岁钱，不乱花。',
      '不满八岁的孩子，不能没有人照看。',
    ),
    heading('您不在家的时候'),
    words('要外出几天，或者去外地干活，', strong('先把孩子安排好'), '。'),
    points(
      '选身体好、有耐心、不酗酒的大人来照看。',
      '告诉孩子的老师和村委会、居委会。',
      '每个星期至少和孩子说一次话。',
    ),
    heading('举个例子'),
    words('老马要去外县干半个月的活。他先向司法所请假，再把孩子托给外婆，又给老师打了电话。'),
    words('每个星期六晚上，他和孩子视频，听孩子讲学校里的事。'),
    heading('孩子问起您的事'),
    words(
      '说不说、怎么说，您自己决定。可以说：“爸爸（妈妈）做错过事，现在按时去报到、去学习。”不用说细节，也不要说是孩子的缘故。',
    ),
    heading('孩子受了欺负'),
    law(CHILD_HARMED),
    steps(
      '先听孩子说完，不骂他。',
      '把伤和聊天记录拍下来、留好。',
      '找老师、找学校。',
      '情况严重，马上打110。',
      '不知道怎么帮孩子，打12355问。',
    ),
    heading('孩子不对劲'),
    words('不想上学、夜里不回家、老抱着手机，早一点问，早一点找人帮：老师、村委会、12355。'),
  ],
  questions: [
    one(1, ['学校', '父母或者其他监护人', '邻居'], {
      ask: '照顾和管教孩子，首先是谁的责任？',
      why: '法律写明，父母或者其他监护人承担监护职责。学校、社会也要帮忙。',
      law: PARENTS_DUTY,
    }),
    isSo(false, {
      ask: '孩子不听话，打一顿是可以的。',
      why: '对孩子实施家庭暴力，是法律不允许的。好好说，说不通就请老师、12355帮忙。',
      law: PARENTS_NEVER,
    }),
    isSo(false, {
      ask: '六岁的孩子，可以一个人在家待一天。',
      why: '不满八周岁的孩子，不能处于没有人照看的状态。',
      law: CHILD_ALONE,
    }),
    some(
      [0, 1, 2],
      ['找合适的大人照看孩子', '告诉老师和村委会', '每个星期和孩子说说话', '让孩子自己想办法'],
      {
        ask: '您要去外地干活一段时间，孩子怎么安排？（可以选多个）',
        why: '找好照看的人，让老师和村里知道，自己也常和孩子联系。',
      },
    ),
    inOrder(
      ['听孩子说完，不骂他', '把伤和聊天记录留好', '找老师、找学校', '还不行或者情况严重，打110'],
      {
        ask: '孩子在学校被欺负了。请按先后排好。',
        why: '先听，再留证据，再找人处理。情况一开始就严重的，马上打110。',
        law: CHILD_HARMED,
      },
    ),
    one(2, ['119', '122', '12355'], {
      ask: '不知道怎么和孩子沟通，可以打哪个电话问？',
      why: '12355是青少年服务电话，可以问孩子的事。',
    }),
  ],
}
