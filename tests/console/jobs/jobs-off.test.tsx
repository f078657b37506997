import { render, screen, waitFor } from '@testing-library/react'
import { JobsOff } from '../../../console/jobs/jobs-off'
import { words } from '../../../console/jobs/jobs.words'
import { asked, serverAnswers } from '../answers'

jest.mock('../../../console/http/call')
beforeEach(() => jest.clearAllMocks())

it('officers read that persons see no work while it is off', async () => {
  serverAnswers({ 'jobs.switch': { on: false } })
  render(<JobsOff />)
  await screen.findByText(words.off)
  expect(screen.getByText(words.offWhat)).toBeTruthy()
})

it('nothing is said while it is on', async () => {
  serverAnswers({ 'jobs.switch': { on: true } })
  render(<JobsOff />)
  await waitFor(() => expect(asked('jobs.switch')).toHaveLength(1))
  expect(screen.queryByText(words.off)).toBeNull()
})
