import type { ReactNode } from 'react'
import { ConfigProvider, type ThemeConfig } from 'antd'
import chinese from 'antd/locale/zh_CN'
import './desk.css'

/** Dense, still, and dark on light; the same values as in desk.css. */
const theme: ThemeConfig = {
  token: {
    colorPrimary: '#17508f',
    colorLink: '#17508f',
    colorInfo: '#17508f',
    colorInfoBg: '#eaf2fb',
    colorText: '#16202c',
    colorTextSecondary: '#455260',
    colorBorder: '#8693a1',
    colorError: '#b3261e',
    borderRadius: 4,
    fontFamily: 'inherit',
    motion: false,
  },
  components: {
    Segmented: { trackBg: '#d8e0e8', itemSelectedBg: '#17508f', itemSelectedColor: '#fff' },
  },
}

/** How everything looks that is drawn within. */
export function Looks({ children }: { children: ReactNode }) {
  return (
    <ConfigProvider locale={chinese} theme={theme} button={{ autoInsertSpace: false }}>
      {children}
    </ConfigProvider>
  )
}
