import { KEEPING_RULES, LEAVING_HOME_AREA } from '#shared/law/articles'
import { COMPLAINTS, NO_DISCRIMINATION, NO_RETALIATION } from '#shared/law/articles-teaching'
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

/** What one may and what one must do in correction. */
export const rights: Written = {
  title: '矫正期间：您的权利和义务',
  summary: '知道自己有哪些权利、要做到哪些事；做不到的时候怎么办。',
  stages: ['intake'],
  field: 'correction',
  audience: 'everyone',
  parts: [
    heading('先说最要紧的'),
    words('社区矫正，就是您住在家里，照常干活过日子，同时按规定报告、学习、接受管理。'),
    words('您有要做到的事，也有', strong('别人不能侵犯的权利'), '。两样都要知道。'),
    heading('您的权利'),
    law(NO_DISCRIMINATION),
    points(
      '找工作、上学、办社保，不因为在矫正就受歧视。',
      '管理的办法不能过分，不能没必要地影响您上班和生活。',
      '工作人员上门走访，要替您保密。',
      '有困难，可以申请救助、参加社会保险、申请法律援助。司法所要帮您。',
      '表现突出的，应当给予表扬。',
    ),
    words('觉得自己的权利受到侵害，可以找检察院。'),
    law(COMPLAINTS),
    words('因为您反映问题就打击报复，是法律不允许的。'),
    heading('您要做到的'),
    law(KEEPING_RULES),
    words('说得简单些，就是这几件：'),
    points(
      '遵守法律，做到判决书、决定书上写的事。',
      '按时报告自己的情况。',
      '离开本市、本县，或者搬家，先申请，批准了再走。',
      '有些人不能随便见。见之前先问司法所。',
      '参加安排的学习。',
    ),
    heading('一时做不到，怎么办'),
    words('手机坏了、没有信号、生病了，谁都会遇到。', strong('早点说，就没事。')),
    steps(
      '手机还能用：点“签不了到？”，报告故障。',
      '手机用不了：打电话给司法所，或者到司法所当面说。',
      '说清楚：什么时候、出了什么事、现在怎么样。',
      '看病的单子、车票，留着。',
    ),
    words('报告了故障，当天的签到就停止计时，不算违规。'),
    heading('有不明白的'),
    words('先问司法所。也可以打12348问法律问题，不收钱。'),
  ],
  questions: [
    one(
      1,
      ['等明天再说', '马上报告故障，或者打电话、到司法所说明', '请邻居替我签到', '把手机关掉'],
      {
        ask: '手机突然坏了，今天签不了到。最好怎么做？',
        why: '报告了故障，当天的签到就停止计时，不算违规。别人不能替您签到。',
      },
    ),
    isSo(false, {
      ask: '人在矫正期间，找工作时受到歧视是应该的。',
      why: '法律写明：在就业、就学和享受社会保障等方面不受歧视。',
      law: NO_DISCRIMINATION,
    }),
    some([0, 1], ['离开本县去外地', '搬家', '在本村走亲戚', '到镇上赶集'], {
      ask: '您住在县里。下面哪些事，要先申请、得到批准？（可以选多个）',
      why: '离开所居住的市、县，或者搬家，要先得到批准。在本县里平常走动，一般不用申请；有禁止令的，看禁止令。',
      law: LEAVING_HOME_AREA,
    }),
    one(1, ['忍着，不说', '向人民检察院或者有关机关反映', '等矫正结束再说'], {
      ask: '您觉得自己的权利受到了侵害，可以怎么办？',
      why: '您有权反映。收到的机关应当及时办理，并且把结果告诉您。',
      law: COMPLAINTS,
    }),
    isSo(true, {
      ask: '因为反映问题就打击报复，是法律不允许的。',
      why: '工作人员打击报复的，要受处分；构成犯罪的，要追究刑事责任。',
      law: NO_RETALIATION,
    }),
    inOrder(
      [
        '报告故障，或者打电话给司法所',
        '说清楚什么时候、出了什么事',
        '留好病历、车票等单子',
        '照工作人员的答复去做',
      ],
      {
        ask: '生病住院，签不了到。请按先后排好。',
        why: '先让司法所知道，再把事情说清楚、把单子留好，然后照答复去做。',
      },
    ),
  ],
}
