import type { LookAtMe, Purpose } from '#shared/oversight/oversight.contract'

/** Every sentence about who looked. */
export const words = {
  title: '谁看过我的信息',
  why: '每次有人查看您的位置或档案，这里都有记录：什么身份、哪个单位、为什么、什么时候。同一单位一小时内为同一用途多次查看，只记一次。',
  empty: '还没有人看过',
  emptyWhat: '有人查看您的位置或档案后，会写在这里。',
  who: ({ organisationName, role }: Pick<LookAtMe, 'organisationName' | 'role'>) =>
    `${organisationName} ${ROLES[role]}`,
  purpose: (purpose: Purpose) => `用途：${PURPOSES[purpose]}`,
}

const ROLES: Record<LookAtMe['role'], string> = { officer: '工作人员', procurator: '检察官' }

const PURPOSES: Record<Purpose, string> = {
  'daily-supervision': '日常工作',
  'verify-finding': '核实情况',
  emergency: '紧急情况',
  inspection: '检查监督',
}
