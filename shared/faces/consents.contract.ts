import type { Contract } from '../endpoint'
import { z } from '../z'

/**
 * How a person stands to face recognition.
 *
 * @source 《人脸识别技术应用安全管理办法》第六条：基于个人同意处理人脸信息的，应当取得个人在充分知情的前提下自愿、
 *   明确作出的单独同意，并提供便捷的撤回同意的方式。
 */
export const ConsentState = z.enum(['never-asked', 'given', 'refused', 'withdrawn'])
export type ConsentState = z.infer<typeof ConsentState>

export const Consent = z
  .strictObject({
    state: ConsentState,
    /** Which version of the notice the person answered; null when never asked. */
    version: z.int().nullable(),
    /** When; null when never asked. */
    at: z.iso.datetime().nullable(),
    /** Whether he may be recorded while he reads digits aloud; null when he was not asked. */
    voice: z.boolean().nullable(),
  })
  .meta({ id: 'FaceConsent' })
export type Consent = z.infer<typeof Consent>

export const answerConsent = {
  input: z.strictObject({
    /** The version of the notice that was on the screen; an older one is refused. */
    version: z.int().min(1),
    agrees: z.boolean(),
  }),
  reply: Consent,
} satisfies Contract

/**
 * Whether somebody may be recorded while he reads digits aloud: asked apart from the face, and taken
 * back in the same way, with effect at once.
 *
 * @source 《个人信息保护法》第二十九条：处理敏感个人信息应当取得个人的单独同意。
 */
export const answerVoice = {
  input: z.strictObject({
    /** As of `answerConsent`. */
    version: z.int().min(1),
    agrees: z.boolean(),
  }),
  reply: Consent,
} satisfies Contract

/** With effect at once: templates and pictures go, running sessions end; requests stay open for the other ways. */
export const withdrawConsent = { input: z.strictObject({}), reply: Consent } satisfies Contract
