import type { Browser, Page } from 'playwright-core'
import { PEOPLE, openidOf } from '../../server/scripts/demo/people'
import { deskPage, openBrowser } from './browsers'
import { type Demo, startDemo } from './demo'
import { sayPurpose, signInAt } from './desk'

/** What a journey is played on. */
export interface Stage {
  demo: Demo
  browser: Browser
  /** Of an officer who has said why he looks. */
  desk: Page
  close(): Promise<void>
}

/** To start all of it may take so long on a busy machine. */
export const STAGE_MILLISECONDS = 300_000

/** Starts a demo and a browser, and signs an officer in. @param userName - each once in a journey. */
export async function openStage(userName = 'luxi'): Promise<Stage> {
  const [demo, browser] = await Promise.all([startDemo(), openBrowser()])
  const close = async () => {
    await browser.close()
    await demo.stop()
  }
  try {
    const desk = await deskPage(browser)
    await signInAt(desk, demo, userName)
    await sayPurpose(desk)
    return { demo, browser, desk, close }
  } catch (error) {
    await close()
    throw error
  }
}

/** Somebody of the demo, by his number from 1. */
export const nameOf = (number: number): string => PEOPLE[number - 1]!.name
export const personIdOf = (number: number): string => PEOPLE[number - 1]!.id
export const accountOf = (number: number): string => openidOf(personIdOf(number))
