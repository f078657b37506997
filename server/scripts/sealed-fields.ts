/** Where something is sealed, and for which place. */
export interface Sealed {
  collection: string
  fields: readonly string[]
  placeOf(field: string, row: Row): string
  /** Whether bytes are sealed, not a text. */
  bytes?: true
  marked?: Marked | readonly Marked[]
}

/** What is searched for: the field, where its marks stand, and as what it is marked. */
interface Marked {
  field: string
  marks: string
  as: string
  /** Which part of what is sealed there is marked; all of it unless said. */
  part?: string
}

export interface Row {
  _id: string
  [field: string]: unknown
}

/** Whatever the vault seals. Half-finished sign-ins come first: what they hold moves on to accounts. */
export const SEALED: readonly Sealed[] = [
  {
    collection: 'challenges',
    fields: ['enrolling'],
    placeOf: (_, { staffId }) => `staff.totpSecret:${String(staffId)}`,
  },
  {
    collection: 'staff',
    fields: ['totpSecret'],
    placeOf: (field, { _id }) => `staff.${field}:${_id}`,
  },
  {
    collection: 'people',
    fields: ['idNumber', 'phone'],
    placeOf: (field, { _id }) => `people.${field}:${_id}`,
    marked: { field: 'idNumber', marks: 'idNumberMark', as: 'people.idNumber' },
  },
  {
    collection: 'own-places',
    fields: ['sealed'],
    placeOf: (_, { _id }) => `own-places.content:${_id}`,
  },
  {
    collection: 'reports',
    fields: ['sealed'],
    placeOf: (_, { _id }) => `reports.answers:${_id}`,
  },
  {
    collection: 'job_applications',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `job_applications.${field}:${_id}`,
  },
  {
    collection: 'job_application_steps',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `job_application_steps.${field}:${_id}`,
  },
  ...['job_employers', 'job_employer_steps', 'job_posting_steps'].map(collection => ({
    collection,
    fields: ['sealed'],
    placeOf: (field: string, { _id }: Row) => `${collection}.${field}:${_id}`,
  })),
  {
    collection: 'job_postings',
    fields: ['sealed'],
    placeOf: (_, { _id }) => `job_postings.contact:${_id}`,
  },
  {
    collection: 'visit_prisoners',
    fields: ['name'],
    placeOf: (field, { _id }) => `visit_prisoners.${field}:${_id}`,
    marked: { field: 'name', marks: 'nameMark', as: 'visit_prisoners.name' },
  },
  {
    collection: 'visit_permitted',
    fields: ['idNumber'],
    placeOf: (field, { _id }) => `visit_permitted.${field}:${_id}`,
    marked: { field: 'idNumber', marks: 'idNumberMark', as: 'visit_permitted.idNumber' },
  },
  {
    collection: 'visit_list_steps',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `visit_list_steps.${field}:${_id}`,
  },
  {
    collection: 'visit_relatives',
    fields: ['openid', 'sealed'],
    placeOf: (field, { _id }) => `visit_relatives.${field}:${_id}`,
    marked: [
      { field: 'openid', marks: 'openidMark', as: 'visit_relatives.openid' },
      { field: 'sealed', marks: 'nameMark', as: 'visit_relatives.name', part: 'name' },
      { field: 'sealed', marks: 'idNumberMark', as: 'visit_relatives.idNumber', part: 'idNumber' },
    ],
  },
  {
    collection: 'visit_kinships',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `visit_kinships.${field}:${_id}`,
    marked: ['prisonerMark', 'openMark'].map(marks => ({
      ...{ field: 'sealed', marks, as: 'visit_kinships.prisonerName', part: 'prisonerName' },
    })),
  },
  {
    collection: 'visit_kinship_steps',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `visit_kinship_steps.${field}:${_id}`,
  },
  {
    collection: 'visit_companions',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `visit_companions.${field}:${_id}`,
    marked: {
      ...{ field: 'sealed', marks: 'idNumberMark', part: 'idNumber' },
      as: 'visit_companions.idNumber',
    },
  },
  {
    collection: 'visit_identity_checks',
    fields: ['openid'],
    placeOf: (field, { _id }) => `visit_identity_checks.${field}:${_id}`,
  },
  {
    collection: 'visit_proofs',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `visit_proofs.${field}:${_id}`,
    bytes: true,
  },
  {
    collection: 'report_media_parts',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `report_media_parts.${field}:${_id}`,
    bytes: true,
  },
  {
    collection: 'face_pictures',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `face_pictures.${field}:${_id}`,
    bytes: true,
  },
  {
    collection: 'face_step_pictures',
    fields: ['sealed'],
    placeOf: (field, { _id }) => `face_step_pictures.${field}:${_id}`,
    bytes: true,
  },
  {
    collection: 'face_enrolments',
    fields: ['template'],
    placeOf: (field, { _id }) => `face_enrolments.${field}:${_id}`,
    bytes: true,
  },
]
