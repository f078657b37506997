import type { OwnFaces, OwnRequest } from '#shared/faces/requests.contract'

interface ForRequest {
  faces: OwnFaces
  request: OwnRequest
}

/** Whether the person must first say if he may be recorded. In WeChat nothing is; see voice.h5.tsx. */
export const asksVoice = (_: ForRequest): boolean => false

export const VoiceQuestion = (_: { faces: OwnFaces }): JSX.Element | null => null

export const AboutDigits = (_: ForRequest): JSX.Element | null => null

export const OwnVoice = (_: { faces: OwnFaces }): JSX.Element | null => null
