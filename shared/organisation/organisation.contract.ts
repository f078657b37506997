import type { Contract } from '../endpoint'
import { z } from '../z'

const Organisation = z
  .strictObject({
    id: z.string(),
    name: z.string(),
    level: z.enum(['province', 'prefecture', 'county', 'office', 'prison']),
    parentId: z.string().nullable(),
  })
  .meta({ id: 'Organisation' })
export type Organisation = z.infer<typeof Organisation>

export const listOrganisations = {
  input: z.strictObject({}),
  /** Parents before children. */
  reply: z.strictObject({ organisations: z.array(Organisation) }),
} satisfies Contract
