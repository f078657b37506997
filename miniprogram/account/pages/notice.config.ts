import { noticeTitle } from '../notice.words'

export default definePageConfig({ navigationBarTitleText: noticeTitle })
