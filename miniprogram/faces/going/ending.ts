import { Refused, Unreachable } from '#shared/ask'
import type { Failure } from '#shared/faces/attempts.contract'
import { failAttempt, finishAttempt, startAttempt } from '#shared/faces/attempts.endpoints'
import type { AttemptResult, FaceEngineName } from '#shared/faces/requests.contract'
import { newAttemptId } from '../../device/attempt'
import { deviceName } from '../../device/device-name'
import { call } from '../../http/call'
import { useOwnFaces } from '../own-faces.store'
import { stubbornly } from './stubbornly'
import type { Going, Tell } from './step'

/** Begins an attempt; one whose answer was lost is begun once. @throws as `call` */
export async function begin(
  { requestId }: Going,
  engine: FaceEngineName,
  more: { voice?: boolean } = {},
) {
  const attemptId = await newAttemptId()
  const device = deviceName()
  return stubbornly(
    () => call(startAttempt, { requestId, attemptId, engine, device, ...more }),
    // Where the server says more than that it is busy, the attempt has ended already.
    ({ problem }) => problem === null || problem.code === 'not-now',
  )
}

/** Asks the server how it went; nobody else knows. @throws {Refused} */
export async function askHowItWent(id: string, tell: Tell): Promise<void> {
  tell({ at: 'judging' })
  try {
    const { request, result } = await stubbornly(() => call(finishAttempt, { id }))
    useOwnFaces.getState().learn(request)
    tell({ at: 'ended', result })
  } catch (error) {
    if (!(error instanceof Unreachable)) throw error
    tell({ at: 'unsure', id })
  }
}

/**
 * It ended on the phone: the server keeps that as a fact, if it can be told.
 *
 * @param shown - where the person is told more than the server is.
 */
export async function recordFailure(
  id: string,
  why: Failure,
  tell: Tell,
  shown: AttemptResult = why,
): Promise<void> {
  tell({ at: 'ended', result: shown })
  try {
    useOwnFaces.getState().learn(await call(failAttempt, { id, why }))
  } catch (error) {
    // It ends by itself; what the person does next does not wait for it.
    if (!(error instanceof Refused || error instanceof Unreachable)) throw error
  }
}
