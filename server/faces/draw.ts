import type { Motion } from '#shared/faces/attempts.contract'
import type { Dice } from './challenge'

const DRAWN = 3
const DIGITS = 4
const MOTIONS: readonly Motion[] = ['turn-left', 'turn-right', 'blink', 'open-mouth']

/**
 * Draws what a person is to do: three of four motions in any order, one of them a turn at least,
 * since a moved print "blinks"; looking ahead before and after. Digits are read somewhere among them.
 */
export function drawSteps(
  { environment, digits }: { environment: boolean; digits: boolean },
  dice: Dice,
): Motion[] {
  const drawn = shuffled(MOTIONS, dice).slice(0, DRAWN)
  if (digits) drawn.splice(Math.floor(dice() * (DRAWN + 1)), 0, 'read-digits')
  // Of four, two are turns: three that are drawn always hold one.
  return [...(environment ? (['show-room'] as const) : []), 'look-ahead', ...drawn, 'look-ahead']
}

/** Draws what is to be read aloud. */
export const drawDigits = (dice: Dice): string =>
  Array.from({ length: DIGITS }, () => Math.floor(dice() * 10)).join('')

function shuffled<T>(all: readonly T[], dice: Dice): T[] {
  const left = [...all]
  return all.map(() => left.splice(Math.floor(dice() * left.length), 1)[0]!)
}
