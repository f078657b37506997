import type { Shared, SharedField, applyForm } from '#shared/jobs/applications.contract'
import { SKILLS } from '#shared/jobs/postings.words'
import type { z } from '#shared/z'
import { words } from './applications.words'

export type Form = z.infer<(typeof applyForm)['reply']>

/** Nothing is chosen beforehand. */
export const NOTHING: Shared = {
  name: false,
  phone: false,
  age: false,
  schooling: null,
  skills: null,
  experience: null,
  availableFrom: null,
  words: null,
}

const DAY = /^20\d{2}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/

/** Whether what was typed is a day. */
export const isDay = (text: string): boolean =>
  DAY.test(text) && new Date(`${text}T00:00:00Z`).toISOString().startsWith(text)

/** What was typed is sent without the room around it; nothing typed is nothing shared. */
export const ready = (shared: Shared): Shared => ({
  ...shared,
  experience: shared.experience?.trim() || null,
  words: shared.words?.trim() || null,
  availableFrom: shared.availableFrom?.trim() || null,
})

/** Line by line, as the base reads it. */
export function previewOf(
  own: Pick<Form['own'], 'name' | 'nameMasked' | 'phone' | 'phoneMasked' | 'age'>,
  shared: Shared,
): { field: SharedField; value: string }[] {
  const { name, phone, age, schooling, skills, experience, availableFrom } = shared
  return [
    { field: 'name', value: name ? own.name : own.nameMasked },
    { field: 'phone', value: phone ? own.phone : own.phoneMasked },
    { field: 'age', value: age ? String(own.age) : words.nothing },
    { field: 'schooling', value: schooling ? words.schoolings[schooling] : words.nothing },
    { field: 'skills', value: skills?.map(one => SKILLS[one]).join('、') || words.nothing },
    { field: 'experience', value: experience ?? words.nothing },
    { field: 'availableFrom', value: availableFrom ?? words.nothing },
    { field: 'words', value: shared.words ?? words.nothing },
  ]
}
