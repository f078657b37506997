import { APP, NOW, type RunningStandIn, refusal, startStandIn } from '../stand-in'

let standIn: RunningStandIn
beforeEach(async () => {
  standIn = await startStandIn()
})
afterEach(() => standIn.end())

const code = async (owner: object = { openid: 'o-1' }) =>
  (await standIn.control('phone-code', owner)).code as string

const numberFor = (question: object) => standIn.post('/wxa/business/getuserphonenumber', question)

describe('getuserphonenumber', () => {
  it('gives the number, and for which app and when', async () => {
    const owner = { openid: 'o-1', phoneNumber: '13900001111' }
    expect(await numberFor({ code: await code(owner), openid: 'o-1' })).toEqual({
      errcode: 0,
      errmsg: 'ok',
      phone_info: {
        phoneNumber: '13900001111',
        purePhoneNumber: '13900001111',
        countryCode: 86,
        watermark: { timestamp: Date.parse(NOW) / 1000, appid: APP.appId },
      },
    })
  })

  it('gives one also when nobody said which, or whose', async () => {
    expect(await numberFor({ code: await code() })).toMatchObject({
      phone_info: { phoneNumber: '13800000000' },
    })
  })

  it('does not give it to another account; the code stays good', async () => {
    const given = await code()
    expect(await numberFor({ code: given, openid: 'o-2' })).toEqual(refusal(40029, 'invalid code'))
    expect(await numberFor({ code: given, openid: 'o-1' })).toMatchObject({ errcode: 0 })
  })

  it('takes a code once', async () => {
    const given = await code()
    await numberFor({ code: given })
    expect(await numberFor({ code: given })).toEqual(refusal(40163, 'code been used'))
  })

  it('takes a code for five minutes', async () => {
    const [young, old] = [await code(), await code()]
    await standIn.control('advance', { seconds: 299 })
    expect(await numberFor({ code: young })).toMatchObject({ errcode: 0 })
    await standIn.control('advance', { seconds: 1 })
    expect(await numberFor({ code: old })).toEqual(refusal(40029))
  })

  it('takes no code of wx.login', async () => {
    const { code: loginCode } = await standIn.control('login-code', { openid: 'o-1' })
    expect(await numberFor({ code: loginCode })).toEqual(refusal(40029))
  })

  it('says which field is not right', async () => {
    expect(await numberFor({ code: 1 })).toEqual(refusal(47001, 'data format error hint: .code: '))
  })
})

it('a phone code is not given for a number that is none', async () => {
  await expect(code({ openid: 'o-1', phoneNumber: 'x' })).rejects.toThrow('phoneNumber')
})
