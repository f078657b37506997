import { render, screen } from '@testing-library/react'
import { Outcome } from '../../../console/ui/outcome'

const broughtUp = jest.fn()
beforeAll(() => (Element.prototype.scrollIntoView = broughtUp))
beforeEach(() => broughtUp.mockClear())

describe('what was just done', () => {
  it('is said and brought before the eyes, each new sentence again', () => {
    const { rerender } = render(<Outcome sentence='已保存。' />)
    expect(screen.getByRole('status').textContent).toBe('已保存。')
    expect(broughtUp).toHaveBeenCalledTimes(1)
    rerender(<Outcome sentence='已保存。' />)
    expect(broughtUp).toHaveBeenCalledTimes(1)
    rerender(<Outcome sentence='已撤回。' />)
    expect(broughtUp).toHaveBeenCalledTimes(2)
  })

  it('moves nothing before something was done', () => {
    render(<Outcome sentence='' />)
    expect(screen.queryByRole('status')).toBeNull()
    expect(broughtUp).not.toHaveBeenCalled()
  })
})
