import { words } from './toolbar.words'
import './toolbar.css'

/** Whether what is shown is kept up to date. */
export type Connection = keyof typeof words.connections

/** Says whether news come by themselves. */
export const ConnectionNote = ({ connection }: { connection: Connection }) => (
  <span className={`connection ${connection}`} role='status'>
    {words.connections[connection]}
  </span>
)
