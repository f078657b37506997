import { useState } from 'react'
import { Button } from 'antd'
import { Link } from 'react-router-dom'
import type { Posting } from '#shared/jobs/postings.contract'
import { decidePosting } from '#shared/jobs/postings.endpoints'
import { call } from '../../http/call'
import { AskFirst } from '../../ui/ask-first'
import { words as jobs } from '../jobs.words'
import { words } from './postings.words'

type Act = keyof typeof words.acts

/** Where each act leads from. */
const LEADS_FROM: Record<Act, readonly Posting['state'][]> = {
  open: ['draft', 'paused'],
  pause: ['open'],
  refuse: ['draft', 'open', 'paused'],
  close: ['draft', 'open', 'paused', 'refused'],
}

interface DecideButtonsProps {
  posting: Posting
  abilities: { keep: boolean; decide: boolean }
  onDone: (sentence: string) => void
}

/** What can be done with a posting as it stands, and why something cannot. */
export function DecideButtons({ posting, abilities, onDone }: DecideButtonsProps) {
  const [asking, setAsking] = useState<Act | null>(null)
  const { id, version, state, flags, flagsDecided, employerState } = posting
  if (!abilities.keep) return <p className='quiet'>{jobs.onlyRead}</p>

  const possible = (Object.keys(LEADS_FROM) as Act[]).filter(act => LEADS_FROM[act].includes(state))
  const obstacle = possible.includes('open') ? obstacleOf() : null

  function obstacleOf(): string | null {
    if (employerState !== 'verified') return words.mustVerify
    return flagsDecided || abilities.decide ? null : words.onlyCounty
  }

  async function decide(act: Act, reason: string) {
    await call(decidePosting, { id, version, act, reason })
    onDone(words.acts[act].done)
  }

  return (
    <>
      <p className='buttons'>
        {possible.map(act => (
          <Button
            key={act}
            type={act === 'open' ? 'primary' : 'default'}
            danger={act === 'refuse'}
            disabled={act === 'open' && obstacle !== null}
            onClick={() => setAsking(act)}
          >
            {act === 'open' && !flagsDecided ? words.openAnyway : words.acts[act].button}
          </Button>
        ))}
        <Link to={`/jobs/edit?posting=${encodeURIComponent(id)}`}>{words.edit}</Link>
        <Link to={`/jobs/edit?copy=${encodeURIComponent(id)}`}>{words.copy}</Link>
      </p>
      {obstacle && <p className='quiet'>{obstacle}</p>}
      {asking && (
        <AskFirst
          title={words.acts[asking].title}
          yes={words.acts[asking].button}
          danger={asking === 'refuse'}
          asksReason={asking !== 'open' || !flagsDecided}
          onYes={reason => decide(asking, reason)}
          onClose={() => setAsking(null)}
        >
          <p>{words.acts[asking].means}</p>
          {asking === 'open' && !flagsDecided && <p>{words.stillAsked(flags)}</p>}
        </AskFirst>
      )}
    </>
  )
}
