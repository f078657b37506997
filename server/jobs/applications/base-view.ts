import type { BaseRow, BaseView } from '#shared/jobs/handovers.contract'
import { dayInChina } from '#shared/time/days'
import type { Vault } from '../../platform/vault'
import type { StoredApplication } from './applications.model'
import { type ApplicationSecrets, secretsOf } from './secrets'

/**
 * What a base reads: the one place where an applicant becomes what others see. Each field is named
 * here, so that nothing goes out because it was there.
 *
 * @source 《个人信息保护法》第二十三条
 */
export function baseView(
  employerName: string,
  applications: readonly StoredApplication[],
  now: Date,
  vault: Vault,
): BaseView {
  const rows = applications.flatMap(one => {
    const secrets = secretsOf(one, vault)
    return secrets ? [{ secrets, postingTitle: one.postingTitle }] : []
  })
  return {
    employerName,
    day: dayInChina(now),
    rows: rows.map(({ secrets, postingTitle }, index) => rowOf(index + 1, postingTitle, secrets)),
  }
}

const rowOf = (
  number: number,
  postingTitle: string | null,
  { shared, name, phone, age }: ApplicationSecrets,
): BaseRow => ({
  number,
  postingTitle,
  name,
  phone,
  age,
  schooling: shared.schooling,
  skills: shared.skills,
  experience: shared.experience,
  availableFrom: shared.availableFrom,
  words: shared.words,
})
