import type { Article } from './articles'

/** Whoever hands personal data to somebody else says to whom, what for and what, and asks separately. */
export const HANDING_TO_OTHERS: Article = {
  cite: '《个人信息保护法》第二十三条',
  words:
    '个人信息处理者向其他个人信息处理者提供其处理的个人信息的，应当向个人告知接收方的名称或者姓名、联系方式、处理目的、处理方式和个人信息的种类，并取得个人的单独同意。接收方应当在上述处理目的、处理方式和个人信息的种类等范围内处理个人信息。接收方变更原先的处理目的、处理方式的，应当依照本法规定重新取得个人同意。',
  inForceFrom: '2021-11-01',
}

/** Consent can be taken back, and the way to do so must be easy. */
export const TAKING_BACK: Article = {
  cite: '《个人信息保护法》第十五条第一款',
  words:
    '基于个人同意处理个人信息的，个人有权撤回其同意。个人信息处理者应当提供便捷的撤回同意的方式。',
  inForceFrom: '2021-11-01',
}

/** Who does not consent is not worse off. */
export const NO_WORSE_WITHOUT: Article = {
  cite: '《个人信息保护法》第十六条',
  words:
    '个人信息处理者不得以个人不同意处理其个人信息或者撤回同意为由，拒绝提供产品或者服务；处理个人信息属于提供产品或者服务所必需的除外。',
  inForceFrom: '2021-11-01',
}
