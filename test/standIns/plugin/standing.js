/** The stand-in's components in the page, newest last. */
module.exports = []
