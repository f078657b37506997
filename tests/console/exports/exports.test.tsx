import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import { Unreachable } from '#shared/ask'
import { saveFile } from '../../../console/device/save-file'
import ExportsPage from '../../../console/exports/pages/exports'
import { Looks } from '../../../console/ui/looks'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'
import { listOf, makePerson } from '../people/make-person'
import { approved, makeExport, makeFetched } from './make-export'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../console/device/save-file', () => ({ saveFile: jest.fn() }))

const EVERYTHING = { ask: true, decide: true }
const ownOf = (exports: unknown[], abilities = { ask: true, decide: false }) => ({
  exports,
  next: null,
  abilities,
})

const answers = (changes: Record<string, unknown> = {}) => ({
  'exports.list-own': ownOf([]),
  'exports.list-to-decide': { exports: [], next: null },
  'exports.count': { checkIns: 31, pointsBefore: 0 },
  'people.list': listOf([makePerson('a', { name: '张安平' })]),
  ...changes,
})

async function open(changes: Record<string, unknown> = {}) {
  serverAnswers(answers(changes))
  render(<ExportsPage />, { wrapper: Looks })
  await act(async () => {})
}

/** A button that turns while it works has another name for a moment longer. */
const press = async (name: string) => fireEvent.click(await screen.findByRole('button', { name }))
const form = () => within(screen.getByRole('form', { name: '申请导出' }))
const dialog = () => within(screen.getByRole('dialog'))

/** Chooses what antd offers in a list that lies above the page. */
async function choose(field: string, option: string) {
  fireEvent.mouseDown(form().getByRole('combobox', { name: field }))
  await act(async () => {})
  fireEvent.click(await screen.findByTitle(option))
  await act(async () => {})
}

const write = (reason: string) =>
  fireEvent.change(form().getByLabelText('理由'), { target: { value: reason } })

async function fillIn(reason: string) {
  await choose('人员', '张安平（中枢司法所）')
  await choose('用途', '核实系统提示')
  write(reason)
}

beforeEach(() => {
  // Eleven in the morning in China.
  jest.useFakeTimers({
    now: new Date('2026-11-24T03:00:00.000Z'),
    doNotFake: ['setTimeout', 'clearTimeout', 'setInterval', 'clearInterval', 'queueMicrotask'],
  })
  jest.clearAllMocks()
  sessionStorage.clear()
})
afterEach(() => jest.useRealTimers())

