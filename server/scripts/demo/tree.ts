import type { Organisation } from '../../organisation/organisation.model'

const below = (...path: { id: string }[]) => path.map(({ id }) => id)

const province = { id: '53', name: '云南省', level: 'province', phone: '' } as const
const prefecture = { id: '5325', name: '红河州', level: 'prefecture', phone: '' } as const
const luxi = { id: '532527', name: '泸西县', level: 'county', phone: '0873-0000000' } as const
const neighbour = { id: '532599', name: '邻县（虚构）', level: 'county', phone: '' } as const

const office = (county: { id: string }, number: number, town: string): Organisation => {
  const id = `${county.id}${String(number).padStart(2, '0')}`
  return {
    id,
    name: `${town}司法所`,
    level: 'office',
    // No telephone in China begins like this.
    phone: `0873-00000${String(number).padStart(2, '0')}`,
    within: below(province, prefecture, county, { id }),
  }
}

/** The eight townships of Luxi. */
const TOWNS = ['中枢', '金马', '旧城', '午街铺', '白水', '向阳', '三塘', '永宁'] as const

export const OFFICES: readonly Organisation[] = TOWNS.map((town, index) =>
  office(luxi, index + 1, town),
)

export const NEIGHBOUR_OFFICES: readonly Organisation[] = [
  office(neighbour, 1, '邻县东镇（虚构）'),
  office(neighbour, 2, '邻县西镇（虚构）'),
]

const prison = (id: string, name: string, phone: string) =>
  ({ id, name, level: 'prison', phone, within: below(province, { id }) }) as const

/** The tree of the demo: one county with its eight offices, a neighbour that must see nothing of it, and two prisons. */
export const ORGANISATIONS = {
  province: { ...province, within: below(province) },
  prefecture: { ...prefecture, within: below(province, prefecture) },
  county: { ...luxi, within: below(province, prefecture, luxi) },
  neighbour: { ...neighbour, within: below(province, prefecture, neighbour) },
  prison: prison('53-prison-1', '滇东监狱（虚构）', '0874-0000000'),
  otherPrison: prison('53-prison-2', '滇南监狱（虚构）', '0875-0000000'),
} satisfies Record<string, Organisation>

export const EVERYWHERE: readonly Organisation[] = [
  ...Object.values(ORGANISATIONS),
  ...OFFICES,
  ...NEIGHBOUR_OFFICES,
]
