import { COMPLAINTS, LEAVE_FOR_GOOD_REASON } from '#shared/law/articles-teaching'
import { LEAVING_CHINA } from '#shared/law/articles-teaching-others'
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

/** How to ask for leave, and what to mind when away. */
export const leave: Written = {
  title: '外出请假：去外地前要办的事',
  summary: '什么时候要请假、怎么请；家里有急事怎么办；回来以后做什么。',
  stages: ['intake', 'regular'],
  field: 'correction',
  audience: 'everyone',
  parts: [
    heading('什么时候要请假'),
    words(
      '您住在哪个市、县，要离开就先申请。住在县里，走出县界就算离开。',
      strong('只去一天也一样。'),
    ),
    law(LEAVE_FOR_GOOD_REASON),
    words('有正当理由的，应当批准。看病、上学、打官司、家里有要紧的事、工作需要，都可以提出来。'),
    heading('怎么请假'),
    steps(
      '早一点告诉司法所：去哪里、为什么、哪天走、哪天回、和谁一起、住在哪里。',
      '把证明准备好，比如看病的单子、单位的信、法院的通知。',
      '等答复。批准了，看清楚可以去哪里、到哪一天为止。',
      '还没有批准，先不要走。',
    ),
    words('要提前几天申请、一次能去多久，走之前问清楚您的司法所。'),
    heading('家里出了急事'),
    words(
      '亲人病重、突然出事，',
      strong('先打电话给司法所'),
      '。说出了什么事、您要去哪里、怎么去。',
    ),
    words('手续怎么补，听工作人员的。电话没人接，过一会儿再打，也可以请家里人到司法所去说。'),
    heading('在外地的时候'),
    points(
      '手机带好、充好电，让司法所打得通。',
      '手机上叫您签到，就在那里签。',
      '只去批准的地方。要改地方、要多留几天，先打电话申请。',
    ),
    heading('回来以后'),
    words('在批准的日子结束前回来。回来就报告，把手续办完。'),
    words('车晚点、生病、下大雨路断了，当天就打电话说明，车票、病历留好。'),
    heading('经常要跨县干活的'),
    words('在邻县上班、进货、跑车，可以问司法所能不能办简化的手续，不用每次从头申请。'),
    heading('还有两件事'),
    words('第一，刑罚没有执行完，不能出国、出境。'),
    law(LEAVING_CHINA),
    words('第二，没有批准，可以问为什么。不服，可以向检察院反映。'),
  ],
  questions: [
    one(1, ['不用，当天就回来', '要，离开所居住的县就要先申请', '在外面过夜才要'], {
      ask: '您住在县里，想去邻县办事，当天来回。要请假吗？',
      why: '离开所居住的市、县，就要先得到批准，不管去多久。',
      law: LEAVE_FOR_GOOD_REASON,
    }),
    some([0, 1, 2], ['去哪里、住哪里', '为什么去', '哪天走、哪天回', '身上带了多少钱'], {
      ask: '请假的时候，要说清楚什么？（可以选多个）',
      why: '去哪里、为什么去、去多久，司法所知道了才好办。带多少钱是您自己的事。',
    }),
    one(0, ['先打电话申请，批准了再留', '先留下，回来再说', '把手机关掉'], {
      ask: '您在外地，事情没办完，要多留三天。怎么做？',
      why: '多留几天也要批准。打个电话说明白，就不会误会。',
    }),
    isSo(true, {
      ask: '家里老人突然病重，来不及写申请，可以先打电话向司法所说明。',
      why: '急事先打电话，手续怎么补，听工作人员的。',
    }),
    inOrder(
      [
        '告诉司法所去哪里、为什么、去几天',
        '交上证明，等答复',
        '批准了，按批准的地方和日子外出',
        '按时回来，报告，把手续办完',
      ],
      { ask: '请按先后排好一次外出要做的事。', why: '先申请，等批准，再外出，回来要报告。' },
    ),
    isSo(false, {
      ask: '矫正期间，自己买票就可以出国旅游。',
      why: '刑罚没有执行完的人，法律规定不准出境。',
      law: LEAVING_CHINA,
    }),
    one(1, ['只能算了', '可以问理由，不服可以向检察院反映', '不管批没批，先走'], {
      ask: '申请没有批准，您觉得不合理，可以怎么办？',
      why: '您可以问理由，也有权反映。没有批准就离开，会给自己添麻烦。',
      law: COMPLAINTS,
    }),
  ],
}
