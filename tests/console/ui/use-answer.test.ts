import { act, renderHook, waitFor } from '@testing-library/react'
import { useAct } from '../../../console/ui/use-act'
import { useAnswer } from '../../../console/ui/use-answer'

describe('an answer of the server', () => {
  it('stays while the same is asked again, also when that fails', async () => {
    const ask = jest.fn(() => Promise.resolve('one'))
    const { result } = renderHook(() => useAnswer(ask))
    await waitFor(() => expect(result.current.answer).toBe('one'))
    ask.mockImplementation(() => Promise.reject(new Error('no')))
    await act(() => result.current.again())
    expect(result.current.answer).toBe('one')
    expect(result.current.error).toEqual(new Error('no'))
    ask.mockImplementation(() => Promise.resolve('two'))
    await act(() => result.current.again())
    expect(result.current).toMatchObject({ answer: 'two', error: null })
  })

  it('is dropped at once when another question is asked', async () => {
    const { result, rerender } = renderHook(({ ask }) => useAnswer(ask), {
      initialProps: { ask: () => Promise.resolve('one') },
    })
    await waitFor(() => expect(result.current.answer).toBe('one'))
    rerender({ ask: () => new Promise<string>(() => {}) })
    expect(result.current.answer).toBeNull()
  })

  it('comes too late once another question was asked', async () => {
    let answerFirst = (_: string) => {}
    const first = () => new Promise<string>(answer => (answerFirst = answer))
    const second = () => Promise.resolve('second')
    const { result, rerender } = renderHook(({ ask }) => useAnswer(ask), {
      initialProps: { ask: first },
    })
    rerender({ ask: second })
    await waitFor(() => expect(result.current.answer).toBe('second'))
    await act(async () => answerFirst('first'))
    expect(result.current.answer).toBe('second')
  })
})

describe('an act', () => {
  it('is done once, however often one presses, and may be tried again when it failed', async () => {
    const { result } = renderHook(useAct)
    let fail = (_: Error) => {}
    const what = jest.fn(() => new Promise<void>((_, reject) => (fail = reject)))
    act(() => {
      void result.current.act(what)
      void result.current.act(what)
    })
    expect(what).toHaveBeenCalledTimes(1)
    expect(result.current.busy).toBe(true)
    await act(async () => fail(new Error('no')))
    expect(result.current).toMatchObject({ busy: false, error: new Error('no') })
    act(() => void result.current.act(what))
    expect(what).toHaveBeenCalledTimes(2)
    expect(result.current.error).toBeNull()
  })
})
