import { Radio } from 'antd'
import type { FindingCode, Mark } from '#shared/checkins/findings.contract'
import { words } from './details.words'
import { marks as markWords, names } from './findings.words'
import { MARKS } from './use-decision'

interface MarkFieldsProps {
  /** The findings that call for attention. */
  codes: readonly FindingCode[]
  marked: Partial<Record<FindingCode, Mark>>
  /** The one that the keys 1, 2, 3 mark now. */
  current: FindingCode | undefined
  onMark: (code: FindingCode, mark: Mark) => void
}

/** Where an officer says of each finding whether it was so. Nothing is chosen beforehand. */
export const MarkFields = ({ codes, marked, current, onMark }: MarkFieldsProps) => (
  <>
    {codes.map(code => (
      <fieldset key={code} className={code === current ? 'mark current' : 'mark'} data-code={code}>
        <legend>{words.markOf(names[code])}</legend>
        <Radio.Group
          aria-label={words.markOf(names[code])}
          value={marked[code] ?? null}
          onChange={event => onMark(code, event.target.value as Mark)}
        >
          {MARKS.map((mark, index) => (
            <Radio key={mark} value={mark}>
              {markWords[mark]} <kbd aria-hidden>{index + 1}</kbd>
            </Radio>
          ))}
        </Radio.Group>
      </fieldset>
    ))}
  </>
)
