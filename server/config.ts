import { createPrivateKey } from 'node:crypto'
import { homedir } from 'node:os'
import path from 'node:path'
import { z } from '#shared/z'
import { callSettings, missingForCalls } from './call-settings'
import { developmentSecret, newSigningKey, randomSecret } from './development-secrets'
import { Plain } from './platform/complain'

/** Where WeChat really is. */
const WECHAT_API = 'https://api.weixin.qq.com'

const SHORTEST_SECRET_BYTES = 32

const Secret = z
  .base64({ abort: true })
  .refine(text => Buffer.from(text, 'base64').length >= SHORTEST_SECRET_BYTES, {
    error: `must be base64 of at least ${SHORTEST_SECRET_BYTES} random bytes`,
  })

/** @param text - base64. */
function isSigningKey(text: string): boolean {
  try {
    const key = createPrivateKey({ key: Buffer.from(text, 'base64'), format: 'der', type: 'pkcs8' })
    return key.asymmetricKeyType === 'ed25519'
  } catch {
    return false
  }
}

const TemplateKeys = z
  .string()
  .regex(/^thing\d+,(time|date)\d+$/)
  .default('thing1,time2')

const Environment = z
  .object({
    NODE_ENV: z.enum(['development', 'test', 'production']).default('development'),
    /** Address to listen on; a web server stands before it in production. */
    HOST: z.string().default('127.0.0.1'),
    PORT: z.coerce.number().int().min(0).max(65_535).default(3900),
    /** Where people reach the desk's pages, e.g. https://guitu.example; printed on papers that can be checked. */
    PUBLIC_ADDRESS: z.url({ protocol: /^https?$/ }).optional(),
    /** Figures for monitoring, on a port that the world does not see; absent is off. */
    METRICS_PORT: z.coerce.number().int().min(0).max(65_535).optional(),
    LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'silent']).default('info'),
    /** A replica set; absent starts the embedded mongod. */
    MONGODB_URI: z.string().startsWith('mongodb').optional(),
    MONGOD_BINARY: z.string().optional(),
    /** Data, logs and development secrets of the embedded installation. */
    DATA_DIR: z.string().default('.data'),
    /** Where a downloaded mongod is kept. */
    CACHE_DIR: z.string().default(path.join(homedir(), '.cache', 'guitu')),
    /** Name of the key that signs tokens, and its secret. */
    TOKEN_KEY_ID: z.string().min(1).default('1'),
    TOKEN_SECRET: Secret.optional(),
    /** The key before, while tokens signed with it are still about. */
    TOKEN_OLD_KEY_ID: z.string().min(1).optional(),
    TOKEN_OLD_SECRET: Secret.optional(),
    /** Name of the key that seals fields of personal data, and its secret. */
    FIELD_KEY_ID: z.string().regex(/^\w+$/).default('1'),
    FIELD_SECRET: Secret.optional(),
    /** Another key that is known, while keys are rotated: it opens, and is looked for. */
    FIELD_OLD_KEY_ID: z.string().regex(/^\w+$/).optional(),
    FIELD_OLD_SECRET: Secret.optional(),
    /** Seals backups; kept apart from the field secret, for who has both has everything. */
    BACKUP_SECRET: Secret.optional(),
    /** Name of the key that signs heads of the evidence log, and its private half (Ed25519, PKCS 8, base64). */
    EVIDENCE_KEY_ID: z.string().regex(/^\w+$/).default('1'),
    EVIDENCE_KEY: z
      .base64({ abort: true })
      .refine(isSigningKey, { error: 'must be an Ed25519 private key, PKCS 8 in base64' })
      .optional(),
    /** Where the heads of the evidence log are put for the procurator, a file a day; absent in production is nowhere. */
    HEADS_DIR: z.string().min(1).optional(),
    /** What this process does: answer questions, do chores, or both. */
    SERVICES: z
      .string()
      .default('api,worker')
      .transform(text => text.split(',').map(part => part.trim()))
      .pipe(z.array(z.enum(['api', 'worker'])).min(1)),
    WECHAT_API_BASE: z.url().default(WECHAT_API),
    WECHAT_APPID: z.string().min(1),
    WECHAT_SECRET: z.string().min(1),
    /** Whether WeChat may be asked to compare faces: `off` until it has granted the county the right. */
    WECHAT_FACES: z.enum(['on', 'off']).default('on'),
    /**
     * Whether work is offered on the phone: `off` until the platform has granted the mini-program the
     * category for it. Absent: `off` in production, `on` elsewhere.
     */
    JOBS: z.enum(['on', 'off']).optional(),
    /** Template of WeChat's messages about new work; absent is none. */
    WECHAT_JOBS_TEMPLATE: z.string().min(1).optional(),
    /** Its keys: one for words, one for a moment. */
    WECHAT_JOBS_TEMPLATE_KEYS: TemplateKeys,
    /** The same for what somebody is to study; it may be the same template. */
    WECHAT_STUDY_TEMPLATE: z.string().min(1).optional(),
    WECHAT_STUDY_TEMPLATE_KEYS: TemplateKeys,
    /** The same for what a family is to know of a visit. */
    WECHAT_VISITS_TEMPLATE: z.string().min(1).optional(),
    WECHAT_VISITS_TEMPLATE_KEYS: TemplateKeys,
    /** Whether faces may be compared by our own engine; it still needs its packages, and a person's consent. */
    FACE_ENGINE: z.enum(['local', 'off']).default('local'),
    /**
     * Whether persons before a browser's camera are asked to read four digits aloud, for an officer to
     * hear: where an officer asks for it, with each challenge, or never. Only who agreed to it is recorded.
     */
    FACE_DIGITS: z.enum(['asked', 'always', 'never']).default('asked'),
    ...callSettings,
    /** Built screens to serve: `console` and `h5` within it. Absent: a web server does it. */
    STATIC_DIR: z.string().optional(),
  })
  .superRefine((env, ctx) => {
    const wrong = (path: string, message: string) =>
      ctx.addIssue({ code: 'custom', path: [path], message })
    if ((env.TOKEN_OLD_KEY_ID === undefined) !== (env.TOKEN_OLD_SECRET === undefined)) {
      wrong('TOKEN_OLD_SECRET', 'TOKEN_OLD_KEY_ID and TOKEN_OLD_SECRET come together')
    }
    if ((env.FIELD_OLD_KEY_ID === undefined) !== (env.FIELD_OLD_SECRET === undefined)) {
      wrong('FIELD_OLD_SECRET', 'FIELD_OLD_KEY_ID and FIELD_OLD_SECRET come together')
    }
    for (const name of missingForCalls(env)) wrong(name, 'CALLS=trtc needs it')
    if (env.NODE_ENV !== 'production') return
    if (env.WECHAT_API_BASE !== WECHAT_API) {
      wrong('WECHAT_API_BASE', 'production does not run on a stand-in for WeChat')
    }
    if (env.TOKEN_SECRET === undefined) wrong('TOKEN_SECRET', 'production needs its own secret')
    if (env.FIELD_SECRET === undefined) wrong('FIELD_SECRET', 'production needs its own secret')
    if (env.EVIDENCE_KEY === undefined) wrong('EVIDENCE_KEY', 'production needs its own key')
    if (env.MONGODB_URI === undefined) wrong('MONGODB_URI', 'production needs a replica set')
  })

