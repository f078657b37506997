import { type FormEvent, useState } from 'react'
import { Alert, Button, Checkbox, Input } from 'antd'
import { reviewSitting } from '#shared/courses/exams.endpoints'
import { LONGEST_COMMENT } from '#shared/courses/exam-limits'
import { call } from '../../../http/call'
import { Field } from '../../../ui/field'
import { sentenceFor } from '../../../ui/sentence'
import { useAct } from '../../../ui/use-act'
import { words } from '../exams.words'

const SHORTEST = 2

/** Where an officer says something about a sitting, and may allow another one. */
export function ReviewForm({ id, onReviewed }: { id: string; onReviewed: () => void }) {
  const [comment, setComment] = useState('')
  const [retake, setRetake] = useState(false)
  const [tried, setTried] = useState(false)
  const { busy, error, act } = useAct()
  const isTooShort = comment.trim().length < SHORTEST

  function handleSubmit(event: FormEvent) {
    event.preventDefault()
    setTried(true)
    if (isTooShort) return
    void act(async () => {
      await call(reviewSitting, { id, comment: comment.trim(), retake })
      onReviewed()
    })
  }

  return (
    <form className='form' aria-label={words.review} onSubmit={handleSubmit} noValidate>
      <p className='quiet'>{words.fairness}</p>
      <Field
        id='comment'
        label={words.comment}
        hint={words.commentHint}
        fault={tried && isTooShort ? words.commentMissing : undefined}
      >
        {control => (
          <Input.TextArea
            {...control}
            rows={2}
            maxLength={LONGEST_COMMENT}
            value={comment}
            onChange={event => setComment(event.target.value)}
          />
        )}
      </Field>
      <Checkbox checked={retake} onChange={event => setRetake(event.target.checked)}>
        {words.retake}
      </Checkbox>
      {error !== null && <Alert type='error' showIcon title={sentenceFor(error)} />}
      <p className='buttons'>
        <Button type='primary' htmlType='submit' loading={busy}>
          {words.submit}
        </Button>
      </p>
    </form>
  )
}
