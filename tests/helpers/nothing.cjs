/** Styles and pictures, as the tests see them. */
module.exports = {}
