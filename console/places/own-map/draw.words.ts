import type { OwnPlaceKind } from '#shared/places/own-places.contract'

/** What the map of places says, and what its pencil says while somebody draws. */
export const words = {
  map: '地点地图',
  kinds: {
    home: '住处',
    work: '工作地点',
    forbidden: '禁止进入',
    required: '应当到场',
  } satisfies Record<OwnPlaceKind, string>,
  around: '县界、司法所辖区',
  chosen: '粗线：当前地点',
  pencil: {
    tooltips: {
      placeMarker: '单击放置',
      firstVertex: '单击地图，放第一个角',
      continueLine: '单击放下一个角',
      finishLine: '单击任一个角完成',
      finishPoly: '单击第一个角，围成一圈',
      finishRect: '单击完成',
      startCircle: '单击地图，放圆心',
      finishCircle: '移动鼠标定半径，再单击完成',
      placeCircleMarker: '单击放置',
    },
  },
}
