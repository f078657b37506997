import { act, fireEvent, render, screen, within } from '@testing-library/react'
import type { OccupationBan } from '#shared/people/restrictions.contract'
import { LimitsSection } from '../../../console/people/file/limits/limits-section'
import { Looks } from '../../../console/ui/looks'
import { asked, serverAnswers } from '../answers'
import '../browser-parts'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))

const BAN: OccupationBan = {
  ...{ id: 'b1', ground: 'occupation-ban', text: '禁止从事食品生产经营活动' },
  ...{ document: '（2026）刑初 12 号判决书', skills: ['cooking'], words: ['食品'] },
  ...{ firstDay: '2026-11-24', lastDay: null, setAt: '2026-11-24T01:00:00.000Z' },
  ...{ setByName: '马晓东', endedAt: null, endReason: '' },
}
const RESTRICTIONS = { bans: [BAN], juvenile: false, ageGroups: [], abilities: { keep: true } }

async function open(changes: object = {}) {
  serverAnswers({
    'people.restrictions': { ...RESTRICTIONS, ...changes },
    'people.add-ban': BAN,
    'people.end-ban': { ...BAN, endedAt: '2026-11-24T02:00:00.000Z', endReason: '期满' },
    'people.set-age-group': { juvenile: true, takenOutOf: 2 },
  })
  const person = { id: 'p1', name: '张安平' }
  render(<LimitsSection person={person} purpose='daily-supervision' />, { wrapper: Looks })
  await act(async () => {})
}

const click = (element: HTMLElement) => act(async () => void fireEvent.click(element))
const press = (name: string | RegExp) => click(screen.getByRole('button', { name }))
const fill = (label: string, value: string) =>
  fireEvent.change(screen.getByLabelText(label), { target: { value } })
const section = () => screen.getByRole('region', { name: '从业限制和年龄分组' }).textContent!

beforeEach(() => jest.clearAllMocks())

describe('work that is closed to somebody', () => {
  it('is looked at with its purpose, and shown with its document and who entered it', async () => {
    await open()
    expect(asked('people.restrictions')).toEqual([{ personId: 'p1', purpose: 'daily-supervision' }])
    for (const words of [BAN.text, BAN.document, '厨师、「食品」', '2026-11-24 起', '马晓东']) {
      expect(section()).toContain(words)
    }
  })

  it('is entered with words apart by commas of any kind', async () => {
    await open({ bans: [] })
    expect(section()).toContain('没有登记从业限制。')
    await press('登记从业限制')
    fill('文书怎么写的', BAN.text)
    fill('文书名称和文号', BAN.document)
    fill('岗位里有这些词也不推荐', '幼儿园、食品,  食品；')
    fill('从哪一天起', '2026-11-24')
    await press('保存限制')
    expect(asked('people.add-ban')).toMatchObject([
      {
        personId: 'p1',
        content: {
          ...{ ground: 'occupation-ban', text: BAN.text, document: BAN.document, skills: [] },
          ...{ words: ['幼儿园', '食品'], firstDay: '2026-11-24', lastDay: null },
        },
      },
    ])
    expect(section()).toContain('从业限制已登记，即时生效。')
  })

  it('is ended with a reason, once that was confirmed', async () => {
    await open()
    await press(`终止限制：${BAN.text}`)
    const dialog = screen.getByRole('dialog')
    fireEvent.change(within(dialog).getByLabelText('理由'), { target: { value: '期满' } })
    await click(within(dialog).getByRole('button', { name: /终\s?止/ }))
    expect(asked('people.end-ban')).toEqual([{ id: 'b1', reason: '期满' }])
  })

  it('is only read by who does not keep the file', async () => {
    await open({ abilities: { keep: false } })
    expect(screen.queryAllByRole('button')).toEqual([])
  })
})

it('an age group is put right on a document, and it is said what follows', async () => {
  await open()
  expect(section()).toContain('按成年人规定执行')
  await press('更正分组')
  const dialog = screen.getByRole('dialog')
  expect(dialog.textContent).toContain('已邀请的集体课、已报名的培训如果是另一组的，自动退出')
  const put = (label: string, value: string) =>
    fireEvent.change(within(dialog).getByLabelText(label), { target: { value } })
  put('文书名称和文号', '判决书')
  put('理由', '登记有误')
  await click(within(dialog).getByRole('button', { name: '确认更正' }))
  expect(asked('people.set-age-group')).toMatchObject([
    { personId: 'p1', juvenile: true, document: '判决书', reason: '登记有误' },
  ])
  expect(section()).toContain('年龄分组已更正，已退出 2 项另一组的活动。')
})
