import { AskFirst } from '../../ui/ask-first'
import type { Place } from '../use-places'
import { words } from './import.words'

interface ConfirmProps {
  place: Place
  /** @throws what the dialog then says; it stays open. */
  onYes: () => Promise<void>
  onClose: () => void
}

/** Says what a new outline means before it counts. */
export const Confirm = ({ place: { name, level, boundary }, onYes, onClose }: ConfirmProps) => (
  <AskFirst title={words.confirmTitle} yes={words.yes} onYes={onYes} onClose={onClose}>
    <p>{words.confirm(name, (boundary?.version ?? 0) + 1)}</p>
    <p>{level === 'county' ? words.confirmCounty : words.confirmOffice}</p>
  </AskFirst>
)
