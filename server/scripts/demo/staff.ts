import { Secret } from 'otpauth'
import type { StaffMember } from '../../account/staff.model'
import type { Organisation } from '../../organisation/organisation.model'
import type { Vault } from '../../platform/vault'
import { NEIGHBOUR_OFFICES, OFFICES, ORGANISATIONS } from './tree'

/** For the demo and tests only: a second factor is asked for besides. */
export const DEMO_PASSWORD = 'guitu-demo'

const official = (
  userName: string,
  name: string,
  role: StaffMember['role'],
  at: Organisation,
): StaffMember => ({
  id: `demo-staff-${userName}`,
  userName,
  name,
  role,
  level: at.level,
  organisationId: at.id,
  within: at.within,
})

const { province, prefecture, county, neighbour, prison, otherPrison } = ORGANISATIONS
const [zhongshu, jinma, ...others] = OFFICES as [Organisation, Organisation, ...Organisation[]]

/** Those whom the tests know by their part. */
export const STAFF_MEMBERS = {
  province: official('yunnan', '高岚', 'officer', province),
  prefecture: official('honghe', '罗江', 'officer', prefecture),
  county: official('luxi', '刘敏', 'officer', county),
  office: official('zhongshu', '马晓东', 'officer', zhongshu),
  otherOffice: official('jinma', '沈建国', 'officer', jinma),
  otherCounty: official('linxian', '何志强', 'officer', neighbour),
  procurator: official('jiancha', '孙正', 'procurator', county),
  system: official('xitong', '钱一', 'systemAdministrator', county),
  security: official('anquan', '吴二', 'securityAdministrator', county),
  audit: official('shenji', '郑三', 'auditAdministrator', county),
  clerk: official('huijian', '杨春燕', 'visitClerk', county),
  otherClerk: official('linhui', '赵立', 'visitClerk', neighbour),
  prison: official('diandong', '周建国', 'prisonStaff', prison),
  otherPrison: official('diannan', '吴志明', 'prisonStaff', otherPrison),
} satisfies Record<string, StaffMember>

const USER_NAMES = ['jiucheng', 'wujiepu', 'baishui', 'xiangyang', 'santang', 'yongning']
const NAMES = ['普文华', '李秀珍', '张立平', '王开云', '资雪梅', '昂志明']

/** Everybody: one officer sits in each office. */
export const ALL_STAFF: readonly StaffMember[] = [
  ...Object.values(STAFF_MEMBERS),
  ...others.map((office, index) => official(USER_NAMES[index]!, NAMES[index]!, 'officer', office)),
  official('lindong', '段文', 'officer', NEIGHBOUR_OFFICES[0]!),
  // The second pair of eyes of the county.
  official('luxi2', '赵慧', 'officer', county),
]

/** The officer who decides in an office. */
export const officerOf = (officeId: string): StaffMember =>
  ALL_STAFF.find(({ role, organisationId }) => role === 'officer' && organisationId === officeId) ??
  STAFF_MEMBERS.otherCounty

/** The secret of a demo account's authenticator app: another in each installation. */
export const demoTotpSecret = (userName: string, vault: Vault): string => {
  const bytes = Buffer.from(vault.mark(userName, 'demo.totp'), 'base64url')
  return new Secret({ buffer: new Uint8Array(bytes.subarray(0, 20)).buffer }).base32
}