describe('asking for an export', () => {
  it('says what is missing, and asks nothing until it is there', async () => {
    await open()
    await press('申请')
    const faults = form().getAllByRole('alert')
    expect(faults.map(({ textContent }) => textContent)).toEqual([
      '请选择一名人员。',
      '请选择用途。',
      '请写明理由，至少两个字。',
    ])
    expect(document.activeElement).toBe(form().getByRole('combobox', { name: '人员' }))
    expect([asked('exports.ask'), asked('exports.count')]).toEqual([[], []])
  })

  it('counts before one asks: without coordinates nobody else is needed', async () => {
    await open({ 'exports.ask': makeExport({ state: 'granted' }) })
    await fillIn('核对')
    expect((await form().findByRole('status')).textContent).toBe(
      '共 31 条签到 不含坐标，不计位置条数可以马上取出。',
    )
    expect(asked('exports.count')).toEqual([
      { personId: 'a', firstDay: '2026-11-18', lastDay: '2026-11-24' },
    ])
    await press('申请')
    expect((await form().findByText('已准许，可以在右侧取出。')).textContent).toBeTruthy()
    expect(asked('exports.ask')).toEqual([
      {
        personId: 'a',
        firstDay: '2026-11-18',
        lastDay: '2026-11-24',
        withCoordinates: false,
        purpose: 'verify-finding',
        reason: '核对',
        attemptId: expect.stringMatching(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-/),
      },
    ])
    expect(asked('exports.list-own')).toHaveLength(2)
  })

  it('says from 25 points on that a second person decides, by which article, and wants a reason', async () => {
    await open({ 'exports.ask': makeExport() })
    await fillIn('一二三四五六七八九')
    fireEvent.click(form().getByRole('checkbox'))
    const note = await form().findByRole('status')
    expect(note.textContent).toContain('计 31 条位置；您今天已导出 0 条，合计 31 条')
    expect(note.textContent).toMatch(/须由县局另一名工作人员批准.*法释〔2017〕10号/)
    await press('申请')
    expect(form().getByText('请写明理由，至少十个字。')).toBeTruthy()
    expect(asked('exports.ask')).toEqual([])
    write('一二三四五六七八九十')
    await press('申请')
    expect(await form().findByText('已提交，等待县局另一名工作人员批准。')).toBeTruthy()
  })

  it('sums what was exported today', async () => {
    await open({ 'exports.count': { checkIns: 12, pointsBefore: 13 } })
    await choose('人员', '张安平（中枢司法所）')
    fireEvent.click(form().getByRole('checkbox'))
    expect(await form().findByText(/须由县局/)).toBeTruthy()
  })

  it.each([
    [0, '这些日子里没有签到。'],
    [2001, '超过 2000 条，请缩短日期。'],
  ])('says of %i check-ins what that means', async (checkIns, sentence) => {
    await open({ 'exports.count': { checkIns, pointsBefore: 0 } })
    await choose('人员', '张安平（中枢司法所）')
    expect(await form().findByText(sentence)).toBeTruthy()
  })

  it('is the same attempt after a lost answer, and another one when something else is asked', async () => {
    await open({ 'exports.ask': () => Promise.reject(new Unreachable()) })
    await fillIn('核对')
    await press('申请')
    expect(await form().findByText(/连不上服务器/)).toBeTruthy()
    await press('申请')
    await waitFor(() => expect(asked('exports.ask')).toHaveLength(2))
    await act(async () => {})
    write('核对申诉')
    await press('申请')
    await waitFor(() => expect(asked('exports.ask')).toHaveLength(3))
    const [first, again, other] = asked('exports.ask').map(
      question => (question as { attemptId: string }).attemptId,
    )
    expect([first === again, first === other]).toEqual([true, false])
  })

  it('counts anew when the days change, and not while they are the wrong way round', async () => {
    await open()
    await choose('人员', '张安平（中枢司法所）')
    fireEvent.change(form().getByLabelText('从哪天'), { target: { value: '2026-11-25' } })
    expect(form().getByText(/选好人员/)).toBeTruthy()
    fireEvent.change(form().getByLabelText('从哪天'), { target: { value: '2026-11-24' } })
    await waitFor(() => expect(asked('exports.count')).toHaveLength(2))
    expect(asked('exports.count').at(-1)).toMatchObject({ firstDay: '2026-11-24' })
  })

  it('is not offered to province and prefecture, who are told why', async () => {
    await open({ 'exports.list-own': ownOf([], { ask: false, decide: false }) })
    expect(screen.getByText(/省、州两级不办理导出/)).toBeTruthy()
    expect([screen.queryByRole('form'), screen.queryByText('待我批准')]).toEqual([null, null])
  })
})

