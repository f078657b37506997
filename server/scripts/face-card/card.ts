import { thresholds } from '../../faces/thresholds'
import { SUMS } from '../../outside/face-engine/known-models'
import { ALIVENESS, GROUPS, INTERVALS, MATCHING, TOGETHER, WORSE } from './figures'
import { table } from './table'

/** Stands beside every rate: who reads one row must not have to read another to know what it is worth. */
const WORTH = 'in-sample, few people'

const USES: Record<keyof typeof SUMS, string> = {
  fr_detect: 'finds faces (RFB-320)',
  fr_landmark: '68 landmarks',
  fr_feature: 'the vector that is compared (MobileFaceNet, 512 numbers)',
  fr_liveness: 'how alive a face looks in one still picture',
  fr_pose: 'where the head looks',
  fr_eye: 'whether an eye is open',
}

const SUMMARY = `## 给工作人员：一页读懂

- 本引擎只在浏览器和自助机上使用，只回答一个问题：镜头前的人和登记照片是不是同一个人。微信小程序用的是微信人脸核身，不用本引擎。
- **机器只能放行，不能处罚。** 比对不上、判断不出、没有摄像头，都由工作人员核实，不影响考核。
- **可以不用人脸。** 不同意的人到司法所当面核验，或者接听回拨电话，效力相同。不满十四周岁不使用人脸。
- 机器会出错。下表的错误率来自同一批照片（样本内）、人数很少，本地的手机和人群没有测过，上线前要用自己的手机试测二十人左右。
- **机器不听声音。** 有时请本人念四个数字并录音：机器不识别、不比对，只由工作人员来听。本人另外同意才录；不念、念不了、没有麦克风就跳过，不影响结果。听力、语言不便的人可以登记不念。
- 挡不住：面具、替换摄像头画面的文件、实时换脸视频。所以每次结果都标明“摄像头未经验证”。
- 引擎的模型由谁、用什么人脸训练出来，目前没有书面说明，是否使用由县级机构决定；可以整体关闭（FACE_ENGINE=off）。`

const INTRODUCTION = `This page is written by \`npm run face:card\` from the thresholds that the server uses and the records of their measurement; a test holds it to that. It is about the engine that runs on this server for browsers and kiosks. The mini-program uses WeChat's own face verification, about which only WeChat can write such a page.`

const OVERRIDE = `- The machine may say yes and nothing else. Everything but a yes goes to an officer of the person's office (\`waiting\`, \`expired\`), who sees both pictures, decides MATCH, NO_MATCH or MATCH_WITH_CONCERN, and writes why; the person reads it.
- The person can send it anyway, choose another way (a visit to the office, a call back with a code), or report a fault, which stops the clock. None of it counts against the person.
- The operator switches the engine off with \`FACE_ENGINE=off\`; thresholds are changed in \`server/faces/thresholds.ts\`, with what was measured beside them, by a reviewed change of the program. The phone never learns them.
- Consent is separate and can be withdrawn; templates and pictures are then deleted at once.
- Digits that are read aloud are recorded only after a consent of their own, and judged by no machine: there is no recognition of speech, speakers or lips. An officer hears them, which is recorded and shown to the person. Nothing follows from not reading them.`

const LIMITS = `- **Not stopped:** masks, files put in place of the camera's picture, a live face-swap. In our own tests one photo, painted over, shows every motion and looks alive (\`tests/helpers/actor.ts\`). Every result carries \`camera-not-attested\`.
- **Voices:** whether digits that were read aloud are the right ones, whose voice it is, and whether it was cloned, is for an officer's ear alone. The server sees to it only that the sound is a sound, came in its turn and in its time, and never came before.
- **Not seen:** a face half hidden or behind a surgical mask counts as one face.
- **In-sample:** pipeline, thresholds and rules were chosen on the pictures that the rates come from; there is no held-out set.
- **Few people:** Chinese pairs of the same person come from 6 persons with several sessions and 8 more; a false-accept rate below 0.1 % cannot be told from so few.
- **Groups:** only "Chinese" and "Western" could be told apart by the collections. Age, sex, skin colour, minorities, glasses and disabilities of the face were not labelled: nothing is known of them.
- **Old cameras:** prints were held before a webcam of 2009; no telephone of today was measured, no replayed video, no deepfake.
- **Motions:** blinking was seen in 17 of 25 sessions; turning and opening the mouth were measured on stills of different people only. Confirm on about 20 telephones before relying on them.
- **Celebrities** are probably in what the comparing model was taught with: the Western rates flatter.
- This is no test after ISO/IEC 30107-3.`

/** The whole card, as it is committed. */
export const algorithmCard = (): string =>
  [
    '# Algorithm card: faces compared on this server',
    INTRODUCTION,
    SUMMARY,
    '## What it uses',
    'Packages `faceplugin` 1.0.3 (models), `onnxruntime-node` 1.30.0 and `sharp` 0.35.5, all optional. **Open question:** the models come under MIT, but nobody says what they were taught with; see [face-engine](face-engine.md#provenance).',
    table([
      ['model', 'what for', 'SHA-256'],
      ...entriesOf(SUMS).map(([name, sum]) => [`\`${name}\``, USES[name], `\`${sum}\``]),
    ]),
    '## Measured on',
    table([
      ['group', 'pictures', 'persons', 'pairs of one person', 'pairs of two', 'worth'],
      ...GROUPS.map(({ name, pictures, persons, samePairs, otherPairs }) => [
        ...[name, pictures, String(persons), String(samePairs), String(otherPairs)],
        WORTH,
      ]),
    ]),
    '## Same person or not',
    `In percent. The threshold in use is **${thresholds.match.value}**. Chinese strangers look more alike to the model than Western ones: thresholds of Western test sets let 3 in 100 through.`,
    table([
      [
        'cosine',
        ...['Chinese: refused', 'Chinese: stranger accepted'],
        ...['Western: refused', 'Western: stranger accepted'],
        'worth',
      ],
      ...MATCHING.map(({ threshold, chinese, western }) => [
        inUse(threshold),
        ...chinese,
        ...western,
        WORTH,
      ]),
    ]),
    `95 % intervals at 0.48 (${WORTH}):`,
    INTERVALS.map(line => `- ${line}`).join('\n'),
    'What makes it worse, own faces refused at 0.48:',
    pairs('picture', 'refused', WORSE),
    '## Alive or not',
    `The threshold in use is **${thresholds.alive.value}**, for the median over all frames. Numbers by age, sex or skin colour do not exist.`,
    pairs('', 'rate', ALIVENESS),
    '## All checks of one still picture',
    pairs('', 'rate', TOGETHER),
    '## Thresholds in use',
    table([
      ['what', 'value', 'measured', 'worth'],
      ...entriesOf(thresholds).map(([name, { value, measured }]) => [
        ...[`\`${name}\``, String(value), measured, measured.startsWith('not') ? 'chosen' : WORTH],
      ]),
    ]),
    '## Who can override it',
    OVERRIDE,
    '## Limits',
    LIMITS,
  ].join('\n\n') + '\n'

const inUse = (threshold: number) =>
  threshold === thresholds.match.value ? `**${threshold}**` : String(threshold)

const pairs = (what: string, rate: string, rows: readonly (readonly [string, string])[]) =>
  table([[what, rate, 'worth'], ...rows.map(row => [...row, WORTH])])

const entriesOf = <Key extends string, Value>(record: Readonly<Record<Key, Value>>) =>
  Object.entries(record) as [Key, Value][]
