/** What WeChat itself shows for the mini-program; neutral, since anyone may look over a shoulder. */
export const words = {
  name: '归途',
  whyLocation: '只在您点按钮签到时，核对您所在的位置',
}
