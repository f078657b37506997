/**
 * Nobody may be employed before this age. Years.
 *
 * @source 《劳动法》第十五条第一款：禁止用人单位招用未满十六周岁的未成年人。
 */
export const YOUNGEST_AT_WORK = 16
