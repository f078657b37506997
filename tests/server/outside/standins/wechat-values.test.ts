import { fits } from '../../../../server/outside/standins/wechat-values'

/** Each rule of WeChat from both sides. */
const RULES: Record<string, { shown: string[]; refused: string[] }> = {
  thing1: { shown: ['字', 'x'.repeat(20), '😀'.repeat(20)], refused: ['', 'x'.repeat(21)] },
  number2: {
    shown: ['0', '3.14', '1'.repeat(32)],
    refused: ['', '1'.repeat(33), '1.', 'one', `${'1'.repeat(31)}.1`],
  },
  letter3: { shown: ['abcXYZ', 'x'.repeat(32)], refused: ['', 'a1', 'x'.repeat(33)] },
  symbol4: { shown: ['!?#@+'], refused: ['', '!?#@+!', 'a'] },
  character_string5: { shown: ['a-1 b', 'x'.repeat(32)], refused: ['', 'x'.repeat(33), '字'] },
  time6: {
    shown: ['15:01', '2019年10月1日 15:01', '08:00~20:00', '23:59'],
    refused: ['', '24:00', '15:60', '15.01', '2019-10-01 15:01', '08:00~', '2019年10月1日'],
  },
  date7: {
    shown: ['2019年10月1日', '2019年10月01日', '2019年12月31日 15:01', '2019年1月1日~2019年1月2日'],
    refused: ['', '2019年13月1日', '2019年0月1日', '2019年1月32日', '2019-10-01', '15:01'],
  },
  amount8: {
    shown: ['￥10', '$1234567890', '10.5元', '10'],
    refused: ['', '￥￥1', '￥', '￥12345678901', '10 yuan'],
  },
  phone_number9: {
    shown: ['+86-0766-66888866', '(0871) 12345'],
    refused: ['', '1'.repeat(18), 'call me'],
  },
  car_number10: { shown: ['粤A8Z888挂'], refused: ['', '粤A8Z8888挂', '粤 A'] },
  name11: {
    shown: ['张'.repeat(10), 'x'.repeat(20), "O'Brien"],
    refused: ['', '张'.repeat(11), 'x'.repeat(21), '张3'],
  },
  phrase12: { shown: ['配送中', '字字字字字'], refused: ['', '字字字字字字', 'done'] },
  enum13: { shown: ['x'], refused: [''] },
  const14: { shown: ['x'], refused: [''] },
  unknown15: { shown: [], refused: ['x'] },
  thing: { shown: [], refused: ['x'] },
  toString1: { shown: [], refused: ['x'] },
  constructor1: { shown: [], refused: ['x'] },
}

describe.each(Object.entries(RULES))('a value under %s', (key, { shown, refused }) => {
  if (shown.length > 0) {
    it.each(shown)('may be %j', value => expect(fits(key, value)).toBe(true))
  }
  it.each(refused)('may not be %j', value => expect(fits(key, value)).toBe(false))
})
