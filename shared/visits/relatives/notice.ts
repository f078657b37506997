/**
 * Which notice to relatives holds; its words are on the phone. A change of what it says is a new
 * version, and everybody is asked again.
 *
 * @source 《个人信息保护法》第十七条、第三十条：处理个人信息前，应当以显著方式、清晰易懂的语言真实、准确、完整地
 *   告知；处理敏感个人信息的，还应当告知处理的必要性以及对个人权益的影响。
 */
export const RELATIVE_NOTICE_VERSION = 1
