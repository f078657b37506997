import { words } from '../bookings.words'

export default definePageConfig({ navigationBarTitleText: words.home })