/** How this process was asked to run. */
export interface Config extends Omit<
  z.output<typeof Environment>,
  'TOKEN_SECRET' | 'FIELD_SECRET' | 'EVIDENCE_KEY' | 'JOBS' | 'CALLS'
> {
  CALLS: 'webrtc' | 'trtc' | 'off'
  JOBS: 'on' | 'off'
  EVIDENCE_KEY: string
  TOKEN_SECRET: string
  FIELD_SECRET: string
  /** Whether WeChat is played by the stand-in, so that a browser may ask it for login codes. */
  usesStandIn: boolean
}

/** All that is wrong with the environment, in one list that a newcomer can act on. */
export class Misconfigured extends Plain {}

/**
 * Reads the environment; nothing else in the server does.
 *
 * @throws {Misconfigured} names every variable that is missing or wrong, never its value.
 */
export function readConfig(environment: NodeJS.ProcessEnv = process.env): Config {
  const parsed = Environment.safeParse(environment)
  if (!parsed.success) {
    const lines = parsed.error.issues.map(({ path, message }) => `  ${path.join('.')}: ${message}`)
    throw new Misconfigured(['The environment is not right:', ...lines].join('\n'))
  }
  const env = parsed.data
  return {
    ...env,
    CALLS: env.CALLS ?? (env.NODE_ENV === 'production' ? 'off' : 'webrtc'),
    JOBS: env.JOBS ?? (env.NODE_ENV === 'production' ? 'off' : 'on'),
    HEADS_DIR:
      env.HEADS_DIR ??
      (env.NODE_ENV === 'production' ? undefined : path.join(env.DATA_DIR, 'heads')),
    TOKEN_SECRET: env.TOKEN_SECRET ?? developmentSecret(env.DATA_DIR, 'token', randomSecret),
    FIELD_SECRET: env.FIELD_SECRET ?? developmentSecret(env.DATA_DIR, 'field', randomSecret),
    EVIDENCE_KEY: env.EVIDENCE_KEY ?? developmentSecret(env.DATA_DIR, 'evidence', newSigningKey),
    usesStandIn: env.WECHAT_API_BASE !== WECHAT_API,
  }
}

/** The environment for a child process: ours, with some variables set. */
export const environmentWith = (changes: Readonly<Record<string, string>>): NodeJS.ProcessEnv => ({
  ...process.env,
  ...changes,
})
