import {
  AFTER_AN_ACCIDENT,
  DROVE_AFTER_DRINKING,
  DROVE_DRUNK,
  NO_DRIVING_AFTER_DRINKING,
} from '../unchecked-articles'
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

/** On the road. */
export const traffic: Written = {
  title: '开车骑车：喝了酒就不开',
  summary: '喝酒、吃药、太累，不开车；证和车要办全；出了事故怎么做。',
  stages: ['regular'],
  field: 'traffic',
  audience: 'everyone',
  parts: [
    heading('一条线，不要过'),
    words('喝了酒，不开车。', strong('一杯也不开，隔夜酒没醒也不开。'), '汽车、摩托车，都一样。'),
    law(NO_DRIVING_AFTER_DRINKING),
    words('吃了让人犯困的药、身体不舒服、太累了，也先不开。'),
    heading('喝了酒开车会怎样'),
    law(DROVE_AFTER_DRINKING),
    law(DROVE_DRUNK),
    words('没有了驾驶证，很多活就干不成。一顿酒，不值得。'),
    heading('去吃席之前'),
    points(
      '知道要喝酒，就不开车去。',
      '请没喝酒的人开，或者坐车、住一晚。',
      '别人说“就一小段路”，也不开。',
      '别人喝了酒要开，劝住他，也不坐他的车。',
    ),
    heading('举个例子'),
    words('小杨去喝喜酒，出门前把车钥匙交给没喝酒的弟弟。'),
    words('散席的时候有人叫他开车送一段，他说：“我喝了，让我弟弟送。”大家都平安到家。'),
    heading('证和车'),
    points(
      '没有驾驶证，不开机动车。',
      '证被扣了、被吊销了，不开。',
      '车不借给没有证的人，不借给喝了酒的人。',
      '按时年检，买好交强险。',
    ),
    heading('骑车走路'),
    points(
      '骑摩托车、坐摩托车，都戴头盔。骑电动车也戴上。',
      '开车坐车，系好安全带。',
      '过马路看信号灯，走斑马线。',
      '晚上出门，穿亮一点的衣服。',
    ),
    heading('出了事故'),
    steps(
      '马上停车，不要跑。',
      '有人受伤，先打120，再打122。',
      '在后面放警示牌，人站到安全的地方。',
      '等警察来，照实说。',
      '告诉司法所。',
    ),
    words('心里再慌也不要走。停下来救人，比什么都要紧。'),
  ],
  questions: [
    isSo(false, {
      ask: '只喝了一杯，开一小段路，没有关系。',
      why: '饮酒后不得驾驶机动车。一杯也是饮酒，路短也是开车。',
      law: NO_DRIVING_AFTER_DRINKING,
    }),
    one(2, ['自己慢慢开回去', '喝点浓茶再开', '请没喝酒的人开，或者住一晚'], {
      ask: '在亲戚家喝了酒，晚上要回家，怎么办？',
      why: '浓茶、慢开都不能解酒。请没喝酒的人开，最稳当。',
    }),
    some([0, 1, 2], ['喝了酒', '吃了让人犯困的药', '太累了', '车刚洗过'], {
      ask: '哪些时候不能开车？（可以选多个）',
      why: '喝酒、生病、过度疲劳，影响安全驾驶的，都不得开车。犯困的药也先不要开车，问问医生。',
      law: NO_DRIVING_AFTER_DRINKING,
    }),
    inOrder(['马上停车', '有人受伤，打120', '打122报告事故', '等警察来，照实说', '告诉司法所'], {
      ask: '开车撞到了人。请按先后排好。',
      why: '停车、救人、报警，一样也不能少。',
      law: AFTER_AN_ACCIDENT,
    }),
    one(0, ['122', '12333', '12338'], {
      ask: '路上出了交通事故，打哪个电话？',
      why: '122是交通事故报警。有人受伤，先打120。',
    }),
    isSo(false, {
      ask: '醉酒开车，只是罚一点钱。',
      why: '醉酒驾驶机动车，要吊销驾驶证，还要依法追究刑事责任。',
      law: DROVE_DRUNK,
    }),
    isSo(true, {
      ask: '车不能借给没有驾驶证的人开。',
      why: '没有驾驶证的人不能开机动车。借给他，出了事，您也有责任。',
    }),
  ],
}
