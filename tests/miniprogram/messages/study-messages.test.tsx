import { render, screen } from '@testing-library/react'
import type { Message } from '#shared/messages/messages.contract'
import { words as prompts } from '../../../miniprogram/account/prompts/prompts.words'
import { words as list } from '../../../miniprogram/courses/courses.words'
import CataloguePage from '../../../miniprogram/courses/pages/catalogue'
import { words } from '../../../miniprogram/messages/messages.words'
import Messages from '../../../miniprogram/messages/pages/messages'
import { phone } from '../../helpers/taro'
import { type FakeServer, NOW, standClockStill } from '../../weapp/server'
import { newPhone, press } from '../hands'

let server: FakeServer
beforeAll(standClockStill)
afterAll(() => jest.useRealTimers())
beforeEach(() => {
  server = newPhone()
})

const common = { id: 'm', at: NOW, readAt: null }
const study = {
  ...{ ...common, assignmentId: 'a1', title: '入矫学习' },
  ...{ lessons: 3, lastDay: '2026-12-08', reason: '' },
}
const exam = {
  ...{ ...common, paperId: 'p1', title: '法律常识考试' },
  ...{ minutes: 30, lastDay: '2026-12-01', reason: '' },
}

describe('what is told of study', () => {
  it.each<[Message, string[], string]>([
    [
      { ...study, kind: 'study-assigned' },
      ['请您学习：入矫学习', '共 3 课，12月8日 星期二 前学完就可以。'],
      '/courses/pages/catalogue',
    ],
    [
      { ...exam, kind: 'exam-set' },
      ['可以考试了：法律常识考试', '12月1日 星期二 前考都可以。'],
      '/courses/exams/pages/list',
    ],
    [
      { ...exam, kind: 'exam-set', lastDay: null },
      ['什么时候考都可以。'],
      '/courses/exams/pages/list',
    ],
  ])('says what is to be done and leads there', async (message, said, url) => {
    server.messages = [message]
    render(<Messages />)
    for (const text of said) await screen.findByText(text)
    press(words.goStudy)
    expect(phone.called('navigateTo')).toMatchObject([{ url }])
  })

  it.each<[Message, string[]]>([
    [
      { ...study, kind: 'study-called-off', reason: '改为集中学习' },
      ['不用学了：入矫学习', '原因：改为集中学习'],
    ],
    [
      { ...exam, kind: 'exam-called-off', reason: '题目有误' },
      ['不用考了：法律常识考试', '原因：题目有误'],
    ],
  ])('says that it is off, and leads nowhere', async (message, said) => {
    server.messages = [message]
    render(<Messages />)
    for (const text of said) await screen.findByText(text)
    expect(screen.queryByRole('button', { name: words.goStudy })).toBeNull()
  })
})

describe('the next message through WeChat about study', () => {
  it('is asked for in one tap, and can be stopped', async () => {
    const prompt = { topic: 'study', standing: 'off', left: 0, templateId: 'tmpl-2' } as const
    server.study.prompt = prompt
    server.work.prompt = prompt
    render(<CataloguePage />)
    await screen.findByText(list.prompts.off)
    press(prompts.ask)
    await screen.findByText(list.prompts.on)
    expect(phone.called('requestSubscribeMessage')).toMatchObject([{ tmplIds: ['tmpl-2'] }])
    press(prompts.stop)
    await screen.findByText(list.prompts.off)
  })

  it('is not spoken of where none is sent', async () => {
    render(<CataloguePage />)
    await screen.findByText(list.ways)
    expect(screen.queryByText(prompts.title)).toBeNull()
  })
})
