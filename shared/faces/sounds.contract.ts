import type { Contract } from '../endpoint'
import { Purpose } from '../oversight/oversight.contract'
import { z } from '../z'
import { Digits, SoundType } from './attempts.contract'

/** The digits as they were read aloud; the look is recorded and shown to the person. */
export const readSound = {
  input: z.strictObject({ id: z.string().max(64), purpose: Purpose }),
  reply: z.strictObject({
    /** Base64. */
    bytes: z.string(),
    type: SoundType,
    /** What was to be read. */
    digits: Digits,
    takenAt: z.iso.datetime(),
  }),
} satisfies Contract
