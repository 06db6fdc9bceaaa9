exports.name = 'the late plugin'
