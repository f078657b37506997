import type { Article } from '#shared/law/articles'

/*
 * Laws whose text was read in a public collection only and has not been compared with the official one.
 * A lesson that quotes one of them stays a draft until somebody has compared it.
 */

/** Nobody drives after drinking, under the influence of drugs, ill or worn out. */
export const NO_DRIVING_AFTER_DRINKING: Article = {
  cite: '《道路交通安全法》第二十二条第二款',
  words:
    '饮酒、服用国家管制的精神药品或者麻醉药品，或者患有妨碍安全驾驶机动车的疾病，或者过度疲劳影响安全驾驶的，不得驾驶机动车。',
  inForceFrom: '2004-05-01',
}

/** What follows from driving after a drink. */
export const DROVE_AFTER_DRINKING: Article = {
  cite: '《道路交通安全法》第九十一条第一款',
  words:
    '饮酒后驾驶机动车的，处暂扣六个月机动车驾驶证，并处一千元以上二千元以下罚款。因饮酒后驾驶机动车被处罚，再次饮酒后驾驶机动车的，处十日以下拘留，并处一千元以上二千元以下罚款，吊销机动车驾驶证。',
  inForceFrom: '2011-05-01',
}

/** What follows from driving drunk. */
export const DROVE_DRUNK: Article = {
  cite: '《道路交通安全法》第九十一条第二款',
  words:
    '醉酒驾驶机动车的，由公安机关交通管理部门约束至酒醒，吊销机动车驾驶证，依法追究刑事责任；五年内不得重新取得机动车驾驶证。',
  inForceFrom: '2011-05-01',
}

/** What a driver does after an accident. */
export const AFTER_AN_ACCIDENT: Article = {
  cite: '《道路交通安全法》第七十条第一款',
  words:
    '在道路上发生交通事故，车辆驾驶人应当立即停车，保护现场；造成人身伤亡的，车辆驾驶人应当立即抢救受伤人员，并迅速报告执勤的交通警察或者公安机关交通管理部门。因抢救受伤人员变动现场的，应当标明位置。乘车人、过往车辆驾驶人、过往行人应当予以协助。',
  inForceFrom: '2004-05-01',
}

/** What violence at home is. */
export const VIOLENCE_AT_HOME: Article = {
  cite: '《反家庭暴力法》第二条',
  words:
    '本法所称家庭暴力，是指家庭成员之间以殴打、捆绑、残害、限制人身自由以及经常性谩骂、恐吓等方式实施的身体、精神等侵害行为。',
  inForceFrom: '2016-03-01',
}

/** A court protects who asks for it. */
export const PROTECTION_ORDER: Article = {
  cite: '《反家庭暴力法》第二十三条第一款',
  words:
    '当事人因遭受家庭暴力或者面临家庭暴力的现实危险，向人民法院申请人身安全保护令的，人民法院应当受理。',
  inForceFrom: '2016-03-01',
}

/** It may be asked for by word of mouth. */
export const PROTECTION_BY_WORD_OF_MOUTH: Article = {
  cite: '《反家庭暴力法》第二十四条',
  words:
    '申请人身安全保护令应当以书面方式提出；书面申请确有困难的，可以口头申请，由人民法院记入笔录。',
  inForceFrom: '2016-03-01',
}

/** How soon a court protects. */
export const PROTECTION_IN_TIME: Article = {
  cite: '《反家庭暴力法》第二十八条',
  words:
    '人民法院受理申请后，应当在七十二小时内作出人身安全保护令或者驳回申请；情况紧急的，应当在二十四小时内作出。',
  inForceFrom: '2016-03-01',
}

/** Nobody takes papers or money from who begins to work. */
export const NO_DEPOSIT: Article = {
  cite: '《劳动合同法》第九条',
  words:
    '用人单位招用劳动者，不得扣押劳动者的居民身份证和其他证件，不得要求劳动者提供担保或者以其他名义向劳动者收取财物。',
  inForceFrom: '2008-01-01',
}

/** A contract of work is written. */
export const WRITTEN_CONTRACT: Article = {
  cite: '《劳动合同法》第十条第一款',
  words: '建立劳动关系，应当订立书面劳动合同。',
  inForceFrom: '2008-01-01',
}

/** Wages are paid in full and in time. */
export const WAGES_IN_TIME: Article = {
  cite: '《劳动合同法》第三十条第一款',
  words: '用人单位应当按照劳动合同约定和国家规定，向劳动者及时足额支付劳动报酬。',
  inForceFrom: '2008-01-01',
}

/** Who refuses dangerous work does not break his contract. */
export const DANGEROUS_WORK_REFUSED: Article = {
  cite: '《劳动合同法》第三十二条第一款',
  words: '劳动者拒绝用人单位管理人员违章指挥、强令冒险作业的，不视为违反劳动合同。',
  inForceFrom: '2008-01-01',
}
