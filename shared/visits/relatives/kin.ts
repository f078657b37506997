/** What a relative is to somebody in prison: the spouse of, a parent of, a child of … */
export const KINS = [
  'spouse',
  'parent',
  'child',
  'sibling',
  'grandparent',
  'grandchild',
  'parent-in-law',
  'child-in-law',
  'guardian',
  'other-relative',
] as const
export type Kin = (typeof KINS)[number]

/** How it is said, seen from whoever is in prison: 我是他（她）的…… */
export const KIN: Record<Kin, string> = {
  spouse: '丈夫或妻子',
  parent: '父亲或母亲',
  child: '儿子或女儿',
  sibling: '兄弟或姐妹',
  grandparent: '祖父母或外祖父母',
  grandchild: '孙子女或外孙子女',
  'parent-in-law': '公婆或岳父母',
  'child-in-law': '儿媳或女婿',
  guardian: '监护人',
  'other-relative': '其他亲属',
}

/** Pages that show how people are related; never a photograph of an ID card. */
export const PROOF_TYPES = [
  'household',
  'marriage',
  'birth',
  'adoption',
  'guardianship',
  'other',
] as const
export type ProofType = (typeof PROOF_TYPES)[number]

export const PROOFS: Record<ProofType, string> = {
  household: '户口簿',
  marriage: '结婚证',
  birth: '出生医学证明',
  adoption: '收养登记证',
  guardianship: '监护证明',
  other: '其他证明（如村委会、居委会证明）',
}
