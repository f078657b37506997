import type { Article } from './articles'

/*
 * What the law says of offering work. The words are those of 《劳动法》 as amended on 2018-12-29,
 * 《劳动合同法》 of 2012-12-28 and 《就业促进法》 of 2015-04-24 in a public collection of statutes,
 * not of the official database: a lawyer of the county must compare them once before production.
 * 《社区矫正法》 was compared with its full text.
 */

/** An employer tells truly what the work is and what it pays. */
export const TOLD_TRULY: Article = {
  cite: '《劳动合同法》第八条',
  words:
    '用人单位招用劳动者时，应当如实告知劳动者工作内容、工作条件、工作地点、职业危害、安全生产状况、劳动报酬，以及劳动者要求了解的其他情况；用人单位有权了解劳动者与劳动合同直接相关的基本情况，劳动者应当如实说明。',
  inForceFrom: '2008-01-01',
}

/** Nobody keeps an applicant's identity card or asks for money. */
export const NO_CARDS_NO_MONEY: Article = {
  cite: '《劳动合同法》第九条',
  words:
    '用人单位招用劳动者，不得扣押劳动者的居民身份证和其他证件，不得要求劳动者提供担保或者以其他名义向劳动者收取财物。',
  inForceFrom: '2008-01-01',
}

/** What follows for who does. */
export const CARDS_AND_MONEY_GIVEN_BACK: Article = {
  cite: '《劳动合同法》第八十四条第一款、第二款',
  words:
    '用人单位违反本法规定，扣押劳动者居民身份证等证件的，由劳动行政部门责令限期退还劳动者本人，并依照有关法律规定给予处罚。用人单位违反本法规定，以担保或者其他名义向劳动者收取财物的，由劳动行政部门责令限期退还劳动者本人，并以每人五百元以上二千元以下的标准处以罚款；给劳动者造成损害的，应当承担赔偿责任。',
  inForceFrom: '2008-01-01',
}

/** What part-time work (非全日制用工) is. */
export const PART_TIME_HOURS: Article = {
  cite: '《劳动合同法》第六十八条',
  words:
    '非全日制用工，是指以小时计酬为主，劳动者在同一用人单位一般平均每日工作时间不超过四小时，每周工作时间累计不超过二十四小时的用工形式。',
  inForceFrom: '2008-01-01',
}

/** The least that an hour of part-time work pays. */
export const PART_TIME_PAY: Article = {
  cite: '《劳动合同法》第七十二条第一款',
  words: '非全日制用工小时计酬标准不得低于用人单位所在地人民政府规定的最低小时工资标准。',
  inForceFrom: '2008-01-01',
}

/** Nobody is treated worse for nation, race, sex or belief. */
export const EQUAL_WORK: Article = {
  cite: '《就业促进法》第三条',
  words:
    '劳动者依法享有平等就业和自主择业的权利。劳动者就业，不因民族、种族、性别、宗教信仰等不同而受歧视。',
  inForceFrom: '2008-01-01',
}

/** Whoever hires gives equal chances. */
export const EQUAL_CHANCES: Article = {
  cite: '《就业促进法》第二十六条',
  words:
    '用人单位招用人员、职业中介机构从事职业中介活动，应当向劳动者提供平等的就业机会和公平的就业条件，不得实施就业歧视。',
  inForceFrom: '2008-01-01',
}

/** Women are not refused, nor are marriage and children forbidden to them. */
export const WOMEN: Article = {
  cite: '《就业促进法》第二十七条第二款、第三款',
  words:
    '用人单位招用人员，除国家规定的不适合妇女的工种或者岗位外，不得以性别为由拒绝录用妇女或者提高对妇女的录用标准。用人单位录用女职工，不得在劳动合同中规定限制女职工结婚、生育的内容。',
  inForceFrom: '2008-01-01',
}

/** All nations work with equal rights. */
export const NATIONS: Article = {
  cite: '《就业促进法》第二十八条',
  words: '各民族劳动者享有平等的劳动权利。用人单位招用人员，应当依法对少数民族劳动者给予适当照顾。',
  inForceFrom: '2008-01-01',
}

/** Nobody is refused for a disability. */
export const DISABLED: Article = {
  cite: '《就业促进法》第二十九条第三款',
  words: '用人单位招用人员，不得歧视残疾人。',
  inForceFrom: '2008-01-01',
}

