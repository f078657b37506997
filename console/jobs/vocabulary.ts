import type * as words from '#shared/jobs/postings.contract'
import {
  INSURANCES,
  KINDS,
  LODGINGS,
  PERIODS,
  SHIFTS,
  SKILLS,
  STATES,
} from '#shared/jobs/postings.words'

const keys = <Key extends string>(record: Record<Key, string>) => Object.keys(record) as Key[]

export type PostingState = words.PostingState
export type PostingKind = words.PostingKind

/** The words of a posting, in the order in which they are offered. */
export const PostingState = keys(STATES)
export const PostingKind = keys(KINDS)

/** A choice as the browser's own lists want it. */
const choices = <Key extends string>(record: Record<Key, string>) =>
  keys(record).map(value => ({ value, label: record[value] }))

export const STATE_CHOICES = choices(STATES)
export const KIND_CHOICES = choices(KINDS)
export const SHIFT_CHOICES = choices(SHIFTS)
export const PERIOD_CHOICES = choices(PERIODS)
export const SKILL_CHOICES = choices(SKILLS)
export const INSURANCE_CHOICES = choices(INSURANCES)
export const LODGING_CHOICES = choices(LODGINGS)
