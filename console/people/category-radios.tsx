import { Radio } from 'antd'
import type { Category } from '#shared/checkins/categories.contract'
import { words as plans } from '../ui/plans/plans.words'

interface CategoryRadiosProps {
  category: Category | null
  onChoose: (category: Category | null) => void
}

const NONE = 'none'
const OPTIONS = [
  ...Object.entries(plans.categories).map(([value, label]) => ({
    value: value as Category,
    label,
  })),
  { value: NONE, label: plans.noCategory },
] as const

/** In which category somebody is put, or in none yet. */
export const CategoryRadios = ({ category, onChoose }: CategoryRadiosProps) => (
  <Radio.Group
    aria-label={plans.category}
    value={category ?? NONE}
    options={[...OPTIONS]}
    onChange={event => {
      const chosen = event.target.value as Category | typeof NONE
      onChoose(chosen === NONE ? null : chosen)
    }}
  />
)
