Page(require('../../shower'))