describe('my exports', () => {
  const rowOf = (one: ReturnType<typeof makeExport>) =>
    open({ 'exports.list-own': ownOf([one]) }).then(() => screen.getAllByRole('row')[1]!)

  it.each([
    ['waiting', makeExport(), '等待另一人批准11月25日 09:00 前答复有效'],
    ['approved', approved, '已批准，可以取出11月25日 10:00 前还可取 3 次答复：刘敏'],
    [
      'refused',
      makeExport({ state: 'refused', decidedByName: '刘敏', note: '请只导出当日' }),
      '没有批准答复：刘敏，请只导出当日',
    ],
    ['expired', makeExport({ state: 'expired' }), '已过期'],
    ['fetched once', makeFetched().export, '已取出共 1 次，11月25日 10:00 前还可取 2 次'],
    [
      'fetched as often as it may be',
      { ...makeFetched().export, fetches: 3, abilities: { decide: false, fetch: false } },
      '已取出共 3 次，不能再取',
    ],
  ])('say where each stands: %s', async (_, one, says) => {
    expect((await rowOf(one)).textContent).toContain(says)
  })

  it('are fetched after a word of warning, shown with their mark, and printed', async () => {
    const print = jest.spyOn(globalThis, 'print').mockImplementation(() => {})
    await open({ 'exports.list-own': ownOf([approved]), 'exports.fetch': makeFetched() })
    await press(`取出 ${approved.id}`)
    expect(dialog().getByText(/每名本人都会看到您查看过.*这是第 1 次/)).toBeTruthy()
    expect(asked('exports.fetch')).toEqual([])
    fireEvent.click(dialog().getByRole('button', { name: '取出' }))
    const paper = within(await screen.findByRole('article', { name: '签到导出' }))
    expect(paper.getAllByRole('row').map(({ textContent }) => textContent)).toEqual([
      expect.stringContaining('位置结论'),
      expect.stringContaining('张安平中枢司法所2026-11-24 09:00:00'),
      '中枢司法所　马晓东　2026-11-24 11:00:07 取出　编号 20261124-0A1B2C3D',
    ])
    expect(document.querySelector('.watermark')!.textContent).toContain('编号 20261124-0A1B2C3D')
    await press('打印')
    expect(print).toHaveBeenCalledTimes(1)
    await press('保存为表格（CSV）')
    expect(jest.mocked(saveFile).mock.calls).toEqual([
      [
        `签到导出-${approved.id}.csv`,
        expect.stringContaining('张安平,中枢司法所'),
        'text/csv;charset=utf-8',
      ],
    ])
    await press('返回')
    expect(await screen.findByRole('region', { name: '我的导出' })).toBeTruthy()
    expect(screen.queryByText('2026-11-24 09:00:00')).toBeNull()
  })

  it('stay closed when the server says no', async () => {
    await open({
      'exports.list-own': ownOf([approved]),
      'exports.fetch': () => Promise.reject(refused('export-not-fetchable', 409)),
    })
    await press(`取出 ${approved.id}`)
    fireEvent.click(dialog().getByRole('button', { name: '取出' }))
    expect((await dialog().findByRole('alert')).textContent).toContain('已取满三次')
  })

  it('say that there is none, which differs from not knowing', async () => {
    await open()
    expect(screen.getByText('您还没有申请过导出。')).toBeTruthy()
  })

  it('offer to try again when they did not come', async () => {
    await open({ 'exports.list-own': () => Promise.reject(new Unreachable()) })
    expect(screen.getByRole('alert').textContent).toContain('我的导出没有取得')
    expect(screen.queryByText('您还没有申请过导出。')).toBeNull()
    serverAnswers(answers())
    await press('重试')
    expect(await screen.findByText('您还没有申请过导出。')).toBeTruthy()
  })

  it('come page after page', async () => {
    const second = makeExport({ id: '20261123-00000000', personName: '李长顺' })
    await open({
      'exports.list-own': ({ after }: { after?: string }) =>
        after === 'x' ? ownOf([second]) : { ...ownOf([makeExport()]), next: 'x' },
    })
    await press('显示更多')
    expect(await screen.findByText(/李长顺/)).toBeTruthy()
    expect([screen.getAllByRole('row').length, screen.queryByText('显示更多')]).toEqual([3, null])
  })
})

describe('a second person', () => {
  const waiting = makeExport({ abilities: { decide: true, fetch: false } })

  async function openDialog(changes: Record<string, unknown> = {}) {
    await open({
      'exports.list-own': ownOf([], EVERYTHING),
      'exports.list-to-decide': { exports: [waiting], next: null },
      'exports.decide': approved,
      ...changes,
    })
    await act(async () => {})
    await press(`查看并答复 ${waiting.id}`)
  }

  it('reads who asks, for what and why, and approves', async () => {
    await openDialog()
    const facts = dialog().getByText('申请人').closest('dl')!.textContent
    expect(facts).toContain('马晓东（中枢司法所）')
    expect(facts).toContain('张安平（中枢司法所），2026-11-20 至 2026-11-24，含坐标')
    expect(facts).toContain('25 条；申请人当天此前已导出 0 条')
    expect(facts).toContain('检察院调取，核对申诉材料')
    fireEvent.click(dialog().getByRole('button', { name: '批准' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('exports.decide')).toEqual([{ id: waiting.id, approved: true, note: '' }])
    expect(asked('exports.list-to-decide')).toHaveLength(2)
  })

  it('writes why when it is a no', async () => {
    await openDialog()
    fireEvent.click(dialog().getByRole('button', { name: '不批准' }))
    expect(dialog().getByRole('alert').textContent).toContain('请写明原因')
    expect(asked('exports.decide')).toEqual([])
    fireEvent.change(dialog().getByLabelText('意见'), { target: { value: ' 请只导出当日 ' } })
    fireEvent.click(dialog().getByRole('button', { name: '不批准' }))
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
    expect(asked('exports.decide')).toEqual([
      { id: waiting.id, approved: false, note: '请只导出当日' },
    ])
  })

  it('hears when somebody else was quicker', async () => {
    await openDialog({
      'exports.decide': () => Promise.reject(refused('export-already-decided', 409)),
    })
    fireEvent.click(dialog().getByRole('button', { name: '批准' }))
    expect((await dialog().findByRole('alert')).textContent).toContain('已经有人答复')
  })

  it('hears that nothing waits', async () => {
    await open({ 'exports.list-own': ownOf([], EVERYTHING) })
    expect(await screen.findByText('没有等待您批准的导出。')).toBeTruthy()
  })
})
