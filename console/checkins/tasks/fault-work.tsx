import type { Fault } from '#shared/checkins/faults.contract'
import { ageInShort } from '../../ui/ages'
import { useWaiting } from '../waiting/waiting.store'
import { FaultDetails } from './fault-details'
import { words } from './tasks.words'
import { useUnanswered } from './use-lists'
import { Work } from './work'

interface FaultWorkProps {
  officeId: string | null
  selectedId: string | null
  now: Date
  onSelect: (id: string | null) => void
  onDone: () => void
}

/** What people have reported that does not work, to be answered. */
export function FaultWork({ officeId, selectedId, now, onSelect, onDone }: FaultWorkProps) {
  const list = useUnanswered(officeId)
  const heard = useWaiting(({ faults }) => faults)
  return (
    <Work
      label={words.faultList}
      list={list}
      empty={words.noFaults}
      selectedId={selectedId}
      onSelect={onSelect}
      known={id => heard.get(id)}
      row={fault => <FaultRow fault={fault} now={now} />}
      details={(fault, handleDone) => (
        <FaultDetails
          fault={fault}
          mayAnswer={list.answer?.abilities.answer ?? null}
          now={now}
          onDone={sentence => {
            handleDone(sentence)
            onDone()
          }}
        />
      )}
    />
  )
}

/** Who, since when, what does not work, and the person's own words. */
function FaultRow({ fault, now }: { fault: Fault; now: Date }) {
  return (
    <>
      <span className='who'>
        <strong>{fault.personName}</strong> {fault.officeName}
      </span>
      <span className='when'>{ageInShort(fault.receivedAt, now)}</span>
      <span className='what'>
        {words.faultKinds[fault.kind]}
        {fault.words && `：${fault.words}`}
      </span>
      {fault.enteredByName !== null && (
        <span className='what'>{words.entered(fault.enteredByName)}</span>
      )}
    </>
  )
}
