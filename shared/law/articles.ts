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

/** Handing out tracks that were obtained in the course of duty. */
export const TRACKS_IN_DUTY: Article = {
  cite: '《最高人民法院、最高人民检察院关于办理侵犯公民个人信息刑事案件适用法律若干问题的解释》（法释〔2017〕10号）第五条第一款第三项、第八项',
  words:
    '（三）非法获取、出售或者提供行踪轨迹信息、通信内容、征信信息、财产信息五十条以上的；（八）将在履行职责或者提供服务过程中获得的公民个人信息出售或者提供给他人，数量或者数额达到第三项至第七项规定标准一半以上的；',
  inForceFrom: '2017-06-01',
}

/** A court may forbid places to somebody under control (管制). */
export const PROHIBITED_WITH_CONTROL: Article = {
  cite: '《刑法》第三十八条第二款',
  words:
    '判处管制，可以根据犯罪情况，同时禁止犯罪分子在执行期间从事特定活动，进入特定区域、场所，接触特定的人。',
  inForceFrom: '2011-05-01',
}

/** A court may forbid places to somebody whose sentence is suspended (缓刑). */
export const PROHIBITED_WITH_SUSPENSION: Article = {
  cite: '《刑法》第七十二条第二款',
  words:
    '宣告缓刑，可以根据犯罪情况，同时禁止犯罪分子在缓刑考验期限内从事特定活动，进入特定区域、场所，接触特定的人。',
  inForceFrom: '2011-05-01',
}
