import { useCallback, useState } from 'react'
import { Button } from 'antd'
import type { PrisonFace } from '#shared/visits/prisons/prisons.contract'
import { readPrisonDesk } from '#shared/visits/prisons/prisons.endpoints'
import { call } from '../../../http/call'
import { Fault } from '../../../ui/fault'
import { Outcome } from '../../../ui/outcome'
import { words as common } from '../../../ui/ui.words'
import { useAnswer } from '../../../ui/use-answer'
import { Waiting } from '../../../ui/waiting'
import { PrisonPage } from '../prison-page'
import { words as prisons } from '../prisons.words'
import { AddPrison } from './add-prison'
import { RulesForm } from './rules-form'
import { RulesNow } from './rules-now'
import { words } from './rules.words'
import { Terminals } from './terminals'
import { Versions } from './versions'

/** What a prison has laid down for visits, who wrote it down when, and what it has for them. */
export function RulesDesk() {
  return (
    <PrisonPage title={words.title}>
      {(prison, { choose, readAgain }) => (
        <OnePrison
          key={prison.id}
          id={prison.id}
          onAdded={async ({ id }) => {
            await readAgain()
            choose(id)
          }}
          onChanged={readAgain}
        />
      )}
    </PrisonPage>
  )
}

interface OnePrisonProps {
  id: string
  onAdded: (prison: PrisonFace) => Promise<void>
  onChanged: () => Promise<void>
}

function OnePrison({ id, onAdded, onChanged }: OnePrisonProps) {
  const { answer, error, again } = useAnswer(useCallback(() => call(readPrisonDesk, { id }), [id]))
  const [changing, setChanging] = useState(false)
  const [said, setSaid] = useState('')
  if (error !== null) return <Fault error={error} onRetry={() => void again()} />
  if (!answer) return <Waiting>{common.reading}</Waiting>
  const { prison, version, versions, abilities } = answer

  async function handleSaved() {
    setChanging(false)
    setSaid(words.saved)
    await Promise.all([again(), onChanged()])
  }

  return (
    <>
      <Outcome sentence={said} />
      <section>
        <div className='head'>
          <h2>{prison.name}</h2>
          <span className='buttons'>
            {abilities.keep && !changing && (
              <Button type='primary' onClick={() => setChanging(true)}>
                {words.change}
              </Button>
            )}
            {!abilities.keepPrisoners && <AddPrison onAdded={onAdded} />}
          </span>
        </div>
        {!abilities.keep && <p className='quiet'>{prisons.keptByPrison}</p>}
        {changing ? (
          <RulesForm
            key={version}
            {...{ prison, version }}
            isOwn={abilities.keepPrisoners}
            onSaved={() => void handleSaved()}
            onClose={() => setChanging(false)}
          />
        ) : (
          <RulesNow prison={prison} />
        )}
      </section>
      <Terminals prisonId={prison.id} />
      <Versions versions={versions} />
    </>
  )
}
