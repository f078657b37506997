import { PROHIBITED_WITH_CONTROL, PROHIBITED_WITH_SUSPENSION } from '#shared/law/articles'
import { ORDER_BROKEN } from '#shared/law/articles-teaching-others'
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

/** What an order of the court forbids, and how to keep to it. */
export const prohibition: Written = {
  title: '禁止令：看懂它，做到它',
  summary: '怎么知道自己有没有禁止令；里面写的是什么；不小心碰上了怎么办。',
  stages: ['intake', 'regular'],
  field: 'criminal',
  audience: 'everyone',
  parts: [
    heading('什么是禁止令'),
    words('禁止令写在法院的判决书里：一段时间内，不能做某些事，不能去某些地方，不能接触某些人。'),
    words(
      strong('不是每个人都有。'),
      '有没有、写了什么，看您的判决书。看不懂，请司法所的人讲给您听。',
    ),
    law(PROHIBITED_WITH_SUSPENSION),
    words('判处管制的，也可以有禁止令。'),
    heading('三种内容'),
    points(
      '不能做的事，比如不能做某一种买卖。',
      '不能去的地方，比如某一类娱乐场所，或者某个人的住处附近。',
      '不能接触的人，比如同案的人，或者受过伤害的人。',
    ),
    words('只看写着的那几样。没有写的，不因为禁止令受限制。'),
    heading('这样做就好'),
    steps(
      '请人把判决书上的那几句念给您听，记下来，放在手边。',
      '一个地方算不算，拿不准，去之前先问。',
      '上下班一定要路过的，告诉司法所，商量走哪条路。',
      '告诉家里人，请他们也帮您留意。',
    ),
    heading('不小心碰上了'),
    words('走错了地方，', strong('马上离开'), '，再告诉司法所：几点、在哪里、怎么走过去的。'),
    words('不能接触的人来找您，不吵，不多说，先离开，再报告。他反复来找，打110。'),
    words('手机定位有时会偏。显示在那个地方附近，不等于就是违反。工作人员会先问您。'),
    heading('举个例子'),
    words('老何的判决书写着不能进酒吧。朋友约他吃饭，到了门口他才看见是酒吧。'),
    words('他没有进去，打电话请朋友换一家，又打电话向司法所说了一声。'),
    heading('有要紧的事一定要去'),
    words('比如要去那里看病、办证。先提出来，得到答复再去。'),
    heading('法律怎么说'),
    law(ORDER_BROKEN),
    words('情节严重的，还可能撤销缓刑。所以拿不准的时候，先问一句最稳当。'),
  ],
  questions: [
    one(0, ['看判决书，看不懂就问司法所', '问一起来的人，大家都一样', '没人说就当没有'], {
      ask: '怎么知道自己有没有禁止令？',
      why: '禁止令是法院按每个人的情况写进判决书的，不是人人都有，也不是人人一样。',
      law: PROHIBITED_WITH_SUSPENSION,
    }),
    isSo(false, {
      ask: '判了管制的人，一定没有禁止令。',
      why: '判处管制，也可以同时有禁止令。看判决书上写了没有。',
      law: PROHIBITED_WITH_CONTROL,
    }),
    one(1, ['和他把话说清楚', '离开，然后告诉司法所', '请他到家里坐'], {
      ask: '禁止令写着不能接触的人，主动来找您。怎么办？',
      why: '不吵，不多说，先离开，再报告。他反复来找，就打110。',
    }),
    some([0, 1, 2], ['做某些事', '进某些地方', '接触某些人', '看病吃药'], {
      ask: '禁止令可以限制什么？（可以选多个）',
      why: '法律写的是三种：从事特定活动，进入特定区域、场所，接触特定的人。',
      law: PROHIBITED_WITH_SUSPENSION,
    }),
    inOrder(['马上离开', '记下几点、在哪里', '告诉司法所怎么走过去的', '照工作人员说的做'], {
      ask: '发现自己走进了不能去的地方。请按先后排好。',
      why: '先离开，再把时间、地点、经过说清楚。',
    }),
    isSo(false, {
      ask: '手机定位显示在禁止的地方附近，就一定算违反。',
      why: '定位会有偏差。工作人员要先核实，由人来判断，不由手机判断。',
    }),
  ],
}
