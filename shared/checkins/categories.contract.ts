import type { Contract } from '../endpoint'
import { z } from '../z'
import { Reason } from './terms.contract'

/** How strictly somebody is looked after (管理类别); the county's own rules say who belongs where. */
export const Category = z.enum(['strict', 'ordinary', 'lenient'])
export type Category = z.infer<typeof Category>

export const setCategory = {
  input: z.strictObject({
    personId: z.string().max(64),
    category: Category.nullable(),
    reason: Reason,
  }),
  reply: z.strictObject({ category: Category.nullable() }),
} satisfies Contract
