import { useState } from 'react'
import { Alert, Input, Radio } from 'antd'
import type { PersonRow } from '#shared/people/people.contract'
import { listPeople } from '#shared/people/people.endpoints'
import { call } from '../../http/call'
import { Field } from '../field'
import { sentenceFor } from '../sentence'
import { useAct } from '../use-act'
import './find-person.css'
import { words } from './find-person.words'

/** More names than these are not read through on the telephone. */
const MOST_LISTED = 8

interface FindPersonProps {
  person: PersonRow | null
  /** What is said while nobody is chosen. */
  missing: string | undefined
  onChoose: (person: PersonRow | null) => void
}

/** Finds somebody among those whom the officer looks after. */
export function FindPerson({ person, missing, onChoose }: FindPersonProps) {
  const [found, setFound] = useState<{ people: readonly PersonRow[]; total: number } | null>(null)
  const { busy, error, act } = useAct()

  function handleSearch(text: string) {
    const search = text.trim()
    if (search === '') return
    void act(async () => {
      const { people, total } = await call(listPeople, { search })
      setFound({ people: people.slice(0, MOST_LISTED), total })
      onChoose(people.length === 1 ? people[0]! : null)
    })
  }

  return (
    <div className='form find-person'>
      <Field id='find-person' label={words.findPerson} hint={words.findHint} fault={missing}>
        {control => (
          <Input.Search
            {...control}
            autoFocus
            maxLength={40}
            enterButton={words.find}
            loading={busy}
            onSearch={handleSearch}
          />
        )}
      </Field>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      {found && found.people.length === 0 && <p role='status'>{words.nobodyFound}</p>}
      {found && found.people.length > 0 && (
        <Radio.Group
          aria-label={words.person}
          value={person?.id ?? null}
          onChange={event => onChoose(found.people.find(({ id }) => id === event.target.value)!)}
        >
          {found.people.map(({ id, name, officeName, idNumberMasked }) => (
            <Radio key={id} value={id}>
              {words.personLine(name, officeName, idNumberMasked)}
            </Radio>
          ))}
        </Radio.Group>
      )}
      {found && found.total > found.people.length && (
        <p className='quiet'>{words.moreFound(found.total - found.people.length)}</p>
      )}
    </div>
  )
}
