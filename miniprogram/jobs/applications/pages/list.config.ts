import { words } from '../applications.words'

export default definePageConfig({ navigationBarTitleText: words.title })
