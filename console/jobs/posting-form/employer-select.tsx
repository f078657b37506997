import { useEffect, useRef, useState } from 'react'
import { Select } from 'antd'
import { listEmployers, openEmployer } from '#shared/jobs/employers.endpoints'
import { call } from '../../http/call'
import { Field } from '../../ui/field'
import { words as jobs } from '../jobs.words'
import { words } from './form.words'

interface EmployerSelectProps {
  employerId: string
  fault: string | undefined
  /** @param contact - of the employer, where it could be read: most ask for the same person. */
  onChoose: (employerId: string, contact: { name: string; phone: string } | null) => void
}

interface Choice {
  value: string
  label: string
}

/** An employer, found by a part of its name. */
export function EmployerSelect({ employerId, fault, onChoose }: EmployerSelectProps) {
  const [search, setSearch] = useState('')
  const [choices, setChoices] = useState<readonly Choice[]>([])
  const turn = useRef(0)

  useEffect(() => {
    const mine = ++turn.current
    void call(listEmployers, { search: search || undefined })
      .then(({ employers }) => {
        if (mine !== turn.current) return
        setChoices(
          employers.map(({ id, name, state }) => ({
            value: id,
            label: state === 'verified' ? name : `${name}（${jobs.employerStates[state]}）`,
          })),
        )
      })
      // Whoever types on asks again.
      .catch(() => {})
  }, [search])

  // One that is not among those that were read is still to be named.
  useEffect(() => {
    if (!employerId) return
    void call(openEmployer, { id: employerId })
      .then(({ employer: { id, name } }) =>
        setChoices(before =>
          before.some(({ value }) => value === id)
            ? before
            : [...before, { value: id, label: name }],
        ),
      )
      .catch(() => {})
  }, [employerId])

  async function handleChoose(id: string) {
    onChoose(id, null)
    const opened = await call(openEmployer, { id }).catch(() => null)
    if (opened) onChoose(id, opened.employer.contact)
  }

  return (
    <Field id='employer' label={words.employer} hint={words.employerHint} fault={fault}>
      {control => (
        <Select
          {...control}
          showSearch={{ filterOption: false, onSearch: setSearch }}
          placeholder={jobs.choose}
          notFoundContent={words.employerMissing}
          value={employerId || null}
          options={[...choices]}
          onChange={(id: string) => void handleChoose(id)}
        />
      )}
    </Field>
  )
}
