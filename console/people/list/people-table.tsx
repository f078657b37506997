import type { MouseEvent } from 'react'
import type { PersonRow } from '#shared/people/people.contract'
import { dayInChina } from '#shared/time/days'
import { followArrowKeys } from '../../ui/arrow-keys'
import { ageInWords } from '../../ui/moments'
import { words as plans } from '../../ui/plans/plans.words'
import { BindingMark } from '../binding-mark'
import { words } from '../people.words'
import { PlanInShort } from './plan-in-short'

interface PeopleTableProps {
  people: readonly PersonRow[]
  openId: string | null
  busy: boolean
  now: Date
  onOpen: (id: string) => void
}

/** Persons by name, one a line; arrows go up and down, Enter opens. */
export function PeopleTable({ people, openId, busy, now, onOpen }: PeopleTableProps) {
  return (
    <table className='table' aria-label={words.title} aria-busy={busy}>
      <thead>
        <tr>
          <th scope='col'>{words.name}</th>
          <th scope='col'>{words.office}</th>
          <th scope='col'>{words.idNumber}</th>
          <th scope='col'>{words.phone}</th>
          <th scope='col'>{plans.category}</th>
          <th scope='col'>{words.plan}</th>
          <th scope='col'>{words.binding}</th>
          <th scope='col'>{words.lastCheckIn}</th>
        </tr>
      </thead>
      <tbody onKeyDown={followArrowKeys}>
        {people.map(person => (
          <PersonLine
            key={person.id}
            person={person}
            open={person.id === openId}
            now={now}
            onOpen={onOpen}
          />
        ))}
      </tbody>
    </table>
  )
}

interface PersonLineProps {
  person: PersonRow
  open: boolean
  now: Date
  onOpen: (id: string) => void
}

function PersonLine({ person, open, now, onOpen }: PersonLineProps) {
  /** The button has the focus wherever one clicks, so that it comes back there. */
  function handleClick(event: MouseEvent<HTMLElement>) {
    event.currentTarget.querySelector('button')?.focus()
    onOpen(person.id)
  }

  return (
    <tr className='opens' aria-current={open} onClick={handleClick}>
      <td>
        <button type='button' className='open' data-row>
          {person.name}
        </button>
      </td>
      <td>{person.officeName}</td>
      <td>{person.idNumberMasked}</td>
      <td>{person.phoneMasked}</td>
      <td className={person.category ? '' : 'quiet'}>
        {person.category ? plans.categories[person.category] : plans.noCategory}
      </td>
      <td className={person.plan?.terms ? '' : 'quiet'}>
        <PlanInShort plan={person.plan} today={dayInChina(now)} />
      </td>
      <td>
        <BindingMark person={person} />
      </td>
      <td className={person.lastCheckInAt ? '' : 'quiet'}>
        {person.lastCheckInAt ? ageInWords(person.lastCheckInAt, now) : words.neverCheckedIn}
      </td>
    </tr>
  )
}
