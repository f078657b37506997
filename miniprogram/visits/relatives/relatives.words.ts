import type { VisitPurpose } from '#shared/visits/relatives/relatives.contract'

/** What all pages of a relative's account say. */
export const words = {
  next: '下一步',
  before: '上一步',
  progress: (number: number, of: number) => `第 ${number} 步，共 ${of} 步`,
  silence: '没有连上服务器，请看看网络，再点一次。',
  back: '返回',
  callDesk: '打电话给会见窗口',

  looksTitle: '谁看过我的材料',
  looksWhy:
    '每次有人打开您的证明材料，这里都有记录：什么单位、为什么、什么时候。同一人一小时内为同一用途多次查看，只记一次。',
  looksEmpty: '还没有人看过',
  looksEmptyWhat: '会见窗口打开您的材料后，会写在这里。',
  looker: (organisationName: string, role: 'visitClerk' | 'prisonStaff') =>
    role === 'prisonStaff' ? organisationName : `${organisationName} 会见窗口`,
  purpose: (purpose: VisitPurpose) => `用途：${PURPOSES[purpose]}`,
}

const PURPOSES: Record<VisitPurpose, string> = {
  'kinship-check': '核对亲属关系',
  'identity-check': '核对身份',
  'companion-check': '核对同行人',
  'booking-check': '办理会见申请',
  question: '答复您的询问',
}
