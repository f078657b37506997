import type { AnyProof } from '#shared/evidence/proof'
import { Printed } from '../ui/printed'
import type { Checked } from './check'
import { words } from './evidence.words'
import { Result } from './result'

interface SheetProps {
  proof: AnyProof
  checked: Checked
  /** ISO 8601, UTC. */
  checkedAt: string
}

/** The result on paper, with the whole proof, so that it can be checked again from the paper. */
export const Sheet = ({ proof, checked, checkedAt }: SheetProps) => (
  <Printed>
    <article className='proof-sheet'>
      <h1>{words.sheetTitle}</h1>
      <Result proof={proof} checked={checked} />
      <dl className='facts'>
        <dt>{words.checkedAt}</dt>
        <dd>{words.moment(checkedAt)}</dd>
        <dt>{words.checkedWhere}</dt>
        <dd>{location.origin + location.pathname}</dd>
      </dl>
      <h2>{words.annex}</h2>
      <pre>{JSON.stringify(proof)}</pre>
    </article>
  </Printed>
)
