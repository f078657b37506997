import { type Page, createPaged } from '../../../miniprogram/http/paged'

describe('a list that is read page by page', () => {
  const asked: (string | undefined)[] = []
  let answer: (page: Page<string>) => void = () => {}
  const { getState } = createPaged<string>(
    after => {
      asked.push(after)
      return new Promise(resolve => {
        answer = resolve
      })
    },
    item => item,
  )
  beforeEach(() => {
    asked.length = 0
    getState().forget()
  })

  it('is asked for once at a time', async () => {
    const first = getState().refresh()
    await getState().refresh()
    await getState().more()
    answer({ items: ['a'], next: null })
    await first
    expect([asked, getState().items]).toEqual([[undefined], ['a']])
  })

  it('does not come back for somebody who has gone meanwhile', async () => {
    const late = getState().refresh()
    getState().forget()
    answer({ items: ['of somebody else'], next: null })
    await late
    expect(getState()).toMatchObject({ items: null, loading: false })
  })

  it('asks for nothing beyond its end', async () => {
    await getState().more()
    expect(asked).toEqual([])
  })
})
