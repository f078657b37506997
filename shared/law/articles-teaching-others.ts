import type { Article } from './articles'

/** After a suspended sentence ran its time the penalty is no longer executed. */
export const END_OF_SUSPENSION: Article = {
  cite: '《刑法》第七十六条',
  words:
    '对宣告缓刑的犯罪分子，在缓刑考验期限内，依法实行社区矫正，如果没有本法第七十七条规定的情形，缓刑考验期满，原判的刑罚就不再执行，并公开予以宣告。',
  inForceFrom: '2011-05-01',
}

/** A former penalty is told truthfully when one is employed. */
export const RECORD_TOLD_AT_WORK: Article = {
  cite: '《刑法》第一百条第一款',
  words:
    '依法受过刑事处罚的人，在入伍、就业的时候，应当如实向有关单位报告自己曾受过刑事处罚，不得隐瞒。',
  inForceFrom: '1997-10-01',
}

/** Who was under age then, with five years at most, need not tell it. */
export const RECORD_OF_YOUTH: Article = {
  cite: '《刑法》第一百条第二款',
  words: '犯罪的时候不满十八周岁被判处五年有期徒刑以下刑罚的人，免除前款规定的报告义务。',
  inForceFrom: '2011-05-01',
}

/** What follows from breaking an order of the court; lead and first item. */
export const ORDER_BROKEN: Article = {
  cite: '《治安管理处罚法》第七十三条第一项',
  words:
    '有下列行为之一的，处警告或者一千元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处一千元以下罚款：（一）违反人民法院刑事判决中的禁止令或者职业禁止决定的；',
  inForceFrom: '2026-01-01',
}

/** What follows from abusing somebody of the family; lead and first item. */
export const FAMILY_ABUSED: Article = {
  cite: '《治安管理处罚法》第五十三条第一项',
  words:
    '有下列行为之一的，处五日以下拘留或者警告；情节较重的，处五日以上十日以下拘留，可以并处一千元以下罚款：（一）虐待家庭成员，被虐待人或者其监护人要求处理的；',
  inForceFrom: '2026-01-01',
}

/** What follows from hitting or hurting somebody. */
export const HIT_SOMEBODY: Article = {
  cite: '《治安管理处罚法》第五十一条第一款',
  words:
    '殴打他人的，或者故意伤害他人身体的，处五日以上十日以下拘留，并处五百元以上一千元以下罚款；情节较轻的，处五日以下拘留或者一千元以下罚款。',
  inForceFrom: '2026-01-01',
}

/** What follows from not heeding a written warning of the police about violence at home; lead and second item. */
export const WARNING_UNHEEDED: Article = {
  cite: '《治安管理处罚法》第七十三条第二项',
  words:
    '有下列行为之一的，处警告或者一千元以下罚款；情节较重的，处五日以上十日以下拘留，可以并处一千元以下罚款：（二）拒不执行公安机关依照《中华人民共和国反家庭暴力法》、《中华人民共和国妇女权益保障法》出具的禁止家庭暴力告诫书、禁止性骚扰告诫书的；',
  inForceFrom: '2026-01-01',
}

/** What follows from gambling for much, or from making it possible. */
export const GAMBLING: Article = {
  cite: '《治安管理处罚法》第八十二条',
  words:
    '以营利为目的，为赌博提供条件的，或者参与赌博赌资较大的，处五日以下拘留或者一千元以下罚款；情节严重的，处十日以上十五日以下拘留，并处一千元以上五千元以下罚款。',
  inForceFrom: '2026-01-01',
}

/** What follows from having, giving or taking drugs; lead and first three items. */
export const DRUGS_USED: Article = {
  cite: '《治安管理处罚法》第八十四条第一款第一项至第三项',
  words:
    '有下列行为之一的，处十日以上十五日以下拘留，可以并处三千元以下罚款；情节较轻的，处五日以下拘留或者一千元以下罚款：（一）非法持有鸦片不满二百克、海洛因或者甲基苯丙胺不满十克或者其他少量毒品的；（二）向他人提供毒品的；（三）吸食、注射毒品的；',
  inForceFrom: '2026-01-01',
}

/** What follows from letting others take drugs at one's place, or from bringing sellers together. */
export const DRUGS_AT_HOME: Article = {
  cite: '《治安管理处罚法》第八十五条第二款',
  words:
    '容留他人吸食、注射毒品或者介绍买卖毒品的，处十日以上十五日以下拘留，可以并处三千元以下罚款；情节较轻的，处五日以下拘留或者一千元以下罚款。',
  inForceFrom: '2026-01-01',
}

/** Who has not served his sentence does not leave the country; lead and first two items. */
export const LEAVING_CHINA: Article = {
  cite: '《出境入境管理法》第十二条第一项、第二项',
  words:
    '中国公民有下列情形之一的，不准出境：（一）未持有效出境入境证件或者拒绝、逃避接受边防检查的；（二）被判处刑罚尚未执行完毕或者属于刑事案件被告人、犯罪嫌疑人的；',
  inForceFrom: '2013-07-01',
}

/** Data about a person are protected by law. */
export const DATA_PROTECTED: Article = {
  cite: '《个人信息保护法》第二条',
  words: '自然人的个人信息受法律保护，任何组织、个人不得侵害自然人的个人信息权益。',
  inForceFrom: '2021-11-01',
}

/** Everybody may see and copy the data about himself. */
export const DATA_SEEN: Article = {
  cite: '《个人信息保护法》第四十五条第一款',
  words:
    '个人有权向个人信息处理者查阅、复制其个人信息；有本法第十八条第一款、第三十五条规定情形的除外。',
  inForceFrom: '2021-11-01',
}

/** Parents and other guardians look after those under age. */
export const PARENTS_DUTY: Article = {
  cite: '《未成年人保护法》第七条第一款',
  words: '未成年人的父母或者其他监护人依法对未成年人承担监护职责。',
  inForceFrom: '2021-06-01',
}

/** What parents and guardians never do; lead and first item. */
export const PARENTS_NEVER: Article = {
  cite: '《未成年人保护法》第十七条第一项',
  words:
    '未成年人的父母或者其他监护人不得实施下列行为：（一）虐待、遗弃、非法送养未成年人或者对未成年人实施家庭暴力；',
  inForceFrom: '2021-06-01',
}

/** What parents do when a child was harmed. */
export const CHILD_HARMED: Article = {
  cite: '《未成年人保护法》第二十条',
  words:
    '未成年人的父母或者其他监护人发现未成年人身心健康受到侵害、疑似受到侵害或者其他合法权益受到侵犯的，应当及时了解情况并采取保护措施；情况严重的，应当立即向公安、民政、教育等部门报告。',
  inForceFrom: '2021-06-01',
}

/** Children under eight are not left alone. */
export const CHILD_ALONE: Article = {
  cite: '《未成年人保护法》第二十一条第一款',
  words:
    '未成年人的父母或者其他监护人不得使未满八周岁或者由于身体、心理原因需要特别照顾的未成年人处于无人看护状态，或者将其交由无民事行为能力、限制民事行为能力、患有严重传染性疾病或者其他不适宜的人员临时照护。',
  inForceFrom: '2021-06-01',
}

/** Who is bullied online may have it taken down. */
export const BULLIED_ONLINE: Article = {
  cite: '《未成年人保护法》第七十七条第二款',
  words:
    '遭受网络欺凌的未成年人及其父母或者其他监护人有权通知网络服务提供者采取删除、屏蔽、断开链接等措施。网络服务提供者接到通知后，应当及时采取必要的措施制止网络欺凌行为，防止信息扩散。',
  inForceFrom: '2021-06-01',
}
