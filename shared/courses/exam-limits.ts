/** How many questions an exam asks, and by how many rules they are drawn. */
export const MOST_DRAWN = 100
export const MOST_DRAWS = 12

/** Characters of what an officer writes about a sitting. */
export const LONGEST_COMMENT = 500
