import { type FormEvent, useState } from 'react'
import { Button, Drawer } from 'antd'
import type { Plan } from '#shared/checkins/plans.contract'
import { setPlan } from '#shared/checkins/plans.endpoints'
import { call } from '../../../http/call'
import { fieldFaultsOf } from '../../field-faults'
import { words as common } from '../../ui.words'
import { useAct } from '../../use-act'
import { useFocusBack } from '../../use-focus-back'
import { words as plans } from '../plans.words'
import { useFocusOnFault } from '../use-focus-on-fault'
import { useToday } from '../use-today'
import { type Draft, draftFrom, isWhole, questionOf, termsOf } from './draft'
import { EditorForm } from './editor-form'
import { words } from './editor.words'
import { Leaving } from './leaving'
import { PreviewPane } from './preview-pane'
import { type Target, planFor, savedInWords, titleOf, willChange } from './target'
import { usePreview } from './use-preview'

interface PlanEditorProps {
  target: Target
  /** What to begin with. */
  before: Plan | null
  /** Says what was saved; the editor is closed then. */
  onSaved: (sentence: string) => void
  onClose: () => void
}

const WIDTH = 1160
const FORM = 'plan-editor'

/** Where a plan is changed, with what the change would mean beside it. */
export function PlanEditor({ target, before, onSaved, onClose }: PlanEditorProps) {
  const [first] = useState(() => draftFrom(before))
  const [draft, setDraft] = useState(first)
  const [sent, setSent] = useState<Draft | null>(null)
  const [leaving, setLeaving] = useState(false)
  const { busy, error, act } = useAct()
  const today = useToday()
  useFocusBack()

  const question = { for: planFor(target), ...questionOf(draft) }
  const whole = isWhole(draft)
  const preview = usePreview(whole ? question : null)
  /** What was refused is about what was sent: after a change it would be wrong itself. */
  const refused = sent === draft ? error : null
  const form = useFocusOnFault(refused)

  const handleClose = () => (draft === first ? onClose() : setLeaving(true))

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setSent(draft)
    void act(async () => {
      const { firstDay } = await call(setPlan, { ...question, reason: draft.reason })
      onSaved(savedInWords(target, plans.dayInWords(firstDay, today)))
    })
  }

  return (
    <Drawer
      open
      className='plan-editor'
      size={WIDTH}
      title={titleOf(target)}
      onClose={handleClose}
      footer={
        <div className='ending'>
          <p role='status'>
            {preview.preview &&
              !preview.asking &&
              willChange(target, draft, preview.preview, today)}
          </p>
          <p className='buttons'>
            <Button type='primary' htmlType='submit' form={FORM} loading={busy}>
              {words.save}
            </Button>
            <Button onClick={handleClose}>{common.cancel}</Button>
          </p>
        </div>
      }
    >
      <form id={FORM} ref={form} className='form' onSubmit={handleSubmit} noValidate>
        <EditorForm
          draft={draft}
          kind={target.kind}
          today={today}
          error={refused}
          faults={fieldFaultsOf(refused ?? preview.error)}
          onType={change => setDraft(current => ({ ...current, ...change }))}
        />
        <PreviewPane
          preview={preview}
          whole={whole}
          restsOnHolidays={draft.asks === 'own' && termsOf(draft.terms).restsOnHolidays}
        />
      </form>
      {leaving && <Leaving onStay={() => setLeaving(false)} onLeave={onClose} />}
    </Drawer>
  )
}
