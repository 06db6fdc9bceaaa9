const patienceMs = 20_000
const pauseMs = 25

/** Asks until the answer is yes; `what` is in the error when it never is. */
export async function eventually(what: string, ask: () => Promise<boolean>): Promise<void> {
  const end = Date.now() + patienceMs
  while (!(await ask())) {
    if (Date.now() > end) throw new Error(`never came true: ${what}`)
    await new Promise(resolve => setTimeout(resolve, pauseMs))
  }
}
