import { words } from '../classes.words'

export default definePageConfig({ navigationBarTitleText: words.title })
