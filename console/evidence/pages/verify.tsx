import { type FormEvent, useState } from 'react'
import { Button } from 'antd'
import { type AnyProof, readProof } from '#shared/evidence/proof'
import { serverNow } from '../../http/server-clock'
import { useAct } from '../../ui/use-act'
import { type Checked, checkProof } from '../check'
import '../evidence.css'
import { words } from '../evidence.words'
import { Present } from '../present'
import { ProofForm } from '../proof-form'
import { Result } from '../result'
import { Sheet } from '../sheet'

interface Outcome {
  proof: AnyProof
  checked: Checked
  checkedAt: string
}

/** Where anybody checks a proof, without signing in: a court, a procurator, the person. */
export default function Verify() {
  const [text, setText] = useState('')
  const [fault, setFault] = useState('')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const { busy, act } = useAct()

  function handleText(text: string) {
    setText(text)
    setFault('')
    setOutcome(null)
  }

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    const proof = readProof(text)
    setOutcome(null)
    if (!proof) return setFault(words.noProof)
    void act(async () => {
      const checked = await checkProof(proof)
      setOutcome({ proof, checked, checkedAt: serverNow().toISOString() })
    })
  }

  return (
    <div className='verify'>
      <header>
        <strong className='product'>{words.product}</strong>
        <h1>{words.title}</h1>
      </header>
      <main>
        <ProofForm
          {...{ text, fault, busy }}
          onText={handleText}
          onFault={setFault}
          onSubmit={handleSubmit}
        />
        <div role='status'>{busy && <p className='still'>{words.checking}</p>}</div>
        {outcome && (
          <section className='card' aria-label={words.result}>
            <div role='alert'>
              <Result {...outcome} />
            </div>
            <p className='buttons'>
              <Button onClick={() => print()}>{words.print}</Button>
            </p>
            <Sheet {...outcome} />
          </section>
        )}
        <Present />
      </main>
    </div>
  )
}
