import { act, fireEvent, render, screen, within } from '@testing-library/react'
import { MemoryRouter } from 'react-router-dom'
import type { FaceFile, PictureFault } from '#shared/faces/enrolments.contract'
import { openCamera } from '../../../console/device/camera'
import { shrinkFile, shrinkVideo } from '../../../console/device/small-picture'
import { FaceSection } from '../../../console/people/file/faces/face-section'
import { Looks } from '../../../console/ui/looks'
import { routing } from '../../../console/ui/router'
import { asked, refused, serverAnswers } from '../answers'
import '../browser-parts'
import { makeEnrolment, makeFaceFile } from '../faces/make-request'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../console/device/camera', () => ({ openCamera: jest.fn() }))
jest.mock('../../../console/device/small-picture', () => ({
  shrinkFile: jest.fn(),
  shrinkVideo: jest.fn(),
}))

const answers = {
  'faces.file': () => makeFaceFile(),
  'faces.picture': ({ id }: { id: string }) => ({
    jpeg: `jpeg-of-${id}`,
    takenAt: '2026-11-24T01:05:00.000Z',
  }),
  'faces.check-picture': { faults: [] },
  'faces.enrol': { file: makeFaceFile(), faults: [[], []] },
}

async function open(file: Partial<FaceFile> = {}, changes: Record<string, unknown> = {}) {
  serverAnswers({ ...answers, 'faces.file': () => makeFaceFile(file), ...changes })
  render(
    <MemoryRouter {...routing}>
      <FaceSection person={{ id: 'p1', name: '张安平' }} purpose='daily-supervision' />
    </MemoryRouter>,
    { wrapper: Looks },
  )
  await act(async () => {})
}

const click = (element: HTMLElement) => act(async () => void fireEvent.click(element))
const press = (name: string | RegExp) => click(screen.getByRole('button', { name }))
const section = () => screen.getByRole('region', { name: '人脸登记' }).textContent
const taken = () => within(screen.getByRole('dialog')).getAllByRole('list').at(-1)!

async function upload(...files: string[]) {
  const field = screen.getByLabelText('上传照片')
  await act(
    async () =>
      void fireEvent.change(field, {
        target: { files: files.map(name => new File([name], name)) },
      }),
  )
}

beforeEach(() => {
  jest.clearAllMocks()
  jest
    .mocked(shrinkFile)
    .mockImplementation(async ({ name }) => (name === 'huge.jpg' ? null : `small-${name}`))
})

