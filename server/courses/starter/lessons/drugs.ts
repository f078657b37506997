import { DRUGS_AT_HOME, DRUGS_USED, GAMBLING } from '#shared/law/articles-teaching-others'
import { type Written, heading, isSo, law, one, points, some, strong, words } from '../writing'

/** How to stay away from drugs and gambling, and out of them. */
export const drugs: Written = {
  title: '远离毒品和赌博',
  summary: '毒品会装成什么样；别人叫您时怎么说；想戒、欠了赌债，找谁。',
  stages: ['regular'],
  field: 'drugs',
  audience: 'everyone',
  parts: [
    heading('毒品：一次也不试'),
    words(
      '有的毒品看着不像毒品，像糖、像奶茶、像烟。',
      strong('来路不明的东西，不吃、不喝、不抽。'),
    ),
    law(DRUGS_USED),
    words('自己吸、给别人、留人在自己家里吸，法律都管。'),
    law(DRUGS_AT_HOME),
    heading('别人叫您，这样说'),
    points(
      '“医生不让。”',
      '“家里有急事，我先走了。”',
      '不进那个门，不上那辆车。',
      '替人带东西，不知道里面是什么，不带。',
      '走开以后，告诉家里人，或者告诉司法所。',
    ),
    heading('想戒，有人帮'),
    words('已经沾上了，也有办法。到正规医院去看，或者请司法所帮您联系。早说，路就多。'),
    words('吃了不明的东西，人不对劲，马上打120。'),
    heading('赌博：十赌九输'),
    law(GAMBLING),
    words('网上赌也是赌。“棋牌群”“彩票群”，先让您赢一点，再让您输光。'),
    points(
      '打牌图个高兴，不要玩钱。',
      '不替赌场放哨、接送人、出房子。',
      '不帮人收钱、转钱。',
      '欠了赌债，不借高利贷。',
      '有人上门逼债、吓您，打110。',
    ),
    heading('家里有人沾上了'),
    words(
      '不打，不骂，也不要一次次替他还钱。陪他去看医生。不知道怎么办，打12348问。家里有孩子的，先把孩子照看好。',
    ),
  ],
  questions: [
    isSo(false, {
      ask: '毒品一看就能认出来。',
      why: '有的毒品做得像糖、像饮料、像烟。来路不明的，都不要碰。',
    }),
    one(1, ['钱不少，帮他带', '不带，走开，告诉家里人或者司法所', '打开看看再说'], {
      ask: '有人出钱请您带一个包，不说里面是什么。怎么办？',
      why: '里面可能是违法的东西。不带、不碰，走开再说。',
    }),
    some([0, 1, 2], ['吸毒', '留人在自己家里吸毒', '介绍别人买毒品', '陪家里人去戒毒'], {
      ask: '哪些是法律不允许的？（可以选多个）',
      why: '自己吸、容留别人吸、介绍买卖，都不允许。陪家里人去戒毒是帮他。',
      law: DRUGS_AT_HOME,
    }),
    isSo(false, {
      ask: '在手机上赌，不算赌博。',
      why: '网上赌也是赌。参与赌博，赌资较大的，要受处罚。',
      law: GAMBLING,
    }),
    one(2, ['再借一笔钱去还', '躲到外县去', '打110，再告诉司法所'], {
      ask: '欠了赌债，有人上门吓您。怎么办？',
      why: '吓人、逼债，警察会管。离开本县还要先申请，躲出去会更麻烦。',
    }),
    one(0, ['到正规医院看，或者请司法所帮忙联系', '自己关在家里硬扛', '换一种来代替'], {
      ask: '想戒毒，又怕别人知道，可以怎么做？',
      why: '医生有办法，也会替您保密。司法所可以帮您联系。',
    }),
    isSo(false, {
      ask: '给赌场放哨、接送人，自己没有赌，就没有事。',
      why: '为了赚钱，给赌博提供条件的，也要受处罚。',
      law: GAMBLING,
    }),
  ],
}
