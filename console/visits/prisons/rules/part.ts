import type { RulesDraft } from './rules-draft'

/** What the parts of the form share. */
export interface PartProps {
  draft: RulesDraft
  faults: Record<string, string>
  onFill: (change: Partial<RulesDraft>) => void
}
