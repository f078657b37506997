import { useFaults } from './faults/faults.store'
import { useUnsent } from './unsent.store'

/** Sends whatever waits on the phone. A fault is heard first: it explains what comes after it. */
export async function sendAllKept(): Promise<void> {
  await useFaults.getState().sendKept()
  await useUnsent.getState().sendKept()
}
