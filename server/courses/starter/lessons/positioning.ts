import {
  COMPLAINTS,
  POSITIONING_GROUNDS,
  POSITIONING_SECRECY,
  POSITIONING_TERM,
} from '#shared/law/articles-teaching'
import { type Written, heading, isSo, law, one, points, some, strong, words } from '../writing'

/** When a positioning device may be used, and for how long. */
export const positioning: Written = {
  title: '电子定位：什么时候用，有什么限制',
  summary: '手机签到和电子定位装置有什么不同；什么情形才能用、最长多久、坏了怎么办。',
  stages: ['regular'],
  field: 'correction',
  audience: 'everyone',
  parts: [
    heading('两样东西不要混'),
    words('平时手机签到，', strong('只在您点的时候取一次位置'), '。不点，就不取。'),
    words('电子定位装置是另外一样东西，要单独批准。没有批准，就不能给您用。'),
    heading('只有五种情形'),
    words('有下面的情形之一，经县级司法行政部门负责人批准，可以使用：'),
    points(
      '违反人民法院禁止令。',
      '没有正当理由，未经批准离开所居住的市、县。',
      '不肯按规定报告自己的活动情况，受到警告。',
      '违反监督管理规定，受到治安管理处罚。',
      '准备提请撤销缓刑、撤销假释，或者提请收监执行。',
    ),
    words('法律写的是“可以”：由负责人看情况决定，不是自动就用。'),
    heading('最长多久'),
    law(POSITIONING_TERM),
    words('一次最长三个月。不需要了，应当及时解除。要延长，先评估，再批准。'),
    heading('看到的位置怎么用'),
    law(POSITIONING_SECRECY),
    words('手机里的“谁看过我的信息”，可以查到谁看过、为什么看。'),
    heading('戴着的时候'),
    points(
      '通知书上写着期限和要求，收好。',
      '每天充电，别让它没电。',
      '不自己拆，也不让别人拆。',
      '皮肤磨破、发痒，马上说，可以调整，也可以去看医生。',
      '干活、洗澡怎么戴，问工作人员。',
    ),
    heading('坏了怎么办'),
    words('不亮了、不响了、掉了，马上打电话给司法所。', strong('机器坏了不是您的错，说清楚就好。')),
    heading('有意见'),
    words('觉得不该用、用得太久，可以问理由。也可以向人民检察院反映。'),
    words('到了期限，没有人来解除，您可以打电话问。'),
  ],
  questions: [
    isSo(false, {
      ask: '用手机签到，就等于戴了电子定位装置。',
      why: '手机签到只在您点的时候取一次位置。电子定位装置要单独批准，是另外一样东西。',
    }),
    one(1, ['任何一位工作人员', '县级司法行政部门负责人', '村委会主任'], {
      ask: '使用电子定位装置，由谁批准？',
      why: '法律写明，要经县级司法行政部门负责人批准。',
      law: POSITIONING_GROUNDS,
    }),
    one(0, ['三个月', '一年', '一直到矫正结束'], {
      ask: '电子定位装置，一次最长用多久？',
      why: '期限不得超过三个月。要延长，先评估，再批准，每次也不得超过三个月。',
      law: POSITIONING_TERM,
    }),
    some(
      [0, 2],
      ['违反人民法院禁止令', '年纪大、记性不好', '无正当理由，未经批准离开所居住的县', '手机坏了'],
      {
        ask: '下面哪些是法律写明可以使用的情形？（可以选多个）',
        why: '法律只写了五种情形。年纪大、手机坏了，都不在里面。',
        law: POSITIONING_GROUNDS,
      },
    ),
    one(0, ['马上打电话给司法所', '自己拆开修', '先放着，下个月再说'], {
      ask: '装置突然不亮了，怎么办？',
      why: '马上说清楚就好。自己拆，反而说不清楚。',
    }),
    isSo(false, {
      ask: '装置得到的位置信息，可以拿去做别的用途。',
      why: '有关信息只能用于社区矫正工作，而且应当严格保密。',
      law: POSITIONING_SECRECY,
    }),
    one(1, ['没有办法', '可以问理由，也可以向人民检察院反映', '自己剪断'], {
      ask: '您觉得装置用得太久，不合理，可以怎么办？',
      why: '您有权反映，收到的机关应当及时办理，并且把结果告诉您。',
      law: COMPLAINTS,
    }),
  ],
}
