/** What is said where somebody is looked for. */
export const words = {
  findPerson: '找人',
  findHint: '姓名的一部分，或完整的身份证号',
  find: '查找',
  person: '是哪一位',
  personLine: (name: string, office: string, idNumber: string) => `${name}　${office}　${idNumber}`,
  nobodyFound: '没有找到。请换一种写法再找。',
  moreFound: (count: number) => `还有 ${count} 人没有列出，请写得更完整些。`,
}
