import { act, fireEvent, render, screen } from '@testing-library/react'
import { FormDialog } from '../../../console/ui/form-dialog'
import { Looks } from '../../../console/ui/looks'
import { useDraft } from '../../../console/ui/use-draft'
import { refusals } from '#shared/refusals.words'
import { refused } from '../answers'
import '../browser-parts'

const faultsOf = ({ name }: { name: string }): Record<string, string> =>
  name === '' ? { name: '请填名称' } : {}

function Dialog({ onSend, onClose }: { onSend: () => Promise<void>; onClose: () => void }) {
  const { draft, faults, fill, check } = useDraft({ name: '' }, faultsOf)
  return (
    <FormDialog title='登记' yes='登记好了' check={check} onSend={onSend} onClose={onClose}>
      <input
        aria-label='名称'
        value={draft.name}
        onChange={event => fill({ name: event.target.value })}
      />
      <p>{faults.name}</p>
    </FormDialog>
  )
}

function open(onSend: () => Promise<void>) {
  const onClose = jest.fn()
  render(<Dialog onSend={onSend} onClose={onClose} />, { wrapper: Looks })
  return onClose
}

const press = (name: string) =>
  act(async () => void fireEvent.click(screen.getByRole('button', { name })))

it('says what is wrong once somebody tried, not before, and sends nothing until it is right', async () => {
  const onSend = jest.fn(async () => {})
  open(onSend)
  expect(screen.queryByText('请填名称')).toBeNull()
  await press('登记好了')
  expect(screen.getByText('请填名称')).toBeTruthy()
  expect(onSend).not.toHaveBeenCalled()
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '一号' } })
  expect(screen.queryByText('请填名称')).toBeNull()
  await press('登记好了')
  expect(onSend).toHaveBeenCalledTimes(1)
})

it('stays open with what was filled in when the server says no, and says what it said', async () => {
  const onClose = open(() => Promise.reject(refused('changed-meanwhile', 409)))
  fireEvent.change(screen.getByLabelText('名称'), { target: { value: '一号' } })
  await press('登记好了')
  expect(screen.getByText(refusals['changed-meanwhile'])).toBeTruthy()
  expect(screen.getByLabelText<HTMLInputElement>('名称').value).toBe('一号')
  expect(onClose).not.toHaveBeenCalled()
  await press('取消')
  expect(onClose).toHaveBeenCalledTimes(1)
})

it('is not closed by a click beside it', async () => {
  const onClose = open(async () => {})
  const beside = document.querySelector('.ant-modal-wrap')!
  await act(async () => {
    for (const does of [fireEvent.mouseDown, fireEvent.mouseUp, fireEvent.click]) does(beside)
  })
  expect(onClose).not.toHaveBeenCalled()
})
