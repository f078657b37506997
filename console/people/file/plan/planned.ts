/** Whose plan it is. */
export interface Planned {
  id: string
  name: string
}
