import {
  GUARDIANS_CARE,
  YOUNG_APART,
  YOUNG_EQUAL,
  YOUNG_SECRECY,
  YOUNG_STAY_YOUNG,
} from '#shared/law/articles-teaching'
import { BULLIED_ONLINE, RECORD_OF_YOUTH } from '#shared/law/articles-teaching-others'
import {
  type Written,
  heading,
  isSo,
  law,
  one,
  points,
  some,
  steps,
  strong,
  words,
} from '../writing'

/** For those under the rules for juveniles. */
export const young: Written = {
  title: '写给你：你有哪些权利，谁来帮你',
  summary: '和大人分开、替你保密、上学工作不受歧视；遇到麻烦找谁。',
  stages: ['intake', 'regular'],
  field: 'minors',
  audience: 'minors',
  parts: [
    heading('这一课是写给你的'),
    words('法律对未成年人有专门的规定。知道了，心里就有底。'),
    heading('和大人分开'),
    law(YOUNG_APART),
    words('上课、活动、谈话，都和大人分开。矫正中满了十八岁，也继续照这个规定办。'),
    heading('你的事要保密'),
    law(YOUNG_SECRECY),
    words('有人到处说你的事，告诉司法所，或者让家长去说。'),
    heading('上学和工作'),
    law(YOUNG_EQUAL),
    points(
      '义务教育没读完，会有人帮你回学校。',
      '满了十六岁想工作，可以要培训和指导。',
      '因为这件事不让你上学、不要你，说出来，有部门管。',
    ),
    words('以后找工作，还有一条对你有利的规定：'),
    law(RECORD_OF_YOUTH),
    heading('谁来帮你'),
    words('爸爸妈妈，或者别的监护人，要照顾你。他们不管你，也告诉司法所。'),
    points(
      '司法所：签到、报告、学习、上学的事。',
      '12355：心里烦、和家里吵架、交朋友的事。',
      '12348：法律上的事。',
      '110：有人打你、骗你、逼你。',
    ),
    heading('朋友叫你去做不好的事'),
    steps('说一句：“家里叫我回去。”', '离开。', '告诉一个你信得过的大人。'),
    words('手机、身份证、银行卡，不借给别人用。'),
    heading('被欺负了'),
    words(
      strong('不是你的错。'),
      '告诉家长和老师，严重的打110。网上欺负你的，先截图，再让平台删掉。',
    ),
    heading('举个例子'),
    words('小林在群里被人骂，照片也被发了出去。他先截了图，再告诉妈妈。'),
    words('妈妈让平台删掉照片，老师也找了那几个同学。小林没有骂回去。'),
    heading('签到和报告'),
    words('手机坏了、没有信号，先点“签不了到？”报告故障，不算违规。不懂就问，问多少次都可以。'),
  ],
  questions: [
    isSo(true, {
      ask: '未成年人的社区矫正，应当和成年人分开进行。',
      why: '上课、活动都和大人分开，是法律规定的。',
      law: YOUNG_APART,
    }),
    one(1, ['从生日那天起和大人一起', '继续按未成年人的规定办', '马上结束'], {
      ask: '在矫正期间满了十八岁，怎么办？',
      why: '法律写明，继续按照未成年人社区矫正的规定执行。',
      law: YOUNG_STAY_YOUNG,
    }),
    some([0, 1, 2], ['复学', '升学', '就业', '不用写作业'], {
      ask: '在哪些方面，你和别的同学有一样的权利？（可以选多个）',
      why: '复学、升学、就业，权利都一样，任何单位和个人不得歧视。',
      law: YOUNG_EQUAL,
    }),
    one(0, ['截图，告诉家长，要求平台删掉', '骂回去', '把手机扔了'], {
      ask: '有人在网上发你的照片骂你。怎么办？',
      why: '你和家长有权通知平台删除、屏蔽。截图是证据。',
      law: BULLIED_ONLINE,
    }),
    one(2, ['借给他，是好朋友', '收点钱再借', '不借，告诉家里人'], {
      ask: '朋友想借你的银行卡收一笔钱。怎么办？',
      why: '钱的来路说不清，追查起来先找到你。卡不借给任何人。',
    }),
    isSo(true, {
      ask: '监护人要照顾你、管教你。',
      why: '这是法律给监护人的责任。他们不管你，可以告诉司法所。',
      law: GUARDIANS_CARE,
    }),
  ],
}
