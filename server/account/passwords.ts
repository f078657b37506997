import { hash, verify } from '@node-rs/argon2'

/** OWASP's settings for argon2id: 19 MiB, two passes, one lane. The default algorithm is argon2id. */
const SETTINGS = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

export const hashPassword = (password: string): Promise<string> => hash(password, SETTINGS)

/** Verified when there is no such official, so that a missing name takes as long as a wrong password. */
const nobody = hashPassword('nobody')

/** @param passwordHash - null when there is no such official. */
export async function passwordFits(passwordHash: string | null, password: string) {
  const fits = await verify(passwordHash ?? (await nobody), password)
  return passwordHash !== null && fits
}