describe('how a face is on file', () => {
  it('is looked at with its purpose, and its pictures only when they are asked for', async () => {
    await open()
    expect(asked('faces.file')).toEqual([{ personId: 'p1', purpose: 'daily-supervision' }])
    expect(section()).toContain('第 1 版　正在使用 马晓东登记，11月3日 10:00:00')
    expect(asked('faces.picture')).toEqual([])
    await press('看照片（2 张）')
    expect(asked('faces.picture')).toEqual([
      { id: 'v1-1', purpose: 'daily-supervision' },
      { id: 'v1-2', purpose: 'daily-supervision' },
    ])
  })

  it.each([
    ['never-asked', '只能由本人在自己的手机上表示'],
    ['refused', '不影响考核'],
    ['withdrawn', '照片和模板已经删除'],
  ] as const)(
    'offers no pictures when consent is %s, and says whose it is to give',
    async (state, words) => {
      await open({ consent: { state, version: null, at: null, voice: null }, enrolments: [] })
      expect(section()).toContain(words)
      expect(screen.queryByRole('button', { name: '登记照片' })).toBeNull()
      expect(screen.queryByRole('button', { name: '请本人重新登记' })).toBeNull()
      expect(screen.getByRole('button', { name: '要求核验身份' })).toBeTruthy()
    },
  )

  it('takes no pictures of somebody under fourteen', async () => {
    await open({ isUnderFourteen: true })
    expect(section()).toContain('不满十四周岁')
    expect(screen.queryByRole('button', { name: '登记照片' })).toBeNull()
  })

  it('says that the machine is away, and that other ways go on', async () => {
    await open({ engineReady: false })
    expect(section()).toContain('现在用不了')
    expect(screen.queryByRole('button', { name: '登记照片' })).toBeNull()
    expect(screen.getByRole('button', { name: '请本人重新登记' })).toBeTruthy()
  })

  it('offers nothing to one who may only read', async () => {
    await open({
      abilities: { enrol: false },
      enrolments: [makeEnrolment(2, { state: 'proposed' })],
    })
    const offers = [
      '登记照片',
      '请本人重新登记',
      '要求核验身份',
      '确认使用',
      '退回',
      '不请他念数字',
    ]
    for (const name of offers) expect(screen.queryByRole('button', { name })).toBeNull()
  })

  it('shows what the person handed in; an officer accepts it', async () => {
    const enrolments = [makeEnrolment(2, { state: 'proposed', by: 'person' }), makeEnrolment(1)]
    await open({ enrolments }, { 'faces.decide-enrolment': makeFaceFile() })
    expect(section()).toContain('本人提交了照片')
    await press('确认使用')
    await click(within(screen.getByRole('dialog')).getByRole('button', { name: '确认使用' }))
    expect(asked('faces.decide-enrolment')).toEqual([
      { personId: 'p1', version: 2, accept: true, note: '' },
    ])
    expect(section()).toContain('已确认，开始使用。')
  })

  it('is refused only with a reason', async () => {
    await open(
      { enrolments: [makeEnrolment(2, { state: 'proposed', by: 'person' })] },
      { 'faces.decide-enrolment': makeFaceFile() },
    )
    await press('退回')
    const dialog = () => within(screen.getByRole('dialog'))
    await click(dialog().getByRole('button', { name: '退回' }))
    expect(asked('faces.decide-enrolment')).toEqual([])
    fireEvent.change(dialog().getByRole('textbox'), { target: { value: '照片太暗' } })
    await click(dialog().getByRole('button', { name: '退回' }))
    expect(asked('faces.decide-enrolment')).toEqual([
      { personId: 'p1', version: 2, accept: false, note: '照片太暗' },
    ])
  })

  it('asks for a new picture with a reason', async () => {
    await open({}, { 'faces.ask-new-picture': makeFaceFile() })
    await press('请本人重新登记')
    const dialog = within(screen.getByRole('dialog'))
    fireEvent.change(dialog.getByRole('textbox'), { target: { value: '照片是三年前的' } })
    await click(dialog.getByRole('button', { name: '请本人重新登记' }))
    expect(asked('faces.ask-new-picture')).toEqual([{ personId: 'p1', reason: '照片是三年前的' }])
  })
})

describe('reading digits aloud', () => {
  it.each([
    [null, '还没有问过本人'],
    [true, '本人同意'],
    [false, '本人不同意（核验时不请他念）'],
  ])('stands beside the consent to the face: %s', async (voice, said) => {
    await open({ consent: { ...makeFaceFile().consent, voice } })
    expect(section()).toContain(`念数字时录音：${said}`)
  })

  it.each([
    [false, '不请他念数字', '已登记，以后不请他念数字。'],
    [true, '可以请他念数字', '已取消，以后可以请他念数字。'],
  ])(
    'is spared (%s so far) without a reason, after it was said what that means',
    async (...one) => {
      const [sparedDigits, name, said] = one
      await open({ sparedDigits }, { 'faces.spare-digits': makeFaceFile() })
      expect(section()!.includes('已登记：核验时不请他念数字。')).toBe(sparedDigits)
      await press(name)
      const dialog = within(screen.getByRole('dialog'))
      expect(dialog.queryByRole('textbox')).toBeNull()
      await click(dialog.getByRole('button', { name }))
      expect(asked('faces.spare-digits')).toEqual([{ personId: 'p1', spared: !sparedDigits }])
      expect(section()).toContain(said)
    },
  )

  it('is not spoken of where the face may not be used', async () => {
    await open({ consent: { ...makeFaceFile().consent, state: 'withdrawn' } })
    expect(section()).not.toContain('念数字')
  })
})

