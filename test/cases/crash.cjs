// Loaded ahead of the doctor: something in it fails, at once or later.
const fail = () => {
  throw new Error('boom \u001b]0;title\u0007\nsecond line')
}
if (process.env.CRASH === 'later') setImmediate(fail)
else Date.now = fail
