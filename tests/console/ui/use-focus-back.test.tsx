import { render, screen } from '@testing-library/react'
import { useFocusBack } from '../../../console/ui/use-focus-back'

function Above() {
  useFocusBack()
  return <input autoFocus aria-label='above' />
}

const Page = ({ covered, line = true }: { covered: boolean; line?: boolean }) => (
  <>
    {line && <button>line</button>}
    {covered && <Above />}
  </>
)

function cover() {
  const { rerender } = render(<Page covered={false} />)
  screen.getByRole('button').focus()
  rerender(<Page covered />)
  expect(document.activeElement).toBe(screen.getByLabelText('above'))
  return rerender
}

describe('the focus', () => {
  it('comes back to where it was, when what lay above is gone', () => {
    cover()(<Page covered={false} />)
    expect(document.activeElement).toBe(screen.getByRole('button'))
  })

  it('is not given to what is gone as well', () => {
    cover()(<Page covered={false} line={false} />)
    expect(document.activeElement).toBe(document.body)
  })
})