describe('putting pictures on file', () => {
  it('says of each picture in plain words whether it will do, and sends those that do', async () => {
    await open()
    await press('登记照片')
    await upload('one.jpg', 'two.jpg')
    expect(taken().textContent).toBe('可以用删除可以用删除')
    await press('登记')
    expect(asked('faces.enrol')).toEqual([
      { personId: 'p1', jpegs: ['small-one.jpg', 'small-two.jpg'] },
    ])
    expect(section()).toContain('已登记，开始使用。')
  })

  it('sends nothing while one is of no use, and goes on when that is taken away', async () => {
    const faultsOf = ({ jpeg }: { jpeg: string }): { faults: PictureFault[] } => ({
      faults: jpeg.includes('dark') ? ['too-dark', 'turned-away'] : [],
    })
    await open({}, { 'faces.check-picture': faultsOf })
    await press('登记照片')
    await upload('dark.jpg', 'good.jpg')
    expect(taken().textContent).toContain('太暗，请到亮一点的地方。')
    await press('登记')
    expect(screen.getByText('有不合格的照片，请删除后重拍。')).toBeTruthy()
    expect(asked('faces.enrol')).toEqual([])
    await press('删除照片 1')
    await press('登记')
    expect(asked('faces.enrol')).toEqual([{ personId: 'p1', jpegs: ['small-good.jpg'] }])
  })

  it('says below each picture what the server finds when it compares them', async () => {
    await open({}, { 'faces.enrol': { file: makeFaceFile(), faults: [[], ['another-person']] } })
    await press('登记照片')
    await upload('one.jpg', 'two.jpg')
    await press('登记')
    expect(screen.getByText(/没有登记成/)).toBeTruthy()
    expect(taken().textContent).toContain('可以用删除和其他几张不像同一个人')
  })

  it('takes three at the most', async () => {
    await open()
    await press('登记照片')
    await upload('1.jpg', '2.jpg', '3.jpg', '4.jpg')
    expect(within(taken()).getAllByRole('img')).toHaveLength(3)
    expect(screen.getByLabelText<HTMLInputElement>('上传照片').disabled).toBe(true)
  })

  it('says so when a file is no picture, or cannot be made small', async () => {
    jest.mocked(shrinkFile).mockRejectedValueOnce(new Error('not a picture'))
    await open()
    await press('登记照片')
    await upload('letter.doc')
    expect(screen.getByText(/不是能打开的照片/)).toBeTruthy()
    await upload('huge.jpg')
    expect(screen.getByText(/照片缩不到够小/)).toBeTruthy()
    expect(asked('faces.check-picture')).toEqual([])
  })

  it('does not send without a picture', async () => {
    await open()
    await press('登记照片')
    await press('登记')
    expect(screen.getByText('请先拍或上传至少一张照片。')).toBeTruthy()
  })

  it('takes what the camera sees, and switches it off when the dialog is left', async () => {
    const off = jest.fn()
    Object.assign(HTMLMediaElement.prototype, { play: async () => {} })
    jest.mocked(openCamera).mockResolvedValue({ stream: {} as MediaStream, off })
    jest.mocked(shrinkVideo).mockReturnValue('seen')
    await open()
    await press('登记照片')
    await press('打开摄像头')
    await press('拍一张')
    expect(asked('faces.check-picture')).toEqual([{ jpeg: 'seen' }])
    expect(off).not.toHaveBeenCalled()
    await press('取消')
    expect(off).toHaveBeenCalledTimes(1)
  })

  it('says what to do when the browser may not use the camera', async () => {
    jest.mocked(openCamera).mockResolvedValue(null)
    await open()
    await press('登记照片')
    await press('打开摄像头')
    expect(screen.getByText(/请在地址栏旁边允许使用摄像头/)).toBeTruthy()
  })

  it('stays open with what was taken when the server refuses', async () => {
    await open({}, { 'faces.enrol': () => Promise.reject(refused('no-such-person', 404)) })
    await press('登记照片')
    await upload('one.jpg')
    await press('登记')
    expect(within(taken()).getAllByRole('img')).toHaveLength(1)
    expect(screen.getByText(/没有这名人员/)).toBeTruthy()
  })
})
