import type { PersonRow } from '#shared/people/people.contract'
import { words } from './people.words'

/** How far the phone is bound, and whether another is asked for. */
export const BindingMark = ({ person: { binding, newPhoneAskedAt } }: { person: PersonRow }) => (
  <>
    <span className={`binding ${binding}`}>{words.bindings[binding]}</span>
    {newPhoneAskedAt && <span className='binding new-phone'>{words.newPhone}</span>}
  </>
)
