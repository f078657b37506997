import { isIdNumber, normalIdNumber } from '#shared/people/id-number.rules'
import { PrisonerColumn, type PrisonerFault } from '#shared/visits/prisons/prisoner-lists.contract'
import { PrisonerState } from '#shared/visits/prisons/prisoners.contract'
import {
  COLUMNS,
  EXAMPLE,
  EXAMPLE_MARK,
  SHEET_NAME,
  STATES,
  TEMPLATE_NAME,
} from '#shared/visits/prisons/prisoners.words'
import { KIN, KINS, type Kin } from '#shared/visits/relatives/kin'
import {
  type CellReader,
  type Cells,
  type Fault,
  byName,
  plain,
  readCells,
} from '../../platform/sheets/cells'
import type { Line, Shape } from '../../platform/sheets/lines'
import type { Template } from '../../platform/sheets/template'
import type { PrisonerSaid } from './prisoners.model'

/** One line of a list, read. */
export interface ListRow {
  line: number
  cells: Cells<PrisonerColumn>
  faults: Fault<PrisonerColumn, PrisonerFault>[]
  /** Undefined where it has faults. */
  said: PrisonerSaid | undefined
}

const COLUMNS_IN_ORDER = PrisonerColumn.options

/** What a list of prisoners looks like. */
export const LIST_SHAPE: Shape<PrisonerColumn> = {
  columns: COLUMNS_IN_ORDER,
  heads: COLUMNS,
  needed: ['number', 'name', 'state'],
  example: { column: 'number', mark: EXAMPLE_MARK },
}

export const LIST_TEMPLATE: Template = {
  name: TEMPLATE_NAME,
  sheet: SHEET_NAME,
  heads: COLUMNS_IN_ORDER.map(one => COLUMNS[one]),
  example: COLUMNS_IN_ORDER.map(one => EXAMPLE[one]),
  widths: COLUMNS_IN_ORDER.map(one => (one === 'permitted' ? 60 : 18)),
  choices: [
    [COLUMNS.state, Object.values(STATES).join('、')],
    [COLUMNS.visitsPerMonth, '数字；不填就按监狱的规定'],
    [
      COLUMNS.permitted,
      `身份证号、空格、关系，多人用分号隔开；不填就不限定到人。关系：${Object.values(KIN).join('、')}`,
    ],
  ],
}

const STATE_NAMES = byName(PrisonerState.options, STATES)

/** Also as people usually say it. */
const KIN_NAMES = new Map<string, Kin>([
  ...byName(KINS, KIN),
  ...(
    [
      ['spouse', '配偶、妻子、丈夫'],
      ['parent', '父亲、母亲、父母'],
      ['child', '儿子、女儿、子女'],
      ['sibling', '哥哥、弟弟、姐姐、妹妹、兄弟、姐妹'],
      ['grandparent', '祖父、祖母、外祖父、外祖母、爷爷、奶奶、外公、外婆'],
      ['grandchild', '孙子、孙女、外孙、外孙女'],
      ['parent-in-law', '公公、婆婆、岳父、岳母'],
      ['child-in-law', '儿媳、女婿'],
      ['other-relative', '亲属、其他'],
    ] as const
  ).flatMap(([kin, names]) => names.split('、').map(name => [name, kin] as const)),
])

type Reader = CellReader<PrisonerColumn, PrisonerFault>

const MOST_VISITS = 31
const MOST_PERMITTED = 20

/** Reads every line. */
export function readRows(lines: readonly Line<PrisonerColumn>[]): ListRow[] {
  const seen = new Set<string>()
  return lines.map(({ line, cells }) => {
    const reader = readCells<PrisonerColumn, PrisonerFault>(cells)
    const said = saidIn(reader, cells)
    if (said.number !== '' && seen.has(said.number)) reader.blame('number', 'twice')
    seen.add(said.number)
    const { faults } = reader
    const { state } = said
    return {
      ...{ line, cells, faults },
      said: faults.length === 0 && state !== undefined ? { ...said, state } : undefined,
    }
  })
}

const saidIn = (reader: Reader, cells: Cells<PrisonerColumn>) => ({
  number: plain(reader.text('number', 1, 30)),
  name: reader.text('name', 2, 40),
  state: reader.choice('state', STATE_NAMES),
  visitsPerMonth:
    reader.number('visitsPerMonth', { least: 0, most: MOST_VISITS, decimals: 0 }) ?? null,
  permitted: permittedIn(reader, cells),
})

function permittedIn(reader: Reader, { permitted }: Cells<PrisonerColumn>) {
  const parts = permitted.split(/[;；\n]+/).filter(part => part.trim() !== '')
  if (parts.length > MOST_PERMITTED) reader.blame('permitted', 'too-many')
  const found = new Map<string, Kin>()
  for (const part of parts.slice(0, MOST_PERMITTED)) {
    const [, number = '', said = ''] = /^\s*([0-9Xx]+)[\s:：,，、]*(.*)$/.exec(part) ?? []
    const idNumber = normalIdNumber(number)
    const kin = KIN_NAMES.get(plain(said))
    if (!isIdNumber(idNumber)) return blamed(reader, 'not-an-id-number')
    if (kin === undefined) return blamed(reader, 'not-a-kin')
    found.set(idNumber, kin)
  }
  return [...found].map(([idNumber, kin]) => ({ idNumber, kin }))
}

/** The first that is wrong is enough: the cell is shown. */
function blamed(reader: Reader, fault: PrisonerFault) {
  reader.blame('permitted', fault)
  return []
}
