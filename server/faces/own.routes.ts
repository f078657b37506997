import * as attempts from '#shared/faces/attempts.contract'
import {
  failAttempt,
  finishAttempt,
  sendFrame,
  startAttempt,
} from '#shared/faces/attempts.endpoints'
import * as consents from '#shared/faces/consents.contract'
import { answerConsent, withdrawConsent } from '#shared/faces/consents.endpoints'
import { answerVoice, sendSound } from '#shared/faces/voice.endpoints'
import * as requests from '#shared/faces/requests.contract'
import {
  chooseOtherWay,
  enterCallBackCode,
  readOwnFaces,
  sendAnyway,
} from '#shared/faces/requests.endpoints'
import { self } from '../checkins/self'
import { implement } from '../platform/implement'
import type { Vault } from '../platform/vault'
import { startAttempt as begin } from './attempts.actions'
import * as consenting from './consents.actions'
import * as finishing from './finishing'
import { receiveFrame } from './frames.actions'
import * as own from './own.actions'
import { ownerOf } from './own.policy'
import { requestById } from './requests.model'
import { receiveSound } from './sounds.actions'

/** What a person is asked for, and what he answers. */
export const ownFaceRoutes = (vault: Vault) => [
  implement(
    readOwnFaces,
    requests.readOwnFaces,
  )(async ({ actor, outside }) => own.ownFaces(await self(ownerOf(actor)), { outside, vault })),

  implement(
    sendAnyway,
    requests.sendAnyway,
  )(async ({ input, actor, outside }) =>
    own.ownRequest(await own.sendAnyway(input, await self(ownerOf(actor)), outside.now())),
  ),

  implement(
    chooseOtherWay,
    requests.chooseOtherWay,
  )(async ({ input, actor, outside }) =>
    own.ownRequest(await own.chooseOtherWay(input, await self(ownerOf(actor)), outside.now())),
  ),

  implement(
    enterCallBackCode,
    requests.enterCallBackCode,
  )(async ({ input, actor, outside }) => {
    const by = { now: outside.now(), vault }
    return own.ownRequest(await own.enterCode(input, await self(ownerOf(actor)), by))
  }),

  implement(
    answerConsent,
    consents.answerConsent,
  )(async ({ input, actor, outside }) => {
    const by = { now: outside.now(), vault }
    const person = await self(ownerOf(actor))
    return consenting.asConsent(await consenting.answerConsent(person, input, by))
  }),

  implement(
    answerVoice,
    consents.answerVoice,
  )(async ({ input, actor, outside }) => {
    const by = { now: outside.now(), vault }
    const person = await self(ownerOf(actor))
    return consenting.asConsent(await consenting.answerVoice(person, input, by))
  }),

  implement(
    withdrawConsent,
    consents.withdrawConsent,
  )(async ({ actor, outside }) => {
    const by = { now: outside.now(), vault }
    const person = await self(ownerOf(actor))
    return consenting.asConsent(await consenting.withdrawConsent(person, by))
  }),

  ...attemptRoutes(vault),
]

function attemptRoutes(vault: Vault) {
  return [
    /** Starting the same attempt twice is harmless. */
    implement(
      startAttempt,
      attempts.startAttempt,
    )(async ({ input, actor, outside }) => {
      const person = await self(ownerOf(actor))
      const attempt = await begin(input, person, { outside, vault })
      return {
        id: attempt.id,
        verifyId: attempt.wechat?.verifyId ?? null,
        nonce: attempt.challenge?.nonce ?? null,
        expiresAt: attempt.expiresAt.toISOString(),
      }
    }),

    implement(
      sendFrame,
      attempts.sendFrame,
    )(async ({ input, actor, outside }) =>
      receiveFrame(input, await self(ownerOf(actor)), { outside, vault }),
    ),

    implement(
      sendSound,
      attempts.sendSound,
    )(async ({ input, actor, outside }) =>
      receiveSound(input, await self(ownerOf(actor)), { outside, vault }),
    ),

    /** Asked again, the answer is the same. */
    implement(
      finishAttempt,
      attempts.finishAttempt,
    )(async ({ input, actor, outside }) => {
      const person = await self(ownerOf(actor))
      const by = { outside, vault }
      const { result, match, requestId } = await finishing.finishAttempt(input.id, person, by)
      const request = (await requestById(requestId))!
      return { result: result!, match, request: own.ownRequest(request) }
    }),

    implement(
      failAttempt,
      attempts.failAttempt,
    )(async ({ input: { id, why }, actor, outside }) => {
      const person = await self(ownerOf(actor))
      await finishing.failAttempt(id, why, person, { outside, vault })
      const { requestId } = await finishing.ownAttempt(id, person.id)
      return own.ownRequest((await requestById(requestId))!)
    }),
  ]
}
