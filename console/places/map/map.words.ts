import type { OutlineKind } from './draw-outlines'

/** What the map of outlines says. */
export const words = {
  map: '边界地图',
  kinds: {
    around: '其他边界',
    chosen: '选中的边界',
    before: '现行版本',
    new: '要导入的边界',
  } satisfies Record<OutlineKind, string>,
}
