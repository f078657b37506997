import { isIdNumber, isMinor, normalIdNumber } from '#shared/people/id-number.rules'

/** One question a screen, in this order. */
export type RegisterStep = 'notice' | 'county' | 'name' | 'idNumber' | 'phone' | 'face' | 'check'

export interface Registering {
  step: RegisterStep
  countyId: string
  countyName: string
  name: string
  idNumber: string
  phone: string
  /** Null until answered. */
  identityCheck: boolean | null
}

export const NOTHING_YET: Registering = {
  ...{ step: 'notice', countyId: '', countyName: '' },
  ...{ name: '', idNumber: '', phone: '', identityCheck: null },
}

/** What happened on a screen. */
export type RegisterEvent =
  | { type: 'answered'; change: Partial<Omit<Registering, 'step'>> }
  | { type: 'went-on'; hasFace: boolean }
  | { type: 'went-back'; hasFace: boolean }

/** The questions; where WeChat cannot compare faces that is not asked. */
export const registerSteps = (hasFace: boolean): readonly RegisterStep[] => [
  ...(['notice', 'county', 'name', 'idNumber', 'phone'] as const),
  ...(hasFace ? (['face'] as const) : []),
  'check',
]

export function registering(state: Registering, event: RegisterEvent): Registering {
  switch (event.type) {
    case 'answered':
      return { ...state, ...event.change }
    case 'went-on':
    case 'went-back': {
      const steps = registerSteps(event.hasFace)
      const way = event.type === 'went-on' ? 1 : -1
      return { ...state, step: steps[steps.indexOf(state.step) + way] ?? state.step }
    }
  }
}

/** What is wrong with an answer; null when nothing is. The server looks once more. */
export type Amiss = 'nameWrong' | 'idNumberWrong' | 'tooYoung' | 'phoneWrong'

/** @param today - YYYY-MM-DD, China. */
export function amissIn(step: RegisterStep, state: Registering, today: string): Amiss | null {
  switch (step) {
    case 'name':
      return isName(state.name) ? null : 'nameWrong'
    case 'idNumber': {
      const number = normalIdNumber(state.idNumber)
      if (!isIdNumber(number)) return 'idNumberWrong'
      return isMinor(number, today) ? 'tooYoung' : null
    }
    case 'phone':
      return /^1[3-9]\d{9}$/.test(state.phone.trim()) ? null : 'phoneWrong'
    case 'notice':
    case 'county':
    case 'face':
    case 'check':
      return null
  }
}

/** Letters of any script, with the dot of some names. */
export const isName = (name: string): boolean => /^[^\d\s@#，。、]{2,40}$/.test(name.trim())
