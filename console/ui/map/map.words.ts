/** What every map says. */
export const words = {
  zoomIn: '放大',
  zoomOut: '缩小',
  noTiles: '没有配置底图，只画边界和经纬网',
}
