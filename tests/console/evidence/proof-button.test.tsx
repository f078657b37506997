import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { saveFile } from '../../../console/device/save-file'
import { Looks } from '../../../console/ui/looks'
import { ProofButton } from '../../../console/ui/proof-button'
import { words } from '../../../console/ui/proof.words'
import { makeProof } from '../../shared/evidence/make-proof'
import { asked, refused, serverAnswers } from '../answers'

jest.mock('../../../console/http/call', () => ({ call: jest.fn() }))
jest.mock('../../../console/device/save-file', () => ({ saveFile: jest.fn() }))

beforeEach(() => jest.clearAllMocks())

function press() {
  render(<ProofButton id='c1' purpose='inspection' />, { wrapper: Looks })
  fireEvent.click(screen.getByRole('button', { name: words.download }))
}

describe('the proof of a check-in for an officer', () => {
  it('is asked for with the purpose and kept as a file', async () => {
    const { proof } = makeProof()
    serverAnswers({ 'evidence.prove': { sealed: true, proof } })
    press()
    await waitFor(() => expect(saveFile).toHaveBeenCalledTimes(1))
    const [name, text] = jest.mocked(saveFile).mock.calls[0]!
    expect([name, JSON.parse(text)]).toEqual(['签到凭证-c1.json', proof])
    expect(asked('evidence.prove')).toEqual([{ id: 'c1', purpose: 'inspection' }])
  })

  it('waits for the seal, and says so', async () => {
    serverAnswers({ 'evidence.prove': { sealed: false } })
    press()
    expect((await screen.findByRole('alert')).textContent).toBe(words.waits)
    expect(saveFile).not.toHaveBeenCalled()
  })

  it('says in the server’s words why there is none', async () => {
    serverAnswers({ 'evidence.prove': () => Promise.reject(refused('no-such-check-in', 404)) })
    press()
    expect((await screen.findByRole('alert')).textContent).toContain('没有这次签到')
  })
})
