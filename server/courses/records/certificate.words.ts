import type { LegalField } from '#shared/courses/lessons.contract'

/**
 * How a certificate names what was studied. An employer reads it: several fields have one name, so that
 * none of them tells why somebody studied.
 */
export const neutralNames: Readonly<Record<LegalField, string>> = {
  correction: '法律常识',
  criminal: '法律常识',
  constitution: '法律常识',
  help: '法律常识',
  drugs: '公共安全与健康',
  traffic: '公共安全与健康',
  family: '家庭与生活',
  minors: '家庭与生活',
  civil: '家庭与生活',
  labour: '劳动与就业',
  privacy: '个人信息与防诈骗',
}
