import type { Vault } from '../../platform/vault'
import { Relatives, type Row, secretsIn } from './relative-rows.model'

/** Who a relative is and how he is reached; for a desk that may read him. */
export interface RelativeContact {
  name: string
  phone: string
  idNumber: string
  verified: boolean
}

/** Contacts by id; one whose account is closed has none. */
export async function contactsOf(
  ids: readonly string[],
  vault: Vault,
): Promise<Map<string, RelativeContact>> {
  if (ids.length === 0) return new Map()
  const rows = await Relatives.find({ _id: { $in: [...new Set(ids)] } }).lean<Row[]>()
  return new Map(
    rows.flatMap(row => {
      const secrets = row.open ? secretsIn(row, vault) : null
      if (!secrets) return []
      const { name, phone, idNumber } = secrets
      return [[row._id, { name, phone, idNumber, verified: row.verified }] as const]
    }),
  )
}
