import { spawn } from 'node:child_process'
import { once } from 'node:events'
import path from 'node:path'
import { text } from 'node:stream/consumers'

/** What came of asking spoilt questions. */
export interface FuzzFigures {
  seed: number
  cases: number
  serverErrors: number
  hanging: number
  /** Operators of a question that reached the database. */
  operators: number
  isWell: boolean
}

/**
 * Asks spoilt questions in a process and a database of their own.
 *
 * @throws when it says nothing of them.
 */
export async function runFuzz(cases: number, seed: number): Promise<FuzzFigures> {
  const child = spawn(
    process.execPath,
    [
      ...['--import', 'tsx', path.join(__dirname, 'fuzz.ts')],
      ...['--cases', String(cases), '--seed', String(seed)],
    ],
    { stdio: ['ignore', 'pipe', 'inherit'] },
  )
  const [said, [code]] = await Promise.all([text(child.stdout), once(child, 'close')])
  const report = JSON.parse(said) as Omit<FuzzFigures, 'isWell'>
  const { serverErrors, hanging, operators } = report
  return {
    ...{ seed: report.seed, cases: report.cases, serverErrors, hanging, operators },
    isWell: code === 0 && report.cases === cases,
  }
}
