import { RELEASE_CERTIFICATE, SOCIAL_HELP } from '#shared/law/articles-teaching'
import { END_OF_SUSPENSION } from '#shared/law/articles-teaching-others'
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

/** What comes before the end, on the day and after it. */
export const release: Written = {
  title: '快结束了：解除矫正前后要做的事',
  summary: '哪一天结束；之前要办完什么；那天会拿到什么；以后还能找谁。',
  stages: ['pre-release'],
  field: 'correction',
  audience: 'everyone',
  parts: [
    heading('哪一天结束'),
    words(
      '看判决书、裁定书、决定书上的日期。',
      strong('自己不要估。'),
      '算不清，请司法所的人帮您看。',
    ),
    heading('最后一个月'),
    steps(
      '把没交的报告、没学完的课补上。',
      '问司法所要不要写个人总结，哪天交。不会写，可以口头说，请人帮着写。',
      '想好以后住在哪里、做什么。要帮忙，现在就说。',
      '把身份证、社保卡、医保查一遍，过期的去补办。',
    ),
    words('在正式解除以前，签到、报告、请假都照常。'),
    heading('到期那天'),
    law(RELEASE_CERTIFICATE),
    words('您会拿到解除社区矫正证明书。', strong('收好，拍张照片存着。'), '到期没有拿到，可以问。'),
    words('判缓刑的，考验期满，没有应当撤销缓刑的情形，原来判的刑就不再执行。'),
    words('暂予监外执行的，刑期满了，由监狱、看守所办手续。'),
    heading('结束以后'),
    points(
      '不用再签到、再报告，手机也不再取您的位置。',
      '去外地不用再向司法所请假。',
      '判了罚金没有交完的，还要交。有困难，去法院说明。',
      '您的档案照规定保管，工作人员照样要替您保密。',
    ),
    heading('还能找谁'),
    words('找工作、看病、没有地方住，还可以找司法所、找乡镇政府。'),
    points('12333：找工作、社保。', '12348：法律上的事。', '110、120：有危险、得急病。'),
    heading('举个例子'),
    words('老刘还有一个月到期。他请女儿帮着写好总结，又去把社保卡补办了。'),
    words('到期那天，他领了证明书，收在户口本里，拍了一张照片存在手机上。'),
    words('第二个月他想去外县打工，收拾好东西就去了，不用再请假。'),
    heading('往后的日子'),
    points(
      '先把每个月的开支算一算，有多少花多少。',
      '常来往的人，选让您心里踏实的。',
      '遇到难处，早点说，别等到扛不住。',
    ),
  ],
  questions: [
    one(1, ['自己心里估的', '判决书、裁定书、决定书上写的', '邻居说的'], {
      ask: '矫正哪一天结束，以什么为准？',
      why: '以法律文书上的日期为准。算不清，请司法所的人帮您看。',
    }),
    one(0, ['解除社区矫正证明书', '一笔补助', '新的判决书'], {
      ask: '矫正期满，您会拿到什么？',
      why: '社区矫正机构应当发给您解除社区矫正证明书。',
      law: RELEASE_CERTIFICATE,
    }),
    isSo(false, {
      ask: '最后一个月，签到、报告可以不做了。',
      why: '在正式解除以前，一切照常。',
    }),
    isSo(true, {
      ask: '缓刑考验期满，没有应当撤销缓刑的情形，原来判的刑就不再执行。',
      why: '刑法里写明了。拿不准的，请司法所的人帮您看判决书。',
      law: END_OF_SUSPENSION,
    }),
    some([0, 1, 2], ['申请社会救助', '参加社会保险', '获得法律援助', '不还别人的钱'], {
      ask: '矫正期间有困难，可以要哪些帮助？（可以选多个）',
      why: '这三样法律都写明了，司法所要给必要的协助。快结束了也可以申请。',
      law: SOCIAL_HELP,
    }),
    inOrder(
      ['补上没交的报告、没学完的课', '问清楚要不要写个人总结', '到期那天领证明书', '把证明书收好'],
      { ask: '快结束了。请按先后排好。', why: '先把该做的做完，到期领证明书，再收好。' },
    ),
  ],
}
