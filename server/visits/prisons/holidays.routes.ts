import * as contract from '#shared/visits/prisons/holidays.contract'
import * as endpoints from '#shared/visits/prisons/holidays.endpoints'
import { KNOWN_HOLIDAYS } from '#shared/visits/prisons/known-holidays'
import { staffNamed } from '../../account/staff.model'
import { organisationNames } from '../../organisation/organisation.model'
import { recordAct } from '../../oversight/acts.model'
import { inTransaction, isDuplicate } from '../../platform/database'
import { Refusal } from '../../platform/errors'
import { implement } from '../../platform/implement'
import { type StoredHolidays, enterYear, enteredYears } from './holidays.model'
import { mayEnterHolidays } from './prisons.policy'

const builtIn = (year: number) => KNOWN_HOLIDAYS.some(one => one.year === year)

/** How holidays lie, by which working days are counted. */
export const holidayRoutes = [
  implement(
    endpoints.listHolidays,
    contract.listHolidays,
  )(async () => {
    const entered = await present(await enteredYears())
    const known = KNOWN_HOLIDAYS.toReversed().map(({ year, source, off, workingWeekends }) => ({
      ...{ year, source, off: [...off], workingWeekends: [...workingWeekends] },
      ...{ version: 0, enteredAt: null, enteredBy: '', enteredFor: '' },
    }))
    const years = new Set([...entered, ...known].map(({ year }) => year))
    let missing = KNOWN_HOLIDAYS[0]!.year
    while (years.has(missing)) missing += 1
    return { years: [...entered, ...known], missing }
  }),

  implement(
    endpoints.setHolidays,
    contract.setHolidays,
  )(async ({ input, actor, outside }) => {
    if (!mayEnterHolidays(actor)) throw new Refusal(403, 'wrong-role')
    if (builtIn(input.year)) throw new Refusal(409, 'holidays-fixed')
    const now = outside.now()
    const { staffId } = actor
    const row: StoredHolidays = {
      ...input,
      off: [...new Set(input.off)].toSorted(),
      workingWeekends: [...new Set(input.workingWeekends)].toSorted(),
      version: input.version + 1,
      enteredAt: now,
      staffId,
    }
    await store(row)
    return (await present([row]))[0]!
  }),
]

/** @throws {Refusal} 409 somebody else entered or corrected that year meanwhile. */
async function store(row: StoredHolidays): Promise<void> {
  const { staffId, enteredAt, year, off, workingWeekends, source, version } = row
  try {
    await inTransaction(async session => {
      if (!(await enterYear(row, session))) throw new Refusal(409, 'changed-meanwhile')
      const details = {
        off: [...off],
        workingWeekends: [...workingWeekends],
        ...{ year, source, version },
      }
      await recordAct(
        {
          staffId,
          act: endpoints.setHolidays.id,
          subjectId: `holidays-${year}`,
          at: enteredAt,
          details,
        },
        session,
      )
    })
  } catch (error) {
    if (isDuplicate(error)) throw new Refusal(409, 'changed-meanwhile')
    throw error
  }
}

async function present(rows: readonly StoredHolidays[]): Promise<contract.EnteredHolidays[]> {
  const staff = await staffNamed(rows.map(({ staffId }) => staffId))
  const seats = [...staff.values()].map(({ organisationId }) => organisationId)
  const names = await organisationNames(seats)
  return rows.map(({ staffId, enteredAt, off, workingWeekends, ...rest }) => ({
    ...rest,
    off: [...off],
    workingWeekends: [...workingWeekends],
    enteredAt: enteredAt.toISOString(),
    enteredBy: staff.get(staffId)?.name ?? '',
    enteredFor: names.get(staff.get(staffId)?.organisationId ?? '') ?? '',
  }))
}
