import type { AnyProof } from '#shared/evidence/proof'
import { type Checked, type Mark, marksOf, verdictOf } from './check'
import { words } from './evidence.words'
import { Recorded } from './recorded'

/** What came of checking, step by step, and what the proof is about. */
export function Result({ proof, checked }: { proof: AnyProof; checked: Checked }) {
  const verdict = verdictOf(checked)
  const marks = marksOf(checked)
  const steps: [string, string][] = [
    [words.recordStep, words.record[checked.record]],
    [words.signatureStep, words.signature(checked.signature)],
    [words.presentStep, words.present(checked.present)],
  ]
  return (
    <>
      <p className={`verdict ${verdict}`}>{words.verdicts[verdict]}</p>
      <ol className='steps'>
        {steps.map(([title, says], at) => (
          <li key={title}>
            <Marked mark={marks[at]!} />
            <div>
              <strong>{title}</strong>
              <p>{says}</p>
            </div>
          </li>
        ))}
      </ol>
      <h2>{words.recorded}</h2>
      <Recorded proof={proof} />
      <p className='quiet'>{words.personNote}</p>
    </>
  )
}

const Marked = ({ mark }: { mark: Mark }) => (
  <span className={`mark ${mark}`}>{words.marks[mark]}</span>
)