/** Nobody is refused because he carries an infection. */
export const CARRIERS: Article = {
  cite: '《就业促进法》第三十条',
  words:
    '用人单位招用人员，不得以是传染病病原携带者为由拒绝录用。但是，经医学鉴定传染病病原携带者在治愈前或者排除传染嫌疑前，不得从事法律、行政法规和国务院卫生行政部门规定禁止从事的易使传染病扩散的工作。',
  inForceFrom: '2008-01-01',
}

/** Who comes from the country works in town with equal rights. */
export const FROM_THE_COUNTRY: Article = {
  cite: '《就业促进法》第三十一条',
  words:
    '农村劳动者进城就业享有与城镇劳动者平等的劳动权利，不得对农村劳动者进城就业设置歧视性限制。',
  inForceFrom: '2008-01-01',
}

/** Who was discriminated against can go to court. */
export const GOES_TO_COURT: Article = {
  cite: '《就业促进法》第六十二条',
  words: '违反本法规定，实施就业歧视的，劳动者可以向人民法院提起诉讼。',
  inForceFrom: '2008-01-01',
}

/** Who is in community correction is not treated worse where work is given. */
export const NO_WORSE_FOR_CORRECTION: Article = {
  cite: '《社区矫正法》第四条第二款',
  words:
    '社区矫正工作应当依法进行，尊重和保障人权。社区矫正对象依法享有的人身权利、财产权利和其他权利不受侵犯，在就业、就学和享受社会保障等方面不受歧视。',
  inForceFrom: '2020-07-01',
}

/** Nobody under sixteen is hired. */
export const NOBODY_UNDER_SIXTEEN: Article = {
  cite: '《劳动法》第十五条第一款',
  words: '禁止用人单位招用未满十六周岁的未成年人。',
  inForceFrom: '1995-01-01',
}

/** Eight hours a day, forty-four a week on average. */
export const EIGHT_HOURS: Article = {
  cite: '《劳动法》第三十六条',
  words: '国家实行劳动者每日工作时间不超过八小时、平均每周工作时间不超过四十四小时的工时制度。',
  inForceFrom: '1995-01-01',
}

/** A day off each week. */
export const DAY_OFF: Article = {
  cite: '《劳动法》第三十八条',
  words: '用人单位应当保证劳动者每周至少休息一日。',
  inForceFrom: '1995-01-01',
}

/** How much longer somebody may be asked to stay. */
export const OVERTIME: Article = {
  cite: '《劳动法》第四十一条',
  words:
    '用人单位由于生产经营需要，经与工会和劳动者协商后可以延长工作时间，一般每日不得超过一小时；因特殊原因需要延长工作时间的，在保障劳动者身体健康的条件下延长工作时间每日不得超过三小时，但是每月不得超过三十六小时。',
  inForceFrom: '1995-01-01',
}

/** The least that work pays. */
export const LEAST_PAY: Article = {
  cite: '《劳动法》第四十八条',
  words:
    '国家实行最低工资保障制度。最低工资的具体标准由省、自治区、直辖市人民政府规定，报国务院备案。用人单位支付劳动者的工资不得低于当地最低工资标准。',
  inForceFrom: '1995-01-01',
}

/** Work is paid in money, each month. */
export const PAID_IN_MONEY: Article = {
  cite: '《劳动法》第五十条',
  words: '工资应当以货币形式按月支付给劳动者本人。不得克扣或者无故拖欠劳动者的工资。',
  inForceFrom: '1995-01-01',
}

/** Employers insure whom they hire. */
export const INSURED: Article = {
  cite: '《劳动法》第七十二条',
  words:
    '社会保险基金按照保险类型确定资金来源，逐步实行社会统筹。用人单位和劳动者必须依法参加社会保险，缴纳社会保险费。',
  inForceFrom: '1995-01-01',
}

/** All of them, by how they are cited: a flag carries the citation, screens show the words. */
export const WORK_ARTICLES: readonly Article[] = [
  TOLD_TRULY,
  NO_CARDS_NO_MONEY,
  CARDS_AND_MONEY_GIVEN_BACK,
  PART_TIME_HOURS,
  PART_TIME_PAY,
  EQUAL_WORK,
  EQUAL_CHANCES,
  WOMEN,
  NATIONS,
  DISABLED,
  CARRIERS,
  FROM_THE_COUNTRY,
  GOES_TO_COURT,
  NO_WORSE_FOR_CORRECTION,
  NOBODY_UNDER_SIXTEEN,
  EIGHT_HOURS,
  DAY_OFF,
  OVERTIME,
  LEAST_PAY,
  PAID_IN_MONEY,
  INSURED,
]
