exports.word = 'the'
