/** One article of a law, quoted so that anyone can check a rule against its source. */
export interface Article {
  /** How officers cite it, e.g. 《社区矫正法》第二十七条第一款. */
  readonly cite: string
  /** The words the rule rests on, verbatim. */
  readonly words: string
  /** First day the article applies, YYYY-MM-DD. */
  readonly inForceFrom: string
}

/** Keeping the rules on reporting. */
export const KEEPING_RULES: Article = {
  cite: '《社区矫正法》第二十三条',
  words:
    '社区矫正对象在社区矫正期间应当遵守法律、行政法规，履行判决、裁定、暂予监外执行决定等法律文书确定的义务，遵守国务院司法行政部门关于报告、会客、外出、迁居、保外就医等监督管理规定，服从社区矫正机构的管理。',
  inForceFrom: '2020-07-01',
}

/** Checking by communication and other remote means; also the ground for technical findings. */
export const REMOTE_CHECKS: Article = {
  cite: '《社区矫正法》第二十六条第一款',
  words:
    '社区矫正机构应当了解掌握社区矫正对象的活动情况和行为表现。社区矫正机构可以通过通信联络、信息化核查、实地查访等方式核实有关情况，有关单位和个人应当予以配合。',
  inForceFrom: '2020-07-01',
}

/** Leaving the home city or county, or moving, needs approval. */
export const LEAVING_HOME_AREA: Article = {
  cite: '《社区矫正法》第二十七条第一款',
  words: '社区矫正对象离开所居住的市、县或者迁居，应当报经社区矫正机构批准。',
  inForceFrom: '2020-07-01',
}
