import { type Organisation, organisationsByIds } from '../../organisation/organisation.model'
import { desksOf } from '../../account/staff.model'

/** Counties whose desk takes relatives: those where somebody serves it. By name. */
export async function visitCounties(): Promise<Organisation[]> {
  const found = await organisationsByIds(await desksOf('visitClerk'))
  return found
    .filter(({ level }) => level === 'county')
    .toSorted((one, other) => (one.id < other.id ? -1 : 1))
}

export const isVisitCounty = async (id: string): Promise<boolean> =>
  (await visitCounties()).some(county => county.id === id)
