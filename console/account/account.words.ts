import type { StaffRole } from '#shared/endpoint'

/** Every sentence of signing in and out. */
export const words = {
  signInTitle: '工作人员登录',
  userName: '用户名',
  password: '密码',
  signIn: '登录',
  fillBoth: '请填写用户名和密码。',
  over: '登录已失效：长时间没有操作，或在别处退出了。请重新登录，登录后回到刚才的页面。',
  opening: '正在打开…',
  roles: {
    officer: '矫正工作人员',
    procurator: '检察人员',
    systemAdministrator: '系统管理员',
    securityAdministrator: '安全管理员',
    auditAdministrator: '审计管理员',
  } satisfies Record<StaffRole, string>,
  dutiesTitle: '您的账号',
  dutiesName: '姓名',
  dutiesRole: '角色',
  dutiesOrganisation: '单位',
  dutiesNow: '目前您在这里可以核对本人的账号信息，用完后从右上角退出登录。',
  dutiesNot: '管理员不参与监管，看不到矫正对象的签到和位置；这是有意的分工，不是故障。',
  dutiesLater: {
    systemAdministrator: '机构和账号的管理，本版本还没有页面。',
    securityAdministrator: '权限和安全策略的管理，本版本还没有页面。',
    auditAdministrator: '操作记录的审计，本版本还没有页面。',
    officer: '',
    procurator: '',
  } satisfies Record<StaffRole, string>,
}
