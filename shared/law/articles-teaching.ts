import type { Article } from './articles'

/** Rights stay whole; nobody is held back at work, at school or in social security. */
export const NO_DISCRIMINATION: Article = {
  cite: '《社区矫正法》第四条第二款',
  words:
    '社区矫正对象依法享有的人身权利、财产权利和其他权利不受侵犯，在就业、就学和享受社会保障等方面不受歧视。',
  inForceFrom: '2020-07-01',
}

/** Who was sentenced outside reports in person within ten days. */
export const FIRST_REPORTING: Article = {
  cite: '《社区矫正法》第二十一条第一款',
  words:
    '人民法院判处管制、宣告缓刑、裁定假释的社区矫正对象，应当自判决、裁定生效之日起十日内到执行地社区矫正机构报到。',
  inForceFrom: '2020-07-01',
}

/** Identity and private life are protected on visits. */
export const PRIVACY_ON_VISITS: Article = {
  cite: '《社区矫正法》第二十六条第二款',
  words: '社区矫正机构开展实地查访等工作时，应当保护社区矫正对象的身份信息和个人隐私。',
  inForceFrom: '2020-07-01',
}

/** Leaving needs approval, which a good reason must get. */
export const LEAVE_FOR_GOOD_REASON: Article = {
  cite: '《社区矫正法》第二十七条第一款',
  words:
    '社区矫正对象离开所居住的市、县或者迁居，应当报经社区矫正机构批准。社区矫正机构对于有正当理由的，应当批准；对于因正常工作和生活需要经常性跨市、县活动的，可以根据情况，简化批准程序和方式。',
  inForceFrom: '2020-07-01',
}

/** Who does outstandingly well is to be praised. */
export const PRAISE: Article = {
  cite: '《社区矫正法》第二十八条第一款',
  words: '社区矫正对象认罪悔罪、遵守法律法规、服从监督管理、接受教育表现突出的，应当给予表扬。',
  inForceFrom: '2020-07-01',
}

/** The five grounds for a positioning device, and who approves it. */
export const POSITIONING_GROUNDS: Article = {
  cite: '《社区矫正法》第二十九条第一款',
  words:
    '社区矫正对象有下列情形之一的，经县级司法行政部门负责人批准，可以使用电子定位装置，加强监督管理：（一）违反人民法院禁止令的；（二）无正当理由，未经批准离开所居住的市、县的；（三）拒不按照规定报告自己的活动情况，被给予警告的；（四）违反监督管理规定，被给予治安管理处罚的；（五）拟提请撤销缓刑、假释或者暂予监外执行收监执行的。',
  inForceFrom: '2020-07-01',
}

/** A positioning device is worn for three months at most, then it is weighed anew. */
export const POSITIONING_TERM: Article = {
  cite: '《社区矫正法》第二十九条第二款',
  words:
    '前款规定的使用电子定位装置的期限不得超过三个月。对于不需要继续使用的，应当及时解除；对于期限届满后，经评估仍有必要继续使用的，经过批准，期限可以延长，每次不得超过三个月。',
  inForceFrom: '2020-07-01',
}

/** What a positioning device tells is secret and for correction only. */
export const POSITIONING_SECRECY: Article = {
  cite: '《社区矫正法》第二十九条第三款',
  words:
    '社区矫正机构对通过电子定位装置获得的信息应当严格保密，有关信息只能用于社区矫正工作，不得用于其他用途。',
  inForceFrom: '2020-07-01',
}

/** Who thinks that his rights were harmed may turn to the procuratorate. */
export const COMPLAINTS: Article = {
  cite: '《社区矫正法》第三十四条第二款',
  words:
    '社区矫正对象认为其合法权益受到侵害的，有权向人民检察院或者有关机关申诉、控告和检举。受理机关应当及时办理，并将办理结果告知申诉人、控告人和检举人。',
  inForceFrom: '2020-07-01',
}

/** Who finds it hard to get work may be helped with training and guidance. */
export const TRAINING_FOR_WORK: Article = {
  cite: '《社区矫正法》第三十七条',
  words:
    '社区矫正机构可以协调有关部门和单位，依法对就业困难的社区矫正对象开展职业技能培训、就业指导，帮助社区矫正对象中的在校学生完成学业。',
  inForceFrom: '2020-07-01',
}

/** Social assistance, insurance and legal aid are open to those in correction. */
export const SOCIAL_HELP: Article = {
  cite: '《社区矫正法》第四十三条',
  words:
    '社区矫正对象可以按照国家有关规定申请社会救助、参加社会保险、获得法律援助，社区矫正机构应当给予必要的协助。',
  inForceFrom: '2020-07-01',
}

/** At the end a certificate is handed over. */
export const RELEASE_CERTIFICATE: Article = {
  cite: '《社区矫正法》第四十四条',
  words:
    '社区矫正对象矫正期满或者被赦免的，社区矫正机构应当向社区矫正对象发放解除社区矫正证明书，并通知社区矫正决定机关、所在地的人民检察院、公安机关。',
  inForceFrom: '2020-07-01',
}

/** Those under age are kept apart from adults. */
export const YOUNG_APART: Article = {
  cite: '《社区矫正法》第五十二条第三款',
  words: '对未成年人的社区矫正，应当与成年人分别进行。',
  inForceFrom: '2020-07-01',
}

/** Guardians care for and guide those under age. */
export const GUARDIANS_CARE: Article = {
  cite: '《社区矫正法》第五十三条第一款',
  words: '未成年社区矫正对象的监护人应当履行监护责任，承担抚养、管教等义务。',
  inForceFrom: '2020-07-01',
}

/** Who somebody under age is stays secret. */
export const YOUNG_SECRECY: Article = {
  cite: '《社区矫正法》第五十四条第一款',
  words:
    '社区矫正机构工作人员和其他依法参与社区矫正工作的人员对履行职责过程中获得的未成年人身份信息应当予以保密。',
  inForceFrom: '2020-07-01',
}

/** Those under age have equal rights at school and at work. */
export const YOUNG_EQUAL: Article = {
  cite: '《社区矫正法》第五十七条',
  words:
    '未成年社区矫正对象在复学、升学、就业等方面依法享有与其他未成年人同等的权利，任何单位和个人不得歧视。',
  inForceFrom: '2020-07-01',
}

/** Who comes of age on the way stays under the rules for those under age. */
export const YOUNG_STAY_YOUNG: Article = {
  cite: '《社区矫正法》第五十八条',
  words: '未成年社区矫正对象在社区矫正期间年满十八周岁的，继续按照未成年人社区矫正有关规定执行。',
  inForceFrom: '2020-07-01',
}

/** Officials who retaliate for a complaint are disciplined; the item of the list. */
export const NO_RETALIATION: Article = {
  cite: '《社区矫正法》第六十一条第五项',
  words: '（五）对依法申诉、控告或者检举的社区矫正对象进行打击报复的；',
  inForceFrom: '2020-07-01',
}
