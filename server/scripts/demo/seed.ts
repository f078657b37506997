import { bind } from '../../account/bindings.model'
import { hashPassword } from '../../account/passwords'
import { type StaffMember, registerStaff } from '../../account/staff.model'
import { type Organisation, registerOrganisation } from '../../organisation/organisation.model'
import { type Person, registerPerson } from '../../people/people.model'
import { addBoundary } from '../../places/boundaries.model'
import luxi from './luxi-outline.json'

/** Everybody and everything here is invented; the password is for the demo and tests only. */
export const DEMO_PASSWORD = 'guitu-demo'

const province = { id: '53', name: '云南省', level: 'province' } as const
const prefecture = { id: '5325', name: '红河州', level: 'prefecture' } as const
const county = { id: '532527', name: '泸西县', level: 'county' } as const
const neighbour = { id: '532599', name: '邻县（虚构）', level: 'county' } as const

const below = (...path: { id: string }[]) => path.map(({ id }) => id)

const office = (parent: { id: string }, number: number, name: string): Organisation => {
  const id = `${parent.id}0${number}`
  return { id, name, level: 'office', within: below(province, prefecture, parent, { id }) }
}

/** The tree of the demo: one county with two offices, and a neighbour that must see nothing of it. */
export const ORGANISATIONS = {
  province: { ...province, within: below(province) },
  prefecture: { ...prefecture, within: below(province, prefecture) },
  county: { ...county, within: below(province, prefecture, county) },
  zhongshu: office(county, 1, '中枢司法所'),
  jinma: office(county, 2, '金马司法所'),
  neighbour: { ...neighbour, within: below(province, prefecture, neighbour) },
  neighbourOffice: office(neighbour, 1, '邻县司法所（虚构）'),
} satisfies Record<string, Organisation>

const { zhongshu, jinma, neighbourOffice } = ORGANISATIONS

const person = (number: number, name: string, at: Organisation, homeCountyId: string): Person => ({
  id: `demo-person-${number}`,
  name,
  officeId: at.id,
  homeCountyId,
  within: at.within,
})

export const PEOPLE: readonly Person[] = [
  person(1, '张安平', zhongshu, county.id),
  person(2, '李长顺', zhongshu, county.id),
  person(3, '王春燕', zhongshu, county.id),
  person(4, '陈国兴', jinma, county.id),
  person(5, '杨丽华', jinma, county.id),
  person(6, '赵文斌', jinma, county.id),
  person(7, '周远山', neighbourOffice, neighbour.id),
]

/** The WeChat account that the stand-in plays for a person. */
export const openidOf = (index: number) => `demo-openid-${index + 1}`

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
})

const { county: luxiCounty } = ORGANISATIONS

export const STAFF_MEMBERS = {
  county: official('luxi', '刘敏', 'officer', luxiCounty),
  office: official('zhongshu', '马晓东', 'officer', zhongshu),
  otherOffice: official('jinma', '沈建国', 'officer', jinma),
  otherCounty: official('linxian', '何志强', 'officer', ORGANISATIONS.neighbour),
  procurator: official('jiancha', '孙正', 'procurator', luxiCounty),
  system: official('xitong', '钱一', 'systemAdministrator', luxiCounty),
  security: official('anquan', '吴二', 'securityAdministrator', luxiCounty),
  audit: official('shenji', '郑三', 'auditAdministrator', luxiCounty),
} satisfies Record<string, StaffMember>

/** Half the girth of a degree, a square well away from the real county. */
const INVENTED_OUTLINE = [
  [
    [
      [105, 25],
      [105.4, 25],
      [105.4, 25.4],
      [105, 25.4],
      [105, 25],
    ],
  ],
] as const

/** Fills an empty database with the demo. Doing it again changes nothing that people added. */
export async function seedDemo(now: Date): Promise<void> {
  const passwordHash = await hashPassword(DEMO_PASSWORD)
  await Promise.all([
    ...Object.values(ORGANISATIONS).map(registerOrganisation),
    ...PEOPLE.map(registerPerson),
    ...PEOPLE.map(({ id }, index) => bind(openidOf(index), id, now)),
    ...Object.values(STAFF_MEMBERS).map(member => registerStaff(member, passwordHash)),
    addBoundary({
      id: `${county.id}:1`,
      organisationId: county.id,
      version: 1,
      name: luxi.name,
      errorMetres: luxi.errorMetres,
      source: luxi.source,
      outline: luxi.outline as [number, number][][][],
      within: ORGANISATIONS.county.within,
    }),
    addBoundary({
      id: `${neighbour.id}:1`,
      organisationId: neighbour.id,
      version: 1,
      name: '邻县（虚构）',
      errorMetres: 600,
      source: '虚构，仅供演示和测试',
      outline: INVENTED_OUTLINE,
      within: ORGANISATIONS.neighbour.within,
    }),
  ])
}
