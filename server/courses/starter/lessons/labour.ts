import {
  LEAVE_FOR_GOOD_REASON,
  PRIVACY_ON_VISITS,
  TRAINING_FOR_WORK,
} from '#shared/law/articles-teaching'
import { RECORD_TOLD_AT_WORK } from '#shared/law/articles-teaching-others'
import { DANGEROUS_WORK_REFUSED, NO_DEPOSIT, WAGES_IN_TIME } from '../unchecked-articles'
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

/** What one may ask for when looking for work and at work. */
export const labour: Written = {
  title: '找工作和上班：您有哪些权利',
  summary: '招工时当心什么；合同、工资、加班；老板不给钱怎么办。',
  stages: ['regular', 'pre-release'],
  field: 'labour',
  audience: 'adults',
  parts: [
    heading('可以请司法所帮忙'),
    words('找工作有困难，可以问有没有技能培训、就业指导。'),
    law(TRAINING_FOR_WORK),
    heading('找工作时'),
    points(
      '要交“押金”“保证金”“服装费”的，不要交。',
      '身份证可以给他看，不要让他扣下。',
      '问清楚：做什么、在哪里、多少钱、哪天发、有没有保险。',
      '去外县上班，要先向司法所申请。',
    ),
    law(NO_DEPOSIT),
    heading('要不要说自己的事'),
    words('刑法有一条，您要知道：'),
    law(RECORD_TOLD_AT_WORK),
    words(
      '怎么说、什么时候说，拿不准，',
      strong('先打12348问'),
      '，或者和司法所商量。工作人员要替您保密。',
    ),
    heading('上班以后'),
    points('要签书面合同，自己留一份。', '工资要按时、足额发。', '加班要给加班费。'),
    words('叫您干危险的活、不按规矩干，可以不干：'),
    law(DANGEROUS_WORK_REFUSED),
    heading('老板不给工资'),
    law(WAGES_IN_TIME),
    steps(
      '留好证据：合同、工牌、考勤、工资条、聊天记录。',
      '先和老板要，说清楚多少钱、哪天给。',
      '还不给，打12333，或者到人力资源和社会保障局反映。',
      '还是不行，打12348，问怎么申请仲裁、怎么申请法律援助。',
    ),
    words('不要动手，也不要堵门，那样会给自己惹上麻烦。'),
    heading('受了伤'),
    words(
      '干活时受伤，先看病，重的打120。病历、现场照片、同事的电话，都留着。再打12333问工伤怎么办。',
    ),
  ],
  questions: [
    one(1, ['交，不交就没有工作', '不交，换一家问', '先交一半'], {
      ask: '招工的人说，先交押金才让上班。怎么办？',
      why: '用人单位招工，不得以各种名义向您收钱。',
      law: NO_DEPOSIT,
    }),
    isSo(false, {
      ask: '老板可以把您的身份证扣下来保管。',
      why: '法律写明，不得扣押身份证和其他证件。看一看、登记一下可以，扣下不行。',
      law: NO_DEPOSIT,
    }),
    one(0, ['12333', '120', '119', '122'], {
      ask: '老板一直不给工资，打哪个电话反映？',
      why: '12333管工资、社保、工伤的事。120是急救，119是火警，122是交通事故。',
      law: WAGES_IN_TIME,
    }),
    some([0, 1, 2], ['做什么、在哪里做', '多少钱、哪天发', '有没有保险', '老板家住哪里'], {
      ask: '上班之前，要问清楚什么？（可以选多个）',
      why: '做什么、多少钱、有没有保险，都和您有关，先问清楚，写进合同。',
    }),
    inOrder(
      [
        '留好合同、考勤等证据',
        '和老板要，说清数目和日子',
        '打12333或者到人社局反映',
        '打12348问仲裁和法律援助',
      ],
      { ask: '工资被拖欠。请按先后排好。', why: '先有证据，再一步一步来。' },
    ),
    isSo(true, {
      ask: '到外县上班，要先向司法所申请。',
      why: '离开所居住的市、县要得到批准。工作需要是正当理由，经常要去的还可以办简化的手续。',
      law: LEAVE_FOR_GOOD_REASON,
    }),
    isSo(true, {
      ask: '工作人员上门走访时，要替您保密。',
      why: '法律要求保护您的身份信息和个人隐私。',
      law: PRIVACY_ON_VISITS,
    }),
  ],
}
