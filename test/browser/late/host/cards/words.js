exports.two = 'deuce'
