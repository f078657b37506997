import { useCallback, useEffect, useState } from 'react'
import { Select } from 'antd'
import { listPeople } from '#shared/people/people.endpoints'
import { call } from '../../http/call'
import { Fault } from '../../ui/fault'
import { Field } from '../../ui/field'
import { useAnswer } from '../../ui/use-answer'
import { words } from '../exports.words'

/** Typing is over when nothing was typed for so long. */
const PAUSE_MILLISECONDS = 250

interface Person {
  value: string
  label: string
}

interface PersonFieldProps {
  fault: string | undefined
  onChoose: (personId: string) => void
}

/** Finds one person by part of the name. */
export function PersonField({ fault, onChoose }: PersonFieldProps) {
  const [search, setSearch] = useState('')
  const [chosen, setChosen] = useState<Person | null>(null)
  const { answer, error, again } = useFound(search)

  function handleChoose(person: Person) {
    setChosen(person)
    onChoose(person.value)
  }

  return (
    <>
      <Field id='personId' label={words.person} fault={fault}>
        {control => (
          <Select<Person>
            {...control}
            // The value carries its name, so that it keeps it while others are looked for.
            labelInValue
            showSearch={{ filterOption: false, onSearch: setSearch }}
            placeholder={words.findPerson}
            notFoundContent={answer ? words.nobodyFound : words.reading}
            value={chosen}
            options={answer ?? []}
            onChange={handleChoose}
          />
        )}
      </Field>
      {error !== null && (
        <Fault what={words.peopleMissing} error={error} onRetry={() => void again()} />
      )}
    </>
  )
}

/** The persons whose names fit, once the typing has paused. */
function useFound(search: string) {
  const [settled, setSettled] = useState(search)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(search), PAUSE_MILLISECONDS)
    return () => clearTimeout(timer)
  }, [search])
  return useAnswer(useCallback(() => findPeople(settled.trim()), [settled]))
}

async function findPeople(search: string): Promise<Person[]> {
  const { people } = await call(listPeople, { search: search || undefined })
  return people.map(({ id, name, officeName }) => ({
    value: id,
    label: words.subject({ personName: name, officeName }),
  }))
}
