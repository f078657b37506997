import { act, render, screen } from '@testing-library/react'
import { Listing } from '../../../miniprogram/account/listing'
import type { Paged } from '../../../miniprogram/http/paged'

/** Taro's promise that the screen has taken something over is never kept. */
jest.mock('@tarojs/taro', () => ({
  ...jest.requireActual<object>('@tarojs/taro'),
  __esModule: true,
  nextTick: () => {},
}))

beforeEach(() => jest.useFakeTimers())
afterEach(() => jest.useRealTimers())

const list: Paged<string> = {
  items: ['一', '二', '三'],
  next: null,
  loading: false,
  failure: null,
  refresh: async () => {},
  more: async () => {},
  forget: () => {},
}

it('shows all of a list, though the screen never says that it has taken over what came before', () => {
  render(
    <Listing list={list} empty={{ title: '', what: '' }}>
      {items => items.map(item => <p key={item}>{item}</p>)}
    </Listing>,
  )
  expect(screen.queryByText('二')).toBeNull()
  for (const _ of list.items!) act(() => void jest.advanceTimersByTime(1000))
  expect(screen.getByText('三')).toBeDefined()
})
