import { words } from './home.words'

export default definePageConfig({ navigationBarTitleText: words.title })
