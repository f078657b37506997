/**
 * Which notice about face recognition holds; its words are on the phone. A change of what it says is a
 * new version, and everybody is asked again.
 *
 * @source 《人脸识别技术应用安全管理办法》第五条：应当以显著方式、清晰易懂的语言真实、准确、完整地告知；
 *   告知事项发生变更的，应当将变更部分告知个人。
 */
export const FACE_NOTICE_VERSION = 2

/**
 * Nobody younger is asked for his face.
 *
 * @source 《人脸识别技术应用安全管理办法》第七条：处理不满十四周岁未成年人人脸信息的，应当取得未成年人的父母或者
 *   其他监护人的同意。本系统不处理。
 */
export const YOUNGEST_FACE_YEARS = 14
